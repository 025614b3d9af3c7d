"""What carries news of the anniversary: a mast, a film camera."""

from __future__ import annotations

from math import exp, hypot

from tools.plates import inks
from tools.plates.burin import cut, flat
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Line,
    Point,
    circle,
    evenly,
    mixed,
    polygon,
    rays,
    rectangle,
    rings,
    segment,
)
from tools.plates.ruling import faced
from tools.plates.sheet import MARGIN, Legend, Plate, window


def mast(canvas: Canvas) -> None:
    """A lattice mast that sends its rings over the roofs."""
    top, foot = (canvas.width / 2, 250.0), canvas.height - 190.0

    def fading(x: float, y: float) -> float:
        return 0.62 * exp(-hypot(x - top[0], y - top[1]) / 420)

    waves = cut(rings(top, evenly(34, 760, 34)), fading, 9)
    canvas.fill(waves, inks.RED, within=[rectangle(window(canvas))])
    legs, braces = lattice(top, foot)
    tip = [segment((top[0], top[1] + 8), (top[0], top[1] - 130))]
    for lines, wide in ((braces, 3.4), (legs, 8), (tip, 6)):
        canvas.stroke(lines, canvas.paper, wide + 7)
    for lines, wide in ((braces, 3.4), (legs, 8), (tip, 6)):
        canvas.stroke(lines, inks.SEA, wide)
    canvas.fill([circle((top[0], top[1] - 134), 12)], inks.RED)
    roofs(canvas, foot)
    Legend("1952-2012", "Phát thanh - truyền hình tỉnh", inks.SEA, size=56).print(canvas)


def lattice(top: Point, foot: float) -> tuple[list[Line], list[Line]]:
    """The two legs, and what braces them."""
    x, y = top
    levels = [y + (foot - y) * (i / 14) ** 1.16 for i in range(15)]
    halves = [7 + 92 * (i / 14) ** 1.5 for i in range(15)]
    left = [(x - half, level) for half, level in zip(halves, levels, strict=True)]
    right = [(x + half, level) for half, level in zip(halves, levels, strict=True)]
    braces = []
    for i in range(14):
        crossed = (left[i], right[i + 1]), (right[i], left[i + 1]), (left[i + 1], right[i + 1])
        braces += [segment(a, b) for a, b in crossed]
    return [left, right], braces


def roofs(canvas: Canvas, foot: float) -> None:
    """Roofs about its foot."""
    left, right = MARGIN, canvas.width - MARGIN
    line: Line = [(left, foot)]
    x = left
    for i, wide in enumerate((96, 84, 120, 90, 104, 76, 110, 108)):
        wall = foot - 34 - 13 * (i * 5 % 4)
        line += [(x, wall), (x + wide / 2, wall - 34), (x + wide, wall)]
        x += wide
    inside = [(min(px, right), py) for px, py in line]
    canvas.fill([[*inside, (right, foot)]], inks.SEA)
    panes = [rectangle((left + 30 + 62 * i, foot - 24 - 6 * (i % 3), 12, 14)) for i in range(12)]
    canvas.fill(panes, inks.LAMP)


def camera(canvas: Canvas) -> None:
    """A film camera on its stand."""
    x, y = canvas.width / 2 - 40, 470.0
    stand(canvas, x, y + 84)
    reel(canvas, (x - 96, y - 196), 122)
    reel(canvas, (x + 118, y - 222), 138)
    lens = polygon((x + 190, y - 40), (x + 300, y - 66), (x + 300, y + 66), (x + 190, y + 40))
    hood = polygon((x + 300, y - 84), (x + 372, y - 110), (x + 372, y + 110), (x + 300, y + 84))
    faced(canvas, lens, flat(0.56), inks.INK)
    faced(canvas, hood, flat(0.3), inks.INK)
    body = rectangle((x - 190, y - 90, 380, 176))
    faced(canvas, body, lambda _x, py: 0.86 - 0.2 * exp(-(((py - y + 40) / 26) ** 2)), inks.INK)
    canvas.fill([rectangle((x - 262, y - 60, 74, 58))], inks.INK)
    canvas.fill([circle((x + 120, y + 30), 17)], inks.RED)
    Legend("1952-2012", "Phóng sự: 60 năm xây dựng và trưởng thành").print(canvas)


def stand(canvas: Canvas, x: float, y: float) -> None:
    """Three legs, a bar between them, a head."""
    legs = [[(x + a, y + 16), (x + b, 806.0)] for a, b in ((-30, -230), (0, 20), (30, 250))]
    canvas.stroke(legs, inks.INK, 14)
    canvas.stroke([[mixed(leg[0], leg[1], 0.55) for leg in legs[::2]]], inks.INK, 5)
    head = polygon((x - 90, y), (x + 90, y), (x + 60, y + 28), (x - 60, y + 28))
    canvas.fill([head], inks.INK)


def reel(canvas: Canvas, centre: Point, radius: float) -> None:
    """A reel: film in rings, five openings, a hub."""
    canvas.fill([circle(centre, radius)], canvas.paper)
    film = rings(centre, evenly(0.3 * radius, radius - 6, 19))
    canvas.fill(cut(film, flat(0.55), 5), inks.INK)
    canvas.stroke(rings(centre, (radius, radius - 9)), inks.INK, 4)
    for ray in rays(centre, 0, 0.6 * radius, evenly(18, 306, 5)):
        hole = circle(ray[-1], 0.21 * radius)
        canvas.fill([hole], canvas.paper)
        canvas.stroke([hole], inks.INK, 4)
    canvas.fill([circle(centre, 0.2 * radius)], inks.RED)
    canvas.fill([circle(centre, 0.06 * radius)], canvas.paper)


HAI_DUONG = (
    Plate("ke-hoach/cot-song.png", 900, 1300, 1.8, mast, inks.MIST),
    Plate("ke-hoach/may-quay.png", 1300, 1000, 1.8, camera, inks.BUFF),
)
