"""Words for two or more dates said together: "từ … đến hết …", "10–12 April 2017", lists."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.when.moments import Moment
from campaign.when.natures import Precision
from campaign.when.units import Stretch, Unit

# What ends with a month or quarter ends with its last day; English says so, as plans do.
_ENDING = (Precision.MONTH, Precision.QUARTER)


def vi_range(start: Stretch, end: Stretch) -> str:
    """`từ ngày 10/4 đến ngày 12/4/2017`; the year once where it is the same."""
    if isinstance(start, Moment) and isinstance(end, Moment) and start.first == end.first:
        return f"từ {start.hour_vi} đến {end.vi}"
    whole = isinstance(end, Unit) and end.precision is not Precision.DAY and not end.mark
    till = "đến hết" if whole else "đến"
    return f"từ {_vi_before(start, end)} {till} {end.vi}"


def vi_dash(start: Stretch, end: Stretch) -> str:
    """`Quý IV/2016 - Quý I/2017`; days and hours are said as "từ … đến …"."""
    if {start.precision, end.precision} & {Precision.DAY, Precision.INSTANT}:
        return vi_range(start, end)
    if start.precision is end.precision is Precision.YEAR and not start.mark + end.mark:
        return f"{start.first.year} - {end.first.year}"
    return f"{_vi_before(start, end)} - {end.vi}"


def vi_list(units: Sequence[Stretch]) -> str:
    """`các ngày 10, 11 và 12/4/2017`, `tháng 3 và tháng 4/2017`."""
    days = [unit for unit in units if isinstance(unit, Unit) and unit.precision is Precision.DAY]
    if len(days) < len(units):
        said = [_vi_before(unit, units[-1]) for unit in units[:-1]]
        return f"{', '.join(said)} và {units[-1].vi}"
    return "các ngày " + vi_days(days)


def vi_days(days: Sequence[Unit]) -> str:
    """`10, 11 và 12/4/2017`: month and year once where they are the same."""
    last = days[-1]
    if all((day.year, day.number) == (last.year, last.number) for day in days):
        said = [f"{day.day:02}" for day in days[:-1]]
    else:
        years = {day.year for day in days}
        said = [day.figures(year=len(years) > 1) for day in days[:-1]]
    return f"{', '.join(said)} và {last.figures()}"


def en_range(start: Stretch, end: Stretch) -> str:
    """`10–12 April 2017`, `October 2016 – end of March 2017`."""
    ending = end.precision in _ENDING and isinstance(end, Unit) and not end.mark
    return _en(start, end, f"end of {brief(end)}" if ending else brief(end))


def en_dash(start: Stretch, end: Stretch) -> str:
    """The same without "end of"."""
    return _en(start, end, brief(end))


def _en(start: Stretch, end: Stretch, said: str) -> str:
    if isinstance(start, Moment) and isinstance(end, Moment) and start.first == end.first:
        return f"{start.hour_en} – {end.en}"
    if isinstance(start, Unit) and isinstance(end, Unit) and not start.mark + end.mark:
        if start.precision is end.precision is Precision.YEAR:
            return f"{start.year}–{end.year}"
        same_month = (start.year, start.number) == (end.year, end.number)
        if start.precision is end.precision is Precision.DAY and same_month:
            return f"{start.day}–{end.en}"
    return f"{_en_before(start, end)} – {said}"


def en_list(units: Sequence[Stretch]) -> str:
    """`10, 11 and 12 April 2017`, `March and April 2017`."""
    last = units[-1]
    days = [unit for unit in units if isinstance(unit, Unit) and unit.precision is Precision.DAY]
    months = {(day.year, day.number) for day in days}
    if len(days) == len(units) and len(months) == 1:
        said = [str(day.day) for day in days[:-1]]
    else:
        said = [_en_before(unit, last) for unit in units[:-1]]
    return f"{', '.join(said)} and {brief(last)}"


def brief(unit: Stretch, *, year: bool = True) -> str:
    """The English for use beside another date: quarters as Q1."""
    if isinstance(unit, Unit) and unit.precision is Precision.QUARTER and not unit.mark:
        return f"Q{unit.number} {unit.year}" if year else f"Q{unit.number}"
    return unit.en if year else unit.short_en


def _vi_before(unit: Stretch, last: Stretch) -> str:
    return unit.short_vi if _same_year(unit, last) else unit.vi


def _en_before(unit: Stretch, last: Stretch) -> str:
    return brief(unit, year=not _same_year(unit, last))


def _same_year(unit: Stretch, last: Stretch) -> bool:
    # "từ tháng 3 đến hết năm 2017" would lose the month's year: a year says none after itself.
    shows_year = last.precision.coarseness < Precision.HALF_YEAR.coarseness
    return shows_year and unit.last.year == last.first.year
