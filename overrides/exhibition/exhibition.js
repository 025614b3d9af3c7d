/* What a page of photographs does: the viewer and the zoom come at the first tap that asks for
   them, the arrow keys lead on, a citation is copied. Without any of it every link still leads on. */
(function () {
  "use strict";

  var HASH = "#anh=";
  var coming = {};
  var viewer = null;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function style(href) {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    return put(link);
  }

  function script(src) {
    var element = document.createElement("script");
    element.src = src;
    return put(element);
  }

  function put(element) {
    return new Promise(function (resolve, reject) {
      element.onload = resolve;
      element.onerror = reject;
      document.head.appendChild(element);
    });
  }

  /* The files of a tool, each asked for once: styles beside each other, scripts in order. */
  function come(tool) {
    var name = tool.getAttribute("data-scripts");
    if (!coming[name]) {
      var styles = tool.getAttribute("data-styles").split(" ").map(style);
      var scripts = name.split(" ").reduce(function (before, src) {
        return before.then(script.bind(null, src));
      }, Promise.resolve());
      coming[name] = Promise.all(styles.concat(scripts));
    }
    return coming[name];
  }

  function plainly(event) {
    return !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  }

  /* The viewer over the page. */
  var labels = document.querySelector("[data-viewer]");
  var hung = {};

  /* Where it hangs: in a pair a photograph of the room is seen again, but it is the same one. */
  function place(link) {
    var room = link.closest("[data-room]");
    return (room ? room.getAttribute("data-room") : "") + HASH + link.getAttribute("data-picture");
  }

  var links = all("a[data-picture]").filter(function (link) {
    var isFirst = !hung[place(link)];
    if (isFirst) hung[place(link)] = link;
    return isFirst;
  });

  /* `opener` is what was tapped, if anything was. */
  function open(link, opener) {
    come(labels).then(function () {
      viewer = viewer || window.kyniemViewer(links, labels);
      viewer.show(link, opener);
    }, function () {
      location.href = link.href;
    });
  }

  /* The picture that the address asks for. */
  function asked() {
    return links.filter(function (link) {
      return HASH + link.getAttribute("data-picture") === location.hash;
    })[0] || null;
  }

  function follow() {
    var link = asked();
    if (viewer) viewer.follow(link);
    if (link) open(link, null);
  }

  /* The zoom of a large scan. */
  var dialog = document.querySelector("[data-zoom]");
  var zoom = null;

  function enlarge(link) {
    come(dialog).then(function () {
      zoom = zoom || window.kyniemZoom(dialog);
      zoom();
    }, function () {
      location.href = link.href;
    });
  }

  function opens(link) {
    if (link.hasAttribute("data-zooms")) enlarge(link);
    else open(link.hasAttribute("data-enlarges") ? links[0] : hung[place(link)], link);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-picture], a[data-enlarges], a[data-zooms]");
    if (!link || !plainly(event)) return;
    event.preventDefault();
    opens(link);
  });
  if (labels) {
    window.addEventListener("hashchange", follow);
    follow();
  }

  /* Subtitles in the language of the page come with the film, not with the page. */
  document.addEventListener("play", function (event) {
    var subtitles = event.target.querySelector("track[data-shown]");
    if (!subtitles) return;
    subtitles.removeAttribute("data-shown");
    subtitles.track.mode = "showing";
  }, true);

  /* From photograph to photograph by the arrow keys. */
  var turns = { ArrowLeft: "prev", ArrowRight: "next" };

  if (document.querySelector("[data-showing]")) {
    document.addEventListener("keydown", function (event) {
      var link = turns[event.key] && document.querySelector("a[rel=" + turns[event.key] + "]");
      var busy = document.querySelector("dialog[open], .pswp");
      if (link && plainly(event) && !busy && !event.defaultPrevented) location.href = link.href;
    });
  }
})();
