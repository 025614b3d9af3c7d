/* One tap copies a slogan, word for word. Without this script there are no buttons. */
(function () {
  "use strict";

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var words = button.textContent;
    var slogan = button.closest("li").querySelector("blockquote");

    function say() {
      button.textContent = button.getAttribute("data-copied");
      window.setTimeout(function () {
        button.textContent = words;
      }, 2000);
    }

    function select() {
      // Where copying is not allowed, the slogan is marked, ready for the keyboard.
      var range = document.createRange();
      range.selectNodeContents(slogan);
      window.getSelection().removeAllRanges();
      window.getSelection().addRange(range);
    }

    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return select();
      navigator.clipboard.writeText(slogan.textContent).then(say, select);
    });
  });
})();
