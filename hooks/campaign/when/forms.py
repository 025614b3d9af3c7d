"""What may be said about a time: each form's EDTF, bounds, nature and words in one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from campaign.when.lunar import LunarDay
from campaign.when.moments import DayPart, Moment
from campaign.when.natures import Nature, PartOfDay, Precision
from campaign.when.ranges import en_dash, en_list, en_range, vi_dash, vi_list, vi_range
from campaign.when.units import Stretch, Unit

DAY = timedelta(days=1)
_ARTICLE = re.compile(r"(?:first|second|third|fourth|last|\d+s$|\d+\w\w century)")


class Reading(NamedTuple):
    """What a phrase says; `vi` and `en` are its words before a capital and "dự kiến" are added.

    `instant` and `until` are the clock times at its ends, where the phrase gives them.
    """

    edtf: str | None
    earliest: date | None
    latest: date | None
    nature: Nature
    precision: Precision
    vi: str
    en: str
    tentative: bool = False
    part_of_day: PartOfDay | None = None
    instant: datetime | None = None
    until: datetime | None = None
    recurs: str | None = None
    lunar: LunarDay | None = None


def single(at: Stretch, lead: str = "") -> Reading:
    """A day is itself; anything longer is a window; what is marked is approximate."""
    nature = Nature.DAY if at.precision is Precision.DAY else Nature.WINDOW
    if isinstance(at, Moment):
        nature = Nature.INSTANT
    during = lead == "trong" and at.precision is Precision.YEAR
    return Reading(
        edtf=at.edtf,
        earliest=at.first,
        latest=at.last,
        nature=Nature.APPROXIMATE if at.mark else nature,
        precision=at.precision,
        vi=f"{lead} {at.vi}".lstrip(),
        en=f"during {at.en}" if during else at.en,
        part_of_day=at.part if isinstance(at, DayPart) else None,
        instant=clock(at),
    )


def throughout(unit: Stretch) -> Reading:
    """`cả năm 2017`: all of it, not once in it."""
    return Reading(
        edtf=unit.edtf,
        earliest=unit.first,
        latest=unit.last,
        nature=Nature.SPAN,
        precision=unit.precision,
        vi=f"cả {unit.vi}",
        en=f"throughout {the(unit)}",
    )


def span(start: Stretch, end: Stretch, *, dashed: bool = False) -> Reading:
    """From one to the other, both whole."""
    if start == end:
        return single(end)
    return Reading(
        edtf=f"{start.start_edtf}/{end.end_edtf}",
        earliest=start.first,
        latest=end.last,
        nature=Nature.APPROXIMATE if start.mark or end.mark else Nature.SPAN,
        precision=coarser(start, end),
        vi=vi_dash(start, end) if dashed else vi_range(start, end),
        en=en_dash(start, end) if dashed else en_range(start, end),
        part_of_day=start.part if isinstance(start, DayPart) else None,
        instant=clock(start),
        until=clock(end),
    )


def pair(start: Unit, end: Unit) -> Reading:
    """Two dates an anniversary joins, not the time between them."""
    return Reading(
        edtf=f"{start.edtf}/{end.edtf}",
        earliest=start.first,
        latest=end.last,
        nature=Nature.PAIR,
        precision=Precision.DAY,
        vi=f"({start.figures()} - {end.figures()})",
        en=f"({start.en} – {end.en})",
    )


def once_within(start: Stretch, end: Stretch) -> Reading:
    """Some time between two dates, EDTF's [a..b]."""
    return Reading(
        edtf=f"[{_edge(start.first, start)}..{_edge(end.last, end)}]",
        earliest=start.first,
        latest=end.last,
        nature=Nature.WINDOW,
        precision=coarser(start, end),
        vi=f"trong khoảng {vi_range(start, end)}",
        en=f"some time within {en_dash(start, end)}",
    )


