/* Opens the search: by its link, by "/". What it searches is loaded the first time.
   Without this script the link leads to the list from A to Z. */
(function () {
  "use strict";

  var box = document.querySelector("[data-search]");
  var link = document.querySelector("[data-seek]");
  if (!box || !link) return;
  var isDialog = box.localName === "dialog";
  if (isDialog && !box.showModal) return;

  var field = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var loading = false;

  function load() {
    if (loading) return;
    loading = true;
    status.textContent = box.dataset.waiting;
    [box.dataset.index, box.dataset.engine, box.dataset.finder].forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      // In this order, however fast each of them comes.
      script.async = false;
      script.onerror = function () {
        loading = false;
        status.textContent = box.dataset.failed;
      };
      document.head.append(script);
    });
  }

  function open() {
    load();
    if (isDialog && !box.open) box.showModal();
    field.focus();
    field.select();
  }

  function isTyping(element) {
    // A dialog keeps the focus for a moment after it was closed.
    if (isDialog && !box.open && box.contains(element)) return false;
    return element.isContentEditable || /^(input|select|textarea)$/.test(element.localName);
  }

  link.addEventListener("click", function (event) {
    // Whoever wants a new tab gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    var plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.key !== "/" || !plain || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
  field.addEventListener("focus", load);
  if (!isDialog) return;

  box.querySelector("[data-close]").addEventListener("click", function () {
    box.close();
  });
  box.addEventListener("click", function (event) {
    // Beside the dialog, or on a result: that may be a place on this page.
    if (event.target === box || event.target.closest(".results a")) box.close();
  });
})();
