"""Is an award that is only proposed spoken of as received?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.lint.desk import Desk, Rule, ask_at, at
from campaign.lint.passages import Passage
from campaign.model import Activity, Award, AwardStatus, Entry
from campaign.model.activity import Kind
from campaign.problems import Problem

_SENTENCE = re.compile(r"[^.;!?\n]+")
_RECEIVED = re.compile(
    r"\b(?:được|đã|vinh dự|lễ|và|để)\s+(?:[\w,]+\s+){0,4}?(?:tặng|nhận|thưởng)\b"
    r"|\bđón nhận\b|\btrao\b|\bquyết định tặng\b"
    r"|\b(?:received?s?|awarded|presents|presented|wins|won|conferred)\b",
    re.IGNORECASE,
)
_RECEIVED_AFTER = re.compile(
    r"^\W*(?:đã\s+)?được\s+(?:trao|tặng)\b|^\W*(?:was|were|is|has been) (?:awarded|conferred)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:đề nghị|đề xuất|xét|dự kiến|hồ sơ|mong|chưa|nếu|trình cấp|trình Nhà nước)\b"
    r"|\b(?:propos\w*|request\w*|nominat\w*|to award|to be awarded|not yet|if)\b",
    re.IGNORECASE,
)


def awards_as_received(desk: Desk) -> Iterator[Problem]:
    """Does a text say "được tặng Huân chương …" of an award that is only proposed?"""
    for award in desk.plan.awards:
        if award.status is AwardStatus.PROPOSED and award.decided is None:
            for passage in desk.passages:
                if not _is_of_the_past(desk, passage) and passage.owner is not award:
                    yield from _as_received(desk, award, passage)


def _as_received(desk: Desk, award: Award, passage: Passage) -> Iterator[Problem]:
    name = award.name.says(passage.language)
    if name is None:
        return
    there = at(desk.place(award, "status"))
    named = re.compile(re.escape(name), re.IGNORECASE)
    for sentence in _SENTENCE.finditer(passage.text):
        found = named.search(sentence[0])
        if found and _is_received(sentence[0], found):
            start = sentence.start()
            yield ask_at(
                [passage.spot(start + found.start(), start + found.end())],
                f"Viết như đã được tặng '{name}', nhưng ở {there} mới là đề nghị; đã có quyết định "
                "chưa?",
                f"Worded as if '{name}' had been received, but {there} says it is proposed; is "
                "there a decision?",
            )


def _is_received(sentence: str, name: re.Match[str]) -> bool:
    before, after = sentence[: name.start()], sentence[name.end() :]
    is_said = _RECEIVED.search(before) or _RECEIVED_AFTER.search(after)
    return bool(is_said) and not _PROPOSED.search(sentence)


def _is_of_the_past(desk: Desk, passage: Passage) -> bool:
    """A timeline entry from before the plan tells of an earlier award of that name."""
    owner = passage.owner
    if not isinstance(owner, Entry):
        return False
    planned = _planned(desk)
    return planned is not None and owner.when.latest is not None and owner.when.latest < planned


def _planned(desk: Desk) -> date | None:
    document = desk.plan.plan
    bounds = document.issued_bounds
    day = desk.settings.occasion.day.earliest
    first_of_year = date(day.year, 1, 1) if day else None
    return document.issued_on or (bounds.when.earliest if bounds else None) or first_of_year


def proposals_as_received(desk: Desk) -> Iterator[Problem]:
    """Is the activity of proposing an award titled as the giving of it?"""
    for activity in desk.activities:
        if activity.kind is Kind.AWARD_PROPOSAL and activity.decided is None:
            for passage in _own_words(desk, activity):
                if _RECEIVED.search(passage.text) and not _PROPOSED.search(passage.text):
                    yield ask_at(
                        [passage.all_of_it()],
                        "Hoạt động này mới là đề nghị tặng thưởng, nhưng viết như đã được tặng; đã "
                        "có quyết định chưa?",
                        "This activity is only a proposal, but is worded as if the award had been "
                        "given; is there a decision?",
                    )


def _own_words(desk: Desk, activity: Activity) -> Iterator[Passage]:
    named = {award.name.vi for award in desk.plan.awards}
    for passage in desk.texts(activity, "title", "summary"):
        if not any(name in passage.text for name in named):
            yield passage


RULES: tuple[Rule, ...] = (awards_as_received, proposals_as_received)
