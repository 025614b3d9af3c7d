"""The words of a page, each piece in the language in which it would be read out."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
UNREAD = ("script", "style", "title", "option")


def spoken(html: str) -> list[tuple[str, str]]:
    """(language, words) of every piece of text that can carry a mark, in order."""
    return _Reader(html).pieces


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            inherited = self._open[-1][1] if self._open else ""
            self._open.append((tag, dict(attrs).get("lang") or inherited))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if data.strip() and tag not in UNREAD:
            self.pieces.append((language, data.strip()))
