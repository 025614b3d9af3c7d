"""The page for the press: facts, names and material that exist, and nothing invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from campaign.editions import Edition, View
from campaign.pressroom import materials
from campaign.sections import home, press

Seen = Callable[..., View]

PLAN = """\
activities:
  - {id: le, title: Lễ kỷ niệm, when: 20/11/2027, headline: true, lead: ban}
  - {id: hop-bao, title: Họp báo, kind: press-conference, when: tháng 10/2027, lead: doan}
  - {id: hoi-dien, title: Hội diễn, kind: performance, when: tháng 11/2027}
"""
HISTORY = """\
entries:
  - {id: a, when: 20/11/1977, title: Thành lập, sources: [{name: Báo}]}
"""
SLOGANS = "slogans:\n  - {id: mot, text: Dạy tốt, approved: true}\n"
HEAD = """\
id: truong
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
languages: [vi, en]
organisation:
  id: truong
  name: {vi: Trường Ví Dụ, en: Vi Du School}
  short: Trường
  executive: {name: Ban Giám hiệu}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
contact: {text: Phòng Tổng hợp}
"""


def offered(view: View) -> list[str]:
    return [material.uri for material in materials(view)]


def test_without_plan_and_contact_there_is_no_page_and_no_box(seen: Seen) -> None:
    view = seen()
    assert list(press.pages(view)) == []
    assert press.menu(view) is None
    (front,) = home.pages(view)
    assert front.context["materials"] == ()


def test_a_contact_alone_is_worth_a_page(seen: Seen) -> None:
    view = seen(campaign=HEAD)
    (page,) = press.pages(view)
    assert page.uri == press.menu(view) == "bao-chi/"


def test_only_what_exists_can_be_taken_along(seen: Seen) -> None:
    assert offered(seen(campaign=HEAD)) == ["lich.ics"]
    assert offered(seen(plan=PLAN, timeline=HISTORY)) == [
        "ke-hoach/#nguyen-van",
        "lich.ics",
        "lich-su/dong-thoi-gian.csv",
    ]
    moved = PLAN.replace("hop-bao,", "hop-bao, moved_from: [tháng 9/2027],")
    assert "nguon-tin.xml" in offered(seen(plan=moved))


def test_the_press_is_asked_to_conferences_and_the_main_activity(seen: Seen) -> None:
    groups = list(press.awaited(seen(plan=PLAN)))
    assert [(group.heading, [line.id for line in group.lines]) for group in groups] == [
        ("Họp báo", ["hop-bao"]),
        ("Hoạt động chính", ["le"]),
    ]


def test_names_stand_in_full_in_short_and_in_the_other_language(seen: Seen) -> None:
    occasion, organisation, executive = press.namings(seen(campaign=HEAD))
    assert (organisation.name.vi, str(organisation.short)) == ("Trường Ví Dụ", "Trường")
    assert [(one.language, one.name) for one in organisation.translations] == [
        ("en", "Vi Du School")
    ]
    assert (occasion.translations, executive.translations) == ((), ())

    english = next(iter(list(press.namings(seen(campaign=HEAD, language="en")))[1:]))
    assert [(one.language, one.name) for one in english.translations] == [("vi", "Trường Ví Dụ")]
    untranslated = next(press.namings(seen(campaign=HEAD, language="en")))
    assert untranslated.translations == (), "what is shown in Vietnamese isn't said twice"


def test_the_day_is_given_with_its_day_of_the_week(seen: Seen) -> None:
    figures = {fact.label: fact.values[0].figures for fact in press.facts(seen(plan=PLAN))}
    assert figures["Ngày kỷ niệm"] == "thứ Bảy, 20/11/2027"
    assert figures["Trong kế hoạch"] == "3 hoạt động"


def test_the_kiosk_has_no_page_for_the_press(seen: Seen) -> None:
    view = replace(seen(plan=PLAN), edition=Edition.KIOSK)
    assert list(press.pages(view)) == []
    assert press.menu(view) is None
