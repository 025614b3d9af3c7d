"""Taking an activity along: always its file, forms of web calendars only for a certain day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from campaign.calendar_links import Adding, adding
from campaign.editions import Edition, View
from campaign.schedule import schedule

Seen = Callable[..., View]


def offered(view: View) -> Adding | None:
    """What the only activity of the view offers."""
    (line,) = schedule(view)
    return adding(view, line)


def plan(activity: str) -> str:
    return f"activities: [{{id: le, title: Lễ & hội, {activity}}}]"


def forms(view: View) -> list[dict[str, str]]:
    """What each form is filled in with."""
    found = offered(view)
    assert found is not None
    queries = (parse_qs(urlsplit(form.href).query) for form in found.forms)
    return [{name: values[0] for name, values in query.items()} for query in queries]


def test_a_day_is_whole_and_ends_exclusively(seen: Seen) -> None:
    google, outlook = forms(seen(plan=plan("when: 30/11/2027, place: [Hội trường], lead: doan")))
    assert (google["text"], google["dates"]) == ("Lễ & hội", "20271130/20271201")
    assert google["details"] == "Ngày 30/11/2027\nĐơn vị chủ trì: Đoàn trường"
    assert google["location"] == outlook["location"] == "Hội trường"
    assert (outlook["startdt"], outlook["enddt"]) == ("2027-11-30", "2027-12-01")
    assert (outlook["allday"], outlook["subject"]) == ("true", "Lễ & hội")
    assert outlook["body"] == "Ngày 30/11/2027<br>Đơn vị chủ trì: Đoàn trường"


def test_an_hour_is_in_the_zone_of_the_campaign(seen: Seen) -> None:
    hours = plan("when: từ 8 giờ 00 đến 11 giờ 30 ngày 20/11/2027")
    google, outlook = forms(seen(plan=hours))
    assert (google["dates"], google["ctz"]) == (
        "20271120T080000/20271120T113000",
        "Asia/Ho_Chi_Minh",
    )
    assert outlook["startdt"] == "2027-11-20T08:00:00+07:00"
    assert outlook["enddt"] == "2027-11-20T11:30:00+07:00"
    assert "allday" not in outlook


def test_nobody_invents_how_long_a_moment_lasts(seen: Seen) -> None:
    (google, _) = forms(seen(plan=plan("when: 8 giờ 00 ngày 20/11/2027")))
    assert google["dates"] == "20271120T080000/20271120T080000"


@pytest.mark.parametrize(
    "when",
    ["trong tháng 11/2027", "Quý IV/2027", "nhân dịp 20/11/2027"],
)
def test_a_window_has_its_file_a_caution_and_no_form(seen: Seen, when: str) -> None:
    found = offered(seen(plan=plan(f"when: {when}")))
    assert found is not None
    assert (found.file, found.forms) == ("ke-hoach/le/le.ics", ())
    assert found.caution is not None
    assert "chưa định ngày" in found.caution


def test_a_planned_day_says_that_it_is_only_planned(seen: Seen) -> None:
    view = seen(plan=plan("when: dự kiến ngày 20/11/2027"))
    found = offered(view)
    assert found is not None
    assert found.caution == "Thời gian này mới là dự kiến; lịch của bạn cũng ghi như vậy."
    assert forms(view)[0]["text"] == "Lễ & hội (dự kiến)"


def test_what_runs_all_along_needs_no_caution(seen: Seen) -> None:
    found = offered(seen(plan=plan("when: từ tháng 9/2027 đến hết tháng 11/2027")))
    assert found is not None
    assert (found.caution, found.forms) == (None, ())


@pytest.mark.parametrize(
    "activity",
    [
        "when: null",
        "when: hàng tháng",
        "when: trước ngày 20/11/2027",
        "when: 20/8/2027",
        "when: 20/11/2027, status: hủy",
        "when: 20/11/2027, status: hoãn",
        "when: Quý III/2027, status: done, actual: {when: 20/8/2027}",
    ],
)
def test_nothing_is_offered_where_there_is_nothing_to_go_to(seen: Seen, activity: str) -> None:
    assert offered(seen(plan=plan(activity))) is None


def test_the_kiosk_is_nobodys_own_calendar(seen: Seen) -> None:
    view = seen(plan=plan("when: 20/11/2027"))
    assert offered(replace(view, edition=Edition.KIOSK)) is None
