/* Finds in `kyniemFound` (campaign/search.py) what is typed into the field of the search. */
(function () {
  "use strict";

  var SLICE = 12; // milliseconds of reading before a key is heard again
  var IN_DIALOG = 4;
  var ON_PAGE = 50;
  var AROUND = 60; // letters before the first match that a line shows
  var LINE = 220;
  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  var MARKS = /\p{Mn}/gu;
  var WORDS = /[\p{L}\p{N}\p{Mn}]+/gu;
  // "kỷ" and "kỉ", "quý" and "quí" are one word; "thúy" and "thúi" are two.
  var SOLE_Y = /^(qu|[bcdđghklmnprstvx]+)y$/;

  var box = document.querySelector("[data-search]");
  var field = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var results = box.querySelector(".results");
  var alphabet = document.querySelector("[data-alphabet]");
  var isDialog = box.localName === "dialog";
  var root = new URL("../", new URL(box.dataset.index, document.baseURI));
  var kinds = window.kyniemFound.kinds;
  var known = window.kyniemFound.rows.map(function (row, place) {
    return { id: place, kind: row[0], title: row[1], address: row[2], text: row[3], foreign: row[4] };
  });

  /* A word in one spelling ("hoà" and "hòa", "kỉ" and "kỷ", either Unicode form), its tone first:
     what is typed of a word begins like the whole. And bare, as campaign.vietnamese.fold has it. */
  var read = new Map();
  function reading(word) {
    var known = read.get(word);
    if (known) return known;
    var parts = word.toLowerCase().normalize("NFD");
    var letters = parts.replace(TONES, "").normalize("NFC").replace(SOLE_Y, "$1i");
    var bare = letters.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
    known = { spelling: (parts.match(TONES) || []).join("") + letters, bare: bare };
    read.set(word, known);
    return known;
  }

  function spelled(word) {
    return reading(word).spelling;
  }

  function folded(word) {
    return reading(word).bare;
  }

  function words(text) {
    return text.match(WORDS) || [];
  }

  /* Every word with a space before it, so that " dang" is found where a word begins. */
  function line(list) {
    return list.length ? " " + list.join(" ") : "";
  }

  var engine = new window.MiniSearch({
    fields: ["title", "text"],
    tokenize: function (text) {
      return text.split(" ");
    },
    processTerm: function (term) {
      return term || null;
    }
  });
  var ready = false;

  function take(one) {
    var title = words(one.title);
    var text = words(one.text);
    one.spelledTitle = line(title.map(spelled));
    one.spelledText = line(text.map(spelled));
    one.foldedTitle = line(title.map(folded));
    one.foldedText = line(text.map(folded));
    engine.add({ id: one.id, title: one.foldedTitle, text: one.foldedText });
  }

  function readOn(place) {
    var end = performance.now() + SLICE;
    for (; place < known.length && performance.now() < end; place += 1) take(known[place]);
    if (place < known.length) window.setTimeout(readOn, 0, place);
    else begin();
  }

  function query(text) {
    var spelling = words(text).map(spelled);
    var bare = words(text).map(folded);
    // A last word of one letter is still to be typed: nearly everything begins like it.
    var isBegun = bare.length > 0 && bare[bare.length - 1].length === 1;
    return {
      terms: isBegun ? bare.slice(0, -1) : bare,
      spelling: spelling,
      bare: bare,
      // Who types accents means them.
      isAccented: spelling.join() !== bare.join(),
      folded: line(bare),
      spelled: line(spelling)
    };
  }

  /* As typed; then with one letter wrong; then with two changed places; then without one word. */
  var WAYS = [
    { wrong: 0, missing: 0 },
    { wrong: 1, missing: 0 },
    { wrong: 2, missing: 0 },
    { wrong: 1, missing: 1 }
  ];
  var FEW = 3; // words of which none may be missing, or anything at all would be found

  function look(asked) {
    var found = [];
    WAYS.some(function (way) {
      if (way.missing && asked.terms.length < FEW) return false;
      found = engine.search(asked.terms.join(" "), {
        boost: { title: 3 },
        combineWith: way.missing ? "OR" : "AND",
        // The last word may still be growing.
        prefix: function (term, place, terms) {
          return place === terms.length - 1;
        },
        fuzzy: function (term) {
          return /\d/.test(term) ? 0 : Math.min(way.wrong, Math.floor(term.length / 3));
        }
      });
      if (way.missing) {
        found = found.filter(function (hit) {
          return hit.queryTerms.length >= asked.terms.length - way.missing;
        });
      }
      return found.length;
    });
    return found;
  }

  /* Words that stand together as they were typed outweigh the same words here and there; kinds
     come in the order of the menu, which begins with what matters most. */
  function weight(one, asked) {
    var factor = 1 + 1 / (1 + one.kind);
    if (one.foldedTitle.indexOf(asked.folded) >= 0) factor *= 3;
    else if (one.foldedText.indexOf(asked.folded) >= 0) factor *= 1.5;
    if (!asked.isAccented) return factor;
    if (one.spelledTitle.indexOf(asked.spelled) >= 0) return factor * 4;
    if (one.spelledText.indexOf(asked.spelled) >= 0) return factor * 3;
    return factor;
  }

  function find(asked) {
    var found = look(asked);
    found.forEach(function (hit) {
      hit.one = known[hit.id];
      hit.score *= weight(hit.one, asked);
    });
    return found.sort(function (a, b) {
      return b.score - a.score || a.id - b.id;
    });
  }

  /* Kind by kind, the kind of the best result first. */
  function grouped(found) {
    var groups = new Map();
    found.forEach(function (hit) {
      if (!groups.has(hit.one.kind)) groups.set(hit.one.kind, []);
      groups.get(hit.one.kind).push(hit);
    });
    return groups;
  }

  function make(name, className, parent) {
    var element = document.createElement(name);
    if (className) element.className = className;
    parent.append(element);
    return element;
  }

  /* The words of a text, each with its place and its spelling. */
  function spelt(text) {
    return Array.from(text.matchAll(WORDS), function (found) {
      var word = found[0];
      return { word: word, index: found.index, spelling: spelled(word), bare: folded(word) };
    });
  }

  /* Those that stand together as all of them were typed; the last one may be longer. */
  function together(list, wanted, form) {
    var last = wanted.length - 1;
    return list.filter(function (ignored, place) {
      return wanted.some(function (ignored, step) {
        return wanted.every(function (word, other) {
          var one = list[place - step + other];
          return one && (other === last ? one[form].startsWith(word) : one[form] === word);
        });
      });
    });
  }

  /* What to mark in title and text: the closest to what was typed, and nothing less close. */
  function marks(hit, asked) {
    var terms = new Set(hit.terms);
    var texts = [spelt(hit.one.title), spelt(hit.one.text)];
    var ways = [
      function (list) {
        return asked.isAccented ? together(list, asked.spelling, "spelling") : [];
      },
      function (list) {
        return together(list, asked.bare, "bare");
      },
      function (list) {
        return list.filter(function (one) {
          return terms.has(one.bare);
        });
      }
    ];
    var found = [];
    ways.some(function (way) {
      found = texts.map(way);
      return found[0].length || found[1].length;
    });
    return found;
  }

  /* The part of the text from here to there, with its marks, as it is written. */
  function write(element, text, marked, from, to) {
    var end = from;
    marked.forEach(function (one) {
      if (one.index < from || one.index + one.word.length > to) return;
      element.append(text.slice(end, one.index));
      make("mark", "", element).textContent = one.word;
      end = one.index + one.word.length;
    });
    element.append(text.slice(end, to));
  }

  /* A line of the text round its first mark. */
  function excerpt(element, text, marked) {
    var first = marked.length ? marked[0].index : 0;
    var from = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
    var to = Math.min(from + LINE, text.length);
    if (from) element.append("… ");
    write(element, text, marked, from, to);
    if (to < text.length) element.append("…");
  }

  function show(hit, asked, list) {
    var one = hit.one;
    var marked = marks(hit, asked);
    var link = make("a", "", make("li", "", list));
    link.href = new URL(one.address, root);
    var title = make("b", "", link);
    write(title, one.title, marked[0], 0, one.title.length);
    if (one.foreign & 1) title.lang = "vi";
    if (!one.text) return;
    var text = make("span", "", link);
    excerpt(text, one.text, marked[1]);
    if (one.foreign & 2) text.lang = "vi";
  }

  function showGroup(kind, found, asked) {
    var section = make("section", "", results);
    var shown = found.slice(0, isDialog ? IN_DIALOG : ON_PAGE);
    make("h2", "", section).textContent = kinds[kind];
    var list = make("ul", "hits", section);
    shown.forEach(function (hit) {
      show(hit, asked, list);
    });
    var left = found.length - shown.length;
    if (!left) return;
    var more = make("p", "small", section);
    if (isDialog) {
      more = make("a", "", more);
      more.href = address();
    }
    more.textContent = box.dataset.more.replace("{count}", figure(left));
  }

  function figure(count) {
    return count.toLocaleString(document.documentElement.lang);
  }

  function typed() {
    return field.value.trim();
  }

  function address() {
    var page = new URL(box.querySelector("form").action);
    page.searchParams.set("tim", typed());
    return page;
  }

  var telling = 0;
  function told(count) {
    if (count === null) return "";
    var form = count === 0 ? "none" : count === 1 ? "one" : "many";
    return box.dataset[form].replace("{count}", figure(count)).replace("{asked}", typed());
  }

  /* Read aloud when the typing pauses. */
  function tell(count) {
    window.clearTimeout(telling);
    telling = window.setTimeout(function () {
      status.textContent = told(count);
    }, 300);
  }

  function remember() {
    if (isDialog) return;
    try {
      history.replaceState(history.state, "", typed() ? address() : location.pathname);
    } catch (refused) {
      // A browser may forbid it for files; the results are there all the same.
    }
  }

  function search() {
    if (!ready) return;
    var asked = query(field.value);
    var found = asked.terms.length ? find(asked) : [];
    results.replaceChildren();
    grouped(found).forEach(function (hits, kind) {
      showGroup(kind, hits, asked);
    });
    if (alphabet) alphabet.hidden = asked.terms.length > 0;
    tell(asked.terms.length ? found.length : null);
    remember();
  }

  /* Up and down walk through the field and the results. */
  function walk(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    var stops = [field].concat(Array.from(results.querySelectorAll("a")));
    var next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    if (next) next.focus();
  }

  function begin() {
    ready = true;
    status.textContent = "";
    search();
  }

  field.addEventListener("input", search);
  box.addEventListener("keydown", walk);
  box.querySelector("form").addEventListener("submit", function (event) {
    // On its own page the results are there already.
    if (!isDialog || !typed()) event.preventDefault();
  });
  readOn(0);
})();
