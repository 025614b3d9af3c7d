"""Hải Dương: fields of the plain, three saplings and the three trees they became."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, pi, radians, sin
from random import Random

from tools.plates import inks
from tools.plates.burin import cut, flat
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    Point,
    above,
    below,
    between,
    bezier,
    evenly,
    leaf,
    mixed,
    rectangle,
    rings,
    segment,
)
from tools.plates.raster import wander, waved
from tools.plates.ruling import sky, sun
from tools.plates.sheet import Legend, Plate, window

HORIZON = 330


# --- fields ------------------------------------------------------------------------------------
def plots(box: Box, middle: float) -> Iterator[tuple[int, Line]]:
    """The fields between dikes, in perspective: row, outline."""
    foot = box[1] + box[3]
    depths = [HORIZON + (foot - HORIZON) * (i / 8) ** 1.9 for i in range(9)]
    for row in range(8):
        top, low = depths[row], depths[row + 1]
        skew = 0.11 if row % 2 else -0.07
        for column in range(-13, 13):
            corners = []
            for y, side in ((top, 0), (top, 1), (low, 1), (low, 0)):
                spread = 60 + 330 * (y - HORIZON) / (foot - HORIZON)
                corners.append((middle + (column + side + skew * row) * spread, y))
            yield row, inset(corners, 0.012 + 0.004 * row, 1.2 + 0.5 * row)


def inset(corners: Line, share: float, dike: float) -> Line:
    """A field inside its dikes."""
    cx, cy = sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4
    shrunk = [mixed(corner, (cx, cy), share) for corner in corners]
    return [(x, y + (dike if y < cy else -dike)) for x, y in shrunk]


def fields(canvas: Canvas) -> None:
    """A plain of rice fields under a low sun, white storks over it."""
    box, source = window(canvas), Random(97)
    sky(canvas, above(box, HORIZON), inks.LEAF)
    sun(canvas, (1490, HORIZON - 34), 96, ink=inks.RED)
    canvas.fill([rectangle(below(box, HORIZON - 4))], canvas.paper)
    village(canvas, box)
    for row, plot in plots(box, box[0] + box[2] * 0.56):
        ink, lines = planted(plot, 3.4 + 0.62 * row, source)
        dark = source.uniform(0.2, 0.72)
        canvas.fill(cut(lines, flat(dark), 3.4 + 0.62 * row), ink, within=[rectangle(box)])
    for x, y, size in ((620, 236, 1.0), (706, 190, 0.8), (760, 262, 0.7), (560, 170, 0.6)):
        stork(canvas, (x, y), size)
    Legend("1997", "Tái lập tỉnh Hải Dương", inks.LEAF).print(canvas)


def planted(plot: Line, gap: float, source: Random) -> tuple[str, Iterator[Line]]:
    """The rows of a field, across it or towards the reader; green or ripe."""
    kind = source.random()
    a, b, c, d = plot
    if kind < 0.5:
        count = max(3, int((d[1] - a[1]) / gap))
        return inks.LEAF, between(segment(a, b, 40), segment(d, c, 40), count)
    count = max(5, int((c[0] - d[0]) / (gap * 2.1)))
    ink = inks.GOLD if kind > 0.78 else inks.LEAF
    return ink, between(segment(a, d, 40), segment(b, c, 40), count)


def village(canvas: Canvas, box: Box) -> None:
    """A far line of trees along the horizon."""
    bumps, fine = wander(5, 60), wander(6, 260)
    ridge = []
    for x in evenly(box[0], box[0] + box[2], 700):
        share = (x - box[0]) / box[2]
        rise = max(0, 13 + 15 * waved(bumps, share)) + 4 * waved(fine, share)
        ridge.append((x, HORIZON - max(rise, 2)))
    canvas.fill([[*ridge, (box[0] + box[2], HORIZON + 2), (box[0], HORIZON + 2)]], inks.LEAF)


def stork(canvas: Canvas, at: Point, size: float) -> None:
    """A white bird with wings out."""
    x, y = at

    def sized(*points: Point) -> Line:
        return [(x + size * px, y + size * py) for px, py in points]

    near = sized(
        *bezier((0, 0), (-26, -44), (-70, -40), (-96, -14)),
        *bezier((-96, -14), (-60, -18), (-30, -8), (0, 16)),
    )
    far = sized(
        *bezier((6, 0), (24, -50), (60, -52), (88, -34)),
        *bezier((88, -34), (60, -30), (34, -10), (18, 14)),
    )
    body = sized((-18, 4), (30, 0), (78, 14), (86, 18), (70, 18), (28, 18), (-46, 20))
    for shape in (near, far, body):
        canvas.fill([shape], inks.WHITE)
        canvas.outline([shape], inks.LEAF, 1.8)


# --- three trees -------------------------------------------------------------------------------
def ground(canvas: Canvas, box: Box, level: float) -> None:
    """A low rise of earth, ruled."""

    def rise(x: float) -> float:
        return level - 26 * sin(pi * (x - box[0]) / box[2])

    xs = evenly(box[0], box[0] + box[2], 120)
    top = [(x, rise(x)) for x in xs]
    mass = [*top, (box[0] + box[2], box[1] + box[3]), (box[0], box[1] + box[3])]
    canvas.fill([mass], canvas.paper)
    low = [(x, box[1] + box[3]) for x in xs]
    lines = between(top, low, 26)
    canvas.fill(
        cut(lines, lambda x, y: 0.34 + 0.2 * sin(x / 70 + y / 9), 6), inks.CLAY, within=[mass]
    )
    canvas.stroke([top], inks.CLAY, 2.4)


def saplings(canvas: Canvas) -> None:
    """Three saplings, each tied to its stake."""
    box = window(canvas)
    sky(canvas, box, inks.LEAF, gap=6)
    ground(canvas, box, 800)
    for x, tall, lean in ((236, 430, -16), (450, 520, 10), (660, 410, 18)):
        foot = 792 - 26 * sin(pi * (x - box[0]) / box[2])
        top = x + lean, foot - tall
        sapling(canvas, bezier((x, foot), (x, foot - 0.4 * tall), (top[0], foot - 0.7 * tall), top))
    Legend("1952", "Ba Liên chi: ba mầm cây", inks.LEAF).print(canvas)


def sapling(canvas: Canvas, stem: Line) -> None:
    """A stem, its stake, and six leaves from the lowest up."""
    x, foot = stem[0]
    stake = [(x - 22, foot), (x - 18, foot - 330)]
    canvas.stroke([stake, stem], canvas.paper, 13)
    canvas.stroke([stake], inks.CLAY, 6)
    canvas.stroke([stem], inks.LEAF, 7)
    canvas.stroke([[(x - 24, foot - 220), (x + 8, foot - 230)]], inks.RED, 5)
    for i, turn in enumerate((-152, -26, -138, -38, -114, -64)):
        at = stem[(18, 22, 27, 31, 37, 38)[i]]
        blade = leaf(at, 128 - 8 * i, turn, wide=50, sag=18)
        canvas.halo([blade], 7)
        canvas.fill([blade], inks.LEAF)
        canvas.stroke([[at, mixed(at, blade[17], 0.85)]], canvas.paper, 1.6)


def trees(canvas: Canvas) -> None:
    """Three old trees whose crowns have grown together."""
    box = window(canvas)
    sky(canvas, box, inks.LEAF, gap=6)
    ground(canvas, box, 800)
    for x, lean in ((260, -30), (640, 30), (450, 0)):
        trunk(canvas, x, 796 - 26 * sin(pi * (x - box[0]) / box[2]), lean)
    crown(canvas, box)
    Legend("1952-2012", "Ba tán cây, một bóng mát", inks.LEAF).print(canvas)


def trunk(canvas: Canvas, x: float, foot: float, lean: float) -> None:
    """A trunk with its roots, ruled along the bark."""
    left = bezier(
        (x - 74, foot + 16), (x - 26, foot - 30), (x - 34, foot - 180), (x - 64 + lean, foot - 400)
    )
    right = bezier(
        (x + 74, foot + 16), (x + 26, foot - 30), (x + 34, foot - 180), (x + 64 + lean, foot - 400)
    )
    mass = left + right[::-1]
    canvas.halo([mass], 8)
    canvas.fill([mass], canvas.paper)
    bark = list(between(left, right, 15))

    def tone(px: float, py: float) -> float:
        return 0.5 + 0.4 * (px - x) / 60 + 0.22 * sin(py / 13 + px / 5)

    canvas.fill(cut(bark, tone, 7), inks.CLAY, within=[mass])
    canvas.stroke([left, right], inks.CLAY, 3)


def crown(canvas: Canvas, box: Box) -> None:
    """The crowns: tufts from the top of the picture down, each lit from the left."""
    source = Random(60)
    tufts = []
    for middle, high in ((264, 330), (450, 286), (636, 330)):
        for _ in range(48):
            turn, away = source.uniform(0, 2 * pi), source.uniform(0, 1) ** 0.6
            spot = middle + 158 * away * cos(turn), high + 190 * away * sin(turn)
            tufts.append((spot, source.uniform(36, 66)))
    for spot, size in sorted(tufts, key=lambda one: -one[0][1]):
        tuft(canvas, spot, size, [rectangle(box)])


def tuft(canvas: Canvas, spot: Point, size: float, frame: list[Line]) -> None:
    """One scalloped tuft of leaves."""
    x, y = spot
    edge = []
    for degrees in range(0, 360, 4):
        away = size * (1 + 0.07 * sin(radians(degrees) * 11 + x))
        edge.append((x + away * cos(radians(degrees)), y + 0.86 * away * sin(radians(degrees))))
    canvas.fill([edge], canvas.paper, within=frame)

    def tone(px: float, py: float) -> float:
        side = ((px - x) * 0.7 + (py - y)) / size
        return 0.3 + 0.46 * side + 0.3 * hypot(px - x, py - y) / size

    lines = rings(spot, evenly(4, size, max(5, int(size / 5))), 0.86, 90)
    canvas.fill(cut(lines, tone, 5), inks.LEAF, within=[edge])
    canvas.outline([edge], inks.LEAF, 1.7, within=frame)


HAI_DUONG = (
    Plate("1997/dong-lua.jpg", 2100, 820, 1.3, fields),
    Plate("1952/ba-mam-cay.png", 900, 1080, 2, saplings, inks.MIST),
    Plate("2012/ba-tan-cay.png", 900, 1080, 2, trees, inks.MIST),
)
