"""Things of the occasion: a compass, microphones, an open book."""

from __future__ import annotations

from math import pi, sin

from tools.plates import inks
from tools.plates.burin import cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Line,
    Point,
    arc,
    between,
    bezier,
    circle,
    evenly,
    polygon,
    rays,
    rectangle,
    rings,
    segment,
    turned,
)
from tools.plates.ruling import ruled
from tools.plates.sheet import Legend, Plate


def compass(canvas: Canvas) -> None:
    """A compass rose: functions and tasks laid down, a direction taken."""
    centre = canvas.width / 2, canvas.height / 2 - 56
    canvas.stroke(rings(centre, (462, 470, 478, 424, 398)), inks.INK, 2)
    canvas.stroke(rays(centre, 424, 462, evenly(0, 358, 180)), inks.INK, 1.3)
    canvas.stroke(rays(centre, 410, 462, evenly(0, 350, 36)), inks.INK, 3)
    lathe = rings(centre, [6 * i for i in range(4, 66)])
    canvas.fill(cut(lathe, lambda x, y: 0.15 + 0.08 * sin((x + y) / 120), 6), inks.SEA)
    for turn in evenly(22.5, 337.5, 8):
        spike(canvas, turned_from(centre, 250, turn), centre, inks.SEA)
    for turn in evenly(45, 315, 4):
        spike(canvas, turned_from(centre, 330, turn), centre, inks.INK)
    for turn in evenly(0, 270, 4):
        spike(canvas, turned_from(centre, 430, turn), centre, inks.INK if turn else inks.RED)
    canvas.fill([circle(centre, 24)], canvas.paper)
    canvas.stroke(rings(centre, (24, 15, 6)), inks.INK, 3)
    Legend("2007", "Quyết định số 98-QĐ/TW").print(canvas)


def turned_from(centre: Point, away: float, degrees: float) -> Point:
    """The point that far from a centre; 0 degrees is up."""
    x, y = centre
    return turned([(x, y - away)], centre, degrees)[0]


def spike(canvas: Canvas, tip: Point, foot: Point, ink: str) -> None:
    """One point of the rose: a dark half and a ruled half."""
    dx, dy = tip[0] - foot[0], tip[1] - foot[1]
    waist = foot[0] + 0.12 * dx, foot[1] + 0.12 * dy
    left = waist[0] + 0.096 * dy, waist[1] - 0.096 * dx
    right = waist[0] - 0.096 * dy, waist[1] + 0.096 * dx
    dark, light = [tip, left, foot], [tip, right, foot]
    canvas.fill([light], canvas.paper)
    canvas.fill([dark], ink)
    canvas.stroke(between([tip, foot], [tip, right], 9), ink, 1.1, within=[light])
    canvas.outline([dark, light], ink, 2.2)


# From the sides inward: how far from the middle, how tall, how it leans, in which ink.
STEMS = (
    (-430, 330, -30, inks.SEA),
    (430, 330, 30, inks.INK),
    (-290, 400, -20, inks.INK),
    (290, 400, 20, inks.SEA),
    (-146, 466, -10, inks.SEA),
    (146, 466, 10, inks.INK),
    (0, 520, 0, inks.RED),
)


def microphones(canvas: Canvas) -> None:
    """Seven microphones, pointed at whoever will speak."""
    middle, foot = canvas.width / 2, canvas.height - 176
    waves = [arc((middle, 120), radius, 20, 160, count=160) for radius in evenly(90, 620, 29)]
    canvas.stroke(waves, inks.GOLD, 1.4)
    canvas.fill([rectangle((0, foot, canvas.width, 200))], canvas.paper)
    for dx, tall, lean, ink in STEMS:
        root, head = (middle + dx * 0.5, foot), (middle + dx, foot - tall)
        bow = head[0] * 0.8 + root[0] * 0.2, head[1] + 160
        neck = bezier(root, (root[0], root[1] - 160), bow, head)
        canvas.stroke([neck], canvas.paper, 15)
        canvas.stroke([neck], ink, 7)
        microphone(canvas, head, lean, ink)
    canvas.fill([rectangle((56, foot - 4, canvas.width - 112, 10))], inks.INK)
    Legend("2016", "Họp báo công bố ngày truyền thống").print(canvas)


