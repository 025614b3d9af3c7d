"""No sentence of either plan is lost: each has its place in data/, and a page or a reason."""

from __future__ import annotations

import pytest

from campaign.editions import Edition
from campaign.model import Plan
from tests.sentences import (
    PLANS,
    Sentence,
    campaign,
    cases,
    coverage,
    held,
    plain,
    seen,
    sentences,
)

SENTENCES = {"trung-uong": 52, "hai-duong": 46}
ACTIVITIES = {"trung-uong": 18, "hai-duong": 16}


@pytest.mark.parametrize("plan", PLANS)
def test_every_sentence_is_listed_once(plan: str) -> None:
    ids = [sentence.id for sentence in sentences(plan)]
    assert ids == [f"S{number:02}" for number in range(1, SENTENCES[plan] + 1)]


@pytest.mark.parametrize("plan", PLANS)
def test_every_sentence_has_a_place_and_either_a_page_or_a_reason(plan: str) -> None:
    for sentence in sentences(plan):
        assert sentence.found, sentence.id
        assert bool(sentence.public) != bool(sentence.office), sentence.id


@pytest.mark.parametrize("plan", PLANS)
def test_every_activity_is_there_with_its_wording(plan: str) -> None:
    leaves = [
        (leaf.id, leaf.verbatim or item.verbatim)
        for item in campaign(plan)[Plan].activities
        for leaf in item.leaves()
    ]
    assert len(leaves) == coverage(plan)["activities"] == ACTIVITIES[plan]
    assert [name for name, wording in leaves if not wording] == []


@pytest.mark.parametrize(("plan", "sentence"), [*cases(public=True), *cases(public=False)])
def test_the_data_holds_the_sentence_as_written(plan: str, sentence: Sentence) -> None:
    for place in sentence.found:
        words = held(campaign(plan), place)
        assert words is not None, place
        assert plain(sentence.text).casefold() in words.casefold(), place


@pytest.mark.parametrize(("plan", "sentence"), cases(public=True))
def test_a_public_sentence_is_in_the_public_view(plan: str, sentence: Sentence) -> None:
    shown = seen(plan, Edition.PUBLIC)
    assert [place for place in sentence.found if held(shown, place) is None] == []


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize(("plan", "sentence"), cases(public=False))
def test_an_office_sentence_is_in_no_view(plan: str, sentence: Sentence, edition: Edition) -> None:
    shown = seen(plan, edition)
    assert [place for place in sentence.found if held(shown, place) is not None] == []
