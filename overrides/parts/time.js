/* What time it is for this page, and what that makes of the words on it.
   A replayed campaign counts on from its own moment, from the loading of the page. Any other page
   follows the clock of its reader, but never back before the moment it was built. Days are those
   of the campaign's zone, wherever the reader is. */
(function () {
  "use strict";

  var built = document.querySelector("[data-built]");
  if (!built) return;

  var MINUTE = 6e4;
  var moment = Date.parse(built.getAttribute("data-built"));
  var replayed = built.hasAttribute("data-replayed");
  var loaded = Date.now();
  var calendar = new Intl.DateTimeFormat("en", {
    timeZone: built.getAttribute("data-zone"),
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  });
  var tasks = [];
  var known = "";
  var timer = 0;

  function now() {
    // The wall clock, not performance.now(): it is right again after the machine has slept.
    return replayed ? moment + Math.max(Date.now() - loaded, 0) : Math.max(Date.now(), moment);
  }

  function day(at) {
    var parts = {};
    calendar.formatToParts(at).forEach(function (part) {
      parts[part.type] = part.value;
    });
    return parts.year + "-" + parts.month + "-" + parts.day;
  }

  function between(first, last) {
    return Math.round((Date.parse(last) - Date.parse(first)) / 864e5);
  }

  function each(selector, task) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), task);
  }

  function state(mark, today) {
    var starts = mark.getAttribute("data-starts");
    var ends = mark.getAttribute("data-ends");
    var stage = starts && today < starts ? "before" : ends && today > ends ? "after" : "within";
    mark.className = "state " + mark.getAttribute("data-" + stage);
    mark.firstElementChild.textContent = mark.getAttribute("data-" + stage + "-words");
  }

  function left(words, today) {
    var days = between(today, words.getAttribute("data-left"));
    words.hidden = days < 1;
    words.textContent = words.getAttribute("data-words").replace("{}", days);
  }

  function correct(today) {
    each("[data-state]", function (mark) {
      state(mark, today);
    });
    each("[data-left]", function (words) {
      left(words, today);
    });
    each("[data-until]", function (box) {
      box.hidden = today > box.getAttribute("data-until");
    });
  }

  function tick() {
    var at = now();
    var today = day(at);
    if (today !== known) {
      known = today;
      tasks.forEach(function (task) {
        task(today);
      });
    }
    window.clearTimeout(timer);
    if (!document.hidden) timer = window.setTimeout(tick, MINUTE - (at % MINUTE));
  }

  window.kyniem = {
    now: now,
    day: day,
    between: between,
    /* Runs a task with today's date, now and whenever another day has begun. */
    daily: function (task) {
      tasks.push(task);
      task(day(now()));
    }
  };

  tasks.push(correct);
  document.addEventListener("visibilitychange", tick);
  window.addEventListener("pageshow", tick);
  tick();
})();
