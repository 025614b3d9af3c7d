"""The number of years as an engraving: parallel lines that rise where the numeral is.

Drawn for any number, as a banknote hides its figure; pages print it as two SVG paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from math import sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from campaign.fonts import heading_serif
from campaign.kept_drawing import kept_drawing

# Another way of drawing is another number.
_RECIPE = 1
WIDTH, HEIGHT = 1400, 900
# Lines further apart lose the figure, closer ones double the size of the page.
GAP, STEP = 11, 6
SLOPE = -0.16
LIFT = 28
# In pixels: a deviation nobody sees, for paths a third as long.
TOLERANCE = 0.5
# Where the figure is this dense, the line is drawn thick.
INSIDE = 0.5
SIZES = {1: 880, 2: 820, 3: 640, 4: 500}
Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True)
class Engraving:
    """Two sets of lines: the fine ones everywhere, the thick ones inside the numeral."""

    width: int
    height: int
    fine_lines: tuple[Line, ...]
    thick_lines: tuple[Line, ...]

    @cached_property
    def fine(self) -> str:
        """The fine lines as SVG path data."""
        return "".join(map(_path, self.fine_lines))

    @cached_property
    def thick(self) -> str:
        """The thick ones."""
        return "".join(map(_path, self.thick_lines))


@dataclass(frozen=True)
class EngravedPaths:
    """The same as a page prints it: SVG path data."""

    fine: str
    thick: str
    width: int = WIDTH
    height: int = HEIGHT


def engraved_paths(number: int, folder: Path) -> EngravedPaths:
    """The engraving of this number; it is kept in the folder and drawn only once."""
    made_of = (_RECIPE, "engraving", number)
    kept = kept_drawing(folder, ".paths", made_of, lambda: _drawn(number))
    fine, thick = kept.decode().split("\n")
    return EngravedPaths(fine, thick)


def _drawn(number: int) -> bytes:
    lines = engraved(number)
    return f"{lines.fine}\n{lines.thick}".encode()


@cache
def engraved(number: int) -> Engraving:
    """The engraving of this number."""
    sharp = _figure(str(number))
    # Looked up many thousand times: bytes answer sooner than an image.
    soft = sharp.filter(ImageFilter.GaussianBlur(9)).tobytes()
    core = sharp.filter(ImageFilter.GaussianBlur(2)).tobytes()
    lines = [tuple(_line(base, soft)) for base in range(-60, HEIGHT + 300, GAP)]
    runs = (run for line in lines for run in _inside(line, core))
    return Engraving(WIDTH, HEIGHT, tuple(_cornered(lines)), tuple(_cornered(runs)))


def _figure(text: str) -> Image.Image:
    """The digits in white on black, in the heading serif."""
    image = Image.new("L", (WIDTH, HEIGHT))
    serif = heading_serif(SIZES.get(len(text), 400))
    ImageDraw.Draw(image).text((WIDTH * 0.54, 742), text, fill=255, font=serif, anchor="ms")
    return image


def _line(base: int, soft: bytes) -> Iterator[Point]:
    """One line from left to right, lifted by the figure below it; `base` is its left end."""
    for x in range(0, WIDTH + 1, STEP):
        level = base + SLOPE * x
        lift = LIFT * _shade(soft, x, level)
        y = level - lift + 8 * sin(x / 240 + base / 130)
        if 0 < y < HEIGHT:
            yield x, y


def _inside(line: tuple[Point, ...], core: bytes) -> Iterator[tuple[Point, ...]]:
    """The runs of the line that lie on the figure."""
    run: list[Point] = []
    for x, y in line:
        if _shade(core, x, y + LIFT * 0.8) > INSIDE:
            run.append((x, y))
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _shade(picture: bytes, x: float, y: float) -> float:
    """How white the picture is there, from 0 to 1."""
    return picture[int(y) * WIDTH + int(x)] / 255 if 0 <= x < WIDTH and 0 <= y < HEIGHT else 0.0


def _cornered(lines: Iterable[tuple[Point, ...]]) -> Iterator[Line]:
    """The lines by their corners alone; what is a point is left out."""
    for line in lines:
        if len(line) > 1:
            yield tuple((round(x), round(y, 1)) for x, y in (*_simplified(line), line[-1]))


def _path(line: Line) -> str:
    """The line as SVG path data, in steps of whole pixels across and tenths down."""
    (left, top), *_ = line
    steps = (f"l{x - from_x:g} {y - from_y:.4g}" for (from_x, from_y), (x, y) in pairwise(line))
    return f"M{left:g} {top:g}" + "".join(steps)


def _simplified(line: tuple[Point, ...]) -> Iterator[Point]:
    """The corners of the line but the last (Douglas and Peucker)."""
    (x0, y0), (x1, y1) = line[0], line[-1]
    slope = (y1 - y0) / (x1 - x0)
    away = [abs(y - y0 - slope * (x - x0)) for x, y in line]
    furthest = max(away)
    if furthest <= TOLERANCE:
        yield line[0]
        return
    worst = away.index(furthest)
    yield from _simplified(line[: worst + 1])
    yield from _simplified(line[worst:])