def around_turn(late: Stretch, early: Stretch) -> Reading:
    """`cuối tháng 3, đầu tháng 4/2017`: some time in one or the other."""
    short = late.first.year == early.first.year
    return Reading(
        edtf=f"[{late.first}..{early.last}]",
        earliest=late.first,
        latest=early.last,
        nature=Nature.WINDOW,
        precision=coarser(late, early),
        vi=f"{late.short_vi if short else late.vi}, {early.vi}",
        en=en_dash(late, early),
    )


def several(units: Sequence[Stretch]) -> Reading:
    """Each of several days, months, quarters or years, EDTF's {a,b}."""
    days = all(unit.precision is Precision.DAY for unit in units)
    return Reading(
        edtf="{" + ",".join(unit.edtf for unit in units) + "}",
        earliest=units[0].first,
        latest=units[-1].last,
        nature=Nature.DAYS if days else Nature.WINDOW,
        precision=max((unit.precision for unit in units), key=lambda found: found.coarseness),
        vi=vi_list(units),
        en=en_list(units),
    )


def by(end: Stretch, *, at_latest: bool = False) -> Reading:
    """A deadline that includes its date: `đến hết`, and `chậm nhất` if at the latest."""
    whole = isinstance(end, Unit)
    long = whole and end.precision is not Precision.DAY
    latest = "by the end of" if long else "by"
    return Reading(
        edtf=f"../{end.end_edtf}",
        earliest=None,
        latest=end.last,
        nature=Nature.DEADLINE,
        precision=end.precision,
        vi=f"{'chậm nhất' if at_latest else 'đến hết' if whole else 'đến'} {end.vi}",
        en=f"{latest if at_latest else 'until the end of' if whole else 'until'} {the(end)}",
        until=clock(end),
    )


def before(limit: Stretch) -> Reading:
    """A deadline that excludes its date: `trước ngày`."""
    if isinstance(limit, Moment):
        eve, edtf = limit.last, limit.edtf
    else:
        eve = limit.first - DAY
        edtf = _edge(eve, limit)
    return Reading(
        edtf=f"../{edtf}",
        earliest=None,
        latest=eve,
        nature=Nature.DEADLINE,
        precision=limit.precision,
        vi=f"trước {limit.vi}",
        en=f"before {the(limit)}",
        until=clock(limit),
    )


def since(start: Stretch) -> Reading:
    """From a date on, with no end known."""
    return Reading(
        edtf=f"{start.start_edtf}/..",
        earliest=start.first,
        latest=None,
        nature=Nature.OPEN,
        precision=start.precision,
        vi=f"từ {start.vi}",
        en=f"from {the(start)}",
        instant=clock(start),
    )


def after(limit: Stretch) -> Reading:
    """From the day after a date on: `sau ngày`."""
    if isinstance(limit, Moment):
        start, edtf = limit.first, limit.edtf
    else:
        start = limit.last + DAY
        edtf = _edge(start, limit)
    return Reading(
        edtf=f"{edtf}/..",
        earliest=start,
        latest=None,
        nature=Nature.OPEN,
        precision=limit.precision,
        vi=f"sau {limit.vi}",
        en=f"after {the(limit)}",
        instant=clock(limit),
    )


def the(unit: Stretch) -> str:
    """The English with the article that a quarter or a decade needs inside a sentence."""
    return f"the {unit.en}" if _ARTICLE.match(unit.en) else unit.en


def clock(at: Stretch) -> datetime | None:
    """Its time of day, where it has one."""
    return at.at if isinstance(at, Moment) else None


def coarser(one: Stretch, other: Stretch) -> Precision:
    """The precision of what is known less finely."""
    return max(one.precision, other.precision, key=lambda precision: precision.coarseness)


def _edge(day: date, like: Stretch) -> str:
    """The day as finely as the date it comes from: the eve of 2017-04 is 2017-03."""
    if isinstance(like, Unit) and like.precision is not Precision.DAY:
        year = like.precision.coarseness >= Precision.YEAR.coarseness
        return day.isoformat()[: 4 if year else 7]
    return day.isoformat()
