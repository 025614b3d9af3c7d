/* A large scan down to its last detail, square by square. Loaded with OpenSeadragon at the first
   tap; what the squares are is written on the dialog, since a file can't ask for another one. */
(function () {
  "use strict";

  var STEP = 1.6; // by how much a button or a key enlarges
  var still = matchMedia("(prefers-reduced-motion: reduce)");

  function number(dialog, name) {
    return parseInt(dialog.getAttribute("data-" + name), 10);
  }

  /* The image service of IIIF that the squares make. */
  function source(dialog) {
    var factors = dialog.getAttribute("data-factors").split(" ").map(Number);
    return {
      "@context": "http://iiif.io/api/image/3/context.json",
      id: new URL(dialog.getAttribute("data-folder"), location.href).href,
      type: "ImageService3",
      protocol: "http://iiif.io/api/image",
      profile: "level0",
      width: number(dialog, "width"),
      height: number(dialog, "height"),
      tiles: [{ width: number(dialog, "square"), scaleFactors: factors }]
    };
  }

  /* OpenSeadragon would write a style into the page, which strict policies forbid, unless it finds
     one marked like this. Outside HTML an element of that name is none. */
  function spareStyle(dialog) {
    var style = document.createElementNS(null, "style");
    style.setAttribute("data-openseadragon-mobile-css", "");
    dialog.appendChild(style);
  }

  function viewerOf(dialog) {
    spareStyle(dialog);
    return window.OpenSeadragon({
      element: dialog.querySelector("[data-canvas]"),
      tileSources: source(dialog),
      // Others may not draw what comes from a file.
      drawer: "canvas",
      showNavigationControl: false,
      animationTime: still.matches ? 0 : 0.6,
      visibilityRatio: 1,
      maxZoomPixelRatio: 2,
      minZoomImageRatio: 1,
      zoomPerClick: STEP,
      keyboardNavEnabled: true,
      gestureSettingsMouse: { clickToZoom: true }
    });
  }

  /* What the buttons do; the same for keys is OpenSeadragon's. */
  function act(viewer, name) {
    if (name === "in") viewer.viewport.zoomBy(STEP);
    else if (name === "out") viewer.viewport.zoomBy(1 / STEP);
    else viewer.viewport.goHome();
    viewer.viewport.applyConstraints();
  }

  window.kyniemZoom = function (dialog) {
    var viewer = null;
    dialog.addEventListener("click", function (event) {
      var button = event.target.closest("[data-act]");
      if (!button) return;
      if (button.getAttribute("data-act") === "close") dialog.close();
      else act(viewer, button.getAttribute("data-act"));
    });
    return function () {
      dialog.showModal();
      if (viewer) return;
      viewer = viewerOf(dialog);
      viewer.canvas.setAttribute("aria-label", dialog.getAttribute("data-alt"));
      viewer.canvas.setAttribute("role", "img");
    };
  };
})();
