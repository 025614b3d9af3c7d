"""One leaf of a wall calendar: the weeks of a month, its known days marked, today named."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from campaign.model import Text

_MONDAY = 0


@dataclass(frozen=True)
class Cell:
    """One day of the month; `titles` are what is set for it."""

    date: date
    titles: tuple[Text, ...]
    runs: bool
    is_today: bool

    @property
    def anchor(self) -> str:
        """Where the page tells of the day."""
        return f"ngay-{self.date:%d-%m-%Y}"


@dataclass(frozen=True)
class Leaf:
    """The weeks of one month, Monday first; None stands for days of other months."""

    weeks: tuple[tuple[Cell | None, ...], ...]


def leaf(
    month: date,
    marked: Mapping[date, tuple[Text, ...]],
    along: tuple[tuple[date, date], ...],
    today: date,
) -> Leaf | None:
    """The leaf of a month in which a day is known, or today; else a leaf would say nothing."""
    ends = {end for bounds in along for end in bounds}
    known = {*marked, *ends, today}
    if not any(month <= day < month_after(month) for day in known):
        return None

    def cell(day: date) -> Cell | None:
        if day.month != month.month:
            return None
        runs = any(first <= day <= last for first, last in along)
        return Cell(day, marked.get(day, ()), runs, day == today)

    weeks = Calendar(_MONDAY).monthdatescalendar(month.year, month.month)
    return Leaf(tuple(tuple(cell(day) for day in week) for week in weeks))


def month_after(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
