"""Calendars are exactly as sure as the plan is (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from campaign.editions import Edition, View, view
from campaign.model import Plan, Settings, Units
from campaign.now import read_now
from campaign.outputs import calendar
from campaign.reading import read_campaign

HEAD = """\
id: truong-50
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
languages: [vi, en]
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
related:
  - id: gio-to
    name: Giỗ Tổ Hùng Vương
    relation: tied-to
    day: {text: Giỗ Tổ, lunar: {day: 10, month: 3, year: 2027}, recurs: P1Y, nature: day}
"""
PLAN = "plan: {type: Kế hoạch, title: Kỷ niệm, issued_on: 05/01/2027}\nactivities:\n"
UNITS = "units: [{id: van-phong, name: {vi: Văn phòng, en: Office}}]\n"


def seen(
    root: Path, *activities: str, edition: Edition = Edition.PUBLIC, language: str = "vi"
) -> View:
    data = root / "data"
    data.mkdir(exist_ok=True)
    (data / "campaign.yml").write_text(HEAD, encoding="utf-8")
    (data / "units.yml").write_text(UNITS, encoding="utf-8")
    items = "".join(
        f"  - {{id: a{n}, title: Hoạt động {n}, {one}}}\n" for n, one in enumerate(activities)
    )
    (data / "plan.yml").write_text(
        PLAN + items if items else PLAN.split("activities")[0], encoding="utf-8"
    )
    campaign = read_campaign(root, (Settings, Plan, Units)).campaign()
    now = read_now(campaign.settings, datetime(2027, 3, 1), {})
    return view(campaign, edition, now=now, language=language)


def event(root: Path, activity: str, **options: Any) -> icalendar.Event:
    """The event of one activity as another program reads it."""
    (found,) = read(
        calendar.single(shown := seen(root, activity, **options), next(shown[Plan].leaves()))
    )
    return found


def read(written: bytes) -> list[icalendar.Event]:
    parsed = icalendar.Calendar.from_ical(written)
    assert not parsed.errors
    assert not any(one.errors for one in parsed.walk())
    return [one for one in parsed.walk("VEVENT") if isinstance(one, icalendar.Event)]


@pytest.mark.parametrize(
    ("when", "start", "end", "status", "summary"),
    [
        ("when: 20/11/2027", date(2027, 11, 20), date(2027, 11, 21), "CONFIRMED", "Hoạt động 0"),
        (
            "when: dự kiến ngày 20/11/2027",
            date(2027, 11, 20),
            date(2027, 11, 21),
            "TENTATIVE",
            "Hoạt động 0 (dự kiến)",
        ),
        (
            "when: trong tháng 2/2028",
            date(2028, 2, 1),
            date(2028, 3, 1),
            "TENTATIVE",
            "Hoạt động 0 (dự kiến)",
        ),
        (
            "when: Quý IV/2027",
            date(2027, 10, 1),
            date(2028, 1, 1),
            "TENTATIVE",
            "Hoạt động 0 (dự kiến)",
        ),
        (
            "when: từ tháng 9/2027 đến hết tháng 11/2027",
            date(2027, 9, 1),
            date(2027, 12, 1),
            "CONFIRMED",
            "Hoạt động 0",
        ),
        (
            "when: nhân dịp 20/11/2027",
            date(2027, 11, 20),
            date(2027, 11, 21),
            "TENTATIVE",
            "Hoạt động 0 (dự kiến)",
        ),
        (
            "when: từ ngày 10/4 đến ngày 12/4/2027",
            date(2027, 4, 10),
            date(2027, 4, 13),
            "CONFIRMED",
            "Hoạt động 0",
        ),
    ],
)
def test_whole_days_end_exclusively_and_say_how_sure_they_are(
    tmp_path: Path, when: str, start: date, end: date, status: str, summary: str
) -> None:
    found = event(tmp_path, when)
    assert (found.start, found.end) == (start, end)
    assert (found["STATUS"], str(found["SUMMARY"])) == (status, summary)
    assert found["TRANSP"] == "TRANSPARENT"


def test_an_hour_is_in_the_zone_of_the_campaign_which_the_file_defines(tmp_path: Path) -> None:
    shown = seen(tmp_path, "when: 8 giờ 00 ngày 20/11/2027")
    parsed = icalendar.Calendar.from_ical(calendar.single(shown, next(shown[Plan].leaves())))
    (found,) = parsed.events
    assert isinstance(found.start, datetime)
    assert found.start.astimezone(UTC) == datetime(2027, 11, 20, 1, tzinfo=UTC)
    assert [str(zone["TZID"]) for zone in parsed.walk("VTIMEZONE")] == ["Asia/Ho_Chi_Minh"]


def test_hours_end_when_they_are_said_to(tmp_path: Path) -> None:
    found = event(tmp_path, "when: từ 8 giờ 00 đến 11 giờ 30 ngày 20/11/2027")
    assert isinstance(found.end, datetime)
    assert found.end.astimezone(UTC) == datetime(2027, 11, 20, 4, 30, tzinfo=UTC)
    assert "DTEND" not in event(tmp_path, "when: 8 giờ 00 ngày 20/11/2027")


@pytest.mark.parametrize(
    "when",
    [
        "when: null",
        "when: nhiệm kỳ 2025 - 2030",
        "when: trước ngày 10/10/2027",
        "when: từ tháng 10/2027",
        "when: hàng tháng",
        "when: chưa rõ",
    ],
)
def test_what_has_no_day_of_its_own_is_left_out(tmp_path: Path, when: str) -> None:
    names = {str(one["UID"]) for one in read(calendar.whole(seen(tmp_path, when)))}
    assert names == {"dip@truong-50", "gio-to@truong-50"}


def test_a_moved_activity_keeps_its_name_and_counts_its_moves(tmp_path: Path) -> None:
    found = event(tmp_path, "when: 20/11/2027, moved_from: [18/11/2027, 19/11/2027]")
    assert (str(found["UID"]), found["SEQUENCE"]) == ("a0@truong-50", 2)


def test_what_is_cancelled_or_postponed_is_struck_from_calendars(tmp_path: Path) -> None:
    cancelled = event(tmp_path, "when: tháng 5/2027, status: hủy")
    postponed = event(tmp_path, "when: 20/5/2027, status: hoãn")
    assert (cancelled["STATUS"], str(cancelled["SUMMARY"])) == ("CANCELLED", "Hoạt động 0")
    assert (postponed["STATUS"], str(postponed["SUMMARY"])) == ("CANCELLED", "Hoạt động 0 (hoãn)")


def test_what_has_happened_stands_on_its_day(tmp_path: Path) -> None:
    found = event(tmp_path, "when: Quý I/2027, status: done, actual: {when: 20/02/2027}")
    assert (found.start, found["STATUS"]) == (date(2027, 2, 20), "CONFIRMED")


def test_stamps_come_from_the_record_and_never_from_the_clock(tmp_path: Path) -> None:
    assert event(tmp_path, "when: 20/11/2027").stamp == datetime(2027, 1, 5, tzinfo=UTC)
    found = event(tmp_path, "when: 20/11/2027, updated: 09/02/2027")
    assert found.stamp == found.LAST_MODIFIED == datetime(2027, 2, 9, tzinfo=UTC)


def test_a_lunar_anniversary_returns_on_its_solar_days(tmp_path: Path) -> None:
    (found,) = (one for one in read(calendar.whole(seen(tmp_path))) if "gio-to" in one.uid)
    assert found.start == date(2027, 4, 16)
    returns = found["RDATE"]
    assert isinstance(returns, icalendar.vDDDLists)
    assert [one.dt for one in returns.dts][:2] == [date(2028, 4, 4), date(2029, 4, 23)]


def test_lines_are_folded_by_octets_without_cutting_letters(tmp_path: Path) -> None:
    written = calendar.whole(seen(tmp_path, "when: 20/11/2027, summary: " + "Đảng bộ Khối " * 20))
    lines = written.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() for line in lines[:-1])


def test_each_language_has_its_own_words_and_the_same_names(tmp_path: Path) -> None:
    activity = "when: tháng 5/2027, lead: van-phong"
    english = event(
        tmp_path,
        activity.replace("lead", "summary: {vi: Tóm tắt, en: Summary}, lead"),
        language="en",
    )
    assert str(english["SUMMARY"]).endswith("(tentative)")
    assert str(english["DESCRIPTION"]) == "May 2027\nSummary\nLead: Office"
    assert english["UID"] == event(tmp_path, activity)["UID"]


def test_the_kiosk_has_no_calendar_files(tmp_path: Path) -> None:
    public = [one.uri for one in calendar.files(seen(tmp_path, "when: 20/11/2027"))]
    assert public == ["lich.ics", "ke-hoach/a0/a0.ics"]
    assert not list(calendar.files(seen(tmp_path, "when: 20/11/2027", edition=Edition.KIOSK)))
