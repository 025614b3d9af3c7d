"""Activities grouped by quarter; what has no time comes last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from campaign.editions import View
from campaign.interface import words
from campaign.schedule import Line, undated
from campaign.when.units import ORDINALS, ROMAN

UNDATED = "chua-dinh"
RECURRING = "thuong-xuyen"


@dataclass(frozen=True)
class Group:
    """One quarter, or those without one, with its activities in order of time."""

    id: str
    title: str
    lines: tuple[Line, ...]


def by_quarter(lines: Iterable[Line], view: View) -> tuple[Group, ...]:
    """The groups in order; recurring and undated activities after all quarters."""
    ordered = sorted(lines, key=lambda line: (_rank(line), line.sort_key))
    return tuple(
        Group(_id(rank), _title(rank, view), tuple(members))
        for rank, members in groupby(ordered, key=_rank)
    )


# (0, year, quarter), then (1, 0, 0) for what recurs, then (2, 0, 0) for what has no time.
Rank = tuple[int, int, int]


def _rank(line: Line) -> Rank:
    when = line.activity.when
    day = when and (when.earliest or when.latest)
    if day:
        return 0, day.year, (day.month + 2) // 3
    return (2, 0, 0) if when is None else (1, 0, 0)


def _id(rank: Rank) -> str:
    group, year, quarter = rank
    return (f"quy-{quarter}-{year}", RECURRING, UNDATED)[group]


def _title(rank: Rank, view: View) -> str:
    group, year, quarter = rank
    said = words(view.language)
    if group == 0:
        roman, ordinal = ROMAN[quarter - 1], ORDINALS[quarter - 1].capitalize()
        return str(said.plan.quarter.format(roman=roman, ordinal=ordinal, year=year))
    return str(said.plan.recurring) if group == 1 else undated(view)
