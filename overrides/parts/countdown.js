/* The countdown runs. Without this script the sentence of the build stands. */
(function () {
  "use strict";

  var box = document.querySelector("[data-countdown]");
  var time = window.kyniem;
  if (!box || !time) return;

  var DAY = 864e5;
  var HOUR = 36e5;
  var MINUTE = 6e4;
  var stages = Array.prototype.slice.call(box.querySelectorAll(".stage"));
  var still = window.matchMedia("(prefers-reduced-motion: reduce)");
  var timer = 0;

  function edge(stage, name, otherwise) {
    var written = stage.getAttribute(name);
    return written ? Date.parse(written) : otherwise;
  }

  function holds(stage, at) {
    return edge(stage, "data-starts", -Infinity) <= at && at < edge(stage, "data-ends", Infinity);
  }

  function write(place, text) {
    // Unchanged text is left alone: what is written anew is spoken anew.
    if (place.textContent !== text) place.textContent = text;
  }

  function part(stage, name, value) {
    var text = name === "days" || value > 9 ? String(value) : "0" + value;
    write(stage.querySelector('[data-part="' + name + '"]'), text);
  }

  function count(stage, at) {
    var days = String(time.between(time.day(at), stage.getAttribute("data-day")));
    var spoken = stage.querySelector("[data-wording]");
    var unit = stage.querySelector("[data-one]");
    // A second that has begun counts whole: the last one ends when the day begins.
    var left = Math.ceil(Math.max(edge(stage, "data-moment", at) - at, 0) / 1000) * 1000;
    write(stage.querySelector("[data-days]"), days);
    write(unit, unit.getAttribute(days === "1" ? "data-one" : "data-many"));
    write(spoken, spoken.getAttribute("data-wording").replace("{days}", days));
    part(stage, "days", Math.floor(left / DAY));
    part(stage, "hours", Math.floor((left % DAY) / HOUR));
    part(stage, "minutes", Math.floor((left % HOUR) / MINUTE));
    part(stage, "seconds", Math.floor((left % MINUTE) / 1000));
    stage.querySelector("[data-seconds]").hidden = still.matches;
    stage.querySelector("[role=timer]").hidden = false;
  }

  function tick() {
    var at = time.now();
    stages.forEach(function (stage) {
      var shown = holds(stage, at);
      if (shown && stage.hasAttribute("data-day")) count(stage, at);
      stage.hidden = !shown;
    });
    window.clearTimeout(timer);
    if (document.hidden) return;
    var pace = still.matches ? MINUTE : 1000;
    timer = window.setTimeout(tick, pace - (at % pace));
  }

  document.addEventListener("visibilitychange", tick);
  window.addEventListener("pageshow", tick);
  still.addEventListener("change", tick);
  tick();
})();
