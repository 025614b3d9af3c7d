/* Finds names as somebody types, with or without Vietnamese marks. Without this script the whole
   list stands there. A search is kept behind # in the address, so that it can be shared. */
(function () {
  "use strict";

  var KEY = "#tim=";
  var form = document.querySelector(".finder");
  if (!form) return;
  var field = form.querySelector("input");
  var found = form.querySelector(".found");
  var units = null;
  var telling = 0;

  // As campaign.vietnamese.fold; what parts words here is one space.
  function fold(text) {
    var bare = text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{Mn}/gu, "");
    return " " + bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function read() {
    return Array.from(document.querySelectorAll(".unit"), function (unit) {
      var heading = unit.querySelector("h2[id]");
      var name = heading ? fold(heading.textContent) : "";
      return {
        element: unit,
        lists: Array.from(unit.querySelectorAll(".list"), function (list) {
          return {
            element: list,
            rows: Array.from(list.querySelectorAll("li"), function (row) {
              return { element: row, text: fold(row.textContent) + name };
            }),
          };
        }),
      };
    });
  }

  function show(part, shown) {
    if (part.element.hidden === shown) part.element.hidden = !shown;
  }

  function filter(words) {
    var count = 0;
    units = units || read();
    units.forEach(function (unit) {
      var before = count;
      unit.lists.forEach(function (list) {
        var kept = list.rows.map(function (row) {
          return words.every(function (word) {
            return row.text.indexOf(word) >= 0;
          });
        });
        var own = kept.filter(Boolean).length;
        count += own;
        show(list, own > 0);
        // Rows of a list that is hidden as a whole can stay as they are.
        if (own) {
          list.rows.forEach(function (row, place) {
            show(row, kept[place]);
          });
        }
      });
      show(unit, count > before);
    });
    return count;
  }

  function tell(count, asked) {
    var figures = count.toLocaleString(document.documentElement.lang || "vi");
    if (!asked) found.textContent = "";
    else if (!count) found.textContent = form.dataset.none;
    else {
      found.textContent = form.dataset.found
        .replace("{shown}", figures)
        .replace("{total}", form.dataset.total);
    }
  }

  function keep(asked) {
    var here = window.location.href.split("#")[0];
    var old = window.location.hash.indexOf(KEY) === 0;
    if (asked || old) {
      window.history.replaceState(null, "", asked ? here + KEY + encodeURIComponent(asked) : here);
    }
  }

  function search(wait) {
    var asked = field.value.trim();
    // Each word is looked for where a word begins: "ng va" finds "Nguyễn Văn".
    var words = fold(asked)
      .split(" ")
      .filter(Boolean)
      .map(function (word) {
        return " " + word;
      });
    var count = filter(words);
    window.clearTimeout(telling);
    // A voice that reads pages aloud is told once the typing pauses.
    telling = window.setTimeout(function () {
      tell(count, asked);
      keep(asked);
    }, wait);
  }

  function follow() {
    var hash = window.location.hash;
    if (hash.indexOf(KEY) !== 0) return;
    try {
      field.value = decodeURIComponent(hash.slice(KEY.length).replace(/\+/g, " "));
    } catch (error) {
      return; // A link that was cut off in the middle of a letter.
    }
    search(0);
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.querySelector("button").addEventListener("click", function () {
    window.print();
  });
  field.addEventListener("input", function () {
    search(300);
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
