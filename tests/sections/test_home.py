"""The home page: the occasion in two lines, and nothing where there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.artwork import Artwork
from campaign.assets import Assets
from campaign.editions import View
from campaign.engraving import engraved
from campaign.hanging import hung
from campaign.occasions import span_words
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


def test_the_span_is_given_in_official_figures_and_in_english_words(seen: Seen) -> None:
    occasion = seen().settings.occasion
    assert span_words(occasion, "vi") == "20/11/1977 - 20/11/2027"
    assert span_words(occasion, "en") == "20 November 1977 – 20 November 2027"


def test_moments_are_the_headlines_in_order_of_time(seen: Seen) -> None:
    found = list(home.moments(seen(timeline=HISTORY)))
    assert [(moment.year, moment.entry.id) for moment in found] == [("1977", "a"), ("1997", "b")]


EXHIBITION = """\
exhibitions:
  - id: qua-anh
    title: Qua ảnh
    rooms:
      - {id: dau, title: Đầu, photos: [p1, p2, p3, p4, p5]}
      - {id: cuoi, title: Cuối, photos: [q1, p2, q2, q3]}
photos:
""" + "".join(
    f"  - {{id: {name}, file: {name}.jpg, caption: Ảnh, alt: Cổng{more}}}\n"
    for name, more in {
        "p1": ", entry: a",
        **dict.fromkeys(("p2", "p3", "p4", "p5", "q1", "q2", "q3"), ""),
    }.items()
)


@pytest.fixture
def walled(seen: Seen, tmp_path: Path) -> View:
    """A history with a photograph, and two rooms."""
    (tmp_path / "photos").mkdir()
    for name in ("p1", "p2", "p3", "p4", "p5", "q1", "q2", "q3"):
        (tmp_path / f"photos/{name}.jpg").touch()
    return seen(timeline=HISTORY, exhibition=EXHIBITION)


def test_a_moment_has_its_photograph_and_the_next_one_stands_across(walled: View) -> None:
    first, second = home.moments(walled)
    assert first.exhibit is not None
    assert (first.exhibit.id, first.on_left, second.exhibit) == ("p1", True, None)
    assert not second.on_left


def test_the_strip_takes_some_of_every_room_in_their_order_and_each_once(walled: View) -> None:
    chosen = [one.id for one in home.strip(hung(walled), {"p1"})]
    assert chosen == ["p2", "p3", "p4", "p5", "q1", "q2"]


def test_to_the_exhibition_or_else_to_the_history(seen: Seen, walled: View) -> None:
    assert [one.uri for one in home.actions(walled)] == ["trien-lam/"]
    assert [one.uri for one in home.actions(seen(timeline=HISTORY, exhibition=""))] == ["lich-su/"]


def test_an_empty_campaign_has_no_empty_boxes(seen: Seen) -> None:
    (page,) = home.pages(seen())
    for box in ("lines", "moments", "strip", "pictured", "slogans", "related", "actions"):
        assert page.context[box] == ()


def test_any_number_of_years_can_be_engraved() -> None:
    ten, sixty = engraved(10), engraved(60)
    assert ten.thick.startswith("M")
    assert ten.thick != sixty.thick
    assert len(sixty.fine) + len(sixty.thick) < 40_000


def test_an_engraving_is_drawn_once_and_kept(seen: Seen, tmp_path: Path) -> None:
    assets = Assets(tmp_path / "overrides")
    drawn = Artwork(seen(), assets).engraving
    assert drawn is not None
    assert (drawn.fine, drawn.thick) == (engraved(50).fine, engraved(50).thick)
    (file,) = (assets.cache / "cards").iterdir()
    file.write_text("M1 1\nM2 2", "utf-8")
    again = Artwork(seen(), assets).engraving
    assert again is not None
    assert (again.fine, again.thick) == ("M1 1", "M2 2")


@pytest.mark.parametrize(
    ("when", "status", "told"),
    [
        ("trong tháng 11/2027", "planned", "Dự kiến trong tháng 11/2027"),
        ("Quý IV/2027", "planned", "Dự kiến Quý IV/2027"),
        ("dự kiến ngày 19/11/2027", "planned", "Dự kiến ngày 19/11/2027"),
        ("19/11/2027", "confirmed", "Ngày 19/11/2027"),
        ("từ ngày 18/11 đến ngày 20/11/2027", "planned", "Từ ngày 18/11 đến ngày 20/11/2027"),
    ],
)
def test_the_main_activity_is_told_no_more_certainly_than_planned(
    seen: Seen, when: str, status: str, told: str
) -> None:
    line = f"{{id: le, title: Lễ, when: {when}, status: {status}, headline: true}}"
    view = seen(plan=f"activities:\n  - {line}\n")
    (headline,) = home.headlines(view)
    assert headline.told == told
    assert headline.line.days_left == (79 if status == "confirmed" else None)


def test_the_main_activity_is_told_only_while_it_is_ahead(seen: Seen) -> None:
    line = "{id: le, title: Lễ, when: 19/11/2027, status: confirmed, headline: true}"
    plan = f"activities:\n  - {line}\n"
    assert list(home.headlines(seen("2027-11-19T20:00", plan=plan)))
    assert not list(home.headlines(seen("2027-11-20T00:00", plan=plan)))
