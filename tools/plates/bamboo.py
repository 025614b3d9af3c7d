"""Bamboo: six stems for the first six cells, a grove of sixty-three, ten joints of one stem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, sin
from random import Random

from tools.plates import inks
from tools.plates.burin import Tone, cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    Point,
    evenly,
    leaf,
    mixed,
    parallel,
    rectangle,
    segment,
)
from tools.plates.lettering import ITALIC, SANS, SERIF, Words
from tools.plates.raster import grain
from tools.plates.sheet import DRAWN, Legend, Plate, window


@dataclass(frozen=True)
class Stem:
    """One stem from top to foot: where, how wide, how it leans, where its joints are."""

    x: float
    wide: float
    top: float
    foot: float
    lean: float
    joints: tuple[float, ...]
    dark: float = 1

    def middle(self, y: float) -> float:
        """Where its axis is at that height."""
        return self.x + (y - self.foot) * self.lean + 0.12 * self.wide * sin(y / 210 + self.x)

    def outline(self) -> Line:
        """Its two sides, swelling a little at each joint."""
        ys = evenly(self.top, self.foot, 160)
        halves = [self.wide / 2 * (1 + 0.09 * self._swell(y)) for y in ys]
        left = [(self.middle(y) - half, y) for y, half in zip(ys, halves, strict=True)]
        right = [(self.middle(y) + half, y) for y, half in zip(ys, halves, strict=True)]
        return left + right[::-1]

    def _swell(self, y: float) -> float:
        near = min((abs(y - joint) for joint in self.joints), default=999.0)
        return exp(-((near / (0.3 * self.wide)) ** 2))

    def cuts(self, gap: float) -> Iterator[Line]:
        """Arcs round the stem, as wide as its shade asks."""
        bulge = 0.17 * self.wide
        count = int((self.foot - self.top + 2 * bulge) / gap)
        arcs = (self._round(self.top - bulge + gap * i, 1.2) for i in range(count))
        yield from cut(arcs, self._tone(bulge), gap)

    def _round(self, y: float, wider: float) -> Line:
        half, bulge = self.wide / 2 * wider, 0.17 * self.wide
        return [(self.middle(y) + half * u, y + bulge * (1 - u * u)) for u in evenly(-1, 1, 15)]

    def _tone(self, bulge: float) -> Tone:
        def tone(x: float, y: float) -> float:
            u = (x - self.middle(y)) / (self.wide / 2)
            level = y - bulge * max(0, 1 - u * u)
            near = min((abs(level - joint) for joint in self.joints), default=999.0)
            joint = 0.16 * self.wide
            shade: float = abs(u - 0.22) ** 1.7
            round_ = 0.1 + 0.72 * shade
            if near < joint:
                return 0.3 * round_
            return self.dark * (round_ + 0.22 * exp(-(near - joint) / joint))

        return tone

    def draw(self, canvas: Canvas, box: Box, gap: float, ink: str) -> None:
        """The stem, in front of what was drawn before."""
        frame, outline = [rectangle(box)], self.outline()
        canvas.fill([outline], canvas.paper, within=frame)
        inside = [[(x, min(max(y, box[1]), box[1] + box[3])) for x, y in outline]]
        canvas.fill(self.cuts(gap), ink, within=inside)
        half, line = len(outline) // 2, 0.03 * self.wide + 0.7
        canvas.stroke([outline[:half], outline[half:]], ink, 1.6 * line, within=frame)
        rings = [self._round(joint - 0.12 * self.wide, 1.08) for joint in self.joints]
        canvas.stroke(rings, ink, line, within=inside)


def joints(source: Random, top: float, foot: float, length: float) -> tuple[float, ...]:
    """Joints a length apart, the first anywhere."""
    first = top + source.uniform(-0.9, 0) * length
    return tuple(first + i * length * (1 + 0.03 * i) for i in range(int((foot - top) / length) + 2))


def mist(canvas: Canvas, box: Box, ink: str, light: Point) -> None:
    """Ruled lines behind the stems, bright about one place."""
    rough = grain(5, box, 9)

    def tone(x: float, y: float) -> float:
        away = ((x - light[0]) / 330) ** 2 + ((y - light[1]) / 420) ** 2
        return 0.5 - 0.42 * exp(-away) + 0.1 * (rough(x, y) - 0.5)

    canvas.fill(cut(parallel(box, 5), tone, 5), ink, within=[rectangle(box)])


def foliage(canvas: Canvas, box: Box, source: Random, size: float) -> None:
    """Leaves that hang in tufts over the upper part, dark ones and light ones."""
    leaves = list(tufts(box, source, size))
    dark = [one for one in leaves if source.random() < 0.66]
    light = [one for one in leaves if one not in dark]
    frame = [rectangle(box)]
    canvas.halo(dark, 4, within=frame)
    canvas.fill(light, canvas.paper, within=frame)
    canvas.outline(light, inks.LEAF, 1.6, within=frame)
    canvas.fill(dark, inks.LEAF, within=frame)
    veins = [[one[0], mixed(one[0], one[17], 0.83)] for one in leaves]
    canvas.stroke(veins, canvas.paper, 0.9, within=frame)


def tufts(box: Box, source: Random, size: float) -> Iterator[Line]:
    """Leaves, two or three from one root; smaller ones are more."""
    x, y, wide, high = box
    for _ in range(round(2500 / size)):
        root = x + source.uniform(0, wide), y + source.uniform(-0.03, 0.36) * high
        for turn in (-26, 0, 30)[: source.choice((2, 3, 3))]:
            down = source.choice((62, 118)) + turn + source.uniform(-8, 8)
            length = size * source.uniform(0.7, 1.25)
            yield leaf(root, length, down, wide=length * 0.17, sag=0.12 * length)


def six_stems(canvas: Canvas) -> None:
    """Six stems side by side."""
    box, source = window(canvas), Random(11)
    mist(canvas, box, inks.LEAF, (476, 386))
    top, foot = box[1] - 20, box[1] + box[3] + 20
    for i, (x, wide) in enumerate(
        ((126, 70), (252, 84), (388, 72), (510, 92), (648, 76), (776, 86))
    ):
        between = joints(source, top, foot, 190 + 9 * i)
        Stem(x, wide, top, foot, 0.018 * (-1) ** i, between).draw(canvas, box, 5, inks.LEAF)
    foliage(canvas, box, source, 120)
    Legend("1948", "Sáu chi bộ đầu tiên", inks.LEAF).print(canvas)


def grove(canvas: Canvas) -> None:
    """Sixty-three stems, near ones and far ones, each to be seen."""
    box, source = window(canvas), Random(63)
    mist(canvas, box, inks.LEAF, (476, 386))
    kinds = [(21.0, 1.0)] * 13 + [(11.5, 0.8)] * 22 + [(7.0, 0.55)] * 28
    source.shuffle(kinds)
    room = (box[2] - sum(wide for wide, _ in kinds)) / len(kinds)
    x, top, foot = box[0] + room / 2, box[1] - 20, box[1] + box[3] + 20
    stems = []
    for wide, dark in kinds:
        lean = source.uniform(-0.006, 0.006)
        between = joints(source, top, foot, 62 + 4.6 * wide)
        stems.append(Stem(x + wide / 2, wide, top, foot, lean, between, dark))
        x += wide + room
    for stem in sorted(stems, key=lambda one: one.wide):
        stem.draw(canvas, box, 3.4, inks.LEAF)
    foliage(canvas, box, source, 62)
    Legend("2016", "63 đảng bộ trực thuộc", inks.LEAF).print(canvas)


def ten_joints(canvas: Canvas) -> None:
    """One tall stem with ten joints, a year at each."""
    high = 196
    marks = tuple(1990 - high * i for i in range(10))
    stem = Stem(300, 132, 0, 2300, 0, (*marks, 1990 + high))
    stem.draw(canvas, (0, 0, 640, 2300), 5.2, inks.LEAF)
    for year, y in zip(range(2007, 2017), marks, strict=True):
        first = year == 2007
        canvas.write(Words(str(year), 44 if first else 34, 400, y + 13, SERIF), inks.RED)
    twig(canvas, (232, marks[8]))
    twig(canvas, (238, marks[4]))
    canvas.fill([rectangle((0, 2130, 640, 170))], canvas.paper)
    canvas.stroke([segment((56, 2130), (584, 2130))], inks.LEAF, 2)
    canvas.write(Words("Mười năm, mười đốt tre", 28, 56, 2190, SANS), inks.INK)
    canvas.write(Words(DRAWN, 28, 56, 2230, ITALIC), inks.INK)


def twig(canvas: Canvas, root: Point) -> None:
    """A twig to the left, with five leaves."""
    tip = root[0] - 120, root[1] - 96
    canvas.stroke([segment(root, tip)], inks.LEAF, 5)
    for i, share in enumerate((0.45, 0.7, 0.86, 1, 1)):
        at = root[0] + (tip[0] - root[0]) * share, root[1] + (tip[1] - root[1]) * share
        one = leaf(at, 120 - 8 * i, (116, 200, 136, 174, 224)[i], wide=24, sag=10)
        canvas.fill([one], inks.LEAF)
        canvas.stroke([segment(at, one[len(one) // 2 - 2])], canvas.paper, 1)


PLATES = (
    Plate("1948/sau-than-tre.png", 900, 1200, 2, six_stems, inks.MIST),
    Plate("2016/rung-tre.png", 900, 1200, 2, grove, inks.MIST),
    Plate("2016/muoi-dot-tre.png", 640, 2300, 1.2, ten_joints, inks.CREAM),
)
