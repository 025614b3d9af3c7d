/* The device's own way of passing an address on, where it has one. Without this script there is
   no button for it. */
(function () {
  "use strict";

  if (!navigator.share) return;
  document.querySelectorAll("[data-share]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var told = { title: document.title, url: button.getAttribute("data-share") };
      // Who changes their mind has done nothing wrong.
      navigator.share(told).catch(function () {});
    });
  });
})();
