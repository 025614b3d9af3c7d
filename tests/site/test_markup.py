"""What every page of a site keeps to, read from its HTML."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site.browsing import Site, Sites
from tests.site.spoken import spoken

IDS = re.compile(r"<[a-z][^>]*?\sid=\"([^\"]+)\"")
HEADINGS = re.compile(r"<h([1-6])[\s>]")
# Letters that no language but Vietnamese has.
VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


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


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_vietnamese_words_on_english_pages_are_marked(sites: Sites, campaign: str) -> None:
    english = {name: t for name, t in pages(sites("press", campaign)).items() if "en/" in name}
    unmarked = {
        name: [words for said, words in spoken(text) if said != "vi" and VIETNAMESE.search(words)]
        for name, text in english.items()
    }
    assert len(unmarked) > 50
    assert {name: words for name, words in unmarked.items() if words} == {}
