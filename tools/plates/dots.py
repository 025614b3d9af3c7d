"""Things in their number: a dot for each member, a leaf for each secretary, seats in a hall."""

from __future__ import annotations

from math import cos, degrees, pi, sin, sqrt
from random import Random

from tools.plates import inks
from tools.plates.canvas import Canvas
from tools.plates.geometry import Line, arc, circle, evenly, leaf, mixed, rays
from tools.plates.lettering import ITALIC, SANS, SERIF, Words
from tools.plates.sheet import DRAWN, MARGIN, Legend, Plate

MEMBERS, SECRETARIES = 65_000, 500
GOLDEN = pi * (3 - sqrt(5))


def members(canvas: Canvas) -> None:
    """Sixty-five thousand dots in one spiral; seven arms turn through it."""
    centre, reach = (canvas.width / 2, canvas.height / 2 - 66), 1292
    hand = Random(65)
    inked: dict[str, list[Line]] = {inks.INK: [], inks.RED: [], inks.GOLD: []}
    for i in range(MEMBERS):
        away, turn = reach * sqrt((i + 0.5) / MEMBERS), i * GOLDEN
        # Set by hand, not quite even: a grid would flicker where it is shown small.
        x = centre[0] + away * cos(turn) + hand.uniform(-1.7, 1.7)
        y = centre[1] + away * sin(turn) + hand.uniform(-1.7, 1.7)
        arm = sin(7 * turn - 11 * sqrt(away / reach))
        wave = 0.72 * arm + 0.28 * sin(away / 42)
        ink = inks.RED if arm > 0.1 else inks.GOLD if arm < -0.88 else inks.INK
        inked[ink].append(circle((x, y), 2.5 + 1.15 * wave, 10))
    for ink, dots in inked.items():
        canvas.fill(dots, ink)
    Legend("2016", "Hơn 6,5 vạn đảng viên: 65.000 chấm", size=110).print(canvas)


def secretaries(canvas: Canvas) -> None:
    """Five hundred leaves in a disc, as the florets of a flower stand."""
    centre = 478, 500
    leaves, veins = [], []
    for i in range(SECRETARIES):
        away, turn = 19.6 * sqrt(i + 0.6), i * GOLDEN
        length = 24 + 0.047 * i
        near = (
            centre[0] + (away - length / 2) * cos(turn),
            centre[1] + (away - length / 2) * sin(turn),
        )
        leaves.append(leaf(near, length, degrees(turn), wide=11 + 0.02 * i))
        veins.append([near, mixed(near, leaves[-1][17], 0.8)])
    canvas.fill(leaves, inks.RED)
    canvas.fill(leaves[::13], inks.INK)
    canvas.stroke(veins, canvas.paper, 0.9)
    right, foot = canvas.width - MARGIN, canvas.height - MARGIN
    canvas.write(Words("2012", 64, right, 104, SERIF, "end"), inks.RED)
    canvas.write(Words("500 bí thư", 28, right, foot - 72, SANS, "end"), inks.INK)
    canvas.write(Words("chi bộ tiêu biểu", 28, right, foot - 36, SANS, "end"), inks.INK)
    canvas.write(Words(DRAWN, 28, right, foot, ITALIC, "end"), inks.INK)


def hall(canvas: Canvas) -> None:
    """Rows of seats about a rostrum, still empty."""
    centre = canvas.width / 2, canvas.height - 128
    rows = evenly(236, 668, 13)
    seats, lines = [], []
    for i, radius in enumerate(rows):
        count = round(radius * 2.24 / 40)
        for turn in evenly(206, 334, count):
            (x, y), _ = arc(centre, radius, turn, turn + 1, count=2)
            seats.append(circle((x, y), 5.4 + 0.42 * i, 24))
        lines.append(arc(centre, radius + 17, 205, 335, count=90))
    canvas.stroke(lines, "#6E5B45", 1.2)
    canvas.fill(seats, inks.CREAM)
    canvas.stroke(rays(centre, 64, 190, evenly(204, 336, 67)), inks.YELLOW, 1.9)
    Legend("2007-2017", "Hội trường lễ mít tinh", inks.CREAM, inks.YELLOW).print(canvas, top=True)


PLATES = (
    Plate("2012/nam-tram-chiec-la.png", 1280, 1000, 1.8, secretaries),
    Plate("2016/sau-van-ruoi.png", 2700, 2830, 1.4, members),
    Plate("ke-hoach/hoi-truong.png", 1300, 960, 1.8, hall, inks.INK),
)
