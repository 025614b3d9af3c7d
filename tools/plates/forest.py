"""The forest: six lamps among the trunks at night, and the rings of an old tree."""

from __future__ import annotations

from math import cos, exp, hypot, radians, sin
from random import Random

from tools.plates import inks
from tools.plates.burin import cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    Point,
    arc,
    bezier,
    circle,
    evenly,
    parallel,
    rectangle,
)
from tools.plates.raster import grain, wander, waved
from tools.plates.sheet import Legend, Plate, window

# Place and size; the nearest lamp is the largest.
LAMPS = (
    ((318, 800), 1.0),
    ((690, 742), 0.86),
    ((498, 560), 0.62),
    ((830, 520), 0.5),
    ((214, 478), 0.46),
    ((602, 386), 0.34),
)


def glow(x: float, y: float) -> float:
    """How light it is there between the trunks."""
    return sum(
        1.05 * exp(-(hypot(x - lamp[0], (y - lamp[1]) * 1.08) / (124 * size + 26)))
        for lamp, size in LAMPS
    )


def six_lamps(canvas: Canvas) -> None:
    """Six lamps in the dark."""
    box, source = window(canvas), Random(48)
    rough = grain(49, box, 60)

    def tone(x: float, y: float) -> float:
        return 0.04 + glow(x, y) * (0.8 + 0.24 * (rough(x, y) - 0.5))

    frame = [rectangle(box)]

    def bend(x: float, y: float) -> float:
        return 5 * sin(x / 150 + y / 90)

    canvas.fill(cut(parallel(box, 5.4, bend=bend), tone, 5.4), inks.YELLOW, within=frame)
    for depth in range(3):
        trunks(canvas, box, source, depth)
        for lamp, size in LAMPS[4 - 2 * depth : 6 - 2 * depth]:
            lantern(canvas, lamp, size)
    Legend("1948", "Sáu chi bộ giữa núi rừng", inks.CREAM, inks.YELLOW).print(canvas)


def trunks(canvas: Canvas, box: Box, source: Random, depth: int) -> None:
    """Trunks at one distance, with the light of the lamps along their sides."""
    masses, rims = [], []
    for x in evenly(box[0] + 20, box[0] + box[2] - 20, 21 - 5 * depth):
        wide = source.uniform(11, 18) * (1 + 0.9 * depth)
        x += source.uniform(-0.3, 0.3) * box[2] / (21 - 5 * depth)
        if any(abs(x - lamp[0]) < wide / 2 + 56 * size for lamp, size in LAMPS):
            continue
        left, right = _sides(box, x, wide, source.uniform(-18, 18))
        masses.append(left + right[::-1])
        rims += [left, right]
    frame = [rectangle(box)]
    canvas.fill(masses, canvas.paper, within=frame)
    lit = cut(rims, lambda x, y: 1.2 * glow(x, y) - 0.16, 3.4)
    canvas.fill(lit, inks.YELLOW, within=frame)


def _sides(box: Box, x: float, wide: float, lean: float) -> tuple[Line, Line]:
    left, right = [], []
    for t in evenly(0, 1, 60):
        y = box[1] - 8 + t * (box[3] + 16)
        half = wide / 2 * (0.85 + 0.25 * t + 0.5 * exp(-(1 - t) * 14))
        middle = x + lean * (t - 0.5) + 3 * sin(7 * t + x)
        left.append((middle - half, y))
        right.append((middle + half, y))
    return left, right


def lantern(canvas: Canvas, at: Point, size: float) -> None:
    """A storm lamp: base, glass, cap and handle about a still flame."""

    def sized(*points: Point) -> Line:
        return [(at[0] + size * x, at[1] + size * y) for x, y in points]

    glass = sized(*bezier((-15, 34), (-44, 4), (-32, -30), (-14, -46)))
    glass += sized(*bezier((14, -46), (32, -30), (44, 4), (15, 34)))
    base = sized((-24, 34), (24, 34), (32, 66), (-32, 66))
    cap = sized((-16, -46), (16, -46), (9, -64), (-9, -64))
    handle = sized(*arc((0, -30), (44, 62), 176, 364))
    flame = sized(*bezier((0, 22), (-20, 4), (-8, -8), (0, -32)))
    flame += sized(*bezier((0, -32), (8, -8), (20, 4), (0, 22)))
    canvas.fill([circle(at, 70 * size)], inks.YELLOW)
    canvas.stroke([handle], canvas.paper, 2.6 * size + 0.6)
    canvas.fill([base, cap], canvas.paper)
    canvas.fill([glass], inks.LAMP)
    canvas.stroke([glass], canvas.paper, 2.2 * size + 0.4)
    canvas.fill([flame], inks.WHITE)


# The year 2007, counted from 1948.
SIXTIETH = 59


def tree_rings(canvas: Canvas) -> None:
    """Seventy rings; the sixtieth, of 2007, is red."""
    centre = canvas.width / 2 - 8, canvas.height / 2 - 62
    source = Random(70)
    widths = [source.uniform(0.5, 1.5) for _ in range(70)]
    total, radius = sum(widths), 0.0
    years: list[Line] = []
    drift = [0.0] * 12
    for wide in widths:
        radius += 424 * wide / total
        drift = [0.86 * old + 0.3 * source.uniform(-1, 1) for old in drift]
        years.append(grown(centre, radius, drift))
    bark = [grown(centre, 424 + more, drift) for more in (15, 21)]
    canvas.fill(bark[:1], inks.CREAM)
    canvas.stroke((ring for ring, w in zip(years, widths, strict=True) if w <= 1.05), inks.INK, 1.3)
    canvas.stroke((ring for ring, w in zip(years, widths, strict=True) if w > 1.05), inks.INK, 2.7)
    canvas.stroke(bark, inks.INK, 2.4)
    cracks(canvas, centre, source)
    canvas.stroke([years[SIXTIETH]], inks.RED, 6.5)
    Legend("1948-2018", "Bảy mươi vòng năm").print(canvas)


def grown(centre: Point, radius: float, drift: list[float]) -> Line:
    """One ring, never quite round."""
    closed = [*drift, drift[0]]
    line = []
    for i in range(361):
        share, turn = i / 360, radians(i)
        away = radius * (1 + 0.026 * sin(2 * turn + 0.7) + 0.018 * sin(3 * turn)) + 2.2 * waved(
            closed, share
        )
        line.append((centre[0] + 1.03 * away * cos(turn), centre[1] + 0.98 * away * sin(turn)))
    return line


def cracks(canvas: Canvas, centre: Point, source: Random) -> None:
    """Dry cracks from the heart outward: light wedges."""
    wedges = []
    for degrees, length in ((38, 330), (104, 160), (152, 250), (231, 408), (305, 190)):
        bent = wander(degrees, 7)
        left, right = [], []
        for t in evenly(0.04, 1, 30):
            turn = radians(degrees + 2.4 * waved(bent, t))
            x, y = centre[0] + t * length * cos(turn), centre[1] + t * length * sin(turn)
            half = 0.4 + 4.4 * t * (1 - t) * source.uniform(0.9, 1.1)
            left.append((x - half * sin(turn), y + half * cos(turn)))
            right.append((x + half * sin(turn), y - half * cos(turn)))
        wedges.append(left + right[::-1])
    canvas.fill(wedges, inks.CREAM)


PLATES = (
    Plate("1948/sau-ngon-den.jpg", 1000, 1250, 1.8, six_lamps, inks.NIGHT),
    Plate("1948/bay-muoi-vong-nam.tif", 1100, 1100, 2, tree_rings, inks.BUFF),
)
