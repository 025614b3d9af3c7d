"""Stretches the calendar has a name for: a day, a month, a quarter … a century."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from typing import NamedTuple, Protocol

from campaign.english import MONTHS
from campaign.when.natures import Precision

ORDINALS = ("first", "second", "third", "fourth")
ROMAN = ("I", "II", "III", "IV")
# EDTF numbers quarters 33–36 and half-years 40–41 where a month would stand.
QUARTER_CODE, HALF_CODE = 32, 39
_CODES = {Precision.QUARTER: QUARTER_CODE, Precision.HALF_YEAR: HALF_CODE}
# EDTF's marks and how they are said: approximate, uncertain, both.
MARKS = {
    "": ("", ""),
    "~": ("khoảng ", "c. "),
    "?": ("có thể ", "possibly "),
    "%": ("có thể khoảng ", "possibly c. "),
}
WORDS_OF_MARKS = {vi.strip(): mark for mark, (vi, _) in MARKS.items() if mark}

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS_IN = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF_YEAR: 6}
_YEARS_IN = {Precision.DECADE: 10, Precision.CENTURY: 100}


class Stretch(Protocol):
    """Anything with two bounds and words; what spans, deadlines and lists are made of."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def precision(self) -> Precision: ...
    @property
    def mark(self) -> str: ...
    @property
    def edtf(self) -> str: ...
    @property
    def start_edtf(self) -> str: ...
    @property
    def end_edtf(self) -> str: ...
    @property
    def vi(self) -> str: ...
    @property
    def short_vi(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def short_en(self) -> str: ...


class Unit(NamedTuple):
    """A day, month, quarter, half-year, year, decade or century.

    `number` counts months, quarters or halves in the year, or centuries; `mark` is EDTF's ~ ? %;
    `spelled` keeps "ngày 04 tháng 11 năm 2011" from becoming "ngày 04/11/2011".
    """

    precision: Precision
    year: int
    number: int = 0
    day: int = 0
    mark: str = ""
    spelled: bool = False

    @property
    def first(self) -> date:
        """The first day in it."""
        if self.day:
            return date(self.year, self.number, self.day)
        return date(self.year, self._months[0], 1)

    @property
    def last(self) -> date:
        """The last day in it."""
        if self.day:
            return date(self.year, self.number, self.day)
        year, month = self.year + _YEARS_IN.get(self.precision, 1) - 1, self._months[1]
        return date(year, month, month_length(year, month))

    @property
    def _months(self) -> tuple[int, int]:
        length = _MONTHS_IN.get(self.precision, 0)
        return (length * (self.number - 1) + 1, length * self.number) if length else (1, 12)

    @property
    def edtf(self) -> str:
        """As it stands alone; a century is an interval, since 19XX would begin in 1900."""
        # EDTF marks no quarters: one that is only approximate is written by its months.
        code = None if self.mark else _CODES.get(self.precision)
        if code is not None:
            return f"{self.year}-{code + self.number}"
        if self.precision in _CODES or self.precision is Precision.CENTURY:
            return f"{self.start_edtf}/{self.end_edtf}"
        if self.precision is Precision.DECADE:
            return f"{self.year // 10}X{self.mark}"
        return self.start_edtf

    @property
    def start_edtf(self) -> str:
        """As the start of an interval, where EDTF readers refuse quarters and decades."""
        return self._edge(self.first)

    @property
    def end_edtf(self) -> str:
        """As the end of an interval."""
        return self._edge(self.last)

    def _edge(self, edge: date) -> str:
        if self.precision is Precision.DAY:
            return f"{edge.isoformat()}{self.mark}"
        if self.precision in _MONTHS_IN:
            return f"{edge.isoformat()[:7]}{self.mark}"
        return f"{edge.isoformat()[:4]}{self.mark}"

    @property
    def vi(self) -> str:
        """`ngày 15/02/2012`, `tháng 3/2017`, `Quý I/2017`, in lower case where a phrase allows."""
        return self._vi(year=True)

    @property
    def short_vi(self) -> str:
        """The same without the year, where another date of that year follows."""
        return self._vi(year=False)

    def _vi(self, *, year: bool) -> str:
        said = MARKS[self.mark][0]
        match self.precision:
            case Precision.DAY:
                return f"{said}ngày {self.figures(year=year)}"
            case Precision.MONTH:
                return f"{said}tháng {self.figures(year=year)}"
            case Precision.QUARTER:
                return f"{said}Quý {ROMAN[self.number - 1]}{self._year_after(year)}"
            case Precision.HALF_YEAR:
                half = "đầu" if self.number == 1 else "cuối"
                return f"{said}6 tháng {half} năm {self.year}"
            case Precision.DECADE:
                return f"{said}những năm {self.year}"
            case Precision.CENTURY:
                return f"{said}thế kỷ {roman(self.number)}"
            case _:
                return f"{said}năm {self.year}"

    def figures(self, *, year: bool = True) -> str:
        """`15/02/2012`, `11/4`: official papers pad days below 10 and months 1 and 2 only."""
        month = f"{self.number:02}" if self.number < 3 else str(self.number)
        if self.precision is not Precision.DAY:
            return f"{month}{self._year_after(year)}"
        between = " tháng " if self.spelled else "/"
        return f"{self.day:02}{between}{month}{self._year_after(year)}"

    def _year_after(self, wanted: bool) -> str:
        return f"{' năm ' if self.spelled else '/'}{self.year}" if wanted else ""

    @property
    def en(self) -> str:
        """`11 April 2017`, `first quarter of 2017`, `1960s`."""
        said = MARKS[self.mark][1]
        match self.precision:
            case Precision.QUARTER:
                return f"{said}{ORDINALS[self.number - 1]} quarter of {self.year}"
            case Precision.HALF_YEAR:
                return f"{said}{ORDINALS[self.number - 1]} half of {self.year}"
            case Precision.DECADE:
                return f"{said}{self.year}s"
            case Precision.CENTURY:
                return f"{said}{ordinal(self.number)} century"
            case Precision.YEAR:
                return f"{said}{self.year}"
            case _:
                return f"{self.short_en} {self.year}"

    @property
    def short_en(self) -> str:
        """The same without the year, where another date of that year follows."""
        if self.precision is Precision.DAY:
            return f"{MARKS[self.mark][1]}{self.day} {MONTHS[self.number - 1]}"
        if self.precision is Precision.MONTH:
            return f"{MARKS[self.mark][1]}{MONTHS[self.number - 1]}"
        return self.en


def day_of(day: date, *, mark: str = "", spelled: bool = False) -> Unit:
    """The unit that is this one day."""
    return Unit(Precision.DAY, day.year, day.month, day.day, mark, spelled)


def month_length(year: int, month: int) -> int:
    """The days of a month, without the weekday that the standard library works out as well."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def roman(number: int) -> str:
    """The number in Roman capitals, up to 39: centuries need no more."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th, 21st."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"
