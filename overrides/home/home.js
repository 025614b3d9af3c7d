/* The countdown ticks. Without this script the sentence of the build stands.
   A replayed campaign counts on from its own moment, from the loading of the page. */
(function () {
  "use strict";

  var box = document.querySelector("[data-countdown]");
  if (!box) return;

  var DAY = 864e5;
  var HOUR = 36e5;
  var MINUTE = 6e4;
  var loaded = Date.now();
  var stages = Array.prototype.slice.call(box.querySelectorAll(".stage"));
  var still = window.matchMedia("(prefers-reduced-motion: reduce)");
  var timer = 0;

  function now() {
    // The wall clock, not performance.now(): it is right again after the machine has slept.
    var clock = box.getAttribute("data-clock");
    return clock ? Date.parse(clock) + Date.now() - loaded : Date.now();
  }

  function edge(stage, name, otherwise) {
    var written = stage.getAttribute(name);
    return written ? Date.parse(written) : otherwise;
  }

  function holds(stage, at) {
    return edge(stage, "data-starts", -Infinity) <= at && at < edge(stage, "data-ends", Infinity);
  }

  function write(stage, name, value) {
    var place = stage.querySelector('[data-part="' + name + '"]');
    var text = name === "days" || value > 9 ? String(value) : "0" + value;
    if (place.textContent !== text) place.textContent = text;
  }

  function count(stage, at) {
    var left = edge(stage, "data-ends", at) - at;
    var days = String(Math.ceil(left / DAY));
    var numeral = stage.querySelector("[data-days]");
    if (numeral.textContent !== days) {
      numeral.textContent = days;
      // Spoken once a day, not each second.
      var spoken = stage.querySelector("[data-spoken]");
      spoken.textContent = spoken.getAttribute("data-spoken").replace("{days}", days);
    }
    write(stage, "days", Math.floor(left / DAY));
    write(stage, "hours", Math.floor((left % DAY) / HOUR));
    write(stage, "minutes", Math.floor((left % HOUR) / MINUTE));
    write(stage, "seconds", Math.floor((left % MINUTE) / 1000));
    stage.querySelector("[role=timer]").hidden = false;
    stage.querySelector("[data-seconds]").hidden = still.matches;
  }

  function tick() {
    var at = now();
    stages.forEach(function (stage) {
      var shown = holds(stage, at);
      stage.hidden = !shown;
      if (shown && stage.hasAttribute("data-counts")) count(stage, at);
    });
    window.clearTimeout(timer);
    if (document.hidden) return;
    var pace = still.matches ? MINUTE : 1000;
    timer = window.setTimeout(tick, pace - (at % pace));
  }

  document.addEventListener("visibilitychange", tick);
  still.addEventListener("change", tick);
  tick();
})();