def microphone(canvas: Canvas, head: Point, lean: float, ink: str) -> None:
    """A body and a round grille, turned by its lean."""
    x, y = head
    shaft = polygon((x - 25, y - 40), (x + 25, y - 40), (x + 15, y + 110), (x - 15, y + 110))
    body, collar = (
        turned(shape, head, lean) for shape in (shaft, rectangle((x - 37, y - 48, 74, 16)))
    )
    cx, cy = turned([(x, y - 82)], head, lean)[0]
    grille = circle((cx, cy), (56, 62))
    canvas.halo([body, grille], 8)
    canvas.fill([body], ink)
    canvas.fill([grille], canvas.paper)

    def shade(px: float, py: float) -> float:
        return 0.2 + 0.42 * (((px - cx + 20) / 62) ** 2 + ((py - cy + 22) / 66) ** 2)

    for angle in (lean + 45, lean - 45):
        ruled(canvas, grille, shade, ink, gap=8, angle=angle, bend=straight)
    canvas.outline([grille], ink, 3.4)
    canvas.fill([collar], ink)


def straight(_x: float, _y: float) -> float:
    """Not bent at all, as wire is."""
    return 0


def leaf_edge(middle: float, side: int, k: float) -> Line:
    """The lower edge of the k-th leaf, from the fold outward."""
    line = []
    for t in evenly(0, 1, 60):
        rise = 44 + 3.1 * k
        x = middle + side * t * (520 - 1.2 * k)
        line.append((x, 706 - 2.2 * k - rise * sin(pi * t**0.62) * (1 - 0.28 * t) - 10 * t))
    return line


def book(canvas: Canvas) -> None:
    """An open book with a red ribbon."""
    middle = canvas.width / 2
    cover = [(middle - 560, 742), (middle - 545, 262), (middle + 545, 262), (middle + 560, 742)]
    canvas.fill([cover], inks.DEEP)
    edges = [leaf_edge(middle, side, k) for side in (-1, 1) for k in range(22)]
    canvas.fill([[*one, (middle, 720)] for one in edges], inks.CREAM)
    canvas.stroke(edges, inks.INK, 1.3)
    for side in (-1, 1):
        page(canvas, middle, side)
    ribbon = [(middle + 8 * sin(3 * t), 250 + 560 * t) for t in evenly(0, 1, 40)]
    tail = [(middle + dx, y) for dx, y in ((-12, 800), (14, 800), (18, 846), (1, 826), (-16, 846))]
    canvas.stroke([ribbon], inks.RED, 13)
    canvas.fill([tail], inks.RED)
    Legend("2007-2017", "Lịch sử Đảng bộ Khối").print(canvas)


def page(canvas: Canvas, middle: float, side: int) -> None:
    """One open page: its lines of text, and the shade towards the fold."""
    foot = leaf_edge(middle, side, 22)

    def level(share: float) -> Line:
        return [(x, y - share * (444 - 24 * abs(x - middle) / 520)) for x, y in foot]

    canvas.fill([leaf_edge(middle, side, 20) + level(1)[::-1]], inks.WHITE)
    shade = between([foot[0], level(1)[0]], [foot[9], level(1)[9]], 12)
    fine = [segment(line[0], line[1], 40) for line in shade]
    fading = cut(fine, lambda x, _: 0.34 - 0.34 * abs(x - middle) / 90, 6)
    canvas.fill(fading, inks.INK)
    for i in range(13):
        first, last = (6, 52) if i not in (5, 12) else (6, 34) if side > 0 else (24, 52)
        line = level(0.13 + 0.062 * i)[first:last]
        if i != 6:
            canvas.stroke([line], inks.INK, 3.2)
    canvas.outline([[*foot, *level(1)[::-1]]], inks.INK, 2.4)


PLATES = (
    Plate("2007/la-ban.png", 1120, 1200, 1.8, compass, inks.MIST),
    Plate("2016/micro.png", 1400, 1000, 1.8, microphones),
    Plate("ke-hoach/cuon-sach.png", 1340, 1010, 1.8, book, inks.BUFF),
)
