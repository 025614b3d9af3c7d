"""The calendar page: known days on their day, all else in months and on no day."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from campaign.agenda import Agenda, Month, agenda
from campaign.editions import Edition, View
from campaign.leaf import Cell
from campaign.sections import calendar
from tests.school import HEAD

Seen = Callable[..., View]

PLAN = """\
activities:
  - {id: le, title: Lễ kỷ niệm, when: 20/11/2027}
  - {id: hop, title: Họp mặt, when: trong tháng 10/2027}
  - {id: thi-dua, title: Thi đua, when: từ tháng 9/2027 đến hết tháng 02/2028}
  - {id: hoi-thao, title: Hội thao, when: từ ngày 10/11/2027 đến ngày 12/11/2027}
  - {id: han, title: Nộp báo cáo, when: trước ngày 15/12/2027}
  - {id: tin, title: Tin bài, when: hàng tháng}
  - {id: sach, title: Kỷ yếu}
"""


@pytest.fixture
def told(seen: Seen) -> Agenda:
    return agenda(seen(plan=PLAN))


def ids(month: Month) -> tuple[list[str], list[str]]:
    """What stands on days of the month, and what runs in it."""
    return [i.id for day in month.days for i in day.items], [i.id for i in month.running]


def cells(month: Month) -> Iterator[Cell]:
    assert month.leaf is not None
    return (cell for week in month.leaf.weeks for cell in week if cell)


def test_a_day_stands_on_its_day_and_all_else_in_the_months_it_may_fill(told: Agenda) -> None:
    assert [(month.title, *ids(month)) for month in told.months] == [
        ("Tháng 9/2027", [], ["thi-dua"]),
        ("Tháng 10/2027", [], ["thi-dua", "hop"]),
        ("Tháng 11/2027", ["le", "dip"], ["thi-dua", "hoi-thao"]),
        ("Tháng 12/2027", [], ["thi-dua", "han"]),
        ("Tháng 01 - 02/2028", [], ["thi-dua"]),
    ]
    assert ([i.id for i in told.recurring], [i.id for i in told.undated]) == (["tin"], ["sach"])


def test_two_things_of_one_day_share_it(told: Agenda) -> None:
    (day,) = told.months[2].days
    assert (day.number, day.weekday, len(day.items)) == ("20", "thứ Bảy", 2)


def test_a_leaf_marks_known_days_and_today_and_never_a_window(told: Agenda) -> None:
    september, october, november, *rest = told.months
    assert [cell.date.day for cell in cells(september) if cell.is_today] == [1]
    assert not [cell for cell in cells(september) if cell.titles or cell.runs]
    # A window has no leaf: there is no day to show.
    assert [month.leaf for month in (october, *rest)] == [None, None, None]
    marked = [cell for cell in cells(november) if cell.titles]
    assert [(cell.date, cell.anchor) for cell in marked] == [
        (date(2027, 11, 20), november.days[0].id)
    ]
    assert [cell.date.day for cell in cells(november) if cell.runs] == [10, 11, 12]


def test_a_leaf_begins_its_weeks_on_monday_and_holds_every_day(told: Agenda) -> None:
    november = told.months[2]
    assert november.leaf is not None
    assert [cell.date.day for cell in cells(november)] == list(range(1, 31))
    firsts = [week[0].date.weekday() for week in november.leaf.weeks if week[0]]
    assert set(firsts) == {0}


def test_what_is_done_stands_on_the_day_it_was_done(seen: Seen) -> None:
    done = "id: hop, title: Họp, when: Quý III/2027, status: done, actual: {when: 05/8/2027}"
    august = agenda(seen(plan=f"activities: [{{{done}}}]")).months[0]
    assert (august.title, *ids(august)) == ("Tháng 8/2027", ["hop"], [])


def test_a_time_referred_to_fills_no_months(seen: Seen) -> None:
    term = "activities: [{id: a, title: Nhìn lại, when: nhiệm kỳ 2020 - 2025}]"
    months = agenda(seen(plan=term)).months
    assert [(month.title, ids(month)[1]) for month in months][:1] == [("Tháng 12/2025", ["a"])]


def test_months_across_a_new_year_say_both_years_in_each_language(seen: Seen) -> None:
    plan = "activities: [{id: a, title: Thi đua, when: từ tháng 12/2027 đến hết tháng 01/2028}]"
    assert agenda(seen(plan=plan)).months[-1].title == "Tháng 12/2027 - 01/2028"
    assert agenda(seen(plan=plan, language="en")).months[-1].title == (
        "December 2027 – January 2028"
    )


@pytest.mark.parametrize(
    ("at", "title"),
    [("2027-11-30", "Tháng 11/2027"), ("2027-08-01", "Tháng 9/2027"), ("2030-01-01", None)],
)
def test_from_today_on_leads_to_this_month_or_the_next_with_anything(
    told: Agenda, at: str, title: str | None
) -> None:
    found = told.present(date.fromisoformat(at))
    assert (found and found.title) == title


def test_the_calendar_can_be_subscribed_to_where_its_address_is_known(seen: Seen) -> None:
    view = seen()
    nowhere = calendar.subscription(view)
    assert nowhere is not None
    assert (nowhere.file, nowhere.webcal) == ("lich.ics", None)
    known = seen(campaign=ADDRESSED)
    vietnamese, english = (
        calendar.subscription(replace(known, language=code)) for code in ("vi", "en")
    )
    assert vietnamese is not None
    assert english is not None
    assert vietnamese.webcal == "webcal://kyniem.example.vn/50/lich.ics"
    assert english.webcal == "webcal://kyniem.example.vn/50/en/lich.ics"


def test_only_the_public_edition_is_subscribed_to_and_the_kiosk_has_no_files(seen: Seen) -> None:
    known = seen(campaign=ADDRESSED)
    press = calendar.subscription(replace(known, edition=Edition.PRESS))
    assert press is not None
    assert press.webcal is None
    assert calendar.subscription(replace(known, edition=Edition.KIOSK)) is None


ADDRESSED = """\
id: truong
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
address: https://kyniem.example.vn/50/
languages: [vi, en]
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
"""


def test_a_feast_stands_on_its_date_and_is_no_anniversary(seen: Seen) -> None:
    feast = {
        "id": "tet",
        "name": "Xuân Mậu Thân",
        "relation": "season",
        "day": {"text": "xuân Mậu Thân", "lunar": "01/01 Mậu Thân"},
    }
    told = agenda(seen("2027-12-01T08:00", campaign=HEAD + f"related: [{json.dumps(feast)}]\n"))
    (item,) = (i for month in told.months for day in month.days for i in day.items if i.is_season)
    assert item.when is not None
    assert (item.title.vi, item.when.words("vi")) == ("Xuân Mậu Thân", "Ngày 26/01/2028")
    assert item.when.words("en") == "26 January 2028"
