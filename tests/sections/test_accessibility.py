"""The accessibility statement: nothing is claimed before an examination is in the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from campaign.editions import Edition, View
from campaign.sections import accessibility

Seen = Callable[..., View]

EXAMINED = """\
examined:
  day: 2026-11-26
  program: Kỷ Niệm 0.1.0
  tool: axe-core 4.12.1
  browser: Chromium 156
  pages: 27
"""
FINDINGS = """\
  findings:
    - {rule: color-contrast, pages: 2}
limits:
  - Phim tư liệu chưa có phụ đề.
"""


def facts(view: View) -> dict[str, list[str]]:
    """Label -> what stands beside it."""
    (page,) = accessibility.pages(view)
    known: Any = page.context["facts"]
    return {fact.label: [value.figures for value in fact.values] for fact in known}


def test_without_an_examination_there_is_no_page(seen: Seen) -> None:
    assert list(accessibility.pages(seen())) == []
    assert list(accessibility.pages(seen(accessibility="limits: [Phim chưa có phụ đề.]\n"))) == []


def test_the_screen_in_the_room_has_none(seen: Seen) -> None:
    view = seen(edition=Edition.KIOSK, accessibility=EXAMINED)
    assert list(accessibility.pages(view)) == []


def test_it_says_what_was_examined_and_that_nothing_was_found(seen: Seen) -> None:
    told = facts(seen(accessibility=EXAMINED))
    assert told["Ngày"] == ["26/11/2026"]
    assert told["Phạm vi"] == ["27 trang, mỗi loại một trang ở mỗi thứ tiếng, nền sáng và nền tối"]
    assert told["Kết quả"] == ["Không thấy lỗi nào"]


def test_what_was_found_and_what_people_know_of_is_said(seen: Seen) -> None:
    view = seen(language="en", accessibility=EXAMINED + FINDINGS)
    assert facts(view)["Result"] == ["Rule color-contrast: 2 times"]
    (page,) = accessibility.pages(view)
    limits: Any = page.context["limits"]
    assert [str(limit) for limit in limits] == ["Phim tư liệu chưa có phụ đề."]
    assert page.at_foot
    assert accessibility.menu(view) is None
