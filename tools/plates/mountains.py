"""Karst hills in mist: the country of Việt Bắc, where the history of the Bloc begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import exp
from random import Random

from tools.plates import inks
from tools.plates.burin import cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import Box, Line, Point, parallel, rectangle
from tools.plates.raster import grain, wander, waved
from tools.plates.ruling import sky, sun
from tools.plates.sheet import Legend, Plate, window


@dataclass(frozen=True)
class Range:
    """One range of hills across the picture: its skyline, and how dark it stands in the mist."""

    seed: int
    box: Box
    base: float
    peaks: int
    tall: float
    dark: float
    clear: tuple[float, float] = (0, 0)
    """Where it keeps low: for the sun behind it."""

    @cached_property
    def skyline(self) -> list[float]:
        """Its height at every third unit."""
        source = Random(self.seed)
        x, _, wide, _ = self.box
        humps = [self._hump(source) for _ in range(self.peaks)]
        rough, fine = wander(self.seed + 1, 14), wander(self.seed + 2, 90)
        found = []
        for i in range(int(wide / 3) + 2):
            at = x + 3 * i
            lift = sum(h * exp(-(abs((at - c) / s) ** 2.5)) for c, s, h in humps)
            share = (at - x) / wide
            found.append(self.base - lift + 22 * waved(rough, share) + 7 * waved(fine, share))
        return found

    def _hump(self, source: Random) -> tuple[float, float, float]:
        x, _, wide, _ = self.box
        centre = source.uniform(x, x + wide)
        height = self.tall * source.uniform(0.35, 1)
        low, high = self.clear
        if low < centre < high:
            height *= 0.2
        return centre, source.uniform(0.34, 0.62) * self.tall * source.uniform(0.8, 1.3), height

    def top(self, x: float) -> float:
        """The skyline there."""
        place = min(max((x - self.box[0]) / 3, 0), len(self.skyline) - 2)
        i = int(place)
        return self.skyline[i] + (self.skyline[i + 1] - self.skyline[i]) * (place - i)

    def outline(self) -> Line:
        """Its mass, down to the foot of the picture."""
        x, y, wide, high = self.box
        line: Line = [(min(x + 3 * i, x + wide), v) for i, v in enumerate(self.skyline)]
        return [*line, (x + wide, y + high), (x, y + high)]

    def tone(self) -> Callable[[float, float], float]:
        """Darkest along the skyline and away from the light, lost in mist below."""
        rough = grain(self.seed + 3, self.box, int(self.box[2] / 22))
        foot = self.box[1] + self.box[3] + 9

        def at(x: float, y: float) -> float:
            depth = y - self.top(x)
            if depth < -9 or y > foot:  # nothing of it is seen there
                return 0
            depth = max(depth, 0)
            slope = (self.top(x + 14) - self.top(x - 14)) / 28
            mist = exp(-((depth / (50 + 0.8 * self.tall)) ** 1.5))
            shade = 0.6 + 0.5 * max(-0.75, min(slope, 0.9)) * exp(-depth / (self.tall * 0.7))
            return self.dark * (0.16 + 0.84 * mist) * (shade + 0.34 * (rough(x, y) - 0.5))

        return at


@dataclass(frozen=True)
class House:
    """A house on stilts: on which range it stands, where across the picture, how large."""

    behind: int
    x: float
    size: float

    def draw(self, canvas: Canvas, y: float, ink: str) -> None:
        """Its dark mass in a thin halo, with two lit windows."""
        canvas.halo(self._mass(y), 10 * self.size)
        canvas.fill(self._mass(y), ink)
        canvas.fill([self._bar(y, x, -86, 32, 28) for x in (-62, 26)], inks.LAMP)

    def _mass(self, y: float) -> list[Line]:
        roof = (-148, -96), (-78, -182), (78, -182), (148, -96), (140, -90), (-140, -90)
        walls, floor = self._bar(y, -104, -96, 208, 52), self._bar(y, -118, -46, 236, 7)
        posts = [self._bar(y, x, -46, 8, 54) for x in (-98, -36, 28, 90)]
        return [self._at(y, *roof), walls, floor, *posts]

    def _bar(self, y: float, *box: float) -> Line:
        left, top, wide, high = box
        return self._at(y, *rectangle((left, top, wide, high)))

    def _at(self, y: float, *points: Point) -> Line:
        return [(self.x + self.size * px, y + self.size * py) for px, py in points]


def hills(
    canvas: Canvas, ranges: list[Range], ink: str, *, gap: float, houses: tuple[House, ...] = ()
) -> None:
    """The ranges from far to near, each hiding what stands behind it."""
    for number, one in enumerate(ranges):
        mass = [one.outline()]
        canvas.fill(mass, canvas.paper, within=[rectangle(one.box)])

        def bend(x: float, _: float, one: Range = one) -> float:
            return 0.55 * (one.top(x) - one.base)

        x, y, wide, high = one.box
        taller = (x, y - one.tall, wide, high + 3 * one.tall)
        lines = parallel(taller, gap, step=3, bend=bend)
        canvas.fill(cut(lines, one.tone(), gap), ink, within=mass)
        for house in houses:
            if house.behind == number:
                house.draw(canvas, one.top(house.x) + 20 * house.size, ink)


def viet_bac(canvas: Canvas) -> None:
    """Six ranges and a low sun."""
    box = window(canvas)
    valley = 701, 1221
    sky(canvas, box, inks.INK)
    sun(canvas, (961, 224), 98, ink=inks.RED)
    talls = 170, 190, 170, 150, 130, 116
    ranges = [
        Range(
            20 + i,
            box,
            356 + 80 * i,
            6 - i // 2,
            tall,
            0.36 + 0.13 * i,
            valley if i < 3 else (0, 0),
        )
        for i, tall in enumerate(talls)
    ]
    hills(canvas, ranges, inks.INK, gap=5, houses=(House(4, 520, 0.42),))
    Legend("1948", "Núi rừng Việt Bắc").print(canvas)


# Six, as the first Party cells were: a visitor who zooms in finds them.
HOUSES = (
    House(3, 480, 0.18),
    House(5, 900, 0.26),
    House(4, 1265, 0.22),
    House(5, 1730, 0.26),
    House(4, 2300, 0.22),
    House(5, 2600, 0.26),
)


def panorama(canvas: Canvas) -> None:
    """The same country, wide and close enough to walk along."""
    box = window(canvas)
    sky(canvas, box, inks.LEAF, gap=4.4)
    sun(canvas, (2120, 250), 92, ink=inks.RED, gap=4.4)
    valley = 1840, 2400
    talls = 150, 190, 210, 190, 160, 150, 120
    ranges = [
        Range(61 + i, box, 360 + 72 * i, 13 - i, tall, 0.3 + 0.115 * i, valley if i < 3 else (0, 0))
        for i, tall in enumerate(talls)
    ]
    hills(canvas, ranges, inks.LEAF, gap=4.4, houses=HOUSES)
    Legend("1948", "Núi rừng Việt Bắc, toàn cảnh", inks.LEAF).print(canvas)


PLATES = (
    Plate("1948/nui-rung-viet-bac.png", 1500, 1000, 1.6, viet_bac),
    Plate("1948/toan-canh-viet-bac.png", 3000, 1020, 2, panorama, inks.MIST),
)
