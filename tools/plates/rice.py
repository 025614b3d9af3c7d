"""A sheaf of rice: ten ears of fifty grains."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from tools.plates import inks
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Line,
    Point,
    bezier,
    evenly,
    leaf,
    mixed,
    polygon,
)
from tools.plates.sheet import Legend, Plate

EARS, GRAINS = 10, 50


def ears_of_rice(canvas: Canvas) -> None:
    """A sheaf of ten ears, fifty grains in each."""
    tie = canvas.width / 2, 752.0
    canvas.fill(blades(tie), inks.LEAF)
    # From the outside inward: the middle stands in front.
    for side in sorted(evenly(-4.5, 4.5, EARS), key=abs, reverse=True):
        whole = stalk(tie, side)
        canvas.stroke([whole], inks.LEAF, 3)
        ear(canvas, whole[-68:])
    canvas.stroke([straw(tie, side) for side in evenly(-4.5, 4.5, 2 * EARS)], inks.LEAF, 3)
    x, y = tie
    band = polygon((x - 42, y - 16), (x + 42, y - 16), (x + 46, y + 16), (x - 46, y + 16))
    canvas.fill([band], inks.RED)
    Legend("2007-2017", "500 chi bộ tiêu biểu").print(canvas)


def blades(tie: Point) -> list[Line]:
    """Four leaves from the tie."""
    x, y = tie
    return [
        leaf((x - 26, y - 6), 330, 222, wide=24, sag=150),
        leaf((x + 26, y - 6), 350, 318, wide=24, sag=160),
        leaf((x - 14, y - 6), 380, 246, wide=24, sag=90),
        leaf((x + 14, y - 6), 360, 294, wide=24, sag=100),
    ]


def straw(tie: Point, side: float) -> Line:
    """One end of straw below the tie."""
    x, y = tie
    ends = ((7, 0), (8, 80), (16, 140), (26, 196))
    a, b, c, d = ((x + out * side, y + down) for out, down in ends)
    return bezier(a, b, c, d)


def stalk(tie: Point, side: float) -> Line:
    """One stalk from the tie upward, bowed outward by its ear."""
    way = 1 if side > 0 else -1
    lean = radians(7.4 * side)
    root = tie[0] + 7 * side, tie[1]
    tall = 660 - 15 * side * side
    rise = root[0] + 0.7 * tall * sin(lean), root[1] - 0.7 * tall * cos(lean)
    over = rise[0] + way * 34 + 17 * side, rise[1] - 0.52 * tall
    tip = over[0] + way * 46 + 8 * side, over[1] + 0.66 * tall
    return bezier(root, rise, over, tip, count=161)


def ear(canvas: Canvas, stem: Line) -> None:
    """Fifty grains along the end of a stalk, each with its awn."""
    grains, awns = [], []
    for j in range(GRAINS):
        place = j / (GRAINS - 1) * (len(stem) - 2)
        i = int(place)
        at = mixed(stem[i], stem[i + 1], place - i)
        turn = degrees(atan2(stem[i + 1][1] - stem[i][1], stem[i + 1][0] - stem[i][0]))
        turn += 30 * (-1) ** j if j < GRAINS - 1 else 0
        grain = leaf(at, 31, turn, wide=13)
        tip = grain[17]
        grains.append(grain)
        awns.append([tip, (tip[0] + 14 * cos(radians(turn)), tip[1] + 14 * sin(radians(turn)))])
    canvas.stroke(awns, inks.INK, 1.1)
    for grain in grains:
        canvas.fill([grain], inks.GOLD)
        canvas.outline([grain], inks.INK, 1.3)


PLATES = (Plate("ke-hoach/nam-tram-hat-lua.png", 900, 1150, 1.8, ears_of_rice, inks.BUFF),)
