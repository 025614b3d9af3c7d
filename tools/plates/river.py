"""A river, and a bridge of seven spans over it."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, pi, sin

from tools.plates import inks
from tools.plates.burin import Tone
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    Point,
    above,
    below,
    evenly,
    polygon,
    rectangle,
    segment,
)
from tools.plates.raster import Raster, grain, shapes
from tools.plates.ruling import ruled, sky, sun
from tools.plates.sheet import Legend, Plate, window

SPANS = 7
DECK, WATER = 356, 424


def bars(*ends: tuple[Point, Point]) -> list[Line]:
    """Straight pieces."""
    return [segment(a, b) for a, b in ends]


def ribs(box: Box) -> Iterator[tuple[Line, list[Line]]]:
    """For each span its arch, and the bars between arch and deck."""
    wide = box[2] / SPANS
    for i in range(SPANS):
        left, tall = box[0] + i * wide, 176 if i == 3 else 140
        xs = evenly(left + 8, left + wide - 8, 11)
        tops = [DECK - 18 - tall * sin(pi * (x - left) / wide) ** 0.72 for x in xs]
        arch = list(zip(xs, tops, strict=True))
        web = [segment((x, DECK), (x, y)) for x, y in arch]
        for k in range(len(xs) - 1):
            web += bars(((xs[k], DECK), arch[k + 1]), (arch[k], (xs[k + 1], DECK)))
        yield [(left + 8, DECK), *arch, (left + wide - 8, DECK)], web


def river(box: Box, iron: Raster, sun: float) -> Tone:
    """Still water: what stands above it, the glitter of the sun, a slow swell."""
    swell = grain(7, box, 16)

    def tone(x: float, y: float) -> float:
        depth = (y - WATER) / (box[1] + box[3] - WATER)
        sway = 12 * depth * sin(y / (3 + 5 * depth))
        mirrored = iron(x + sway, 2 * WATER - y) * (1 - 0.75 * depth)
        glitter = exp(-(((x - sun) / (80 + 250 * depth)) ** 2))
        wave: float = 0.2 * sin(y / (3 + 8 * depth) + 9 * swell(x, y) + x / 190)
        return max(0.5 - 0.16 * depth + 0.42 * mirrored + wave - 0.4 * glitter, 0.1)

    return tone


def bridge(canvas: Canvas) -> None:
    """Seven arches of one bridge, mirrored in a river."""
    box, sun_at = window(canvas), (1372.0, 232.0)
    frame = [rectangle(box)]
    arches, web = zip(*ribs(box), strict=True)
    stone = [rectangle((box[0], DECK - 4, box[2], 17)), *piers(box)]
    sky(canvas, above(box, WATER), inks.SEA, gap=4.9)
    sun(canvas, sun_at, 84, ink=inks.GOLD)
    iron = shapes([*stone, *arches], box).blurred(2)
    water = rectangle(below(box, WATER))
    ruled(canvas, water, river(box, iron, sun_at[0]), inks.SEA, bend=ripple)
    canvas.stroke([segment((box[0], WATER), (box[0] + box[2], WATER))], inks.SEA, 2)
    canvas.stroke(arches, canvas.paper, 14, within=frame)
    canvas.stroke([bar for span in web for bar in span], inks.SEA, 3, within=frame)
    canvas.stroke(arches, inks.SEA, 8, within=frame)
    canvas.fill(stone, inks.SEA, within=frame)
    Legend("2007", "Bảy đảng bộ khối, một Đảng bộ", inks.SEA).print(canvas)


def piers(box: Box) -> list[Line]:
    """What carries the deck."""
    top, foot = DECK + 12, WATER + 6
    return [
        polygon((x - 13, top), (x + 13, top), (x + 22, foot), (x - 22, foot))
        for x in evenly(box[0], box[0] + box[2], SPANS + 1)
    ]


def ripple(x: float, y: float) -> float:
    """A slow river: lines that hardly move at the far bank."""
    near = min(max((y - WATER) / 60, 0), 1)
    return near * (2.4 * sin(x / 61 + y / 34) + 3 * sin(x / 150 - y / 60))


PLATES = (Plate("2007/bay-nhip-cau.png", 2000, 860, 1.4, bridge),)
