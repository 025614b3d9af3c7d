/* A page older than a day marks the day it is now. */
(function () {
  "use strict";

  if (!window.kyniem) return;

  window.kyniem.daily(function (today) {
    document.querySelectorAll("[data-day]").forEach(function (cell) {
      if (cell.dataset.day === today) cell.setAttribute("aria-current", "date");
      else cell.removeAttribute("aria-current");
    });
  });
})();
