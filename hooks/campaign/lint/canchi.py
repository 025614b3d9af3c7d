"""Does the name of a lunar year fit the year it is said of?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.lint.desk import Desk, Rule, ask_at
from campaign.lint.passages import Passage
from campaign.model import Article, Entry, Era
from campaign.problems import Problem
from campaign.when.lunar import BRANCHES, STEMS, can_chi

_SPELT = {"tí": "tý", "tị": "tỵ", "mẹo": "mão"}
_NAME = rf"(?P<stem>{'|'.join(STEMS)})\s+(?P<branch>{'|'.join((*BRANCHES, *_SPELT))})"
# Only after a word for spring or year: people bear these names too.
NAMED_YEAR = re.compile(
    rf"\b(?:xuân|tết|năm)(?:\s+(?:mới|năm|nguyên đán|cổ truyền))*\s+{_NAME}\b"
    r"(?:\s*[-–(,]?\s*(?:năm\s+)?(?P<year>\d{4})\b)?",
    re.IGNORECASE,
)


def lunar_years(desk: Desk) -> Iterator[Problem]:
    """Is the spring of a campaign in 2012 called Nhâm Thìn?"""
    for passage in desk.vietnamese:
        if isinstance(passage.owner, Article | Era):
            continue
        for found in NAMED_YEAR.finditer(passage.text):
            years = [int(found["year"])] if found["year"] else _years_of(desk, passage)
            name = _spelt(f"{found['stem']} {found['branch']}")
            if years and name not in {can_chi(year).lower() for year in years}:
                right = ", ".join(f"{year} là {can_chi(year)}" for year in years)
                told = ", ".join(f"{year} is {can_chi(year)}" for year in years)
                yield ask_at(
                    [passage.spot(found.start(), found.end())],
                    f"'{found[0]}' không khớp: năm {right}; năm nào đúng?",
                    f"'{found[0]}' doesn't fit: {told}; which year is right?",
                )


def _spelt(name: str) -> str:
    stem, branch = name.lower().split()
    return f"{stem} {_SPELT.get(branch, branch)}"


def _years_of(desk: Desk, passage: Passage) -> list[int]:
    """Those a text without a number may mean: of its entry, else from the plan to the day."""
    if isinstance(passage.owner, Entry):
        return _around(passage.owner.when.earliest, passage.owner.when.latest)
    day = desk.settings.occasion.day.earliest
    return _around(desk.plan.plan.issued_on or day, day)


def _around(first: date | None, last: date | None) -> list[int]:
    """January and February may still be of the year before; autumn looks to the next spring."""
    if first is None or last is None:
        return []
    begin = first.year - 1 if first.month < 3 else first.year
    end = last.year + 1 if last.month > 8 else last.year
    return list(range(begin, end + 1))


RULES: tuple[Rule, ...] = (lunar_years,)
