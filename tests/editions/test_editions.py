"""Who may see what, and when: the table of the house, record by record."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from campaign.editions import Edition, View, view
from campaign.model import Campaign, History, Plan, Settings, Slogans, Units
from campaign.now import Now, read_now
from campaign.problems import Wrong
from campaign.reading import read_campaign

PARTS = (Settings, Plan, Units, History, Slogans)
HEAD = """\
id: truong
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
"""


def campaign(root: Path, **files: str) -> Campaign:
    (root / "data").mkdir(exist_ok=True)
    texts = {"campaign": HEAD, "plan": "plan: {type: Kế hoạch, title: Kỷ niệm}\n", **files}
    for name, text in texts.items():
        (root / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_campaign(root, PARTS).campaign()


def seen(of: Campaign, edition: Edition = Edition.PUBLIC, at: str = "2027-06-01") -> View:
    return view(of, edition, now=read_now(of.settings, datetime.fromisoformat(at), {}))


def ids(records: Any) -> list[str]:
    return [record.id for record in records]


SLOGANS = "slogans:\n" + "".join(
    f"  - {{id: {name}, text: Khẩu hiệu {name}, visibility: {name}}}\n"
    for name in ("public", "internal", "press", "office")
)


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        (Edition.PUBLIC, ["public"]),
        (Edition.KIOSK, ["public", "internal"]),
        (Edition.PRESS, ["public", "press"]),
    ],
)
def test_each_edition_shows_its_visibilities(
    tmp_path: Path, edition: Edition, expected: list[str]
) -> None:
    assert ids(seen(campaign(tmp_path, slogans=SLOGANS), edition)[Slogans].slogans) == expected


def test_the_campaign_s_default_holds_for_records_that_say_nothing(tmp_path: Path) -> None:
    slogans = "slogans:\n  - {id: a, text: Một}\n  - {id: b, text: Hai, visibility: public}\n"
    of = campaign(tmp_path, campaign=f"{HEAD}visibility: internal\n", slogans=slogans)
    assert ids(seen(of)[Slogans].slogans) == ["b"]
    assert ids(seen(of, Edition.KIOSK)[Slogans].slogans) == ["a", "b"]


@pytest.mark.parametrize("visibility", ["", ", visibility: press"])
def test_an_embargo_holds_back_all_but_the_press_until_its_moment(
    tmp_path: Path, visibility: str
) -> None:
    slogan = (
        f"slogans:\n  - {{id: a, text: Một, embargo_until: 2027-06-01T08:00+07:00{visibility}}}\n"
    )
    of = campaign(tmp_path, slogans=slogan)
    assert ids(seen(of, Edition.PRESS, "2027-06-01T07:59+07:00")[Slogans].slogans) == ["a"]
    assert ids(seen(of, Edition.KIOSK, "2027-06-01T07:59+07:00")[Slogans].slogans) == []
    after = ids(seen(of, Edition.PUBLIC, "2027-06-01T08:00+07:00")[Slogans].slogans)
    assert after == ([] if visibility else ["a"])


PLAN = """\
plan:
  type: Kế hoạch
  title: Kỷ niệm
  note: hỏi lại chánh văn phòng
  signature: {name: Người ký}
  distribution: {heading: "Nơi nhận:", recipients: [{text: Lưu VP, who: Văn phòng}]}
activities:
  - id: muc-3
    title: Khen thưởng
    visibility: internal
    note: mật
    children:
      - {id: tang, title: Tặng, visibility: public, lead: van-phong, support: [ban-la, van-phong]}
      - {id: de-nghi, title: Đề nghị, kind: award-proposal}
      - {id: da-quyet, title: Đã quyết, kind: award-proposal, decided: 01/3/2027}
deadlines:
  - {id: han, what: Nộp, text: trước ngày 10/10/2027, when: trước ngày 10/10/2027}
awards:
  - {id: huan-chuong, name: Huân chương, status: proposed, activity: de-nghi}
"""
UNITS = """\
units:
  - {id: van-phong, name: Văn phòng}
  - {id: ban-la, name: Ban lạ, visibility: office}
"""


def test_a_record_is_never_more_public_than_what_holds_it(tmp_path: Path) -> None:
    of = campaign(tmp_path, plan=PLAN, units=UNITS)
    assert seen(of)[Plan].activities == ()
    assert ids(seen(of, Edition.KIOSK)[Plan].leaves()) == ["tang", "da-quyet"]


def test_house_papers_are_in_no_edition_unless_their_record_says_so(tmp_path: Path) -> None:
    of = campaign(tmp_path, plan=PLAN, units=UNITS)
    for edition in Edition:
        plan = seen(of, edition)[Plan]
        assert (plan.plan.signature, plan.plan.distribution) == (None, None)
        assert (plan.deadlines, plan.awards) == ((), ())
    shown = PLAN.replace("{id: han,", "{id: han, visibility: public,")
    assert ids(seen(campaign(tmp_path, plan=shown, units=UNITS))[Plan].deadlines) == ["han"]


def test_remarks_of_the_office_are_in_no_edition(tmp_path: Path) -> None:
    of = campaign(tmp_path, plan=PLAN, units=UNITS)
    for edition in Edition:
        shown = seen(of, edition)
        assert shown[Plan].plan.note is None
        assert all(item.note is None for item in shown[Plan].activities)


def test_references_to_what_is_left_out_are_left_out(tmp_path: Path) -> None:
    (given, _) = seen(campaign(tmp_path, plan=PLAN, units=UNITS), Edition.KIOSK)[Plan].leaves()
    assert (given.lead, given.support) == ("van-phong", ("van-phong",))


TIMELINE = """\
entries:
  - {id: ngay, when: 01/6/2027, title: Ngày, sources: [{name: Báo}]}
  - {id: thang, when: 6/2027, title: Tháng, sources: [{name: Báo}]}
  - {id: nam-nay, when: 2027, title: Năm, sources: [{name: Báo}]}
  - {id: dai-hoi, when: 2027-05-31/2027-06-03, title: Đại hội, sources: [{name: Báo}]}
  - {id: khoang, when: 1948~, title: Khoảng, sources: [{name: Báo}]}
