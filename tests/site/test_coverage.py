"""A visitor can read every published sentence of both plans; the others are in no file."""

from __future__ import annotations

import pytest

from tests.sentences import Sentence, all_words, cases, plain, readable, sentences
from tests.site.browsing import Site, Sites


@pytest.mark.parametrize(("plan", "sentence"), cases(public=True))
def test_a_visitor_can_read_the_sentence(sites: Sites, plan: str, sentence: Sentence) -> None:
    for uri in sentence.public:
        page = (sites("public", plan).folder / uri / "index.html").read_text("utf-8")
        assert plain(sentence.text).casefold() in readable(page).casefold(), uri


def test_no_file_of_any_edition_holds_an_office_sentence(any_site: Site) -> None:
    kept = {one.id: plain(one.text) for one in sentences(any_site.campaign) if one.office}
    assert kept
    leaks = [
        (name, file.relative_to(any_site.folder).as_posix())
        for file in any_site.folder.rglob("*")
        if file.is_file()
        for words in [all_words(file)]
        for name, text in kept.items()
        if text in words
    ]
    assert leaks == []
