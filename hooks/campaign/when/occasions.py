"""Times told by what they belong to: occasions, run-ups, terms, recurrences, lunar feasts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from campaign.problems import Wrong
from campaign.when.forms import Reading, clock, coarser, the
from campaign.when.lunar import OFFICIAL_SINCE, LunarDay
from campaign.when.natures import Nature, Precision
from campaign.when.ranges import en_list
from campaign.when.units import Stretch, Unit, day_of

UNITS_EN = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
PERIODS = {"ngày": "P1D", "tuần": "P1W", "tháng": "P1M", "quý": "P3M", "năm": "P1Y"}
_COUNTS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
_TERMS_EN = {
    "nhiệm kỳ": "{} term",
    "khóa": "{} term",
    "niên khóa": "{} course",
    "năm học": "{} school year",
    "giai đoạn": "{} period",
    "thời kỳ": "{} period",
}
TERMS = tuple(_TERMS_EN)


def count_en(number: int) -> str:
    """`ten`, `60`."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def undated(vi: str, en: str, *, nature: Nature = Nature.UNKNOWN) -> Reading:
    """No date at all, and the words that say so."""
    return Reading(
        edtf=None,
        earliest=None,
        latest=None,
        nature=nature,
        precision=Precision.NONE,
        vi=vi,
        en=en,
    )


def occasion(days: Sequence[Unit], vi: str, en: str | None = None) -> Reading:
    """On one or more days that something is commemorated."""
    several = ",".join(day.edtf for day in days)
    on = days[0].en if len(days) == 1 else en_list(days)
    return Reading(
        edtf=several if len(days) == 1 else f"{{{several}}}",
        earliest=days[0].first,
        latest=days[-1].last,
        nature=Nature.OCCASION,
        precision=Precision.DAY,
        vi=vi,
        en=en or f"on {on}",
    )


def run_up(to: Stretch, vi: str | None = None, en: str | None = None) -> Reading:
    """The time before a date everybody works towards, that date included."""
    return Reading(
        edtf=f"../{to.end_edtf}",
        earliest=None,
        latest=to.last,
        nature=Nature.RUN_UP,
        precision=to.precision,
        vi=vi or f"hướng tới {to.vi}",
        en=en or f"in the run-up to {the(to)}",
        until=clock(to),
    )


def reference(start: date, end: date | None, vi: str, en: str) -> Reading:
    """A stretch that is spoken of, not one in which something takes place."""
    return Reading(
        edtf=f"{start}/{end or '..'}",
        earliest=start,
        latest=end,
        nature=Nature.REFERENCE,
        precision=Precision.DAY,
        vi=vi,
        en=en,
    )


def until_now(start: Stretch, now: date | None) -> Reading:
    """`từ năm 1948 đến nay`: until the document's date, open where that isn't known."""
    return Reading(
        edtf=f"{start.start_edtf}/{now or '..'}",
        earliest=start.first,
        latest=now,
        nature=Nature.REFERENCE,
        precision=start.precision,
        vi=f"từ {start.vi} đến nay",
        en=f"since {the(start)}",
    )


def term(kind: str, start: Unit, end: Unit) -> Reading:
    """`nhiệm kỳ 2015 - 2020`."""
    return Reading(
        edtf=f"{start.start_edtf}/{end.end_edtf}",
        earliest=start.first,
        latest=end.last,
        nature=Nature.REFERENCE,
        precision=coarser(start, end),
        vi=f"{kind} {start.year} - {end.year}",
        en=_TERMS_EN[kind].format(f"{start.year}–{end.year}"),
    )


def recurring(period: str | None, vi: str, en: str) -> Reading:
    """Again and again, with no bounds."""
    return undated(vi, en, nature=Nature.RECURRING)._replace(recurs=period)


def recurring_within(often: Reading, bounds: Reading) -> Reading:
    """Again and again within bounds: `hàng tháng, từ tháng 11/2011 đến hết tháng 02/2012`."""
    return bounds._replace(
        nature=Nature.RECURRING,
        recurs=often.recurs,
        vi=f"{often.vi}, {bounds.vi}",
        en=f"{often.en}, {bounds.en}",
    )


def months_of_year(unit: Unit, number: int, *, from_start: bool) -> Reading:
    """`9 tháng đầu năm 2017`."""
    first, last = (1, number) if from_start else (13 - number, 12)
    start = Unit(Precision.MONTH, unit.year, first)
    end = Unit(Precision.MONTH, unit.year, last)
    count = "month" if number == 1 else f"{count_en(number)} months"
    return Reading(
        edtf=f"{start.edtf}/{end.edtf}" if number > 1 else start.edtf,
        earliest=start.first,
        latest=end.last,
        nature=Nature.WINDOW,
        precision=Precision.MONTH,
        vi=f"{number} tháng {'đầu' if from_start else 'cuối'} năm {unit.year}",
        en=f"{'first' if from_start else 'last'} {count} of {unit.year}",
    )


def lunar_day(lunar: LunarDay, solar: date | None = None) -> Reading:
    """A lunar day said both ways; an editor's own solar day wins over the computed one."""
    day = day_of(solar or lunar.solar)
    vi, en = _solar_words(day, computed=solar is None)
    return Reading(
        edtf=day.edtf,
        earliest=day.first,
        latest=day.last,
        nature=Nature.DAY,
        precision=Precision.DAY,
        vi=f"{lunar.vi} ({vi})",
        en=f"{lunar.en} ({en})",
        lunar=lunar,
    )


def lunar_and_solar(lunar: LunarDay, solar: date, said: str) -> Reading:
    """A lunar day given with its solar one; raises Wrong where the two can't be one day.

    Before 1968 other calendars were in use: there the solar day given wins over a computed one.
    """
    if solar.year >= OFFICIAL_SINCE and lunar.solar != solar:
        right = day_of(lunar.solar).figures()
        raise Wrong(
            f"'{said}': ngày {lunar.figures} âm lịch là ngày {right}; sửa một trong hai",
            f"'{said}': lunar {lunar.figures} is {right}; correct one of the two",
        )
    return lunar_day(lunar, solar)


def feast(lunar: LunarDay, vi: str, en: str) -> Reading:
    """A feast named by its lunar year: `dịp tết Nguyên đán Nhâm Thìn`."""
    solar = lunar.solar
    return lunar_day(lunar)._replace(
        nature=Nature.OCCASION,
        vi=f"{vi} {lunar.year_name}",
        en=f"{en} of {lunar.year_name} ({_solar_words(day_of(solar), computed=True)[1]})",
    )


def _solar_words(day: Unit, *, computed: bool) -> tuple[str, str]:
    # Before 1968 the calendars in use differed from today's, and from each other.
    if computed and day.year < OFFICIAL_SINCE:
        return f"{day.figures()} theo cách tính hiện nay", f"{day.en} by today's rules"
    return day.figures(), day.en
