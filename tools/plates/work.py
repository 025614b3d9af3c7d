"""What agencies prepare: a magazine, a banner, a race, four projects."""

from __future__ import annotations

from itertools import pairwise
from math import pi, sin

from tools.plates import inks
from tools.plates.burin import cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Line,
    Point,
    arc,
    between,
    circle,
    evenly,
    rectangle,
    rings,
    turned,
)
from tools.plates.lettering import SERIF, Words
from tools.plates.ruling import ruled, sky
from tools.plates.sheet import Legend, Plate, window


def magazine(canvas: Canvas) -> None:
    """A pile of magazines; the one on top bears only the number."""
    x, y = 190.0, 150.0
    cover, field = rectangle((x, y, 560, 760)), rectangle((x, y + 150, 560, 470))
    for k in range(9, 0, -1):
        under = turned(cover, (470, 530), 1.5 * k)
        canvas.fill([under], inks.WHITE)
        canvas.outline([under], inks.INK, 2)
    canvas.fill([cover], inks.DEEP)
    canvas.outline([cover], inks.INK, 3)
    ruled(canvas, field, fading, inks.YELLOW, gap=8, angle=-24)
    canvas.fill([circle((x + 280, y + 380), 186)], inks.DEEP)
    canvas.stroke(rings((x + 280, y + 380), (186, 176)), inks.YELLOW, 2.4)
    canvas.write(Words("60", 250, x + 280, y + 464, SERIF, "middle"), inks.YELLOW)
    heads = [(60, 430, 9), (94, 300, 9), (664, 300, 5), (690, 380, 5), (716, 240, 5)]
    canvas.fill([rectangle((x + 64, y + down, w, h)) for down, w, h in heads], inks.YELLOW)
    Legend("1952-2012", "Tạp chí chuyên đề").print(canvas)


def fading(_: float, y: float) -> float:
    """Stronger towards the foot of the magazine's field."""
    return 0.1 + 0.34 * (y - 300) / 470


def banner(canvas: Canvas) -> None:
    """A red banner between two posts, its words still to come."""
    box = window(canvas)
    left, right = 290.0, canvas.width - 290.0
    posts = [rectangle((x - 13, 150, 26, 444)) for x in (left - 46, right + 46)]
    upper, lower = hems(left, right)
    cloth = upper + lower[::-1]
    sky(canvas, box, inks.SEA)
    canvas.halo([*posts, cloth], 9)
    for x, end in ((left - 46, 0), (right + 46, -1)):
        canvas.stroke([[(x, 190), upper[end]], [(x, 470), lower[end]]], inks.INK, 3)
    canvas.fill([cloth], inks.RED)

    def folds(x: float, y: float) -> float:
        return 0.3 + 0.34 * sin(x / 47 + y / 90) + 0.16 * sin(x / 19)

    canvas.fill(cut(between(upper, lower, 27), folds, 6), inks.DEEP, within=[cloth])
    seams = [line[4:-4] for line in between(upper, lower, 11)]
    canvas.stroke([seams[1], seams[-2]], inks.YELLOW, 4)
    canvas.fill([*posts, rectangle((box[0], 588, box[2], 8))], inks.INK)
    Legend("1952-2012", "Băng rôn chờ khẩu hiệu", inks.SEA).print(canvas)


def hems(left: float, right: float) -> tuple[Line, Line]:
    """The upper and lower edge of a cloth that hangs a little."""
    upper = [
        (left + t * (right - left), 236 + 26 * sin(pi * t) + 5 * sin(4.7 + t * 23.3))
        for t in evenly(0, 1, 160)
    ]
    return upper, [(x, y + 176 + 9 * sin(x / 83 + 1)) for x, y in upper]


# The lines between the lanes.
LANES = evenly(210, 402, 9)


def oval(centre: Point, straight: float, radius: float) -> Line:
    """A lane line: two straights, two bends."""
    x, y = centre
    right = arc((x + straight, y), radius, -90, 90, count=90)
    left = arc((x - straight, y), radius, 90, 270, count=90)
    return [*right, *left, right[0]]


def track(canvas: Canvas) -> None:
    """A running track from above."""
    x, y = canvas.width / 2, canvas.height / 2 - 40
    lanes = [oval((x, y), 360, radius) for radius in LANES]
    canvas.fill([oval((x, y), 360, 416)], inks.RED)
    canvas.fill([oval((x, y), 360, 196)], inks.LEAF)
    canvas.stroke(lanes, inks.CREAM, 3.4)
    lawn = oval((x, y), 360, 190)
    ruled(canvas, lawn, lambda px, _: 0.16 + 0.2 * (sin(px / 38) > 0), inks.CREAM, gap=9, angle=90)
    for number, (inner, outer) in enumerate(pairwise(LANES)):
        start = x - 272 + 34 * number
        canvas.stroke([[(start, y + inner), (start, y + outer)]], inks.CREAM, 4)
        middle = y + (inner + outer) / 2 + 7
        canvas.write(Words(str(number + 1), 21, start + 22, middle, SERIF, "middle"), inks.CREAM)
    Legend("1952-2012", "Thể dục thể thao chào mừng").print(canvas)


def four_projects(canvas: Canvas) -> None:
    """Four sheets in a fan, numbered."""
    pivot = canvas.width / 2, 1060.0
    x, _ = pivot
    rows = [
        [(x - 125, 360 + 21 * i), (x + 125 - (90 if i % 5 == 4 else 0), 360 + 21 * i)]
        for i in range(13)
    ]
    fan = ((-27, inks.SEA), (-9, inks.LEAF), (9, inks.CLAY), (27, inks.RED))
    for number, (turn, ink) in enumerate(fan, 1):
        sheet = turned(rectangle((x - 165, 150, 330, 520)), pivot, turn)
        canvas.halo([sheet], 12)
        canvas.fill([sheet], inks.WHITE)
        canvas.outline([sheet], ink, 4)
        canvas.stroke([turned(row, pivot, turn) for row in rows], ink, 2.6)
        spot = turned([(x, 300)], pivot, turn)[0]
        canvas.write(Words(str(number), 120, *spot, SERIF, "middle"), ink)
    Legend("1952-2012", "Bốn đề án").print(canvas)


HAI_DUONG = (
    Plate("ke-hoach/tap-chi.png", 940, 1180, 1.8, magazine),
    Plate("ke-hoach/bang-ron.jpg", 2000, 780, 1.3, banner),
    Plate("ke-hoach/duong-chay.png", 1640, 1060, 1.5, track),
    Plate("ke-hoach/bon-de-an.png", 1200, 930, 1.8, four_projects),
)
