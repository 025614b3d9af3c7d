"""The countdown on many dates, from a year before to ten years after."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from campaign.countdown import Countdown, countdown, weekday
from campaign.editions import Edition, view
from campaign.model import Campaign
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.sections.home import sentences

HEAD = """\
id: dang-bo
title: Kỷ niệm 10 năm
summary: Trang kỷ niệm.
organisation: {id: dang-bo, name: Đảng bộ Khối}
occasion: {id: mot, name: Kỷ niệm 10 năm, years: 10, origin: 11/4/2007, day: 11/4/2017}
related:
  - {id: hai, name: Kỷ niệm 70 năm, years: 70, relation: leads-to, day: 07/11/2018}
  - {id: ba, name: Xuân Đinh Dậu, relation: season, day: 28/01/2017}
"""


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "campaign.yml").write_text(HEAD, encoding="utf-8")
    plan = "plan: {type: Kế hoạch, title: Kỷ niệm}\n"
    (tmp_path / "data" / "plan.yml").write_text(plan, encoding="utf-8")
    return read_campaign(tmp_path, PARTS).campaign()


def counted(campaign: Campaign, at: str, *, replayed: bool = False) -> Countdown:
    moment = datetime.fromisoformat(at)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=campaign.settings.timezone)
    return countdown(view(campaign, Edition.PUBLIC, now=Now(aware, "test", replayed)))


def sentence(campaign: Campaign, at: str) -> str:
    aware = datetime.fromisoformat(at).replace(tzinfo=campaign.settings.timezone)
    seen = view(campaign, Edition.PUBLIC, now=Now(aware, "test"))
    return next(one.text for one in sentences(countdown(seen), seen) if one.stage.shown)


BEFORE = "Còn {} ngày đến Ngày kỷ niệm, thứ Ba, 11/4/2017."
AFTER = "Còn {} ngày đến Kỷ niệm 70 năm, thứ Tư, 07/11/2018."


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2016-04-11T08:00", BEFORE.format(365)),
        ("2017-01-15T08:00", BEFORE.format(86)),
        ("2017-01-28T08:00", BEFORE.format(73)),
        ("2017-04-10T23:59:59", BEFORE.format(1)),
        ("2017-04-11T00:00", "Hôm nay, thứ Ba, 11/4/2017: Ngày kỷ niệm."),
        ("2017-04-11T23:59:59", "Hôm nay, thứ Ba, 11/4/2017: Ngày kỷ niệm."),
        ("2017-04-12T00:00", AFTER.format(574)),
        ("2018-11-06T12:00", AFTER.format(1)),
        ("2018-11-07T12:00", "Hôm nay, thứ Tư, 07/11/2018: Kỷ niệm 70 năm."),
        ("2018-11-08T00:00", "Đã tròn 10 năm, 11/4/2017."),
        ("2027-04-11T08:00", "Đã tròn 10 năm, 11/4/2017."),
    ],
)
def test_the_sentence_is_right_without_a_script(campaign: Campaign, at: str, expected: str) -> None:
    assert sentence(campaign, at) == expected


def test_days_are_those_of_the_campaign_wherever_the_build_runs(campaign: Campaign) -> None:
    assert counted(campaign, "2017-04-10T17:00+00:00").shown.phase == "today"
    assert counted(campaign, "2017-04-10T16:59+00:00").shown.days == 1


def test_the_stages_follow_each_other_without_gaps(campaign: Campaign) -> None:
    stages = counted(campaign, "2017-01-15T08:00").stages
    assert stages[0].starts is None
    assert stages[-1].ends is None
    for earlier, later in pairwise(stages):
        assert earlier.ends == later.starts
    assert sum(stage.shown for stage in stages) == 1


def test_only_later_anniversaries_are_awaited_in_turn(campaign: Campaign) -> None:
    stages = counted(campaign, "2017-01-15T08:00").stages
    assert [stage.occasion.id for stage in stages] == ["mot", "mot", "hai", "hai", "mot"]


def test_a_replayed_campaign_counts_on_from_its_moment(campaign: Campaign) -> None:
    assert counted(campaign, "2017-01-15T08:00").clock is None
    replayed = counted(campaign, "2017-01-15T08:00", replayed=True)
    assert replayed.clock == "2017-01-15T08:00:00+07:00"


def test_weekdays_are_named() -> None:
    day = datetime(2017, 4, 16, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).date()
    assert weekday(day, "vi") == "Chủ nhật"
    assert weekday(day, "en") == "Sunday"
