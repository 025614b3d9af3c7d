"""The countdown on many dates, from a year before to ten years after."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from campaign.countdown import Stage, confirmed_day, countdown, countdown_to, sentences, weekday
from campaign.editions import Edition, View, view
from campaign.model import Activity, Campaign
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.sections import PARTS

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


def seen(campaign: Campaign, at: str) -> View:
    moment = datetime.fromisoformat(at)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=campaign.settings.timezone)
    return view(campaign, Edition.PUBLIC, now=Now(aware, "test"))


def counted(campaign: Campaign, at: str) -> tuple[Stage, ...]:
    return countdown(seen(campaign, at))


def shown(stages: tuple[Stage, ...]) -> Stage:
    (one,) = (stage for stage in stages if stage.shown)
    return one


def sentence(campaign: Campaign, at: str, language: str = "vi") -> str:
    return next(one.text for one in sentences(counted(campaign, at), language) if one.stage.shown)


BEFORE = "Còn {} ngày đến Ngày kỷ niệm, thứ Ba, 11/4/2017."
AFTER = "Còn {} ngày đến Kỷ niệm 70 năm, thứ Tư, 07/11/2018."


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2016-04-11T08:00", BEFORE.format(365)),
        ("2017-01-15T08:00", BEFORE.format(86)),
        ("2017-01-28T08:00", BEFORE.format(73)),
        ("2017-04-10T23:59:59", BEFORE.format(1)),
        ("2017-04-11T00:00", "Hôm nay là Ngày kỷ niệm, thứ Ba, 11/4/2017."),
        ("2017-04-11T23:59:59", "Hôm nay là Ngày kỷ niệm, thứ Ba, 11/4/2017."),
        ("2017-04-12T00:00", AFTER.format(574)),
        ("2018-11-06T12:00", AFTER.format(1)),
        ("2018-11-07T12:00", "Hôm nay, thứ Tư, 07/11/2018: Kỷ niệm 70 năm."),
        ("2018-11-08T00:00", "Đã tròn 10 năm, 11/4/2017."),
        ("2027-04-11T08:00", "Đã tròn 10 năm, 11/4/2017."),
    ],
)
def test_the_sentence_is_right_without_a_script(campaign: Campaign, at: str, expected: str) -> None:
    assert sentence(campaign, at) == expected


def test_english_puts_no_article_before_the_name_of_an_anniversary(campaign: Campaign) -> None:
    # "Days until 70th anniversary" lacks one, "days until the Lunar New Year" has one too many.
    told = sentence(campaign, "2017-04-12T08:00", "en")
    assert told == "Kỷ niệm 70 năm, Wednesday, 7 November 2018. Days to go: 574."
    own = sentence(campaign, "2017-04-01T08:00", "en")
    assert own == "Days until the anniversary day, Tuesday, 11 April 2017: 10."


def test_days_are_those_of_the_campaign_wherever_the_build_runs(campaign: Campaign) -> None:
    assert shown(counted(campaign, "2017-04-10T17:00+00:00")).phase == "today"
    assert shown(counted(campaign, "2017-04-10T16:59+00:00")).days == 1


def test_the_stages_follow_each_other_without_gaps(campaign: Campaign) -> None:
    stages = counted(campaign, "2017-01-15T08:00")
    assert stages[0].starts is None
    assert stages[-1].ends is None
    for earlier, later in pairwise(stages):
        assert earlier.ends == later.starts
    assert shown(stages) is stages[0]


def test_only_later_anniversaries_are_awaited_in_turn(campaign: Campaign) -> None:
    stages = counted(campaign, "2017-01-15T08:00")
    names = [stage.target.name.vi for stage in stages]
    own, later = "Kỷ niệm 10 năm", "Kỷ niệm 70 năm"
    assert names == [own, own, later, later, own]


def activity(when: str | None, status: str = "confirmed", **more: object) -> Activity:
    given = {"id": "le", "title": "Lễ mít tinh", "when": when, "status": status, **more}
    return Activity.model_validate(given)


def told(campaign: Campaign, of: Activity, at: str) -> list[str]:
    stages = countdown_to(of, seen(campaign, at))
    return [one.text for one in sentences(stages, "vi") if one.stage.shown]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2017-01-15T08:00", ["Còn 79 ngày, đến thứ Ba, 04/4/2017."]),
        ("2017-04-04T09:00", ["Hôm nay, thứ Ba, 04/4/2017."]),
        ("2017-04-05T00:00", []),
    ],
)
def test_a_confirmed_day_is_counted_to(campaign: Campaign, at: str, expected: list[str]) -> None:
    assert told(campaign, activity("04/4/2017"), at) == expected


@pytest.mark.parametrize(
    "one",
    [
        activity("04/4/2017", "planned"),
        activity("04/4/2017", "postponed"),
        activity("dự kiến ngày 04/4/2017"),
        activity("trong tháng 4/2017"),
        activity("Quý I/2017"),
        activity("từ tháng 10/2016 đến hết tháng 3/2017"),
        activity(None),
        activity("04/4/2017", "done"),
        activity("04/4/2017", actual={"when": "05/4/2017"}),
    ],
    ids=lambda one: f"{one.when and one.when.text}, {one.status}",
)
def test_nothing_else_is_counted_to(campaign: Campaign, one: Activity) -> None:
    assert confirmed_day(one) is None
    assert countdown_to(one, seen(campaign, "2017-01-15T08:00")) == ()


def test_the_numerals_run_to_the_hour_where_it_is_known(campaign: Campaign) -> None:
    view = seen(campaign, "2017-01-15T08:00")
    first, today = sentences(countdown_to(activity("8 giờ 30 ngày 04/4/2017"), view), "vi")
    assert first.exactly == "Đến 8 giờ 30, ngày 04/4/2017:"
    assert first.stage.moment == "2017-04-04T08:30:00+07:00"
    assert first.stage.ends == today.stage.starts == "2017-04-04T00:00:00+07:00"
    bare = next(sentences(countdown_to(activity("04/4/2017"), view), "vi"))
    assert bare.exactly == "Đến 0 giờ ngày 04/4/2017:"


def test_weekdays_are_named() -> None:
    day = datetime(2017, 4, 16, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).date()
    assert weekday(day, "vi") == "Chủ nhật"
    assert weekday(day, "en") == "Sunday"
