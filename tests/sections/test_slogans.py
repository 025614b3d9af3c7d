"""Slogans: exactly as approved, grouped by occasion."""

from __future__ import annotations

from collections.abc import Callable

from campaign.editions import View
from campaign.sections import slogans

Seen = Callable[..., View]

APPROVED = """\
slogans:
  - {id: chung, text: "Thi đua dạy tốt, học tốt"}
  - {id: rieng, text: Nhiệt liệt chào mừng kỷ niệm 50 năm!, occasion: dip}
"""


def test_slogans_of_the_occasion_come_before_those_for_every_occasion(seen: Seen) -> None:
    told = [
        (group.occasion and group.occasion.id, [one.id for one in group.slogans])
        for group in slogans.groups(seen(slogans=APPROVED))
    ]
    assert told == [("dip", ["rieng"]), (None, ["chung"])]


def test_no_page_without_slogans(seen: Seen) -> None:
    view = seen()
    assert list(slogans.pages(view)) == []
    assert slogans.menu(view) is None
