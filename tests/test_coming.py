"""The moments at which somebody has to build again, and those at which nobody has to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from campaign import starter
from campaign.coming import next_change
from campaign.editions import Edition, view
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.sections import PARTS

HEAD = """\
id: truong
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, day: 20/11/2027}
"""
PLAN = "plan: {type: Kế hoạch, title: Kỷ niệm}\nactivities:\n"
AT = "2027-09-01T08:00"
Next = Callable[..., str | None]


@pytest.fixture
def coming(tmp_path: Path) -> Next:
    """`coming("- {…}", at=…)`: when a campaign with these activities changes next."""

    def ask(
        activity: str = "", at: str = AT, edition: Edition = Edition.PUBLIC, **files: str
    ) -> str | None:
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        plan = PLAN + "".join(f"  - {{id: viec, title: Việc, {activity}}}\n" if activity else "")
        for name, text in {"campaign": HEAD, "plan": plan, **files}.items():
            (data / f"{name}.yml").write_text(text, encoding="utf-8")
        campaign = read_campaign(tmp_path, PARTS).campaign()
        moment = datetime.fromisoformat(at).replace(tzinfo=campaign.settings.timezone)
        found = next_change(campaign, view(campaign, edition, now=Now(moment, "test")))
        return found.isoformat(timespec="minutes") if found else None

    return ask


def test_the_anniversary_itself_begins_and_ends(coming: Next) -> None:
    assert coming() == "2027-11-20T00:00+07:00"
    assert coming(at="2027-11-20T00:00") == "2027-11-21T00:00+07:00"
    assert coming(at="2027-11-21T00:00") is None


def test_an_embargo_lifts_at_its_minute_where_it_holds(coming: Next) -> None:
    embargo = "embargo_until: 2027-09-05T09:30+07:00"
    assert coming(embargo) == "2027-09-05T09:30+07:00"
    assert coming(embargo, edition=Edition.PRESS) == "2027-11-20T00:00+07:00"


def test_a_state_turns_when_its_time_begins_and_ends(coming: Next) -> None:
    when = "when: từ ngày 10/9/2027 đến ngày 12/9/2027"
    assert coming(when) == "2027-09-10T00:00+07:00"
    assert coming(when, at="2027-09-10T00:00") == "2027-09-13T00:00+07:00"


def test_what_has_an_end_only_enters_its_time_when_the_plan_is_issued(coming: Next) -> None:
    plan = PLAN.replace("title: Kỷ niệm", "title: Kỷ niệm, issued_on: 20/12/2026")
    plan += "  - {id: viec, title: Việc, when: hướng tới ngày 15/02/2027}\n"
    assert coming(at="2026-12-10T08:00", plan=plan) == "2026-12-20T00:00+07:00"
    assert coming(at="2026-12-20T00:00", plan=plan) != "2026-12-21T00:00+07:00"


def test_what_no_edition_shows_is_no_reason(coming: Next) -> None:
    hidden = "visibility: office, when: 10/9/2027"
    assert coming(hidden) == "2027-11-20T00:00+07:00"


def test_history_is_told_from_the_day_it_has_happened(coming: Next) -> None:
    entry = "{id: le, when: tháng 9/2027, title: Lễ, sources: [{name: Báo}]}"
    timeline = f"entries:\n  - {entry}\n"
    # Some time in September: sure to have happened only when the month is over.
    assert coming(timeline=timeline) == "2027-10-01T00:00+07:00"
    hour = entry.replace("tháng 9/2027", "8 giờ 30 ngày 7/9/2027")
    assert coming(timeline=f"entries:\n  - {hour}\n") == "2027-09-07T08:30+07:00"


def test_an_article_appears_on_its_day(tmp_path: Path) -> None:
    folder = tmp_path / "truong"
    starter.write(folder)
    (folder / "docs/tin").mkdir(exist_ok=True)
    (folder / "docs/tin/bai.md").write_text(
        "---\ntitle: Bài\ndate: 02/9/2027\n---\nChữ.\n", "utf-8"
    )
    campaign = read_campaign(folder, PARTS).campaign()
    now = Now(datetime.fromisoformat(f"{AT}+07:00"), "test")
    found = next_change(campaign, view(campaign, Edition.PUBLIC, now=now))
    assert found is not None
    assert found.isoformat() == "2027-09-02T00:00:00+07:00"
