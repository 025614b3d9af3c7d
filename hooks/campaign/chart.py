"""The plan as a chart, made at build time: where each bar begins and ends, in per cent."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from campaign.marks import Mark, mark
from campaign.model import Activity
from campaign.schedule import Line
from campaign.states import STATED
from campaign.when import When
from campaign.when.units import ROMAN

# Beyond these many months their names no longer fit side by side.
NAMED_MONTHS = 13


class Tone(StrEnum):
    """How much a bar speaks: the time that holds, and those that hold no longer."""

    HOLDS = "holds"
    MOVED = "moved"
    VOID = "void"
    """Put off or called off."""
    CARRIED_OUT = "carried-out"


@dataclass(frozen=True)
class Bar:
    """One mark of time from `x` to `end`, `width` wide, all in per cent of the chart."""

    mark: Mark
    x: str
    end: str
    width: str
    tone: Tone


@dataclass(frozen=True)
class Row:
    """One activity and its bars: what it was moved from, what is planned, what happened."""

    line: Line
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Tick:
    """Where a month or a quarter begins."""

    x: str
    number: int
    label: str
    year: int
    is_quarter: bool
    is_cramped: bool = False
    """True for a quarter of which the chart shows too little for its year to stand there."""


@dataclass(frozen=True)
class Chart:
    """All rows on one scale of months."""

    rows: tuple[Row, ...]
    quarters: tuple[Tick, ...]
    months: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    first: date
    last: date
    today: str | None
    today_anchor: str
    anniversary: str


@dataclass(frozen=True)
class Scale:
    """From the first day of a month to the last day of another."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def at(self, day: date) -> float:
        """Where the day begins, in per cent; days outside stand at the edge."""
        return min(max((day - self.first).days / self.days * 100, 0.0), 100.0)

    def holds(self, day: date) -> bool:
        """True if the day lies on it."""
        return self.first <= day <= self.last

    def months(self) -> Iterator[date]:
        """The first day of each of its months."""
        month = self.first
        while month <= self.last:
            yield month
            month = _last_of_month(month) + timedelta(days=1)


def chart(lines: Iterable[Line], today: date, anniversary: date) -> Chart | None:
    """The chart of what has a time; None if nothing has."""
    timed = tuple(line for line in lines if _has_bounds(line.activity.when))
    if not timed:
        return None
    scale = scale_of((line.activity.when for line in timed), anniversary)
    rows = tuple(
        Row(line, bars(line.activity, line.activity.when, scale))
        for line in timed
        if line.activity.when
    )
    used = {bar.mark for row in rows for bar in row.bars} | {Mark.DAY}
    months = tuple(scale.months())
    return Chart(
        rows=rows,
        quarters=tuple(_quarter(month, scale) for month in months if _opens_quarter(month, months)),
        months=tick_months(scale),
        marks=tuple(shape for shape in Mark if shape in used),
        first=scale.first,
        last=scale.last,
        today=per_cent(scale.at(today)) if scale.holds(today) else None,
        today_anchor=_anchor(scale.at(today)),
        anniversary=per_cent(scale.at(anniversary)),
    )


def scale_of(whens: Iterable[When | None], anniversary: date) -> Scale:
    """The months that hold every time and the anniversary."""
    days = [anniversary]
    for when in whens:
        days += [edge for edge in (when and when.earliest, when and when.latest) if edge]
    return Scale(min(days).replace(day=1), _last_of_month(max(days)))


def tick_months(scale: Scale) -> tuple[Tick, ...]:
    """The months by number, or none where there are too many of them."""
    months = tuple(scale.months())
    if len(months) > NAMED_MONTHS:
        return ()
    return tuple(
        Tick(per_cent(scale.at(m)), m.month, str(m.month), m.year, is_quarter=m.month % 3 == 1)
        for m in months
    )


def bar(when: When, scale: Scale, tone: Tone = Tone.HOLDS) -> Bar:
    """The bar of one time; an open end runs to the edge of the chart."""
    first = scale.at(when.earliest) if when.earliest else 0.0
    last = scale.at(when.latest + timedelta(days=1)) if when.latest else 100.0
    return Bar(mark(when), per_cent(first), per_cent(last), per_cent(max(last - first, 0)), tone)


def bars(activity: Activity, when: When, scale: Scale) -> tuple[Bar, ...]:
    """What it was moved from, what is planned, what happened."""
    moved = tuple(bar(before, scale, Tone.MOVED) for before in activity.moved_from[-1:])
    happened = (bar(activity.actual.when, scale),) if activity.actual else ()
    return *moved, bar(when, scale, tone(activity)), *happened


def tone(activity: Activity) -> Tone:
    """How the planned time of an activity speaks."""
    if activity.has_happened:
        return Tone.CARRIED_OUT if activity.actual else Tone.HOLDS
    return Tone.VOID if activity.status in STATED else Tone.HOLDS


def _anchor(share: float) -> str:
    """Which side of the line its label hangs on, so that it stays inside the chart."""
    return "start" if share < 15 else "end" if share > 85 else "middle"


def per_cent(share: float) -> str:
    """`43.4%`, as SVG takes it."""
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"


def _has_bounds(when: When | None) -> bool:
    return when is not None and (when.earliest is not None or when.latest is not None)


def _opens_quarter(month: date, months: tuple[date, ...]) -> bool:
    return month.month % 3 == 1 or month == months[0]


def _quarter(month: date, scale: Scale) -> Tick:
    number = (month.month + 2) // 3
    label = ROMAN[number - 1]
    ends = min(month.replace(month=number * 3), scale.last.replace(day=1))
    return Tick(
        x=per_cent(scale.at(month)),
        number=number,
        label=label,
        year=month.year,
        is_quarter=True,
        is_cramped=ends == month,
    )


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
