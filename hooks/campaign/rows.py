"""Photographs in rows that fill the width: none cropped, none left over alone in the last row.

Rows are chosen at build, once for each kind of screen; a browser only stretches them. What it has
to know of a picture is its proportions, as a class, and after which pictures a row ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import ceil

from campaign.screens import SCREENS, Screen, broken, full_height

# The measure of the site less its gutters, as theme/tokens.css has them.
_WITHIN = "94.4vw - 1.2rem"
# Below the first kind of screen, on phones, pictures hang one below the other.
PHONE_HIGHEST = 31
# A picture narrower than that for its height hangs as if it were so wide, with room beside it: its
# caption needs some. figure.css has the same.
SCROLL = 0.45
# A pair may be higher than a row, see `Screen.highest`.
PAIR, PAIR_GAP = 0.6, 1.25
# From such a width on all that is measured in rem is so much larger: tokens.css has the same.
PANEL, GROWN = 200, 1.5
# A picture on its own page takes so much of the window's height; one in a list is so high, in rem.
STAGE = 72
SMALL = 8
# In pixels, and how many of them a small picture has at most: exhibition.css has the same.
STEP, STEPS = 100, 16


@dataclass(frozen=True)
class Column:
    """A column with one picture in it, beside a text on wide screens and above it on others."""

    least: float
    """From how wide a screen on it stands beside the text, in rem."""
    width: str
    """How wide it is there at most, as CSS has it: one length, or several of which the least."""
    highest: float
    """In rem, on wide screens."""
    highest_on_phones: float = PHONE_HIGHEST
    within: str = _WITHIN
    """How wide it is on other screens, as CSS has it."""


def _share(share: float) -> str:
    """That share of the measure of the site."""
    return f"{100 * share:g}vw, {75 * share:g}rem"


# The style sheets of the pages draw the same: a test holds them equal in a browser.
_BY_THE_LINE = "94.4vw - 2.95rem"
COLUMNS = {
    "article": Column(62, width=_share(0.66), highest=44, highest_on_phones=44),
    "story": Column(40, width="16rem", highest=15, highest_on_phones=20),
    "activity": Column(62, width=_share(0.575), highest=40, highest_on_phones=40),
    # Of the timeline, and of the home page: by the shape of the picture.
    "entry-wide": Column(60, width=_share(1), highest=40, within=_BY_THE_LINE),
    "entry-beside": Column(60, width=_share(0.45), highest=34, within=_BY_THE_LINE),
    "entry-tall": Column(60, width=_share(0.45), highest=34, within=_BY_THE_LINE),
    "moment-wide": Column(56, width=_share(1), highest=40),
    "moment-beside": Column(56, width=_share(0.575), highest=36),
    "moment-tall": Column(56, width=_share(0.41), highest=42),
}


@dataclass(frozen=True)
class Hung:
    """How one picture hangs."""

    ratio: str
    """Class that holds its proportions, see `sheet`."""
    ends: tuple[str, ...]
    """Screens on which a row ends after it, but for the last row."""
    sizes: str
    """How wide it is shown, as `sizes` of an image words it."""
    on_top: bool = False
    """True in the first row of a desk: it is seen at once."""


def rows(ratios: Sequence[float], screens: Sequence[Screen] = SCREENS) -> tuple[Hung, ...]:
    """How pictures of these proportions (width over height) hang, in their order."""
    return _rows(tuple(ratios), tuple(screens))


# The same photographs hang in their room and in the whole exhibition, in every language.
@lru_cache(maxsize=1024)
def _rows(ratios: tuple[float, ...], screens: tuple[Screen, ...]) -> tuple[Hung, ...]:
    hangings = [tuple(_hanging(ratios, screen)) for screen in screens]
    return tuple(
        Hung(
            ratio=named(ratio),
            ends=tuple(
                screen.name
                for screen, hanging in zip(screens, hangings, strict=True)
                if hanging[place].is_last and place + 1 < len(ratios)
            ),
            sizes=", ".join((*(hanging[place].size for hanging in hangings[::-1]), _phone(ratio))),
            on_top=hangings[screens.index(SCREENS[1])][place].row == 0,
        )
        for place, ratio in enumerate(ratios)
    )


def beside(ratios: Sequence[float]) -> tuple[Hung, ...]:
    """How a pair hangs: in one row on every screen, equally wide on phones."""
    screens = [replace(screen, highest=PAIR, gap=PAIR_GAP) for screen in SCREENS[::-1]]
    half = f"calc(({_WITHIN}) / 2)"
    return tuple(
        Hung(named(ratio), (), ", ".join((*(_at(s, ratio, ratios) for s in screens), half)))
        for ratio in ratios
    )


@cache
def alone(ratio: float, width: int) -> Hung:
    """How a picture so many pixels wide hangs on its own page: as large as the window lets it be
    seen whole; a small one no larger than it is, to the next step."""
    steps = ceil(width / STEP)
    seen_whole = f"100vw - 9rem, {_figures(ratio * STAGE)}vh"
    if steps > STEPS:
        sizes = f"(min-width: {SCREENS[0].least:g}rem) min({seen_whole}), 100vw"
        return Hung(named(ratio), (), sizes)
    own = f"{steps * STEP}px"
    sizes = f"(min-width: {SCREENS[0].least:g}rem) min({own}, {seen_whole}), min({own}, 100vw)"
    return Hung(f"{named(ratio)} n{steps}", (), sizes)


@cache
def small(ratio: float) -> Hung:
    """How a picture hangs in a list."""
    size = f"min({_WITHIN}, {_figures(ratio * SMALL)}rem)"
    return Hung(named(ratio), (), f"{_grown(size)}, {size}")


def in_column(ratio: float, column: Column) -> Hung:
    """How a picture hangs in a column, whole and no higher than is pleasant."""
    wide = f"min({column.width}, {_figures(ratio * column.highest)}rem)"
    narrow = f"min({column.within}, {_figures(ratio * column.highest_on_phones)}rem)"
    sizes = _grown(wide), f"(min-width: {column.least:g}rem) {wide}", narrow
    return Hung(named(ratio), (), ", ".join(sizes))


def within(ratio: float, width: float, height: float) -> str:
    """How wide a picture is in a box of these sides in rem, as `sizes` of an image words it."""
    size = f"{_figures(min(width, ratio * height))}rem"
    return f"{_grown(size)}, {size}"


def _grown(size: str) -> str:
    """Of a length that is told in rem: a browser takes those in `sizes` for what they were."""
    return f"(min-width: {PANEL}rem) calc({GROWN:g} * {size})"


def named(ratio: float) -> str:
    """The class that holds the proportions, see `sheet`."""
    return f"r{round(ratio * 1000)}"


def sheet(ratios: Iterable[float]) -> str:
    """The style sheet of a page with such pictures: strict policies forbid numbers in the page."""
    known = {named(ratio): round(ratio, 3) for ratio in sorted(ratios)}
    return "".join(f".{name}{{--r:{ratio:g}}}\n" for name, ratio in known.items())


@dataclass(frozen=True)
class _Place:
    """Where a picture hangs on one kind of screen."""

    row: int
    is_last: bool
    size: str


def _hanging(ratios: Sequence[float], screen: Screen) -> Iterator[_Place]:
    taken = [max(ratio, SCROLL) for ratio in ratios]
    for number, (first, end) in enumerate(broken(taken, screen)):
        for place in range(first, end):
            size = _at(screen, ratios[place], taken[first:end])
            yield _Place(number, place + 1 == end, size)


def _at(screen: Screen, ratio: float, row: Sequence[float]) -> str:
    """How wide a picture is among what the pictures of its row take."""
    size = _size(screen, ratio, row)
    told = f"(min-width: {screen.least:g}rem) {size}"
    return f"{_grown(size)}, {told}" if screen.grows else told


def _size(screen: Screen, ratio: float, row: Sequence[float]) -> str:
    within = f"min({_WITHIN}, {screen.measure})"
    if full_height(row, screen) > screen.highest * screen.width:
        return f"calc({within} * {_figures(ratio * screen.highest)})"
    share = ratio / sum(row)
    gaps = share * (len(row) - 1) * screen.gap
    return f"calc({within} * {_figures(share)} - {_figures(gaps)}rem)"


def _phone(ratio: float) -> str:
    return f"min({_WITHIN}, {_figures(ratio * PHONE_HIGHEST)}rem)"


def _figures(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")
