"""What a page makes a visitor wait for, weighed in the built files as servers send them."""

from __future__ import annotations

import gzip
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from PIL import Image

from tests.site.browsing import Site, Sites

STYLES, FONTS, HOME = 14_000, 55_000, 45_000
CANDIDATE = re.compile(r"(\S+) (\d+)w")


class Parts(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.in_head = 0
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self.in_head = len(self.found)
        self.found.append((tag, dict(attrs)))

    def styles(self) -> list[str]:
        """Addresses of the style sheets for screens."""
        return [
            str(one["href"])
            for tag, one in self.found
            if tag == "link" and one.get("rel") == "stylesheet" and one.get("media") != "print"
        ]


@cache
def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes()))


def lies(site: Site, page: Path, address: str) -> Path:
    """Where the file is; 404.html, which answers anywhere, starts at the root."""
    return site.folder / address[1:] if address.startswith("/") else page.parent / address


def test_the_styles_of_a_page_weigh_little(any_site: Site) -> None:
    weights = {
        page: sum(packed(lies(any_site, page, one)) for one in Parts(page).styles())
        for page in any_site.folder.rglob("*.html")
    }
    assert min(weights.values()) > 0
    assert {page: weight for page, weight in weights.items() if weight > STYLES} == {}


def test_rendering_waits_for_one_style_sheet_and_for_no_script(any_site: Site) -> None:
    for page in any_site.folder.rglob("*.html"):
        parts = Parts(page)
        head = parts.found[: parts.in_head]
        waited = [
            one["href"]
            for tag, one in head
            if tag == "link" and one.get("rel") == "stylesheet" and one.get("media") != "print"
        ]
        assert len(waited) == 1, (page, waited)
        for tag, one in parts.found:
            if tag == "script" and "src" in one:
                assert "defer" in one, (page, one)


def test_home_without_photographs_is_light(sites: Sites) -> None:
    site = sites("public", "hai-duong")
    page = site.folder / "index.html"
    parts = Parts(page)
    scripts = [str(one["src"]) for tag, one in parts.found if tag == "script" and "src" in one]
    weight = packed(page) + sum(
        packed(lies(site, page, address)) for address in (*parts.styles(), *scripts)
    )
    assert weight <= HOME


def test_the_fonts_that_come_first_are_few(any_site: Site) -> None:
    for page in any_site.folder.rglob("*.html"):
        ahead = [
            str(one["href"])
            for tag, one in Parts(page).found
            if tag == "link" and one.get("as") == "font"
        ]
        sizes = [lies(any_site, page, address).stat().st_size for address in ahead]
        assert sum(sizes) <= FONTS, (page, sizes)
        # Where one picture is what visitors come for, no font races it.
        photo = page.parent.parent.name == "anh" and not page.parent.name.startswith("theo-")
        assert bool(sizes) is not (any_site.edition == "kiosk" or photo), page


def test_every_picture_says_how_large_it_is(any_site: Site) -> None:
    """No picture moves what stands below it, and a browser picks the file it needs."""
    seen = 0
    for page in any_site.folder.rglob("*.html"):
        for tag, one in Parts(page).found:
            if tag == "img":
                seen += 1
                assert str(one.get("width")).isdigit(), (page, one)
                assert str(one.get("height")).isdigit(), (page, one)
            if "srcset" in one:
                assert one.get("sizes"), (page, one)
                for address, width in CANDIDATE.findall(str(one["srcset"])):
                    assert wide(lies(any_site, page, address)) == int(width), (page, address)
    assert seen > 20


@cache
def wide(file: Path) -> int:
    with Image.open(file) as picture:
        return picture.width
