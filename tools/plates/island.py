"""An island at dusk, and the light that turns over it."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, pi, radians, sin

from tools.plates import inks
from tools.plates.burin import Tone
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    Point,
    above,
    below,
    circle,
    evenly,
    polygon,
    rectangle,
)
from tools.plates.raster import grain
from tools.plates.ruling import ruled
from tools.plates.sheet import Legend, Plate, window

HORIZON = 520
LIGHT = (1448, 262)


def beam(x: float, y: float) -> float:
    """How bright the light is there: two long beams, and a glow about the lamp."""
    away = hypot(x - LIGHT[0], y - LIGHT[1])
    turn = degrees(atan2(y - LIGHT[1], x - LIGHT[0]))
    found = exp(-away / 60)
    for direction in (171, -12):
        off = (turn - direction + 180) % 360 - 180
        found += 0.95 * exp(-((off / 5.2) ** 2)) * exp(-away / 900)
    return found


def island(canvas: Canvas) -> None:
    """A low island under a turning light, at dusk."""
    box = window(canvas)
    land, trees, tower = islet()
    ruled(canvas, rectangle(above(box, HORIZON)), dusk, inks.YELLOW)
    stars(canvas, box)
    water = rectangle(below(box, HORIZON))
    ruled(canvas, water, dusk_sea(box), inks.CREAM, gap=6, bend=ripple)
    for tree in trees:
        canvas.fill([tree], canvas.paper)
        canvas.outline([tree], inks.YELLOW, 1.6)
    canvas.fill([land], canvas.paper)
    canvas.stroke([land[:-2]], inks.CREAM, 2)
    canvas.fill(tower, inks.CREAM)
    canvas.fill([rectangle((LIGHT[0] - 9, LIGHT[1] - 10, 18, 22))], inks.WHITE)
    Legend("2007-2017", "Huyện đảo Trường Sa", inks.CREAM, inks.YELLOW).print(canvas)


def dusk(x: float, y: float) -> float:
    """The light that is left along the horizon, and the beams."""
    low: float = max(0, 1 - (HORIZON - y) / 300) ** 1.6
    return min(0.085 + 0.3 * low + beam(x, y), 0.9)


def ripple(x: float, y: float) -> float:
    """Small waves, larger towards the reader."""
    rise = min(max((y - HORIZON) / 120, 0), 1)
    return (5 * sin(x / 60 + y / 18) + 4 * sin(x / 23 - y / 30)) * rise


def dusk_sea(box: Box) -> Tone:
    """Dark water with broken reflections of sky and light."""
    rough = grain(77, box, 14)

    def tone(x: float, y: float) -> float:
        depth = (y - HORIZON) / (box[1] + box[3] - HORIZON)
        swell = sin(y / (5 + 14 * depth) + 7 * rough(x, y))
        road = exp(-(((x - LIGHT[0]) / (16 + 130 * depth)) ** 2))
        return 0.18 + 0.16 * swell * (0.4 + 0.6 * depth) + 0.5 * road * max(swell, -0.3)

    return tone


def islet() -> tuple[Line, list[Line], list[Line]]:
    """The land, its trees and the tower."""
    shore = [
        (1060 + 730 * t, HORIZON + 12 - 42 * max(sin(pi * t), 0) ** 0.7) for t in evenly(0, 1, 60)
    ]
    land = [*shore, (1790.0, HORIZON + 14.0), (1060.0, HORIZON + 14.0)]
    trees = [
        bush((x, HORIZON - 28), 46 + 17 * (i * 7 % 4))
        for i, x in enumerate((1150, 1196, 1244, 1300, 1540, 1590, 1650, 1700))
    ]
    x, y = LIGHT
    foot = HORIZON - 26
    shaft = polygon((x - 17, y + 26), (x + 17, y + 26), (x + 30, foot), (x - 30, foot))
    roof = polygon((x - 20, y - 12), (x, y - 36), (x + 20, y - 12))
    bars = [(x - 25, y + 14, 50, 12), (x - 14, y - 12, 4, 28), (x + 10, y - 12, 4, 28)]
    return land, trees, [shaft, roof, *(rectangle(bar) for bar in bars)]


def bush(foot: Point, tall: float) -> Line:
    """A wind-shorn bush."""
    x, y = foot
    turns = [radians(d) for d in range(0, 360, 6)]
    return [
        (x + 40 * cos(t) * (1 + 0.14 * sin(5 * t)), y - tall / 2 + tall / 2 * sin(t)) for t in turns
    ]


def stars(canvas: Canvas, box: Box) -> None:
    """A few stars over the dark side of the sky."""
    found = []
    for i in range(46):
        x, y = box[0] + (i * 397) % box[2], box[1] + 12 + (i * i * 53) % 280
        if beam(x, y) < 0.12:
            found.append(circle((x, y), 1.6 + (i % 3) * 0.7, 12))
    canvas.fill(found, inks.WHITE)


PLATES = (Plate("ke-hoach/huyen-dao-truong-sa.jpg", 2000, 900, 1.3, island, inks.NIGHT),)
