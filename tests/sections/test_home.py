"""The home page: the occasion in two lines, and nothing where there is nothing."""

from __future__ import annotations

from collections.abc import Callable

from campaign.editions import View
from campaign.engraving import engraved
from campaign.sections import home

Seen = Callable[..., View]

HISTORY = """\
entries:
  - {id: b, when: 20/11/1997, title: Hai mươi năm, headline: true, sources: [{name: Báo}]}
  - {id: a, when: 20/11/1977, title: Thành lập, headline: true, sources: [{name: Báo}]}
  - {id: c, when: "1980", title: Khác, sources: [{name: Báo}]}
"""


def test_the_occasion_breaks_before_the_organisation(seen: Seen) -> None:
    view = seen()
    lines = home.heading(view.settings.occasion, view)
    assert lines == ("Kỷ niệm 50 năm Ngày thành lập", "Trường Ví Dụ")


def test_the_span_is_given_in_official_figures(seen: Seen) -> None:
    assert home.span_words(seen().settings.occasion) == "20/11/1977 - 20/11/2027"


def test_moments_are_the_headlines_in_order_of_time(seen: Seen) -> None:
    found = list(home.moments(seen(timeline=HISTORY)))
    assert [(moment.year, moment.entry.id) for moment in found] == [("1977", "a"), ("1997", "b")]


def test_an_empty_campaign_has_no_empty_boxes(seen: Seen) -> None:
    (page,) = home.pages(seen())
    for box in ("lines", "moments", "slogans", "related", "actions"):
        assert page.context[box] == ()


def test_any_number_of_years_can_be_engraved() -> None:
    ten, sixty = engraved(10), engraved(60)
    assert ten.thick.startswith("M")
    assert ten.thick != sixty.thick
    assert len(sixty.fine) + len(sixty.thick) < 40_000
