/* Narrows chart and list together; the address keeps the choice, so that it can be passed on. */
(function () {
  "use strict";

  var form = document.querySelector("[data-filter]");
  if (!form) return;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  var entries = all(".quarters .act");
  var groups = all(".quarters .quarter");
  var rows = all(".row[data-row]");
  var list = document.querySelector(".quarters");
  var chart = document.querySelector(".chart");
  var selects = all("select", form);
  var clear = form.querySelector("[type=reset]");
  var found = form.querySelector("[data-found]");
  var narrowed = document.querySelector("[data-narrowed]");
  var tests = {
    "don-vi": function (entry, code) {
      return entry.getAttribute("data-units").split(" ").indexOf(code) >= 0;
    },
    loai: function (entry, code) {
      return entry.getAttribute("data-kind") === code;
    },
    "trang-thai": function (entry, code) {
      var state = entry.querySelector(".state");
      return Boolean(state) && state.classList.contains(code);
    }
  };

  function option(select) {
    return select.options[select.selectedIndex];
  }

  function fits(entry) {
    return selects.every(function (select) {
      return !select.value || tests[select.name](entry, option(select).getAttribute("data-code"));
    });
  }

  function say(place, words) {
    if (place.textContent !== words) place.textContent = words;
  }

  function counted(count) {
    var form = count === 0 ? "none" : count === 1 ? "one" : "many";
    return found.getAttribute("data-" + form).replace("{count}", count);
  }

  function chosen() {
    return selects.filter(function (select) {
      return select.value;
    });
  }

  function remember() {
    var query = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      if (select.value) query.set(select.name, select.value);
      else query.delete(select.name);
    });
    var written = String(query);
    var address = location.pathname + (written && "?" + written) + location.hash;
    try {
      history.replaceState(history.state, "", address);
    } catch (refused) {
      // A browser may forbid it for files; the list is narrowed all the same.
    }
  }

  function note(count) {
    var words = chosen().map(function (select) {
      return select.parentElement.firstElementChild.textContent + ": " + option(select).text;
    });
    var told = narrowed
      .getAttribute("data-narrowed")
      .replace("{shown}", count)
      .replace("{all}", entries.length)
      .replace("{chosen}", words.join("; "));
    say(narrowed, words.length ? told : "");
  }

  function narrow() {
    var kept = {};
    var count = 0;
    entries.forEach(function (entry) {
      entry.hidden = !fits(entry);
      if (entry.hidden) return;
      kept[entry.getAttribute("data-activity")] = true;
      count += 1;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector(".act:not([hidden])");
    });
    rows.forEach(function (row) {
      row.hidden = !kept[row.getAttribute("data-row")];
    });
    list.hidden = !count;
    if (chart) chart.hidden = rows.every(function (row) { return row.hidden; });
    clear.hidden = !chosen().length;
    say(found, counted(count));
    note(count);
  }

  /* States change with the day: only what occurs now can be chosen. */
  function offer(select, place) {
    var value = select.value;
    offered[place].forEach(function (one) {
      var occurs = entries.some(function (entry) {
        return tests[select.name](entry, one.getAttribute("data-code"));
      });
      if (occurs) select.add(one);
      else one.remove();
    });
    choice(select, value);
  }

  function choice(select, value) {
    select.value = value;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  function choose() {
    narrow();
    remember();
  }

  var offered = selects.map(function (select) {
    return all("option[data-code]", select);
  });
  var wanted = new URLSearchParams(location.search);
  selects.forEach(function (select) {
    choice(select, wanted.get(select.name) || "");
  });

  form.addEventListener("change", choose);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    selects.forEach(function (select) {
      select.selectedIndex = 0;
    });
    choose();
    selects[0].focus();
  });

  function refresh() {
    selects.forEach(offer);
    narrow();
  }

  form.hidden = false;
  if (window.kyniem) window.kyniem.daily(refresh);
  else refresh();
})();
