/* "Today" in the chart moves on, and goes once the chart is over. */
(function () {
  "use strict";

  var chart = document.querySelector(".chart[data-first]");
  var label = document.querySelector(".today-name");
  var time = window.kyniem;
  if (!chart || !label || !time) return;

  var line = chart.querySelector("line.today");
  var text = label.querySelector("text");

  /* As the pages write days: 04/4/2017, 15/01/2017; 4 April 2017. */
  function words(today) {
    var parts = today.split("-");
    if (document.documentElement.lang === "en") {
      return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
        Date.parse(today)
      );
    }
    return [parts[2], parts[1] > 2 ? Number(parts[1]) : parts[1], parts[0]].join("/");
  }

  time.daily(function (today) {
    if (today === label.getAttribute("data-day")) return;
    var first = chart.getAttribute("data-first");
    var last = chart.getAttribute("data-last");
    var share = (time.between(first, today) / (time.between(first, last) + 1)) * 100;
    if (today > last) {
      line.remove();
      label.remove();
      return;
    }
    line.setAttribute("x1", share + "%");
    line.setAttribute("x2", share + "%");
    text.setAttribute("x", share + "%");
    text.setAttribute("class", share < 15 ? "start" : share > 85 ? "end" : "middle");
    text.textContent = label.getAttribute("data-words").replace("{day}", words(today));
  });
})();
