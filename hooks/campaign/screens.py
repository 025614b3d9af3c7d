"""The kinds of screens that pictures hang on, and after which pictures their rows end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf, log

# Captions need this much width, and with less than the least they are a column of single words;
# all lengths are in rem.
NARROWEST, LEAST = 10.0, 8.0
# Rows that can't be filled, or leave a caption less than that, are worse than the lowest or highest
# that can.
UNFILLED, CRAMPED = 8.0, 16.0
# No row holds more: it would be a strip of stamps.
MOST = 12


@dataclass(frozen=True)
class Screen:
    """Screens on which pictures hang in the same rows."""

    name: str
    """Class of what ends a row there."""
    least: float
    """How wide such a screen is at least."""
    measure: str
    """How wide the rows may become there, as CSS has it."""
    width: float
    """How wide they are on a common one."""
    height: float
    """How high a row should be on it."""
    highest: float
    """No row is higher than this share of its width, even if that leaves it unfilled."""
    gap: float
    grows: bool = False
    """True if the rows are measured in rem there, and grow with it."""
    caption: float = LEAST
    """How wide it should be at least."""


# exhibition.css draws the same: a test holds them equal in a browser.
SCREENS = (
    Screen("tablet", 40, "75rem", width=45, height=17, highest=0.75, gap=1),
    Screen("desk", 64, "max(75rem, 62.5vw)", width=75, height=22, highest=0.5, gap=1.25),
    Screen("wall", 140, "62.5vw", width=110, height=26, highest=0.45, gap=1.5),
)
# A look into an exhibition from other pages: in rows also on phones, never wider than the text.
STRIP = (
    Screen("phone", 0, "75rem", width=20, height=9, highest=1, gap=0.75, caption=0),
    *SCREENS[:2],
    replace(SCREENS[2], measure="75rem", width=75, grows=True),
)


def broken(ratios: Sequence[float], screen: Screen) -> tuple[tuple[int, int], ...]:
    """The rows on such screens, as (first, after the last) places, at the least total cost."""
    best = [0.0] + [inf] * len(ratios)
    start = [0] * (len(ratios) + 1)
    for end in range(1, len(ratios) + 1):
        for first in range(max(0, end - MOST), end):
            cost = best[first] + _cost(ratios[first:end], screen)
            if cost < best[end]:
                best[end], start[end] = cost, first
    edges = [len(ratios)]
    while edges[-1]:
        edges.append(start[edges[-1]])
    return tuple(pairwise(reversed(edges)))


def _cost(row: Sequence[float], screen: Screen) -> float:
    """How far a row is from one of the wished height that is full."""
    full, highest = full_height(row, screen), screen.highest * screen.width
    shown = min(full, highest)
    caption = min(row) * shown
    narrow = max(0.0, NARROWEST - caption) / NARROWEST
    cramped = CRAMPED * max(0.0, screen.caption - caption) / LEAST
    return log(shown / screen.height) ** 2 + narrow + cramped + UNFILLED * (1 - shown / full)


def full_height(row: Sequence[float], screen: Screen) -> float:
    """Of the row if it fills the width."""
    return (screen.width - (len(row) - 1) * screen.gap) / sum(row)
