/* What comes next moves on: cards whose time is over make room for those that were waiting. */
(function () {
  "use strict";

  var list = document.querySelector("[data-next]");
  if (!list || !window.kyniem) return;

  var cards = Array.prototype.slice.call(list.children);
  var room = cards.filter(function (card) {
    return !card.hidden;
  }).length;

  window.kyniem.daily(function (today) {
    var shown = 0;
    cards.forEach(function (card) {
      var until = card.getAttribute("data-last");
      card.hidden = shown === room || Boolean(until && today > until);
      if (!card.hidden) shown += 1;
    });
    list.closest("section").hidden = shown === 0;
  });
})();
