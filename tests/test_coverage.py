"""No sentence of either plan is lost: each has its place in data/, and a page or a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaign import site
from campaign.editions import Edition, view
from campaign.model import Campaign, Model, Plan
from campaign.now import read_now
from campaign.reading import read_campaign
from campaign.references import records
from campaign.sections import PARTS

ROOT = Path(__file__).resolve().parents[1]
COVERAGE = ROOT / "tests" / "coverage"
SENTENCES = {"trung_uong": 52, "hai_duong": 46}
ACTIVITIES = {"trung_uong": 18, "hai_duong": 16}
PLANS = tuple(SENTENCES)
# Markup within a line joins words (<b>10</b> năm), markup of a block parts them.
INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|q|small|span|strong|sup|time|wbr)\b[^>]*>")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a plan: the fields that hold it, and its pages or why it has none."""

    id: str
    text: str
    found: tuple[Mapping[str, str], ...]
    public: tuple[str, ...]
    office: str | None


@cache
def coverage(plan: str) -> Mapping[str, Any]:
    """What tests/coverage says of this plan."""
    told: Mapping[str, Any] = yaml.safe_load((COVERAGE / f"{plan}.yml").read_text("utf-8"))
    return told


@cache
def sentences(plan: str) -> tuple[Sentence, ...]:
    """Every sentence of the plan, in order."""
    return tuple(
        Sentence(
            one["id"],
            one["text"],
            tuple(one["found"]),
            tuple(one.get("public", ())),
            one.get("office"),
        )
        for one in coverage(plan)["sentences"]
    )


@cache
def campaign(plan: str) -> Campaign:
    """The campaign that follows this plan."""
    return read_campaign(ROOT / coverage(plan)["campaign"], PARTS).campaign()


@cache
def seen(plan: str, edition: Edition) -> Campaign:
    """What the edition shows at the moment the campaign replays."""
    whole = campaign(plan)
    return view(whole, edition, now=read_now(whole.settings, None, {}))


def plain(text: str) -> str:
    """The text in NFC with every run of spaces, no-break ones too, as one space."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u2060", "").split())


def readable(page: str) -> str:
    """What a visitor reads of a page, without markup."""
    return plain(unescape(re.sub(r"<[^>]+>", " ", INLINE.sub("", page))))


def held(whole: Campaign, place: Mapping[str, str]) -> str | None:
    """The words in that place of the campaign; None if the record or the field isn't there."""
    [(family, name), *rest] = place.items()
    if family == "plan":
        return _words(whole[Plan].plan, name)
    known = (record for part in whole.parts.values() for record in records(part))
    for record in known:
        if (record.family, record.id) == (family, name):
            return _words(record, dict(rest)["field"])
    return None


def _words(value: Any, path: str) -> str | None:
    for step in path.split("."):
        if isinstance(value, tuple):
            value = value[int(step)] if int(step) < len(value) else None
        elif isinstance(value, Model):
            value = getattr(value, step)
    return None if value is None else plain(str(value))


def _sentences(*, public: bool) -> list[Any]:
    return [
        pytest.param(plan, sentence, id=f"{plan}-{sentence.id}")
        for plan in PLANS
        for sentence in sentences(plan)
        if (sentence.office is None) is public
    ]


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


@pytest.mark.parametrize(
    ("plan", "sentence"), [*_sentences(public=True), *_sentences(public=False)]
)
def test_the_data_holds_the_sentence_as_written(plan: str, sentence: Sentence) -> None:
    for place in sentence.found:
        words = held(campaign(plan), place)
        assert words is not None, place
        assert plain(sentence.text).casefold() in words.casefold(), place


@pytest.mark.parametrize(("plan", "sentence"), _sentences(public=True))
def test_a_public_sentence_is_in_the_public_view(plan: str, sentence: Sentence) -> None:
    assert any(held(seen(plan, Edition.PUBLIC), place) for place in sentence.found)


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize(("plan", "sentence"), _sentences(public=False))
def test_an_office_sentence_is_in_no_view(plan: str, sentence: Sentence, edition: Edition) -> None:
    assert [place for place in sentence.found if held(seen(plan, edition), place)] == []


@pytest.fixture(scope="module")
def public_sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Both campaigns built as visitors get them."""
    built = {plan: tmp_path_factory.mktemp(plan) / "public" for plan in PLANS}
    for plan, out in built.items():
        folder = ROOT / coverage(plan)["campaign"]
        site.build(root=ROOT, campaign=folder, edition="public", at=None, out=out)
    return built


@pytest.mark.parametrize(("plan", "sentence"), _sentences(public=True))
def test_a_visitor_can_read_the_sentence(
    public_sites: Mapping[str, Path], plan: str, sentence: Sentence
) -> None:
    for uri in sentence.public:
        page = (public_sites[plan] / uri / "index.html").read_text("utf-8")
        assert plain(sentence.text).casefold() in readable(page).casefold(), uri


@pytest.mark.parametrize("plan", PLANS)
def test_no_file_of_the_site_holds_an_office_sentence(
    public_sites: Mapping[str, Path], plan: str
) -> None:
    kept = {one.id: plain(one.text) for one in sentences(plan) if one.office}
    leaks = [
        (name, file.name)
        for file in public_sites[plan].rglob("*")
        if file.is_file()
        for words in [_all_words(file)]
        for name, text in kept.items()
        if text in words
    ]
    assert leaks == []


def _all_words(file: Path) -> str:
    """Everything a file says, in markup and out of it, JSON escapes resolved."""
    raw = file.read_bytes().decode("utf-8", errors="replace")
    raw = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), raw)
    return f"{plain(unescape(raw))}\n{readable(raw)}"
