/* One tap copies a slogan, word for word. Without this script there are no buttons. */
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

  function mark(slogan) {
    var range = document.createRange();
    range.selectNodeContents(slogan);
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

  function copyOldWay(button, slogan) {
    var copied = copySelected(slogan.textContent);
    button.focus();
    if (!copied) mark(slogan);
    say(button, copied ? "copied" : "marked");
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var slogan = button.closest("li").querySelector("blockquote");
    button.words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return copyOldWay(button, slogan);
      navigator.clipboard.writeText(slogan.textContent).then(
        function () {
          say(button, "copied");
        },
        function () {
          copyOldWay(button, slogan);
        }
      );
    });
  });
})();
