"""Lunar dates by the Vietnamese rules, held against printed dates and two other programs."""

from __future__ import annotations

from datetime import date

import holidays
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from vnlunar.core import get_solar_date

from campaign.problems import Wrong
from campaign.when import LunarDay, When, WhenContext
from campaign.when.lunar import can_chi

NOWHERE = WhenContext()
HAI_DUONG = WhenContext(year=2012)
# The first day of Tết, as calendars of Vietnam print it; 1968, 1969, 1985, 2007 and 2030 are
# not the days of the Chinese calendar.
TET = (
    "1968-01-29", "1969-02-16", "1970-02-06", "1971-01-27", "1972-02-15", "1973-02-03",
    "1974-01-23", "1975-02-11", "1976-01-31", "1977-02-18", "1978-02-07", "1979-01-28",
    "1980-02-16", "1981-02-05", "1982-01-25", "1983-02-13", "1984-02-02", "1985-01-21",
    "1986-02-09", "1987-01-29", "1988-02-17", "1989-02-06", "1990-01-27", "1991-02-15",
    "1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31", "1996-02-19", "1997-02-07",
    "1998-01-28", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01",
    "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26",
    "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19",
    "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
    "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
    "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31",
    "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24",
    "2040-02-12", "2041-02-01", "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17",
    "2046-02-06", "2047-01-26", "2048-02-14", "2049-02-02", "2050-01-23",
)  # fmt: skip
LUNAR_DAYS = st.builds(
    LunarDay,
    year=st.integers(1968, 2098),
    month=st.integers(1, 12),
    day=st.integers(1, 30),
    leap=st.booleans(),
)


@pytest.mark.parametrize("day", [date.fromisoformat(day) for day in TET], ids=str)
def test_tet_falls_when_it_is_printed(day: date) -> None:
    assert LunarDay(day.year, 1, 1).solar == day
    assert When.read(f"Tết Nguyên đán {day.year}", NOWHERE).earliest == day


def test_tet_falls_when_public_holidays_say() -> None:
    for day in map(date.fromisoformat, TET):
        assert "Lunar New Year" in holidays.country_holidays(
            "VN", years=day.year, language="en_US"
        ).get_list(day)


# To the last year that is printed: in 2072 a new moon is so near midnight that programs differ.
@given(LUNAR_DAYS.filter(lambda lunar: not lunar.leap and lunar.year <= 2050))
def test_agrees_with_an_independent_program(lunar: LunarDay) -> None:
    assume(lunar.computed is not None)
    other = get_solar_date(lunar.day, lunar.month, lunar.year, 0)
    assert lunar.solar == date(other["year"], other["month"], other["day"])


@pytest.mark.parametrize(
    ("leap", "solar"),
    [
        (LunarDay(2017, 6, 15, leap=True), date(2017, 8, 6)),
        (LunarDay(2020, 4, 1, leap=True), date(2020, 5, 23)),
        (LunarDay(2023, 2, 1, leap=True), date(2023, 3, 22)),
        (LunarDay(2025, 6, 1, leap=True), date(2025, 7, 25)),
        # In China the leap month of that winter was the tenth.
        (LunarDay(1985, 2, 1, leap=True), date(1985, 3, 21)),
    ],
)
def test_leap_months(leap: LunarDay, solar: date) -> None:
    assert leap.solar == solar


@pytest.mark.parametrize(
    "lunar",
    [
        LunarDay(2017, 5, 15, leap=True),
        LunarDay(2018, 1, 1, leap=True),
        LunarDay(2017, 1, 31),
        LunarDay(2017, 13, 1),
        LunarDay(2017, 1, 0),
        LunarDay(2017, 1, 30),
        LunarDay(1850, 1, 1),
        LunarDay(2200, 1, 1),
    ],
)
def test_there_is_no_such_day(lunar: LunarDay) -> None:
    assert lunar.computed is None
    with pytest.raises(Wrong):
        _ = lunar.solar


@given(LUNAR_DAYS, st.integers(1968, 2098))
def test_it_returns_once_in_every_year(lunar: LunarDay, year: int) -> None:
    tet, next_tet = LunarDay(year, 1, 1).solar, LunarDay(year + 1, 1, 1).solar
    assert tet <= lunar.in_year(year) < next_tet


def test_a_leap_month_returns_in_its_own_else_in_the_plain_one() -> None:
    lunar = LunarDay(2017, 6, 15, leap=True)
    assert lunar.in_year(2025) == LunarDay(2025, 6, 15, leap=True).solar
    assert lunar.in_year(2018) == LunarDay(2018, 6, 15).solar


def test_day_30_returns_on_the_last_day_of_a_short_month() -> None:
    assert LunarDay(2017, 1, 30).computed is None
    assert LunarDay(2012, 1, 30).in_year(2017) == LunarDay(2017, 1, 29).solar


def test_a_year_nobody_computed_has_no_return() -> None:
    with pytest.raises(Wrong, match="1900–2099"):
        LunarDay(2017, 3, 10).in_year(2200)


@pytest.mark.parametrize(
    ("year", "name"),
    [(1930, "Canh Ngọ"), (1948, "Mậu Tý"), (1952, "Nhâm Thìn"), (1968, "Mậu Thân"),
     (1984, "Giáp Tý"), (2007, "Đinh Hợi"), (2012, "Nhâm Thìn"), (2017, "Đinh Dậu"),
     (2023, "Quý Mão"), (2024, "Giáp Thìn"), (2025, "Ất Tỵ")],
)  # fmt: skip
def test_years_have_their_names(year: int, name: str) -> None:
    assert can_chi(year) == name


