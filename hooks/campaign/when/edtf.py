"""The part of EDTF (ISO 8601-2) that dates of plans and photographs need."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise

from campaign.problems import Wrong
from campaign.when.context import YEARS, WhenContext, with_hyphens
from campaign.when.forms import Reading, by, once_within, pair, several, since, single, span
from campaign.when.moments import Moment
from campaign.when.natures import Precision
from campaign.when.parts import DAYS, MONTHS_OF_YEAR, THIRDS, Part, Which
from campaign.when.units import HALF_CODE, QUARTER_CODE, Stretch, Unit, day_of, month_length

# What can only be meant as EDTF; '2015-2020' is how plans write a term.
_LOOKS = re.compile(r"(?:[\[{]|\.\.|\d{3}[\dXx](?:[-/~?%T]|$))[\d\[\]{}.,:/~?%TZXx+\-]*")
_FIRST = frozenset("[{.0123456789")
_SPACED = re.compile(r" ?([/,]|\.\.) ?")
_YEARS = re.compile(r"\d{4}-\d{4}")
_DATE = re.compile(r"(\d{3})([\dXx])(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_UNPADDED = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d(?::\d\d)?)?")


def looks_like_edtf(text: str) -> bool:
    """Whether the text can only be meant as EDTF."""
    if text[:1] not in _FIRST:
        return False
    bare = _closed(text)
    return bool(_LOOKS.fullmatch(bare)) and not _YEARS.fullmatch(bare)


def _closed(text: str) -> str:
    """Without the spaces and with the hyphens that EDTF has: word processors lengthen them."""
    plain = text if text.isascii() else with_hyphens(text)
    return _SPACED.sub(r"\1", plain) if " " in plain else plain


def read_edtf(text: str, context: WhenContext) -> Reading:
    """What the EDTF says; raises Wrong if it says nothing or is outside the subset."""
    bare = _closed(text)
    if bare[:1] in "[{":
        return _set(bare, context)
    start, slash, end = bare.partition("/")
    if not slash:
        return single(_point(start, text, context))
    if start == end == "..":
        raise unknown_edtf(text)
    if start == "..":
        return by(_point(end, text, context))
    if end == "..":
        return since(_point(start, text, context))
    return _interval(_point(start, text, context), _point(end, text, context), text)


def _interval(start: Stretch, end: Stretch, text: str) -> Reading:
    if start.first > end.first or start.last > end.last or _is_later(start, end):
        raise Wrong(
            f"'{text}': ngày cuối trước ngày đầu; viết ngày sớm hơn ở trước dấu '/'",
            f"'{text}': the end is before the start; write the earlier date before the '/'",
        )
    if isinstance(start, Unit) and isinstance(end, Unit) and is_pair(start, end):
        return pair(start, end)
    return span(start, end)


def is_pair(start: Unit, end: Unit) -> bool:
    """Whether two days are one anniversary: same day and month, other year."""
    days = start.precision is end.precision is Precision.DAY
    same = (start.day, start.number, start.mark) == (end.day, end.number, end.mark)
    return days and same and start.year < end.year


def _is_later(start: Stretch, end: Stretch) -> bool:
    return isinstance(start, Moment) and isinstance(end, Moment) and start.at > end.at


def _set(text: str, context: WhenContext) -> Reading:
    inner = text[1:-1]
    if text[0] == "{" and text[-1] == "}" and "," in inner:
        members = [_point(member, text, context) for member in inner.split(",")]
        if any(one.last >= other.first for one, other in pairwise(members)):
            raise Wrong(
                f"'{text}': các ngày phải khác nhau và theo thứ tự, ngày sớm hơn trước",
                f"'{text}': the dates must differ and stand in order, the earlier first",
            )
        return several(members)
    start, dots, end = inner.partition("..")
    if text[0] != "[" or text[-1] != "]" or not (start and dots and end):
        raise unknown_edtf(text)
    first, last = _point(start, text, context), _point(end, text, context)
    _interval(first, last, text)
    return _named_part(first, last) or once_within(first, last)


def _named_part(first: Stretch, last: Stretch) -> Reading | None:
    """`[2017-03-01..2017-03-10]` is what "đầu tháng 3/2017" says."""
    start, end = first.first, last.last
    if start.year != end.year:
        return None
    if start.month == end.month:
        unit, part = Unit(Precision.MONTH, start.year, start.month), _of_month(start, end)
        if part is None and _is_month(start, end):
            quarter, number = divmod(start.month - 1, 3)
            unit, part = Unit(Precision.QUARTER, start.year, quarter + 1), THIRDS[number]
    else:
        months = (start.month, end.month)
        unit = Unit(Precision.YEAR, start.year)
        part = next((which for which, of in MONTHS_OF_YEAR.items() if of == months), None)
    found = Part(unit, part) if part else None
    same = found is not None and found.edtf == f"[{first.edtf}..{last.edtf}]"
    return single(found) if found is not None and same else None


def _of_month(start: date, end: date) -> Which | None:
    days = (start.day, 0 if _is_month(end.replace(day=1), end) else end.day)
    return next((which for which in THIRDS if DAYS[which] == days), None)


def _is_month(start: date, end: date) -> bool:
    return start.day == 1 and end.day == month_length(end.year, end.month)


def _point(text: str, whole: str, context: WhenContext) -> Stretch:
    if "T" in text:
        return _moment(text, context)
    found = _DATE.fullmatch(text)
    if found is None:
        raise _unpadded(text) if _UNPADDED.fullmatch(text) else unknown_edtf(whole)
    century_decade, last, month, day, mark = found.groups()
    if last in "Xx":
        if month:
            raise unknown_edtf(whole)
        return Unit(Precision.DECADE, _year(int(f"{century_decade}0"), text), mark=mark)
    year = _year(int(century_decade + last), text)
    if day:
        return _day(year, int(month), int(day), mark, text)
    return _month(year, int(month), mark, text) if month else Unit(Precision.YEAR, year, mark=mark)


def _year(year: int, text: str) -> int:
    if year not in YEARS:
        raise Wrong(
            f"'{text}': năm phải từ {YEARS[0]} đến {YEARS[-1]}",
            f"'{text}': the year must be {YEARS[0]} to {YEARS[-1]}",
        )
    return year


def _day(year: int, month: int, day: int, mark: str, text: str) -> Unit:
    last = month_length(year, month) if 1 <= month <= 12 else 0
    if not 1 <= day <= last:
        right = f"{year}-{month:02}-{last}" if last else f"{year}-03-15"
        raise Wrong(
            f"'{text}' không phải là một ngày; viết năm-tháng-ngày có thật, ví dụ '{right}'",
            f"'{text}' is not a day; write year-month-day of a real one, such as '{right}'",
        )
    return day_of(date(year, month, day), mark=mark)


def _month(year: int, code: int, mark: str, text: str) -> Unit:
    if 1 <= code <= 12:
        return Unit(Precision.MONTH, year, code, mark=mark)
    if code - QUARTER_CODE in range(1, 5):
        return Unit(Precision.QUARTER, year, code - QUARTER_CODE, mark=mark)
    if code - HALF_CODE in (1, 2):
        return Unit(Precision.HALF_YEAR, year, code - HALF_CODE, mark=mark)
    raise Wrong(
        f"'{text}': sau năm phải là tháng 01–12, quý 33–36 hoặc nửa năm 40–41, ví dụ "
        f"'{year}-03', '{year}-33'",
        f"'{text}': after the year comes a month 01–12, a quarter 33–36 or a half 40–41, "
        f"such as '{year}-03', '{year}-33'",
    )


def _moment(text: str, context: WhenContext) -> Moment:
    found = _TIME.fullmatch(text)
    if found is None or found["zone"] is None:
        raise Wrong(
            f"'{text}': giờ phải có múi giờ, ví dụ '2017-04-11T08:00:00+07:00'",
            f"'{text}': a time needs its zone, as in '2017-04-11T08:00:00+07:00'",
        )
    _year(int(text[:4]), text)
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Wrong(
            f"'{text}' không phải là một thời điểm có thật; ví dụ '2017-04-11T08:00:00+07:00'",
            f"'{text}' is not a real moment; an example is '2017-04-11T08:00:00+07:00'",
        ) from error
    return Moment(at.astimezone(context.timezone))


def _unpadded(text: str) -> Wrong:
    year, *rest = text.split("-")
    right = "-".join([year, *(part.zfill(2) for part in rest)])
    vietnamese = "/".join([*reversed(rest), year])
    return Wrong(
        f"'{text}': tháng và ngày phải có hai chữ số; viết '{right}' hoặc '{vietnamese}'",
        f"'{text}': month and day need two digits; write '{right}' or '{vietnamese}'",
    )


def unknown_edtf(text: str) -> Wrong:
    """The sentence for EDTF outside the subset, with the subset."""
    forms = (
        "'2017', '2017-04', '2017-04-11', '2017-04-11T08:00:00+07:00', '2017-33', '2017-40', "
        "'195X', '1948~', '2016-10/2017-03', '2016-10/..', '[2017-03-01..2017-03-10]', "
        "'{2012-02-03,2012-02-15}'"
    )
    return Wrong(
        f"không đọc được EDTF '{text}'; các dạng hiểu được: {forms}; "
        "hoặc viết bằng tiếng Việt, ví dụ '11/4/2017'",
        f"can't read the EDTF '{text}'; forms understood: {forms}; "
        "or write Vietnamese, such as '11/4/2017'",
    )
