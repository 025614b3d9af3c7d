"""The calendar as a page: month by month, days where they are known, and what else runs then.

What has no day of its own stands in every month it may fill, and on no day. Months in which
the same goes on, and nothing has a day, stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from campaign.countdown import weekday
from campaign.editions import View
from campaign.interface import words
from campaign.leaf import Leaf, leaf, month_after
from campaign.marks import Mark
from campaign.model import RelatedOccasion, Relation, Text
from campaign.schedule import Line, schedule
from campaign.when import Nature, Precision, When, WhenContext
from campaign.when.units import Unit

# A pair of days or a stretch referred to isn't a time in which something goes on.
_NO_STRETCH = (Nature.PAIR, Nature.REFERENCE)


@dataclass(frozen=True)
class Item:
    """An activity, or an anniversary (no line), with its time."""

    id: str
    title: Text
    when: When | None
    mark: Mark
    line: Line | None = None
    relation: Relation | None = None
    """How an anniversary belongs to the campaign, where it isn't its own."""

    @property
    def is_season(self) -> bool:
        """True for a feast such as Tết, which is no anniversary."""
        return self.relation is Relation.SEASON

    @property
    def day(self) -> date | None:
        """The day it stands on, None if it has none of its own."""
        return self.when.earliest if self.when and self.mark is Mark.DAY else None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """First and last day of the months that list it; None if it has no time."""
        if self.when is None:
            return None
        first, last = self.when.earliest, self.when.latest
        if first and last and self.mark is not Mark.UNTIL and self.when.nature not in _NO_STRETCH:
            return first, last
        # One end is open, or all that is told is a day it leads to.
        known = last or first
        return (known, known) if known else None

    def is_in(self, month: date) -> bool:
        """True if that month lists it."""
        return self.bounds is not None and (
            self.bounds[0] < month_after(month) and self.bounds[1] >= month
        )


@dataclass(frozen=True)
class Day:
    """A day on which something is set."""

    id: str
    date: date
    number: str
    weekday: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Month:
    """A month, or several in which nothing but the same goes on."""

    id: str
    title: str
    first: date
    last: date
    is_several: bool
    days: tuple[Day, ...]
    running: tuple[Item, ...]
    leaf: Leaf | None


@dataclass(frozen=True)
class Agenda:
    """All months in order, and what has none: what recurs, what isn't set yet."""

    months: tuple[Month, ...]
    recurring: tuple[Item, ...]
    undated: tuple[Item, ...]
    marks: tuple[Mark, ...]

    def present(self, today: date) -> Month | None:
        """This month, or the next that has anything; None if all of it is past."""
        return next((month for month in self.months if month.last >= today), None)


def agenda(view: View) -> Agenda:
    """What a calendar can tell of the view."""
    items = tuple(sorted(_items(view), key=_order))
    timed = tuple(item for item in items if item.bounds)
    rest = tuple(item for item in items if not item.bounds)
    recurring = tuple(i for i in rest if i.when and i.when.nature is Nature.RECURRING)
    used = {item.mark for item in items}
    return Agenda(
        months=tuple(_months(timed, view)),
        recurring=recurring,
        undated=tuple(item for item in rest if item not in recurring),
        marks=tuple(shape for shape in Mark if shape in used),
    )


def _items(view: View) -> Iterator[Item]:
    for line in schedule(view):
        yield Item(line.id, line.title, line.when, line.mark, line)
    for occasion in view.settings.occasions():
        # "Nhân dịp Tết" is a window for what is done then; Tết itself is a day.
        relation = occasion.relation if isinstance(occasion, RelatedOccasion) else None
        yield Item(occasion.id, occasion.name, _dated(occasion.day), Mark.DAY, relation=relation)


def _dated(day: When) -> When:
    """The day by its date, where its own words are but the name of the feast."""
    if day.nature is not Nature.OCCASION or day.earliest is None:
        return day
    return When.read(day.earliest.isoformat(), WhenContext())


def _order(item: Item) -> tuple[bool, date, date]:
    first, last = item.bounds or (date.max, date.max)
    return item.bounds is None, first, last


def _months(items: tuple[Item, ...], view: View) -> Iterator[Month]:
    months = (_month(month, items, view) for month in _all_months(items))
    filled = (month for month in months if month.days or month.running)
    for _, alike in groupby(filled, key=_sameness):
        yield _together(tuple(alike), view.language)


def _all_months(items: Iterable[Item]) -> Iterator[date]:
    bounds = [item.bounds for item in items if item.bounds]
    month = min((first for first, _ in bounds), default=date.max).replace(day=1)
    last = max((last for _, last in bounds), default=date.min)
    while month <= last:
        yield month
        month = month_after(month)


def _month(month: date, items: Iterable[Item], view: View) -> Month:
    own = tuple(item for item in items if item.is_in(month))
    last = month_after(month) - timedelta(days=1)
    days = tuple(_days(own, view.language))
    return Month(
        id=f"thang-{month:%m-%Y}",
        title=_title(month, month, view.language),
        first=month,
        last=last,
        is_several=False,
        days=days,
        running=tuple(item for item in own if item.day is None),
        leaf=leaf(month, _marked(days), _along(own), view.now.at.date()),
    )


def _days(items: Iterable[Item], language: str) -> Iterator[Day]:
    dated = ((item.day, item) for item in items if item.day)
    for day, found in groupby(dated, key=lambda pair: pair[0]):
        its = tuple(item for _, item in found)
        yield Day(f"ngay-{day:%d-%m-%Y}", day, f"{day:%d}", weekday(day, language), its)


def _marked(days: Iterable[Day]) -> dict[date, tuple[Text, ...]]:
    return {day.date: tuple(item.title for item in day.items) for day in days}


def _along(items: Iterable[Item]) -> tuple[tuple[date, date], ...]:
    """The stretches that are known to the day, and filled from end to end."""
    return tuple(
        item.bounds
        for item in items
        if item.bounds and item.when and item.mark is Mark.SPAN
        if item.when.precision in (Precision.DAY, Precision.INSTANT)
        if item.when.nature not in _NO_STRETCH
    )


def _sameness(month: Month) -> tuple[object, ...]:
    """Equal for months that may stand together: one after the other, with nothing of their own."""
    if month.days or month.leaf:
        return (month.id,)
    return tuple(item.id for item in month.running)


def _together(months: tuple[Month, ...], language: str) -> Month:
    first, last = months[0], months[-1]
    if len(months) == 1:
        return first
    return Month(
        id=first.id,
        title=_title(first.first, last.first, language),
        first=first.first,
        last=last.last,
        is_several=True,
        days=(),
        running=first.running,
        leaf=None,
    )


def _title(first: date, last: date, language: str) -> str:
    """`Tháng 02/2017`, `Tháng 11 - 12/2016`, `Tháng 12/2016 - 02/2017`."""
    said = words(language).calendar
    one, other = (Unit(Precision.MONTH, day.year, day.month) for day in (first, last))
    if first == last:
        return str(said.month.format(_named(one, language)))
    same_year = first.year == last.year
    return str(
        said.months.format(
            first=_named(one, language, year=not same_year), last=_named(other, language)
        )
    )


def _named(month: Unit, language: str, *, year: bool = True) -> str:
    if language == "en":
        return month.en if year else month.short_en
    return month.figures(year=year)
