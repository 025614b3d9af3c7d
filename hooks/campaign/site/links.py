"""The addresses in a page of prose, and what they lead to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File

ADDRESSES = "src", "href", "poster", "data"


def resolved(address: str, file: File) -> str:
    """Where an address of the page leads, below the root of the site."""
    path = unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(file.dest_uri), path))


def candidates(srcset: str) -> Iterator[tuple[str, str]]:
    """Each file of a `srcset`, and for which screens it is: `640w`, `2x`, or nothing."""
    for one in filter(str.strip, srcset.split(",")):
        address, *screens = one.split(maxsplit=1)
        yield address, "".join(screens).rstrip()


def addresses(file: File) -> Iterator[str]:
    """The files of this site that a page links to or shows."""
    assert file.page is not None
    finder = _Finder()
    finder.feed(file.page.content or "")
    for address in finder.found:
        split = urlsplit(address)
        if not split.scheme and not split.netloc and split.path:
            yield resolved(address, file)


class _Finder(HTMLParser):
    """Collects every address in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        for name, value in attrs:
            if name in ADDRESSES and value:
                self.found.append(value)
            if name == "srcset" and value:
                self.found += [address for address, _ in candidates(value)]
