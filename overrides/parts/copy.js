/* One tap copies the words that a button names by their id. Without this script there are no
   buttons. */
(function () {
  "use strict";

  var status = document.querySelector("[data-said]");
  var SHOWN = 4000;

  /* Says how it went, on the button for the eye and in the status line for the ear. */
  function say(button, name) {
    var words = status.getAttribute("data-" + name);
    window.clearTimeout(button.timer);
    button.textContent = words;
    status.textContent = "";
    // Emptied first, or the same words twice would be heard once.
    window.setTimeout(function () {
      status.textContent = words;
    }, 50);
    button.timer = window.setTimeout(function () {
      button.textContent = button.words;
    }, SHOWN);
  }

  function mark(source) {
    var range = document.createRange();
    range.selectNodeContents(source);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
  }

  /* Sites without https have no clipboard: there the browser copies what is selected. */
  function copySelected(text) {
    var field = document.createElement("textarea");
    var copied = false;
    field.value = text;
    field.readOnly = true;
    field.className = "hide";
    document.body.appendChild(field);
    field.select();
    try {
      copied = document.execCommand("copy");
    } catch (refused) {
      copied = false;
    }
    field.remove();
    return copied;
  }

  function copyOldWay(button, source) {
    var copied = copySelected(source.textContent);
    button.focus();
    if (!copied) mark(source);
    say(button, copied ? "copied" : "marked");
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var source = document.getElementById(button.getAttribute("data-copy"));
    button.words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return copyOldWay(button, source);
      navigator.clipboard.writeText(source.textContent).then(
        function () {
          say(button, "copied");
        },
        function () {
          copyOldWay(button, source);
        }
      );
    });
  });
})();
