/* Narrows the history by era and words; the address keeps the choice. Sources close with Escape. */
(function () {
  "use strict";

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  /* "Đảng bộ" is found by "dang bo". */
  function folded(words) {
    return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  }

  function close(note) {
    note.open = false;
    note.querySelector("summary").focus();
  }

  all(".note").forEach(function (note) {
    note.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && note.open) close(note);
    });
    note.querySelector(".back").addEventListener("click", function (event) {
      // Following the link would take the focus away again.
      event.preventDefault();
      close(note);
    });
  });

  var form = document.querySelector("[data-filter]");
  if (!form) return;
  var fields = all("[name]", form);
  var clear = form.querySelector("[type=reset]");
  var found = form.querySelector("[data-found]");
  var eras = all(".era");
  var entries = all(".entry").map(function (element) {
    return {
      element: element,
      era: element.parentElement.getAttribute("data-era"),
      words: folded(element.textContent)
    };
  });

  function value(name) {
    var field = form.elements[name];
    return field ? field.value.trim() : "";
  }

  function counted(count) {
    var many = count === 0 ? "none" : count === 1 ? "one" : "many";
    return found.getAttribute("data-" + many).replace("{count}", count);
  }

  function narrow() {
    var era = value("thoi-ky");
    var words = folded(value("tim")).split(/\s+/);
    var count = 0;
    entries.forEach(function (entry) {
      var fits = (!era || entry.era === era) && words.every(function (word) {
        return entry.words.indexOf(word) >= 0;
      });
      entry.element.hidden = !fits;
      if (fits) count += 1;
    });
    eras.forEach(function (one) {
      one.hidden = !one.querySelector(".entry:not([hidden])");
    });
    clear.hidden = !value("thoi-ky") && !value("tim");
    if (found.textContent !== counted(count)) found.textContent = counted(count);
  }

  function remember() {
    var query = new URLSearchParams(location.search);
    fields.forEach(function (field) {
      if (value(field.name)) query.set(field.name, value(field.name));
      else query.delete(field.name);
    });
    var written = String(query);
    try {
      history.replaceState(
        history.state, "", location.pathname + (written && "?" + written) + location.hash
      );
    } catch (refused) {
      // A browser may forbid it for files; the page is narrowed all the same.
    }
  }

  function choose() {
    narrow();
    remember();
  }

  function reset() {
    fields.forEach(function (field) {
      field.value = "";
    });
    choose();
  }

  /* Who follows a link to an entry wants to see it, whatever was chosen before. */
  function show() {
    var target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    reset();
    target.scrollIntoView();
  }

  var wanted = new URLSearchParams(location.search);
  fields.forEach(function (field) {
    field.value = wanted.get(field.name) || "";
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  });
  form.addEventListener("input", choose);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    reset();
    fields[0].focus();
  });
  window.addEventListener("hashchange", show);
  form.hidden = false;
  narrow();
  show();
})();
