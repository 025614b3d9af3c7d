"""Parts of a month, quarter or year: đầu, giữa, cuối, thượng tuần, nửa đầu …"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from campaign.when.natures import Precision
from campaign.when.units import MARKS, Unit


class Which(Enum):
    """A named part, by its Vietnamese name."""

    EARLY = "đầu"
    MIDDLE = "giữa"
    LATE = "cuối"
    FIRST_TEN = "thượng tuần"
    SECOND_TEN = "trung tuần"
    LAST_TEN = "hạ tuần"
    FIRST_HALF = "nửa đầu"
    SECOND_HALF = "nửa cuối"


THIRDS = (Which.EARLY, Which.MIDDLE, Which.LATE)
TENS = (Which.FIRST_TEN, Which.SECOND_TEN, Which.LAST_TEN)
HALVES = (Which.FIRST_HALF, Which.SECOND_HALF)

# Convention: đầu/giữa/cuối tháng are the three tuần, the only division of a month into three
# that Vietnamese has words for (thượng, trung, hạ tuần); 0 is the end of the month.
DAYS = {
    Which.EARLY: (1, 10),
    Which.MIDDLE: (11, 20),
    Which.LATE: (21, 0),
    Which.FIRST_TEN: (1, 10),
    Which.SECOND_TEN: (11, 20),
    Which.LAST_TEN: (21, 0),
    Which.FIRST_HALF: (1, 15),
    Which.SECOND_HALF: (16, 0),
}
# Convention: of a quarter its first, second and third month, its only thirds with a name.
MONTH_OF_QUARTER = {Which.EARLY: 1, Which.MIDDLE: 2, Which.LATE: 3}
# Convention: of a year a quarter's length; months 4, 8 and 9 belong to no part, so that nobody
# reads "giữa năm" as reaching into what others call the beginning or the end.
MONTHS_OF_YEAR = {Which.EARLY: (1, 3), Which.MIDDLE: (5, 7), Which.LATE: (10, 12)}

_EN_OF_MONTH = {
    Which.EARLY: "early {}",
    Which.MIDDLE: "mid-{}",
    Which.LATE: "late {}",
    Which.FIRST_TEN: "first ten days of {}",
    Which.SECOND_TEN: "second ten days of {}",
    Which.LAST_TEN: "last ten days of {}",
    Which.FIRST_HALF: "first half of {}",
    Which.SECOND_HALF: "second half of {}",
}
_EN_OF_QUARTER = {
    Which.EARLY: "early in the {}",
    Which.MIDDLE: "in the middle of the {}",
    Which.LATE: "late in the {}",
}
_PARTS_OF = {
    Precision.MONTH: THIRDS + TENS + HALVES,
    Precision.QUARTER: THIRDS,
    Precision.YEAR: THIRDS,
}


def has_part(unit: Unit, which: Which) -> bool:
    """Whether that part of such a unit has agreed bounds."""
    return which in _PARTS_OF.get(unit.precision, ())


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a month, quarter or year whose bounds are a convention."""

    unit: Unit
    which: Which

    @property
    def precision(self) -> Precision:
        """How fine: a third or half of a month, a month of a quarter, a season of a year."""
        if self.unit.precision is Precision.MONTH:
            return Precision.HALF_MONTH if self.which in HALVES else Precision.THIRD
        return Precision.MONTH if self.unit.precision is Precision.QUARTER else Precision.SEASON

    @property
    def first(self) -> date:
        """The first day in it."""
        if self.unit.precision is Precision.MONTH:
            return self.unit.first.replace(day=DAYS[self.which][0])
        return self._months[0].first

    @property
    def last(self) -> date:
        """The last day in it."""
        if self.unit.precision is Precision.MONTH:
            end = self.unit.last
            return end.replace(day=DAYS[self.which][1] or end.day)
        return self._months[1].last

    @property
    def _months(self) -> tuple[Unit, Unit]:
        if self.unit.precision is Precision.QUARTER:
            number = self.unit.first.month - 1 + MONTH_OF_QUARTER[self.which]
            first = last = number
        else:
            first, last = MONTHS_OF_YEAR[self.which]
        year = self.unit.year
        return Unit(Precision.MONTH, year, first), Unit(Precision.MONTH, year, last)

    @property
    def mark(self) -> str:
        """EDTF's mark of the whole."""
        return self.unit.mark

    @property
    def edtf(self) -> str:
        """One of its days, or months of a year; a half of a month has firm ends."""
        if self.which in HALVES:
            return f"{self.first}/{self.last}"
        if self.unit.precision is Precision.YEAR:
            first, last = self._months
            return f"[{first.edtf}..{last.edtf}]"
        return f"[{self.first}..{self.last}]"

    @property
    def start_edtf(self) -> str:
        """As the start of an interval: approximate, since the day is only a convention."""
        return f"{self.first}{self.mark or '~'}"

    @property
    def end_edtf(self) -> str:
        """As the end of an interval."""
        return f"{self.last}{self.mark or '~'}"

    @property
    def vi(self) -> str:
        """`đầu tháng 3/2017`."""
        return self._vi(self._plain.vi)

    @property
    def short_vi(self) -> str:
        """The same without the year."""
        return self._vi(self._plain.short_vi)

    def _vi(self, of: str) -> str:
        return f"{MARKS[self.mark][0]}{self.which.value} {of.replace('Quý', 'quý')}"

    @property
    def en(self) -> str:
        """`early March 2017`."""
        return self._en(self._plain.en)

    @property
    def short_en(self) -> str:
        """The same without the year."""
        return self._en(self._plain.short_en)

    def _en(self, of: str) -> str:
        quarter = self.unit.precision is Precision.QUARTER
        form = (_EN_OF_QUARTER if quarter else _EN_OF_MONTH)[self.which]
        return MARKS[self.mark][1] + form.format(of)

    @property
    def _plain(self) -> Unit:
        return self.unit._replace(mark="")
