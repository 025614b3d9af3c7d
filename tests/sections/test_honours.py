"""The honours roll: who is in it, in which order, on which pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.activity_page import ActivityPages
from campaign.editions import Edition, View, view
from campaign.pages import Page
from campaign.reading import read_campaign
from campaign.roll import BLOCK, Roll, figure, rolls
from campaign.sections import PARTS, honours
from campaign.vietnamese import numbered_sort_key, person_sort_key

Seen = Callable[..., View]

AWARDS = """\
awards:
  - id: chi-bo-tieu-bieu
    name: {vi: Chi bộ tiêu biểu, en: Outstanding cells}
    decision: 15-QĐ/VD
    date: 10/8/2027
    issuer: Đảng ủy Ví Dụ
    activity: tuyen-duong
  - id: ky-niem-chuong
    name: Kỷ niệm chương
  - id: chua-tang
    name: Chưa tặng cho ai
"""
PLAN = """\
activities:
  - {id: tuyen-duong, title: Tuyên dương chi bộ, kind: commendation}
  - {id: khac, title: Việc khác}
"""
CELL = "kind: tập thể, award: chi-bo-tieu-bieu"
PERSON = "kind: cá nhân, award: ky-niem-chuong, consent: true"


def listed(*honours: str) -> str:
    """honours.yml with these records."""
    return f"{AWARDS}honours:\n" + "".join(f"  - {{{honour}}}\n" for honour in honours)


SOME = listed(
    f"name: Chi bộ Ví Dụ 10, unit: Đảng bộ Ví Dụ, {CELL}",
    f"name: Chi bộ Ví Dụ 2, unit: Đảng bộ Ví Dụ, {CELL}",
    f"name: Chi bộ Ví Dụ 3, unit: doan, {CELL}",
    f"name: Chi bộ Ví Dụ 4, unit: Ban tổ chức, {CELL}",
    f"name: Chi bộ Ví Dụ 5, {CELL}",
    f"name: Nguyễn Thị Ví Dụ, {PERSON}",
)


def lists(seen: View) -> dict[str, list[tuple[str, list[str]]]]:
    """Award -> unit -> names, in the order of the pages."""
    return {
        roll.award.id: [
            (group.unit.vi if group.unit else "", [one.name for one in group.told])
            for group in roll.groups
        ]
        for roll in rolls(seen)
    }


def only(seen: View) -> Roll:
    """The one award that was given."""
    (roll,) = rolls(seen)
    return roll


def test_awards_hold_units_in_dictionary_order_and_names_without_a_unit_last(seen: Seen) -> None:
    assert lists(seen(plan=PLAN, honours=SOME)) == {
        "chi-bo-tieu-bieu": [
            ("Ban tổ chức", ["Chi bộ Ví Dụ 4"]),
            ("Đảng bộ Ví Dụ", ["Chi bộ Ví Dụ 2", "Chi bộ Ví Dụ 10"]),
            ("Đoàn trường", ["Chi bộ Ví Dụ 3"]),
            ("", ["Chi bộ Ví Dụ 5"]),
        ],
        "ky-niem-chuong": [("", ["Nguyễn Thị Ví Dụ"])],
    }


def test_a_unit_by_id_and_by_name_is_the_same_and_leads_to_its_page(seen: Seen) -> None:
    one = f"name: Chi bộ Một, unit: ban, {CELL}"
    other = f"name: Chi bộ Hai, unit: ban tổ chức, {CELL}"
    (group,) = only(seen(plan=PLAN, honours=listed(one, other))).groups
    assert (group.uri, group.counted) == ("don-vi/ban/", "2 tập thể")


def test_a_list_of_one_unit_needs_the_unit_once(seen: Seen) -> None:
    text = listed(f"name: Chi bộ Một, {CELL}").replace("activity: tuyen-duong", "unit: doan")
    assert lists(seen(honours=text))["chi-bo-tieu-bieu"] == [("Đoàn trường", ["Chi bộ Một"])]


def test_units_that_differ_in_tone_only_have_their_own_anchors(seen: Seen) -> None:
    units = ("Bộ Ví Dụ", "Bổ Ví Dụ", "Bố Ví Dụ", "Tìm")
    records = (f"name: Chi bộ {unit}, unit: {unit}, {CELL}" for unit in units)
    groups = only(seen(plan=PLAN, honours=listed(*records))).groups
    assert [group.anchor for group in groups] == ["bo-vi-du", "bo-vi-du-2", "bo-vi-du-3", "tim-2"]


@pytest.mark.parametrize(
    "names",
    [
        ("Trần Văn An", "Lê Ánh", "Bùi Thị Bình", "Đỗ Văn Bình", "An Dũng", "Vũ Đạt"),
        ("Lê Hà", "Lê Anh Hà", "Nguyễn Anh Hà", "Bùi Văn Hà"),
        ("Nguyễn Văn Ví Dụ (Bí thư)", "Lê Văn Yến, Phó Bí thư"),
        ("Hoa", "Nguyễn Hòa", "Nguyễn Hóa"),
    ],
)
def test_people_are_in_the_order_of_their_given_names(names: tuple[str, ...]) -> None:
    assert tuple(sorted(set(names), key=person_sort_key)) == names


def test_numbers_in_names_count_as_numbers() -> None:
    names = ["Chi bộ 1", "Chi bộ 002", "Chi bộ 10", "Chi bộ A"]
    assert sorted(set(names), key=numbered_sort_key) == names


def test_collectives_come_before_people(seen: Seen) -> None:
    person = "name: An Ví Dụ, kind: cá nhân, award: chi-bo-tieu-bieu, consent: có"
    roll = only(seen(plan=PLAN, honours=listed(person, f"name: Chi bộ Ví Dụ, {CELL}")))
    assert [part.kind.value for part in roll.groups[0].parts] == ["collective", "person"]
    assert roll.counted == "1 tập thể, 1 cá nhân"
    assert roll.names_people


def test_search_engines_stay_away_from_lists_of_people_only(seen: Seen) -> None:
    pages = {page.uri: page.indexed for page in honours.pages(seen(plan=PLAN, honours=SOME))}
    assert pages == {
        "bang-vang/": True,
        "bang-vang/chi-bo-tieu-bieu/": True,
        "bang-vang/ky-niem-chuong/": False,
    }


@pytest.mark.parametrize(
    "text",
    [
        AWARDS,
        "honours: []\n",
        listed(f"name: Lê Ví Dụ, {PERSON}, consent: false".replace("consent: true, ", "")),
        listed(f"name: Lê Ví Dụ, {PERSON}, visibility: office"),
        listed(f"name: Lê Ví Dụ, {PERSON}, embargo_until: 02/9/2027"),
        listed(f"name: Lê Ví Dụ, {PERSON}, date: 02/9/2027"),
        listed(f"name: Chi bộ Một, {CELL}").replace("10/8/2027", "02/9/2027"),
        listed(f"name: Chi bộ Một, {CELL}").replace("issuer:", "visibility: office\n    issuer:"),
    ],
    ids=["none", "empty", "refused", "office", "embargo", "later", "award-later", "award-office"],
)
def test_without_anyone_to_show_there_is_no_page(seen: Seen, text: str) -> None:
    shown = seen(plan=PLAN, honours=text)
    assert list(honours.pages(shown)) == []
    assert honours.menu(shown) is None


def test_the_press_has_what_is_embargoed_and_nobody_who_refused(seen: Seen, tmp_path: Path) -> None:
    refused = PERSON.replace("true", "không")
    now = seen(
        plan=PLAN,
        honours=listed(
            f"name: Trần Ví Dụ, {PERSON}, embargo_until: 02/9/2027", f"name: Lê Ví Dụ, {refused}"
        ),
    ).now
    campaign = read_campaign(tmp_path, PARTS).campaign()
    names = {edition: lists(view(campaign, edition, now=now)) for edition in Edition}
    assert names == {
        Edition.PUBLIC: {},
        Edition.KIOSK: {},
        Edition.PRESS: {"ky-niem-chuong": [("", ["Trần Ví Dụ"])]},
    }


def test_no_page_without_a_file(seen: Seen) -> None:
    assert list(honours.pages(seen())) == []


def test_an_unit_that_this_edition_hasn_t_got_is_not_named(seen: Seen) -> None:
    units = "units:\n  - {id: mat, name: Đơn vị mật, visibility: office}\n"
    shown = seen(plan="", units=units + "  - {id: ban, name: Ban}\n", honours=HIDDEN_UNIT)
    assert lists(shown) == {"ky-niem-chuong": [("", ["Lê Ví Dụ"])]}


HIDDEN_UNIT = listed(f"name: Lê Ví Dụ, unit: mat, {PERSON}").replace(
    "    activity: tuyen-duong\n", ""
)


def test_the_decision_is_told_once_and_another_one_beside_the_name(seen: Seen) -> None:
    same = f"name: Chi bộ Một, decision: 15-QĐ/VD, date: 10/8/2027, {CELL}"
    other = f"name: Chi bộ Hai, decision: 16-QĐ/VD, date: 11/8/2027, {CELL}"
    roll = only(seen(plan=PLAN, honours=listed(same, other)))
    assert roll.decided == "Quyết định số 15-QĐ/VD ngày 10/8/2027 của Đảng ủy Ví Dụ"
    told = {one.name: one.decision for one in roll.told}
    assert told == {"Chi bộ Một": None, "Chi bộ Hai": "Quyết định số 16-QĐ/VD ngày 11/8/2027"}


def test_english_counts_and_dates(seen: Seen) -> None:
    page = list_of(seen(plan=PLAN, honours=SOME, language="en"), "chi-bo-tieu-bieu")
    roll = page.context["roll"]
    assert isinstance(roll, Roll)
    assert page.title == "Outstanding cells"
    assert roll.counted == "5 collectives"
    assert roll.decided == "Decision No. 15-QĐ/VD of 10 August 2027 by Đảng ủy Ví Dụ"


def list_of(shown: View, award: str) -> Page:
    """The page of an award."""
    uri = f"bang-vang/{award}/"
    return next(page for page in honours.pages(shown) if page.uri == uri)


def test_an_activity_leads_to_the_award_given_at_it_and_back(seen: Seen) -> None:
    shown = seen(plan=PLAN, honours=SOME)
    told = ActivityPages(shown)
    facts = {
        line.id: [
            value.uri
            for fact in told.page(place).facts
            if fact.label == "Bảng vàng"
            for value in fact.values
        ]
        for place, line in enumerate(told.lines)
    }
    assert facts == {"tuyen-duong": ["bang-vang/chi-bo-tieu-bieu/"], "khac": []}
    activity = next(rolls(shown)).activity
    assert activity is not None
    assert activity.uri == "ke-hoach/tuyen-duong/"


def test_long_lists_come_in_blocks_that_hold_everyone_once(seen: Seen) -> None:
    names = [f"Chi bộ {number}" for number in range(1, 2 * BLOCK + 2)]
    roll = only(seen(plan=PLAN, honours=listed(*(f"name: {name}, {CELL}" for name in names))))
    blocks = list(roll.groups[0].parts[0].blocks)
    assert [len(block) for block in blocks] == [BLOCK, BLOCK, 1]
    assert [one.name for block in blocks for one in block] == names


@pytest.mark.parametrize(("language", "shown"), [("vi", "10.000"), ("en", "10,000")])
def test_large_numbers_are_written_as_the_language_does(language: str, shown: str) -> None:
    assert figure(10_000, language) == shown
