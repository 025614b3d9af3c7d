/* The page of the search finds at once what its address asks for. */
(function () {
  "use strict";

  var asked = new URLSearchParams(location.search).get("tim");
  if (!asked) return;
  document.querySelector("[data-alphabet]").hidden = true;
  document.querySelector("[data-search] input").value = asked;
  document.querySelector("[data-seek]").click();
})();