@pytest.mark.parametrize(
    ("text", "solar", "vi"),
    [
        ("mồng 10 tháng 3 âm lịch năm 2017", date(2017, 4, 6),
         "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"),
        ("ngày 10/3/2017 (âm lịch)", date(2017, 4, 6),
         "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"),
        ("ngày mồng mười tháng ba năm Đinh Dậu 2017", date(2017, 4, 6),
         "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"),
        ("01/01 Nhâm Thìn (2012)", date(2012, 1, 23),
         "Ngày 01/01 âm lịch năm Nhâm Thìn (23/01/2012)"),
        ("rằm tháng Giêng năm Nhâm Thìn 2012", date(2012, 2, 6),
         "Ngày 15/01 âm lịch năm Nhâm Thìn (06/02/2012)"),
        ("ngày 23 tháng Chạp năm 2016", date(2017, 1, 20),
         "Ngày 23/12 âm lịch năm Bính Thân (20/01/2017)"),
        ("15/6 nhuận năm 2017", date(2017, 8, 6),
         "Ngày 15/6 nhuận âm lịch năm Đinh Dậu (06/8/2017)"),
        ("ngày 06/4/2017 (tức ngày 10/3 âm lịch)", date(2017, 4, 6),
         "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"),
        ("ngày 20/01/2017 (tức 23 tháng Chạp)", date(2017, 1, 20),
         "Ngày 23/12 âm lịch năm Bính Thân (20/01/2017)"),
        ("ngày 10/3 âm lịch, tức ngày 06/4/2017 dương lịch", date(2017, 4, 6),
         "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"),
        ("mồng 2 Tết Nhâm Thìn 2012", date(2012, 1, 24),
         "Ngày 02/01 âm lịch năm Nhâm Thìn (24/01/2012)"),
        ("Giỗ Tổ Hùng Vương năm 2017", date(2017, 4, 6),
         "Dịp Giỗ Tổ Hùng Vương năm Đinh Dậu"),
        ("dịp Tết Trung thu 2017", date(2017, 10, 4), "Dịp tết Trung thu năm Đinh Dậu"),
        ("xuân Nhâm Thìn 2012", date(2012, 1, 23), "Xuân Nhâm Thìn"),
        # Before 1968 the words say that the day is only computed.
        ("10/3/1948 âm lịch", date(1948, 4, 18),
         "Ngày 10/3 âm lịch năm Mậu Tý (18/4/1948 theo cách tính hiện nay)"),
        # … unless the editor gives the solar day, even another one.
        ("ngày 19/4/1948 (tức ngày 10/3 âm lịch)", date(1948, 4, 19),
         "Ngày 10/3 âm lịch năm Mậu Tý (19/4/1948)"),
    ],
)  # fmt: skip
def test_lunar_phrases(text: str, solar: date, vi: str) -> None:
    when = When.read(text, NOWHERE)
    assert (when.earliest, when.latest, when.edtf) == (solar, solar, solar.isoformat())
    assert when.words("vi") == vi
    assert when.lunar is not None
    again = When.read(vi, WhenContext(year=solar.year))
    assert (again.earliest, again.words("vi")) == (solar, vi)


def test_both_ways_in_english() -> None:
    assert When.read("10/3 Đinh Dậu 2017", NOWHERE).words("en") == (
        "10th day of the 3rd lunar month, Đinh Dậu (6 April 2017)"
    )


def test_a_name_alone_is_the_year_nearest_the_campaigns() -> None:
    assert When.read("xuân Nhâm Thìn", HAI_DUONG).earliest == date(2012, 1, 23)
    assert When.read("01/01 Nhâm Thìn", WhenContext(year=1955)).earliest == date(1952, 1, 27)
    assert When.read("01/01 Tân Mão", HAI_DUONG).earliest == date(2011, 2, 3)
    assert When.read("01/01 Quý Tỵ", HAI_DUONG).earliest == date(2013, 2, 10)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("xuân Nhâm Thìn 2013", "năm 2013 là năm Quý Tỵ, không phải 'Nhâm Thìn'"),
        ("01/01 Nhâm Thìn (2011)", "năm 2011 là năm Tân Mão"),
        ("01/01 Giáp Sửu", "không có năm 'Giáp Sửu'"),
        ("xuân Nhâm Thìn", "trở lại sau mỗi 60 năm"),
        ("mồng 10 tháng 3 âm lịch", "thiếu năm"),
        ("ngày 07/4/2017 (tức ngày 10/3 âm lịch)", "ngày 10/3 âm lịch là ngày 06/4/2017"),
        ("15/5 nhuận năm 2017", "không có ngày 15/5 nhuận âm lịch"),
        ("30/01 Đinh Dậu 2017", "không có ngày 30/01 âm lịch"),
        ("10/3/1850 âm lịch", "1900–2099"),
    ],
)
def test_a_wrong_lunar_date_says_what_is_right(text: str, hint: str) -> None:
    with pytest.raises(Wrong) as raised:
        When.read(text, NOWHERE)
    assert hint in raised.value.vi


def test_sixty_years_apart_is_asked_for() -> None:
    with pytest.raises(Wrong, match="60 năm"):
        When.read("xuân Nhâm Thìn", WhenContext(year=1982))
