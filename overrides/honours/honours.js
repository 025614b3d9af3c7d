/* Finds names as somebody types, with or without Vietnamese marks. Without this script the whole
   list stands there. A search is kept behind # in the address, so that it can be shared. */
(function () {
  "use strict";

  var KEY = "#tim=";
  var FEW = 300;
  var form = document.querySelector(".finder");
  if (!form) return;
  var field = form.querySelector("input");
  var found = form.querySelector(".found");
  var units = null;
  var telling = 0;

  // As campaign.vietnamese.fold; every word of a line has a space before it.
  function fold(text) {
    var bare = text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{Mn}/gu, "");
    return (" " + bare).replace(/[^\p{L}\p{N}\n]+/gu, " ").replace(/\n ?/g, "\n ");
  }

  function all(element, selector, read) {
    return Array.from(element.querySelectorAll(selector), read);
  }

  function readBlock(block) {
    var rows = Array.from(block.children);
    var written = rows.map(function (row) {
      return row.textContent.replace(/\n/g, " ");
    });
    // Folded as one text, which is many times quicker than name by name.
    return { element: block, rows: rows, texts: fold(written.join("\n")).split("\n") };
  }

  function readList(list) {
    var blocks = all(list, ".names", readBlock);
    var few = list.appendChild(blocks[0].element.cloneNode(false));
    few.hidden = true;
    return { element: list, blocks: blocks, few: few };
  }

  function readUnit(unit) {
    var heading = unit.querySelector("h2[id]");
    var name = heading ? fold(heading.textContent) : "";
    return { element: unit, name: name, lists: all(unit, ".list", readList) };
  }

  function read() {
    units = units || all(document, ".unit", readUnit);
  }

  function show(element, shown) {
    if (element.hidden === shown) element.hidden = !shown;
  }

  function has(text) {
    return function (word) {
      return text.indexOf(word) >= 0;
    };
  }

  // How many names of the unit have all the words; those of its own name need not be in them.
  function look(unit, words) {
    var wanted = words.filter(function (word) {
      return !has(unit.name)(word);
    });
    unit.count = 0;
    unit.lists.forEach(function (list) {
      list.count = 0;
      list.blocks.forEach(function (block) {
        block.kept = block.texts.map(function (text) {
          return wanted.every(has(text));
        });
        block.count = block.kept.filter(Boolean).length;
        list.count += block.count;
      });
      unit.count += list.count;
    });
    return unit.count;
  }

  function showUnit(unit, few) {
    show(unit.element, unit.count > 0);
    unit.lists.forEach(function (list) {
      show(list.element, list.count > 0);
      show(list.few, few);
      list.few.replaceChildren();
      list.blocks.forEach(function (block) {
        // What is hidden as a whole can stay as it is.
        show(block.element, !few && block.count > 0);
        if (!block.count) return;
        block.rows.forEach(function (row, place) {
          if (!few) show(row, block.kept[place]);
          else if (block.kept[place]) list.few.append(copied(row));
        });
      });
    });
  }

  function copied(row) {
    var copy = row.cloneNode(true);
    copy.hidden = false;
    return copy;
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
    var words = fold(asked).match(/ [^ ]+/g) || [];
    var count = 0;
    read();
    units.forEach(function (unit) {
      count += look(unit, words);
    });
    // A few names close ranks in a list of their own; of many, only the blocks in sight are laid
    // out, each by itself.
    units.forEach(function (unit) {
      showUnit(unit, words.length > 0 && count <= FEW);
    });
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
  // Before the first letter is typed.
  field.addEventListener("focus", read);
  field.addEventListener("input", function () {
    search(300);
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
