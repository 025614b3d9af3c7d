"""Days of the lunar calendar: their names, and the solar day by the Vietnamese rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lunar_vn import convert_lunar_to_solar, convert_solar_to_lunar

from campaign.problems import Wrong
from campaign.when.units import ordinal

STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = (
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
)  # fmt: skip
CYCLE = 60
# The year 4 was Giáp Tý; the library knows the moons of these years.
FIRST_OF_CYCLE, YEARS = 4, range(1900, 2100)
# Decision 121/CP of 8 August 1967 made the calendar of UTC+7 the official one from 1968 on.
OFFICIAL_SINCE = 1968


@dataclass(frozen=True, slots=True, order=True)
class LunarDay:
    """A day of a lunar month; `year` is the Gregorian year its Tết falls in."""

    year: int
    month: int
    day: int
    leap: bool = False

    @property
    def solar(self) -> date:
        """The solar day, by the rules of today (UTC+7); raises Wrong if there is no such day."""
        if self.year not in YEARS:
            raise Wrong(
                f"chỉ tính được âm lịch các năm {YEARS[0]}–{YEARS[-1]}, không có {self.year}; "
                "ghi ngày dương lịch vào 'edtf'",
                f"lunar dates are known for {YEARS[0]}–{YEARS[-1]}, not {self.year}; "
                "give the solar day as 'edtf'",
            )
        found = _solar(self)
        if found is None:
            raise Wrong(
                f"không có ngày {self.figures} âm lịch năm {self.year_name} ({self.year}); "
                "xem lại ngày, tháng và tháng nhuận",
                f"there is no lunar day {self.figures} in {self.year_name} ({self.year}); "
                "check the day, the month and whether it is a leap month",
            )
        return found

    @property
    def computed(self) -> date | None:
        """The solar day, or None where today's rules know no such day."""
        return _solar(self)

    def in_year(self, year: int) -> date:
        """The solar day of its return in another lunar year, as families and offices keep it.

        A leap month is kept in the plain month of its number where the year has no such leap
        month; day 30 on the last day, 29, of a short month.
        """
        for leap in sorted({self.leap, False}, reverse=True):
            for day in sorted({self.day, min(self.day, 29)}, reverse=True):
                if (found := _solar(LunarDay(year, self.month, day, leap))) is not None:
                    return found
        return replace(self, year=year).solar  # raises Wrong: a year the library doesn't know

    @property
    def year_name(self) -> str:
        """`Nhâm Thìn`."""
        return can_chi(self.year)

    @property
    def figures(self) -> str:
        """`01/01`, `10/3`, `15/4 nhuận`, padded as solar dates are."""
        month = f"{self.month:02}" if self.month < 3 else str(self.month)
        return f"{self.day:02}/{month}{' nhuận' if self.leap else ''}"

    @property
    def vi(self) -> str:
        """`ngày 10/3 âm lịch năm Đinh Dậu`."""
        return f"ngày {self.figures} âm lịch năm {self.year_name}"

    @property
    def en(self) -> str:
        """`10th day of the 3rd lunar month, Đinh Dậu`."""
        leap = "leap " if self.leap else ""
        month = f"{leap}{ordinal(self.month)} lunar month"
        return f"{ordinal(self.day)} day of the {month}, {self.year_name}"


def _solar(lunar: LunarDay) -> date | None:
    # The library lets day 30 of a short month run into the next and a leap month that isn't
    # one pass in years without any; only what converts back to itself exists.
    if lunar.year not in YEARS or not (1 <= lunar.month <= 12 and 1 <= lunar.day <= 30):
        return None
    try:
        found = convert_lunar_to_solar(lunar.day, lunar.month, lunar.year, int(lunar.leap))
        back = convert_solar_to_lunar(found.day, found.month, found.year)
    except ValueError:
        return None
    same = (back.year, back.month, back.day, back.leap) == (
        lunar.year, lunar.month, lunar.day, lunar.leap,
    )  # fmt: skip
    return found if same else None


def can_chi(year: int) -> str:
    """The name of the lunar year whose Tết falls in this one."""
    place = year - FIRST_OF_CYCLE
    return f"{STEMS[place % len(STEMS)]} {BRANCHES[place % len(BRANCHES)]}"


# Every name in lower case, and its place in the cycle.
_PLACES = {can_chi(FIRST_OF_CYCLE + place).lower(): place for place in range(CYCLE)}


def year_named(name: str, said: str, near: int | None) -> int:
    """The year of that name nearest to another; raises Wrong where there is none to tell.

    The name is in lower case and one spelling, `said` is how its editor wrote it.
    """
    place = _PLACES.get(name)
    if place is None:
        raise Wrong(
            f"không có năm '{said}': hai chữ không đi với nhau; ví dụ đúng: 'Nhâm Thìn' (2012)",
            f"no year is called '{said}': the two words don't go together; 'Nhâm Thìn' does (2012)",
        )
    ahead = (FIRST_OF_CYCLE + place - near) % CYCLE if near is not None else CYCLE // 2
    if near is None or ahead == CYCLE // 2:
        raise Wrong(
            f"'{said}' trở lại sau mỗi 60 năm; viết thêm năm dương lịch, ví dụ 'Nhâm Thìn 2012'",
            f"'{said}' returns every 60 years; add the Gregorian year, as in 'Nhâm Thìn 2012'",
        )
    return near + ahead - (CYCLE if ahead > CYCLE // 2 else 0)


def check_name(name: str, said: str, year: int) -> None:
    """Raises Wrong unless the lunar year of this number has this name."""
    if can_chi(year).lower() != name:
        raise Wrong(
            f"năm {year} là năm {can_chi(year)}, không phải '{said}'; sửa tên năm hoặc số năm",
            f"{year} is the year {can_chi(year)}, not '{said}'; correct the name or the number",
        )
