"""Parts of a day: its morning, afternoon … or an hour and minute of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from campaign.when.natures import PartOfDay, Precision
from campaign.when.units import Unit, day_of


@dataclass(frozen=True, slots=True)
class DayPart:
    """The morning, afternoon … of a day, where no hour is known."""

    unit: Unit
    part: PartOfDay

    precision = Precision.DAY

    @property
    def first(self) -> date:
        """Its day."""
        return self.unit.first

    @property
    def last(self) -> date:
        """Its day."""
        return self.unit.last

    @property
    def mark(self) -> str:
        """EDTF's mark of the day."""
        return self.unit.mark

    @property
    def edtf(self) -> str:
        """The day: EDTF has no parts of days."""
        return self.unit.edtf

    start_edtf = end_edtf = edtf

    @property
    def vi(self) -> str:
        """`sáng 11/4/2017`."""
        return f"{self.part.vi} {self._day(year=True)}"

    @property
    def short_vi(self) -> str:
        """`sáng 11/4`."""
        return f"{self.part.vi} {self._day(year=False)}"

    def _day(self, *, year: bool) -> str:
        figures = self.unit.figures(year=year)
        return f"ngày {figures}" if self.unit.spelled else figures

    @property
    def en(self) -> str:
        """`morning of 11 April 2017`."""
        return f"{self.part} of {self.unit.en}"

    @property
    def short_en(self) -> str:
        """`morning of 11 April`."""
        return f"{self.part} of {self.unit.short_en}"


@dataclass(frozen=True, slots=True)
class Moment:
    """An hour and minute of a day, in the campaign's time zone."""

    at: datetime
    spelled: bool = False

    precision = Precision.INSTANT
    mark = ""

    @property
    def unit(self) -> Unit:
        """Its day."""
        return day_of(self.at.date(), spelled=self.spelled)

    @property
    def first(self) -> date:
        """Its day."""
        return self.at.date()

    last = first

    @property
    def edtf(self) -> str:
        """Date, time and offset to UTC."""
        return self.at.isoformat(timespec="seconds")

    start_edtf = end_edtf = edtf

    @property
    def vi(self) -> str:
        """`8 giờ 00, ngày 11/4/2017`."""
        return f"{self.hour_vi}, {self.unit.vi}"

    @property
    def short_vi(self) -> str:
        """`8 giờ 00, ngày 11/4`."""
        return f"{self.hour_vi}, {self.unit.short_vi}"

    @property
    def hour_vi(self) -> str:
        """`8 giờ 00`."""
        return f"{self.at.hour} giờ {self.at.minute:02}"

    @property
    def en(self) -> str:
        """`8:00 a.m., 11 April 2017`."""
        return f"{self.hour_en}, {self.unit.en}"

    @property
    def short_en(self) -> str:
        """`8:00 a.m., 11 April`."""
        return f"{self.hour_en}, {self.unit.short_en}"

    @property
    def hour_en(self) -> str:
        """`8:00 a.m.`; noon and midnight otherwise, since 12:00 p.m. is read both ways."""
        named = {(0, 0): "0:00", (12, 0): "noon"}.get((self.at.hour, self.at.minute))
        half = "a.m." if self.at.hour < 12 else "p.m."
        return named or f"{self.at.hour % 12 or 12}:{self.at.minute:02} {half}"
