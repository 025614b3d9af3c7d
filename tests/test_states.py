"""What may be said of an activity at a moment: by the nature of its time, never more."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from campaign.editions import Edition, view
from campaign.marks import Mark, mark
from campaign.model import Activity
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.schedule import schedule
from campaign.sections import PARTS
from campaign.states import State, standing
from campaign.when import When, WhenContext

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
ROOT = Path(__file__).resolve().parents[1]
CAMPAIGNS = {"trung-uong": ROOT, "hai-duong": ROOT / "examples" / "hai-duong-2012"}
GOLDEN = yaml.safe_load((ROOT / "tests/golden/states.yml").read_text("utf-8"))
LETTERS = {
    None: "-",
    State.UPCOMING: "U",
    State.ONGOING: "O",
    State.OVER: "X",
    State.EXPECTED: "E",
    State.LAPSED: "L",
    State.TODAY: "T",
    State.PAST: "P",
    State.DONE: "D",
    State.POSTPONED: "H",
    State.CANCELLED: "C",
}


def activity(when: str | None, **more: object) -> Activity:
    return Activity.model_validate({"id": "le", "title": "Lễ mít tinh", "when": when, **more})


def state(of: Activity, day: str) -> State | None:
    found = standing(of, datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=HANOI))
    return found.state if found else None


@pytest.mark.parametrize(
    ("when", "before", "within", "after"),
    [
        ("từ tháng 10/2016 đến hết tháng 3/2017", "upcoming", "ongoing", "over"),
        ("trong Quý I/2017", "upcoming", "expected", "lapsed"),
        ("trong tháng 3/2017", "upcoming", "expected", "lapsed"),
        ("11/4/2017", "upcoming", "today", "past"),
    ],
)
def test_each_nature_of_time_has_its_own_words(
    when: str, before: str, within: str, after: str
) -> None:
    one = activity(when)
    assert one.when is not None
    assert one.when.earliest is not None
    assert one.when.latest is not None
    assert state(one, "2016-01-01") == before
    assert state(one, one.when.earliest.isoformat()) == within
    assert state(one, one.when.latest.isoformat()) == within
    assert state(one, "2018-01-01") == after


@pytest.mark.parametrize("day", ["2016-01-01", "2017-03-15", "2027-04-11"])
def test_time_alone_never_makes_anything_done(day: str) -> None:
    for when in ("trong tháng 3/2017", "11/4/2017", "từ tháng 10/2016 đến hết tháng 3/2017"):
        assert state(activity(when), day) is not State.DONE


def test_done_is_said_of_what_is_stated_as_done() -> None:
    assert state(activity("trong tháng 3/2017", status="done"), "2017-04-01") is State.DONE
    happened = activity("trong tháng 3/2017", actual={"when": "04/3/2017"})
    assert state(happened, "2017-04-01") is State.DONE


@pytest.mark.parametrize(("status", "said"), [("postponed", "hoãn"), ("cancelled", "hủy")])
def test_what_is_stated_outweighs_the_calendar(status: str, said: str) -> None:
    found = state(activity("11/4/2017", status=status), "2017-04-11")
    assert found is not None
    assert found.says("vi") == said


def test_a_day_that_is_only_intended_is_no_more_certain_than_a_window() -> None:
    one = activity("dự kiến ngày 11/4/2017")
    assert state(one, "2017-04-10") is State.UPCOMING
    assert state(one, "2017-04-11") is State.EXPECTED
    assert state(one, "2017-04-12") is State.LAPSED


def test_nothing_is_said_of_what_has_no_time() -> None:
    assert state(activity(None), "2017-04-11") is None
    assert state(activity("hàng tháng"), "2017-04-11") is None


@pytest.mark.parametrize("words", ["hướng tới ngày 15/02/2012", "trước ngày 16/02/2012"])
def test_an_end_without_a_beginning_never_says_that_it_has_begun(words: str) -> None:
    assert state(activity(words), "2011-12-01") is State.EXPECTED
    assert state(activity(words), "2012-02-15") is State.EXPECTED
    assert state(activity(words), "2012-02-16") is State.LAPSED


def test_what_has_an_end_only_is_not_in_its_time_before_its_plan_is_issued() -> None:
    one, issued = activity("hướng tới ngày 15/02/2012"), date(2011, 11, 4)
    for day, expected in ((3, State.UPCOMING), (4, State.EXPECTED)):
        found = standing(one, datetime(2011, 11, day, 12, tzinfo=HANOI), issued=issued)
        assert found is not None
        assert (found.state, found.starts) == (expected, issued)


def test_a_plan_issued_after_an_end_tells_nothing_of_a_beginning() -> None:
    one, issued = activity("trước ngày 10/12/2026"), date(2026, 12, 20)
    for day, expected in ((1, State.EXPECTED), (15, State.LAPSED), (25, State.LAPSED)):
        found = standing(one, datetime(2026, 12, day, 12, tzinfo=HANOI), issued=issued)
        assert found is not None
        assert (found.state, found.starts) == (expected, None)


def test_the_browser_learns_the_bounds_and_the_words_beyond_them() -> None:
    at = datetime(2017, 1, 15, tzinfo=HANOI)
    found = standing(activity("trong tháng 3/2017"), at)
    assert found is not None
    assert found.course is not None
    assert (found.starts, found.ends) == (date(2017, 3, 1), date(2017, 3, 31))
    assert found.course.after is State.LAPSED
    cancelled = standing(activity("trong tháng 3/2017", status="cancelled"), at)
    assert cancelled is not None
    assert cancelled.course is None


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("11/4/2017", Mark.DAY),
        ("trong Quý I/2017", Mark.WINDOW),
        ("từ tháng 10/2016 đến hết tháng 3/2017", Mark.SPAN),
        ("hướng tới ngày 15/02/2012", Mark.UNTIL),
        (None, Mark.UNSET),
    ],
)
def test_a_quarter_never_looks_like_a_date(when: str | None, expected: Mark) -> None:
    assert mark(When.read(when, WhenContext()) if when else None) is expected


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_every_activity_stands_as_the_table_says(name: str) -> None:
    campaign = read_campaign(CAMPAIGNS[name], PARTS).campaign()
    days = GOLDEN[name]["days"].split()
    assert len(days) == 10
    seen: dict[str, str] = {}
    for day in days:
        at = datetime.fromisoformat(f"{day}T08:00").replace(tzinfo=HANOI)
        for line in schedule(view(campaign, Edition.PUBLIC, now=Now(at, "--at"))):
            letter = LETTERS[line.standing.state if line.standing else None]
            seen[line.id] = seen.get(line.id, "") + letter
    assert seen == GOLDEN[name]["states"]