"""


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2027-05-30T23:59+07:00", ["khoang"]),
        ("2027-05-31T00:00+07:00", ["dai-hoi", "khoang"]),
        ("2027-05-31T17:30+00:00", ["ngay", "dai-hoi", "khoang"]),
        ("2027-06-30T23:59+07:00", ["ngay", "dai-hoi", "khoang"]),
        ("2027-07-01T00:00+07:00", ["ngay", "thang", "dai-hoi", "khoang"]),
        ("2028-01-01T00:00+07:00", ["ngay", "thang", "nam-nay", "dai-hoi", "khoang"]),
    ],
)
def test_history_comes_into_the_view_when_it_is_sure_to_have_happened(
    tmp_path: Path, at: str, expected: list[str]
) -> None:
    of = campaign(tmp_path, timeline=TIMELINE)
    assert ids(seen(of, at=at)[History].entries) == expected


def test_what_is_done_later_is_still_planned_at_an_earlier_moment(tmp_path: Path) -> None:
    plan = PLAN.split("activities:")[0] + (
        "activities:\n  - {id: a, title: Họp báo, when: trong tháng 3/2027, status: done,"
        " actual: {when: 04/3/2027}}\n"
    )
    of = campaign(tmp_path, plan=plan)
    (before,) = seen(of, at="2027-03-03")[Plan].leaves()
    (after,) = seen(of, at="2027-03-04")[Plan].leaves()
    assert (before.has_happened, before.status.value) == (False, "planned")
    assert after.has_happened


@pytest.mark.parametrize("default", ["internal", "press", "office"])
@pytest.mark.parametrize("edition", list(Edition))
def test_no_default_hides_the_occasion_of_the_campaign(
    tmp_path: Path, default: str, edition: Edition
) -> None:
    of = campaign(tmp_path, campaign=f"{HEAD}visibility: {default}\n", plan=PLAN, units=UNITS)
    assert seen(of, edition).settings.occasion.id == "dip"


@pytest.mark.parametrize("hidden", ["visibility: office", "embargo_until: 2028-01-01"])
def test_an_item_doesn_t_tell_what_a_hidden_child_would(tmp_path: Path, hidden: str) -> None:
    plan = PLAN.split("activities:")[0] + (
        "activities:\n  - id: muc\n    title: Mục\n    verbatim: Tặng và đề nghị tặng.\n"
        "    children:\n      - {id: tang, title: Tặng}\n"
        f"      - {{id: de-nghi, title: Đề nghị, {hidden}}}\n"
    )
    (item,) = seen(campaign(tmp_path, plan=plan))[Plan].activities
    assert (ids(item.children), item.verbatim) == (["tang"], None)


@pytest.mark.parametrize(
    ("activity", "not_yet", "then"),
    [
        ("when: 04/3/2027, status: done", "2027-03-03T23:00+07:00", "2027-03-04T00:00+07:00"),
        ("when: tháng 3/2027, status: done", "2027-03-31T23:00+07:00", "2027-04-01T00:00+07:00"),
        (
            "status: done, actual: {when: 15 giờ 00 ngày 04/3/2027}",
            "2027-03-04T14:59+07:00",
            "2027-03-04T15:00+07:00",
        ),
    ],
)
def test_nothing_is_done_before_its_hour(
    tmp_path: Path, activity: str, not_yet: str, then: str
) -> None:
    plan = PLAN.split("activities:")[0] + f"activities:\n  - {{id: a, title: A, {activity}}}\n"
    of = campaign(tmp_path, plan=plan)
    (before,) = seen(of, at=not_yet)[Plan].leaves()
    (after,) = seen(of, at=then)[Plan].leaves()
    assert (before.has_happened, after.has_happened) == (False, True)


def test_articles_are_data_with_visibility_and_a_day(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    heads = {"a": "title: A", "b": "title: B\nvisibility: office", "c": "title: C\ndate: 02/6/2027"}
    for name, head in heads.items():
        (docs / f"{name}.md").write_text(f"---\n{head}\n---\nBài.\n", encoding="utf-8")
    assert ids(seen(campaign(tmp_path)).articles) == ["a"]
    assert ids(seen(campaign(tmp_path), at="2027-06-02").articles) == ["a", "c"]


def now(of: Campaign, at: datetime | None, environment: dict[str, str]) -> Now:
    return read_now(of.settings, at, environment)


def test_now_is_the_argument_then_the_clock_then_the_epoch(tmp_path: Path) -> None:
    live = campaign(tmp_path)
    replay = campaign(tmp_path, campaign=f"{HEAD}clock: 2027-01-15T08:00+07:00\n")
    epoch = {"SOURCE_DATE_EPOCH": "1800000000"}
    asked = now(replay, datetime(2026, 1, 1), epoch)
    assert asked.at.isoformat() == "2026-01-01T00:00:00+07:00"
    assert now(replay, None, epoch).at.isoformat() == "2027-01-15T08:00:00+07:00"
    assert now(replay, None, epoch).replayed
    assert now(live, None, epoch).at.timestamp() == 1800000000
    assert not now(live, None, {}).replayed


def test_an_epoch_that_is_no_number_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match="SOURCE_DATE_EPOCH='soon'"):
        now(campaign(tmp_path), None, {"SOURCE_DATE_EPOCH": "soon"})
