"""What every page of a site keeps to, read from its HTML."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site.browsing import Site, Sites

IDS = re.compile(r"<[a-z][^>]*?\sid=\"([^\"]+)\"")
HEADINGS = re.compile(r"<h([1-6])[\s>]")
# Letters that no language but Vietnamese has.
VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
VOID = ("meta", "link", "img", "source", "input", "br", "hr", "wbr")


def pages(site: Site) -> dict[str, str]:
    found = sorted(site.folder.rglob("*.html"))
    return {page.relative_to(site.folder).as_posix(): _text(page) for page in found}


def _text(page: Path) -> str:
    return page.read_text("utf-8")


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_an_id_stands_once_on_a_page(sites: Sites, campaign: str) -> None:
    twice = {
        name: [one for one, times in Counter(IDS.findall(text)).items() if times > 1]
        for name, text in pages(sites(campaign=campaign)).items()
    }
    assert len(twice) > 50
    assert {name: ids for name, ids in twice.items() if ids} == {}


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_headings_begin_with_one_h1_and_skip_no_level(sites: Sites, campaign: str) -> None:
    for name, text in pages(sites(campaign=campaign)).items():
        levels = [int(level) for level in HEADINGS.findall(text)]
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


class Spoken(HTMLParser):
    """Collects Vietnamese words that a page would have read out as another language's."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            language = dict(attrs).get("lang") or (self._open[-1][1] if self._open else "")
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        # A title has no marks; scripts and styles are read by nobody.
        tag, language = self._open[-1] if self._open else ("", "vi")
        if language != "vi" and tag not in ("title", "script", "style", "option"):
            self.wrong += [data.strip()] if VIETNAMESE.search(data) else []


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_vietnamese_words_on_english_pages_are_marked(sites: Sites, campaign: str) -> None:
    unmarked = {}
    english = {
        name: text for name, text in pages(sites("press", campaign)).items() if "en/" in name
    }
    for name, text in english.items():
        reader = Spoken()
        reader.feed(text)
        unmarked[name] = reader.wrong
    assert len(unmarked) > 50
    assert {name: wrong for name, wrong in unmarked.items() if wrong} == {}
