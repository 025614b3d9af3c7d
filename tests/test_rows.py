"""Rows of photographs: full, in order, of like heights, and none left over alone."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from campaign.rows import beside, rows, sheet
from campaign.screens import LEAST, SCREENS, Screen, broken

SHAPES = [0.667, 0.75, 0.8, 1.0, 1.25, 1.333, 1.5, 2.0]


def heights(ratios: list[float], screen: Screen) -> list[float]:
    """Of each row, if it fills the width."""
    return [
        (screen.width - (end - first - 1) * screen.gap) / sum(ratios[first:end])
        for first, end in broken(ratios, screen)
    ]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@given(st.lists(st.sampled_from([*SHAPES, 3.0, 8.0]), max_size=40))
def test_every_picture_hangs_once_and_in_order(screen: Screen, ratios: list[float]) -> None:
    hung = [place for first, end in broken(ratios, screen) for place in range(first, end)]
    assert hung == list(range(len(ratios)))


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@given(st.lists(st.sampled_from(SHAPES), min_size=6, max_size=40))
def test_rows_are_full_and_of_like_heights(screen: Screen, ratios: list[float]) -> None:
    found = heights(ratios, screen)
    assert max(found) <= screen.highest * screen.width
    assert max(found) <= 3 * min(found)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("ratio", SHAPES)
@pytest.mark.parametrize("count", range(4, 20))
def test_no_picture_is_left_over_in_the_last_row(screen: Screen, ratio: float, count: int) -> None:
    first, end = broken([ratio] * count, screen)[-1]
    full = heights([ratio] * count, screen)[-1] <= screen.highest * screen.width
    assert end - first > 1 or full


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@given(st.lists(st.sampled_from(SHAPES), min_size=6, max_size=40))
@example([0.667, 2.0, 1.0, 1.25, 0.667, 0.667])
@example([0.8, 0.667, 0.8, 1.25, 2.0, 0.667])
def test_a_caption_has_room_under_every_picture(screen: Screen, ratios: list[float]) -> None:
    found = zip(broken(ratios, screen), heights(ratios, screen), strict=True)
    narrowest = min(min(ratios[first:end]) * height for (first, end), height in found)
    assert narrowest >= LEAST


def test_a_scroll_takes_more_width_than_it_has() -> None:
    wide, scroll, _ = rows([1.5, 0.28, 1.05])
    desk = "calc(min(94.4vw - 1.2rem, max(75rem, 62.5vw)) * "
    assert f"{desk}0.5 - " in wide.sizes
    assert f"{desk}0.0933 - " in scroll.sizes


def test_a_row_ends_where_the_screen_breaks_it_but_not_after_the_last_one() -> None:
    ratios = [1.333, 1.25, 0.8, 1.5, 0.667, 1.398]
    hung = rows(ratios)
    for screen in SCREENS:
        ends = [place + 1 for place, one in enumerate(hung) if screen.name in one.ends]
        assert [*ends, len(ratios)] == [end for _, end in broken(ratios, screen)]


def test_the_first_row_of_a_desk_is_on_top() -> None:
    ratios = [1.5] * 9
    (_, end), *_ = broken(ratios, SCREENS[1])
    assert [one.on_top for one in rows(ratios)] == [place < end for place in range(9)]


def test_sizes_say_the_share_of_the_row() -> None:
    wide, tall, square = rows([1.5, 0.75, 0.75])
    assert "(min-width: 64rem) calc(min(94.4vw - 1.2rem, max(75rem, 62.5vw)) * 0.5 - " in wide.sizes
    assert tall.sizes == square.sizes
    assert wide.sizes.endswith("min(94.4vw - 1.2rem, 46.5rem)")


def test_a_pair_shares_every_row() -> None:
    then, now = beside([1.5, 0.5])
    assert (then.ends, now.ends) == ((), ())
    assert "* 0.75 - " in then.sizes
    assert "* 0.25 - " in now.sizes
    assert then.sizes.endswith(" / 2)")


def test_proportions_stand_once_in_the_style_sheet() -> None:
    assert sheet([1.5, 0.75, 1.5000001]) == ".r750{--r:0.75}\n.r1500{--r:1.5}\n"
