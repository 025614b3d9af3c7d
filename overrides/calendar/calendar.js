/* A page older than a day marks the day it is now, in the zone of the campaign. */
(function () {
  "use strict";

  var page = document.querySelector("[data-zone]");
  if (!page) return;

  function today() {
    // Canada writes dates the ISO way.
    var form = new Intl.DateTimeFormat("en-CA", { timeZone: page.dataset.zone });
    return form.format(new Date());
  }

  document.querySelectorAll("[data-day]").forEach(function (cell) {
    if (cell.dataset.day === today()) cell.setAttribute("aria-current", "date");
    else cell.removeAttribute("aria-current");
  });
})();
