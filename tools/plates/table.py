"""A round table from above."""

from __future__ import annotations

from math import cos, radians, sin

from tools.plates import inks
from tools.plates.burin import Tone, cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Point,
    circle,
    rings,
)
from tools.plates.sheet import Legend, Plate

# The outline of a chair: how far from the middle of the table, how far to the side.
SEAT = ((386, -46), (452, -52), (468, -30), (472, 0), (468, 30), (452, 52), (386, 46))
# Wreaths of the flowers: radius, how many, how large.
WREATHS = ((74, 14, 34, inks.LEAF), (50, 10, 32, inks.RED), (24, 6, 26, inks.GOLD))


def round_table(canvas: Canvas) -> None:
    """A table from above: places, sheets of paper, a vase in the middle."""
    centre = canvas.width / 2, canvas.height / 2 - 60
    canvas.fill(cut(rings(centre, [8 * i for i in range(5, 44)]), wood(centre), 8), inks.CLAY)
    canvas.stroke([circle(centre, 352), circle(centre, 364)], inks.INK, 3)
    for i in range(10):
        place(canvas, centre, 36 * i + 18)
    vase(canvas, centre)
    Legend("2007-2017", "Tọa đàm: mười năm xây dựng và trưởng thành").print(canvas)


def wood(centre: Point) -> Tone:
    """The light that lies across a polished top."""
    return lambda x, y: 0.34 + 0.24 * sin((x - centre[0]) / 150 + (y - centre[1]) / 210)


def place(canvas: Canvas, centre: Point, turn: float) -> None:
    """A chair, a sheet of paper and a glass."""
    dx, dy = cos(radians(turn)), sin(radians(turn))

    def at(away: float, side: float) -> Point:
        return centre[0] + away * dx - side * dy, centre[1] + away * dy + side * dx

    seat = [at(*spot) for spot in SEAT]
    sheet = [at(r, s) for r, s in ((246, -34), (336, -34), (336, 30), (246, 30))]
    rows = [[at(322 - 12 * k, -24), at(322 - 12 * k, 20 - 9 * (k % 3))] for k in range(6)]
    glass = at(286, 54)
    canvas.fill([seat], canvas.paper)
    canvas.outline([seat], inks.INK, 3)
    canvas.stroke([[at(396 + 9 * k, -44), at(396 + 9 * k, 44)] for k in range(7)], inks.RED, 3)
    canvas.fill([sheet], inks.WHITE)
    canvas.outline([sheet], inks.INK, 1.6)
    canvas.stroke(rows, inks.INK, 1.4)
    canvas.fill([circle(glass, 13)], inks.MIST)
    canvas.stroke([circle(glass, 13), circle(glass, 9)], inks.INK, 1.6)


def vase(canvas: Canvas, centre: Point) -> None:
    """Flowers in the middle, from above."""
    canvas.fill([circle(centre, 96)], canvas.paper)
    for away, count, size, ink in WREATHS:
        for turn in (radians(360 / count * i + away) for i in range(count)):
            spot = centre[0] + away * cos(turn), centre[1] + away * sin(turn)
            rounds = [circle(spot, size / 2, 30), circle(spot, size / 4, 24)]
            canvas.fill(rounds[:1], ink)
            canvas.stroke(rounds, canvas.paper, 1.6)
    canvas.fill([circle(centre, 12)], inks.YELLOW)


PLATES = (Plate("ke-hoach/ban-tron.webp", 1120, 1220, 1.8, round_table, inks.BUFF),)
