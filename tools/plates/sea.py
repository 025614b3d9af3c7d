"""The open sea: a platform on its legs."""

from __future__ import annotations

from math import exp, sin

from tools.plates import inks
from tools.plates.burin import Tone
from tools.plates.canvas import Canvas
from tools.plates.geometry import Box, Line, Point, above, below, polygon, rectangle
from tools.plates.raster import Raster, grain, shapes
from tools.plates.river import bars
from tools.plates.ruling import ruled, sun
from tools.plates.sheet import Legend, Plate, window

SEA = 486


def platform(foot: float) -> tuple[list[Line], list[Line], list[Line]]:
    """Its masses, its braces and its lit windows."""
    x, y = 1070, foot
    legs = [
        polygon((x + a, y), (x + a + 16, y), (x + b + 15, y - 204), (x + b, y - 204))
        for a, b in ((-186, -150), (-92, -76), (74, 58), (170, 134))
    ]
    decks = [(-206, -216, 412, 18), (-176, -296, 352, 84), (-188, -308, 376, 12)]
    decks += [(-122, -376, 244, 70), (-134, -388, 268, 12), (-4, -486, 6, 100)]
    masses = [*legs, *(rectangle((x + a, y + b, w, h)) for a, b, w, h in decks)]
    low, mid, high = y - 30, y - 110, y - 190
    braces = bars(
        ((x - 164, low), (x + 126, high)),
        ((x + 166, low), (x - 128, high)),
        ((x - 172, low), (x + 172, low)),
        ((x - 158, mid), (x + 158, mid)),
        ((x - 206, y - 216), (x - 206, y - 244)),
        ((x + 206, y - 216), (x + 206, y - 244)),
        ((x - 206, y - 244), (x + 206, y - 244)),
    )
    panes = [rectangle((x + a, y - 274, 26, 36)) for a in range(-152, 140, 46)]
    panes += [rectangle((x + a, y - 360, 24, 32)) for a in range(-102, 90, 44)]
    return masses, braces, panes


def open_sea(box: Box, dark: Raster, sun_at: Point) -> Tone:
    """Swell towards the reader, the sun's road, and what stands in the water."""
    rough = grain(31, box, 9)

    def tone(x: float, y: float) -> float:
        depth = (y - SEA) / (box[1] + box[3] - SEA)
        inner = 1.6 * sin(x / (120 + 160 * depth)) + 6 * rough(x, y)
        swell = sin(y / (6 + 26 * depth) + inner)
        road = exp(-(((x - sun_at[0]) / (46 + 120 * depth)) ** 2))
        mirrored = dark(x + 12 * depth * sin(y / 6), 2 * SEA + 60 - y) * (1 - 1.2 * depth)
        lit = max(0.5 + 0.32 * swell * (0.3 + 0.7 * depth) - 0.46 * road, 0.1)
        return lit + 0.4 * max(mirrored, 0)

    return tone


def at_sea(canvas: Canvas) -> None:
    """A platform on its legs in a heavy sea."""
    box, sun_at = window(canvas), (386.0, 372.0)
    frame, water = [rectangle(box)], rectangle(below(box, SEA))
    masses, braces, panes = platform(576)
    ruled(canvas, rectangle(above(box, SEA)), clouded(box), inks.SEA)
    sun(canvas, sun_at, 98, ink=inks.RED)
    canvas.fill([water], canvas.paper)
    tone = open_sea(box, shapes(masses, box).blurred(2), sun_at)
    ruled(canvas, water, tone, inks.SEA, bend=waves)
    canvas.halo(masses, 7, within=frame)
    canvas.stroke(braces, canvas.paper, 13, within=frame)
    canvas.stroke(braces, inks.SEA, 6, within=frame)
    canvas.fill(masses, inks.SEA, within=frame)
    canvas.fill(panes, inks.LAMP)
    Legend("2007-2017", "Nhà giàn DK trên biển", inks.SEA).print(canvas)


def clouded(box: Box) -> Tone:
    """A sky with long soft clouds."""
    clouds = grain(32, box, 8)

    def tone(x: float, y: float) -> float:
        dusk: float = max(0, 1 - (y - box[1]) / 330) ** 1.3
        return 0.1 + 0.3 * dusk + 0.5 * max(clouds(x, y) - 0.5, 0)

    return tone


def waves(x: float, y: float) -> float:
    """Waves, higher towards the reader."""
    near = min(max((y - SEA) / 150, 0), 1)
    return near * (9 * sin(x / 95 + y / 30) + 5 * sin(x / 37 - y / 44))


PLATES = (Plate("ke-hoach/nha-gian-dk.jpg", 1500, 1000, 1.6, at_sea, inks.MIST),)
