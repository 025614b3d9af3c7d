"""Where a plate is drawn: shapes in inks, in order, made into pixels a band at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from tools.plates.geometry import Line, Points, circle, offset
from tools.plates.lettering import Words, mask_of

# Each pixel is sixteen samples; bands keep a plate of 6000 pixels within a few dozen megabytes.
FINE = 4
BAND = 240
Area = tuple[int, int, int, int]  # left, top, right, bottom in pixels


@dataclass(frozen=True)
class Inked:
    """Outlines, filled with one ink, inside other outlines if those are given."""

    shapes: tuple[Points, ...]
    ink: str
    within: tuple[Points, ...] = ()

    def mask(self, area: Area, scale: float) -> tuple[Image.Image, Area] | None:
        """How far each pixel is covered, where that is; None if nothing of the area is."""
        area = _common(area, self._reach, scale)
        if area[0] >= area[2] or area[1] >= area[3]:
            return None
        fine = _filled(self.shapes, area, scale)
        if self.within:
            fine = ImageChops.darker(fine, _filled(self.within, area, scale))
        return fine.reduce(FINE), area

    @cached_property
    def _reach(self) -> tuple[float, float, float, float]:
        xs = [x for shape in self.shapes for x, _ in shape] or [0]
        ys = [y for shape in self.shapes for _, y in shape] or [0]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True)
class Lettered:
    """Words in one ink."""

    words: Words
    ink: str

    def mask(self, area: Area, scale: float) -> tuple[Image.Image, Area] | None:
        """How far each pixel is covered, where that is; None if nothing of the area is."""
        image, (left, top) = mask_of(self.words, scale)
        if top + image.height <= area[1] or top >= area[3]:
            return None
        band = Image.new("L", (image.width, area[3] - area[1]))
        band.paste(image, (0, top - area[1]))
        return band, (left, area[1], left + image.width, area[3])


@dataclass
class Canvas:
    """A sheet in user units; `scale` pixels make a unit."""

    width: int
    height: int
    scale: float
    paper: str
    drawn: list[Inked | Lettered] = field(default_factory=list)

    def fill(self, shapes: Iterable[Points], ink: str, *, within: Iterable[Points] = ()) -> None:
        """Fill outlines."""
        self.drawn.append(Inked(tuple(shapes), ink, tuple(within)))

    def stroke(
        self, lines: Iterable[Points], ink: str, width: float, *, within: Iterable[Points] = ()
    ) -> None:
        """Draw smooth lines of one width, with round ends."""
        self.fill(_stroked(lines, width), ink, within=within)

    def outline(
        self, shapes: Iterable[Points], ink: str, width: float, *, within: Iterable[Points] = ()
    ) -> None:
        """Draw along the edge of shapes."""
        self.stroke(([*shape, shape[0]] for shape in shapes), ink, width, within=within)

    def halo(
        self, shapes: Iterable[Points], width: float, *, within: Iterable[Points] = ()
    ) -> None:
        """Keep what lies behind away from the edge of shapes."""
        self.outline(shapes, self.paper, width, within=within)

    def write(self, words: Words, ink: str) -> None:
        """Set words."""
        self.drawn.append(Lettered(words, ink))

    def image(self) -> Image.Image:
        """The pixels."""
        wide, high = round(self.width * self.scale), round(self.height * self.scale)
        whole = Image.new("RGB", (wide, high), self.paper)
        for top in range(0, high, BAND):
            for one in self.drawn:
                found = one.mask((0, top, wide, min(top + BAND, high)), self.scale)
                if found is not None:
                    whole.paste(one.ink, found[1], found[0])
        return whole


def _common(area: Area, reach: tuple[float, float, float, float], scale: float) -> Area:
    """What of the area the shapes can reach, with a pixel to spare."""
    left, top, right, bottom = (side * scale for side in reach)
    return (
        max(area[0], floor(left) - 1),
        max(area[1], floor(top) - 1),
        min(area[2], ceil(right) + 2),
        min(area[3], ceil(bottom) + 2),
    )


def _filled(shapes: tuple[Points, ...], area: Area, scale: float) -> Image.Image:
    """The shapes in white at the fine scale."""
    left, top, right, bottom = area
    image = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE))
    brush, k = ImageDraw.Draw(image), scale * FINE
    for shape in shapes:
        ys = [y for _, y in shape]
        if max(ys) * scale >= top and min(ys) * scale <= bottom:
            dots = [(round(x * k) - left * FINE, round(y * k) - top * FINE) for x, y in shape]
            brush.polygon(dots, fill=255)
    return image


def _stroked(lines: Iterable[Points], width: float) -> Iterator[Line]:
    for line in lines:
        yield offset(line, [width] * len(line))
        if width > 1.6 and line[0] != line[-1]:
            yield circle(line[0], width / 2, 16)
            yield circle(line[-1], width / 2, 16)
