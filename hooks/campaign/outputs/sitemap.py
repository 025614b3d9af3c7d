"""sitemap.xml (sitemaps.org 0.9): every page that may be found, in each of its languages.

A page has a date only where its record says when it was changed: never that of the build, which
would teach search engines not to believe any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from campaign.outputs.output import Output

URI = "sitemap.xml"
# More addresses no search engine takes in one file.
MOST = 50_000
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


# (language, full address) of a page in all its languages, if it has several.
Alternates = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listed:
    """A page by its full address."""

    address: str
    updated: date | None
    alternates: Alternates


def files(pages: Iterable[Listed], root: str) -> Iterator[Output]:
    """The sitemap; of a very large site, several and a list of them."""
    listed = tuple(pages)
    parts = [_written(listed[at : at + MOST]) for at in range(0, len(listed), MOST)]
    if len(parts) == 1:
        yield Output(URI, parts[0])
        return
    index = Element("sitemapindex", {"xmlns": _SITEMAP})
    for number, part in enumerate(parts, start=1):
        name = f"sitemap-{number}.xml"
        SubElement(SubElement(index, "sitemap"), "loc").text = root + name
        yield Output(name, part)
    yield Output(URI, _as_xml(index))


def _written(pages: Iterable[Listed]) -> bytes:
    root = Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for page in pages:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = page.address
        if page.updated:
            SubElement(url, "lastmod").text = page.updated.isoformat()
        for language, address in page.alternates:
            link = {"rel": "alternate", "hreflang": language, "href": address}
            SubElement(url, "xhtml:link", link)
    return _as_xml(root)


def _as_xml(root: Element) -> bytes:
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
