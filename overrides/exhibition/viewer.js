/* The room goes dark and one picture fills the screen, whole, its words and credit below it.
   Loaded with PhotoSwipe at the first tap. The address says which picture is shown, so that Back
   closes the viewer and a copied link opens it. */
(function () {
  "use strict";

  var HASH = "#anh=";
  var STEP = 80; // pixels by which an arrow key moves a picture larger than the screen
  var WIDE = 720; // pixels from which on the arrows stand beside the picture, not on it
  var HUSHED = ["wheel", "pointerdown", "touchstart", "mousedown", "click"];

  function id(link) {
    return link.getAttribute("data-picture");
  }

  /* The widest file of a srcset, which is written narrow to wide. */
  function widest(srcset) {
    var last = srcset.split(",").pop().trim().split(/\s+/);
    return { src: last[0], width: parseInt(last[1], 10) };
  }

  function item(link, modern) {
    var image = link.querySelector("picture img");
    var source = link.querySelector("source");
    var srcset = modern && source ? source.srcset : image.srcset;
    var file = widest(srcset);
    var ratio = image.getAttribute("height") / image.getAttribute("width");
    return {
      src: file.src,
      srcset: srcset,
      width: file.width,
      height: Math.round(file.width * ratio),
      alt: image.alt,
      msrc: (image.complete && image.currentSrc) || link.querySelector("img").src,
      element: link
    };
  }

  /* What stands under the picture on the page, its links included. */
  function wordsOf(link) {
    var own = document.getElementById(link.getAttribute("data-words"));
    return own || link.closest("figure").querySelector("figcaption");
  }

  function replace(address) {
    try {
      history.replaceState(history.state, "", address);
    } catch (refused) {
      // A browser may forbid it for files; the picture is shown all the same.
    }
  }

  /* Nothing but this element can be reached. Answers what undoes that. */
  function alone(element) {
    var others = Array.prototype.filter.call(document.body.children, function (other) {
      return other !== element && !other.inert;
    });
    function set(inert) {
      others.forEach(function (other) {
        other.inert = inert;
      });
    }
    set(true);
    return set.bind(null, false);
  }

  function sign(letter) {
    return '<span class="sign" aria-hidden="true">' + letter + "</span>";
  }

  /* A box of words in the viewer; what is done to them is no gesture on the picture. */
  function panel(parent, className) {
    var outer = document.createElement("div");
    var inner = document.createElement("div");
    outer.className = className;
    inner.className = "label";
    outer.appendChild(inner);
    HUSHED.forEach(function (type) {
      outer.addEventListener(type, function (event) {
        event.stopPropagation();
      });
    });
    parent.appendChild(outer);
    return inner;
  }

  function Viewer(links, labels) {
    this.links = links;
    this.labels = labels;
    this.pswp = null;
    // The picture it opened at, and what was tapped for it.
    this.first = null;
    this.opener = null;
    // True if Back leads to the page without the viewer.
    this.pushed = false;
    // True if it is to close as soon as it is open.
    this.leaving = false;
    this.heights = {};
  }

  Viewer.prototype = {
    said: function (name) {
      return this.labels.getAttribute("data-" + name);
    },

    /* Opens at a picture. `opener` is what was tapped; null if somebody followed a link here. */
    show: function (link, opener) {
      if (this.pswp) return;
      if (opener) location.hash = HASH + id(link);
      this.pushed = Boolean(opener);
      this.first = link;
      this.opener = opener || link;
      this.leaving = false;
      this.heights = {};
      this.pswp = new window.PhotoSwipe(this.options(this.links.indexOf(link)));
      this.listen(this.pswp);
      this.pswp.init();
    },

    /* Shows what the address says; null closes. */
    follow: function (link) {
      if (!this.pswp) return;
      if (!link) {
        this.pushed = false;
        this.close();
      } else if (id(link) !== id(this.current())) {
        this.pushed = false;
        this.pswp.goTo(this.links.indexOf(link));
      }
    },

    /* Closed before it is quite open, PhotoSwipe would stay. */
    close: function () {
      if (this.pswp.opener.isOpen) this.pswp.close();
      else this.leaving = true;
    },

    current: function () {
      return this.links[this.pswp.currIndex];
    },

    options: function (index) {
      var self = this;
      var modern = this.links.some(function (link) {
        return /\.avif$/.test(link.querySelector("picture img").currentSrc);
      });
      return {
        dataSource: this.links.map(function (link) {
          return item(link, modern);
        }),
        index: index,
        mainClass: "always-dark",
        bgOpacity: 1,
        loop: false,
        counter: false,
        returnFocus: false,
        showAnimationDuration: 240,
        hideAnimationDuration: 240,
        imageClickAction: "zoom",
        tapAction: false,
        maxZoomLevel: function (levels) {
          return Math.max(1, levels.fit * 2);
        },
        closeSVG: sign("×"),
        closeTitle: this.said("close"),
        zoomSVG: '<span class="in">' + this.said("zoom") + "</span>" +
          '<span class="out">' + this.said("shrink") + "</span>",
        zoomTitle: "",
        arrowPrevSVG: sign("←"),
        arrowPrevTitle: this.said("previous"),
        arrowNextSVG: sign("→"),
        arrowNextTitle: this.said("next"),
        errorMsg: this.said("error"),
        paddingFn: function (size, data, at) {
          return self.padding(size, at);
        }
      };
    },

    /* The picture keeps clear of its words, of the buttons, and of the arrows if there is room. */
    padding: function (size, at) {
      var key = [at, size.x, size.y].join();
      if (!this.heights[key]) {
        this.fill(this.trial, this.links[at]);
        this.heights[key] = size.y - this.trial.parentNode.offsetTop;
        this.trial.innerHTML = "";
      }
      var side = size.x > WIDE && this.links.length > 1 ? 76 : 0;
      return { top: 60, bottom: this.heights[key], left: side, right: side };
    },

    /* The words of a picture, and the way to its page unless this is it. */
    fill: function (panel, link) {
      panel.innerHTML = wordsOf(link).innerHTML;
      if (link.hasAttribute("data-words")) return;
      var page = document.createElement("a");
      page.className = "page";
      page.href = link.href;
      page.textContent = this.said("page");
      panel.appendChild(page);
    },

    listen: function (pswp) {
      var self = this;
      var release = null;
      function early(event) {
        if (event.key === "Escape") self.close();
      }
      pswp.on("uiRegister", function () {
        self.furnish(pswp);
      });
      pswp.on("change", function () {
        self.tell();
      });
      pswp.on("keydown", function (event) {
        self.key(event);
      });
      pswp.on("afterInit", function () {
        release = alone(pswp.element);
        pswp.element.focus();
        // PhotoSwipe hears keys only once it is open.
        document.addEventListener("keydown", early);
      });
      pswp.on("openingAnimationEnd", function () {
        document.removeEventListener("keydown", early);
        // Not at once: it is still in the middle of its own work.
        if (self.leaving) window.setTimeout(pswp.close.bind(pswp));
      });
      pswp.on("destroy", function () {
        var link = self.current();
        self.pswp = null;
        release();
        self.leave(link);
      });
    },

    furnish: function (pswp) {
      var self = this;
      pswp.element.setAttribute("aria-label", this.said("name"));
      pswp.element.setAttribute("aria-modal", "true");
      pswp.element.setAttribute("aria-describedby", "loi-anh");
      pswp.scrollWrap.removeAttribute("aria-roledescription");
      this.words = panel(pswp.element, "pswp__words");
      this.words.id = "loi-anh";
      this.words.setAttribute("aria-live", "polite");
      this.trial = panel(pswp.element, "pswp__words trial");
      this.trial.parentNode.setAttribute("aria-hidden", "true");
      pswp.ui.registerElement({
        name: "place",
        order: 5,
        onInit: function (element) {
          self.place = element;
        }
      });
    },

    /* Everything beside the picture follows it. */
    tell: function () {
      var link = this.current();
      var room = link.closest("[data-room]");
      var outer = this.words.parentNode;
      var place = this.said("place")
        .replace("{number}", this.links.indexOf(link) + 1)
        .replace("{count}", this.links.length);
      if (this.links.length > 1) {
        this.place.textContent = (room ? room.getAttribute("data-room") + ", " : "") + place;
      }
      this.fill(this.words, link);
      outer.scrollTop = 0;
      // Who has no mouse scrolls it, too.
      outer.tabIndex = outer.scrollHeight > outer.clientHeight ? 0 : -1;
      if (location.hash !== HASH + id(link)) replace(HASH + id(link));
    },

    key: function (event) {
      var key = event.originalEvent;
      var plain = !(key.ctrlKey || key.metaKey || key.altKey);
      var act = plain && this["on" + key.key];
      if (act && act.call(this, key)) {
        event.preventDefault();
        key.preventDefault();
      }
    },

    onEscape: function () {
      this.close();
      return true;
    },

    onHome: function () {
      this.pswp.goTo(0);
      return true;
    },

    onEnd: function () {
      this.pswp.goTo(this.links.length - 1);
      return true;
    },

    onArrowLeft: function () {
      return this.pan(STEP, 0);
    },

    onArrowRight: function () {
      return this.pan(-STEP, 0);
    },

    onArrowUp: function () {
      return this.scroll(-STEP) || this.pan(0, STEP);
    },

    onArrowDown: function () {
      return this.scroll(STEP) || this.pan(0, -STEP);
    },

    /* Round and round within the viewer. */
    onTab: function (key) {
      var stops = Array.prototype.filter.call(
        this.pswp.element.querySelectorAll("a[href], button:enabled, [tabindex='0']"),
        function (stop) {
          return getComputedStyle(stop).visibility === "visible" && stop.offsetParent;
        }
      );
      var at = stops.indexOf(document.activeElement);
      var next = key.shiftKey ? (at < 1 ? stops.length : at) - 1 : (at + 1) % stops.length;
      stops[next].focus();
      return true;
    },

    /* Moves a picture that is larger than the screen; false where it goes no further. */
    pan: function (x, y) {
      var slide = this.pswp.currSlide;
      var before = slide.pan.x + slide.pan.y;
      if (slide.isPannable()) slide.panTo(slide.pan.x + x, slide.pan.y + y);
      return slide.pan.x + slide.pan.y !== before;
    },

    scroll: function (by) {
      var outer = this.words.parentNode;
      if (document.activeElement !== outer) return false;
      outer.scrollTop += by;
      return true;
    },

    /* The address is as before, the focus at what opened it, or at the picture seen last. */
    leave: function (link) {
      var next = link === this.first ? this.opener : link;
      function back() {
        next.focus();
      }
      if (this.pushed && location.hash.indexOf(HASH) === 0) {
        window.addEventListener("hashchange", back, { once: true });
        history.back();
      } else {
        if (location.hash.indexOf(HASH) === 0) replace(location.pathname + location.search);
        back();
      }
    }
  };

  window.kyniemViewer = function (links, labels) {
    return new Viewer(links, labels);
  };
})();
