"""The sentences of both plans as tests/coverage lists them, and where the data holds them."""

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

from campaign.editions import Edition, view
from campaign.model import Campaign, Model, Plan
from campaign.now import read_now
from campaign.reading import read_campaign
from campaign.references import records
from campaign.sections import PARTS

ROOT = Path(__file__).resolve().parents[1]
PLANS = ("trung-uong", "hai-duong")
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
    file = ROOT / "tests" / "coverage" / f"{plan.replace('-', '_')}.yml"
    told: Mapping[str, Any] = yaml.safe_load(file.read_text("utf-8"))
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


def cases(*, public: bool) -> list[Any]:
    """Test parameters: the sentences that are published, or those that are deliberately not."""
    return [
        pytest.param(plan, sentence, id=f"{plan}-{sentence.id}")
        for plan in PLANS
        for sentence in sentences(plan)
        if (sentence.office is None) is public
    ]


@cache
def campaign(plan: str) -> Campaign:
    """The campaign that follows this plan."""
    return read_campaign(ROOT / coverage(plan)["campaign"], PARTS).campaign()


@cache
def seen(plan: str, edition: Edition) -> Campaign:
    """What the edition shows at the moment the campaign replays."""
    whole = campaign(plan)
    return view(whole, edition, now=read_now(whole.settings, None, {}))


def held(whole: Campaign, place: Mapping[str, str]) -> str | None:
    """The words in that place of the campaign; None if the record or the field isn't there."""
    [(family, name), *rest] = place.items()
    if family == "plan":
        return _words(whole[Plan].plan, name)
    for part in whole.parts.values():
        for record in records(part):
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


def plain(text: str) -> str:
    """The text in NFC with every run of spaces, no-break ones too, as one space."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u2060", "").split())


def readable(page: str) -> str:
    """What a visitor reads of a page, without markup."""
    return plain(unescape(re.sub(r"<[^>]+>", " ", INLINE.sub("", page))))


def all_words(file: Path) -> str:
    """Everything a file says, in markup and out of it, JSON escapes resolved."""
    raw = file.read_bytes().decode("utf-8", errors="replace")
    raw = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), raw)
    return f"{plain(unescape(raw))}\n{readable(raw)}"
