"""Rooms of the anniversary: an open door, and a wall of frames."""

from __future__ import annotations

from math import exp

from tools.plates import inks
from tools.plates.burin import flat
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Line,
    above,
    arc,
    below,
    between,
    polygon,
    rectangle,
    segment,
    within,
)
from tools.plates.raster import grain
from tools.plates.ruling import ruled
from tools.plates.sheet import Legend, Plate, window

FLOOR = 962
ARCH = 450, 356, 172  # middle, spring line, radius


def doorway(grow: float = 0) -> Line:
    """The outline of the arched opening."""
    x, y, radius = ARCH[0], ARCH[1], ARCH[2] + grow
    return [(x - radius, FLOOR), *arc((x, y), radius, 180, 360), (x + radius, FLOOR)]


def door(canvas: Canvas) -> None:
    """An open door, and light from the room behind it over the floor."""
    box = window(canvas)
    rough = grain(17, box, 9)

    def wall(x: float, y: float) -> float:
        lit = 0.26 * exp(-(((x - ARCH[0]) / 300) ** 2) - ((y - 700) / 500) ** 2)
        return 0.66 - lit + 0.14 * (rough(x, y) - 0.5)

    ruled(canvas, rectangle(box), wall, inks.INK)
    light(canvas, box)
    canvas.fill([doorway(40)], canvas.paper)
    canvas.stroke(between(doorway(40), doorway(8), 6), inks.INK, 1.6)
    canvas.fill([doorway()], inks.YELLOW)
    room(canvas)
    canvas.stroke([doorway(), doorway(40)], inks.INK, 3)
    for side in (-1, 1):
        panel(canvas, side)
    Legend("2007-2017", "Phòng truyền thống").print(canvas)


def light(canvas: Canvas, box: Box) -> None:
    """The floor, and the light on it that fades away from the door."""
    floor = rectangle(below(box, FLOOR))
    canvas.fill([floor], canvas.paper)
    ruled(canvas, floor, flat(0.62), inks.INK)
    left, right, end = box[0] + 60, box[0] + box[2] - 60, FLOOR + 190
    beam = polygon((ARCH[0] - 172, FLOOR), (ARCH[0] + 172, FLOOR), (right, end), (left, end))
    canvas.fill([beam], inks.YELLOW, within=[floor])
    ruled(canvas, beam, lambda _x, y: 0.08 + 0.5 * (y - FLOOR) / 200, inks.INK)


def room(canvas: Canvas) -> None:
    """The room seen through the door: its far wall, three pictures, its floor."""
    opening, back = doorway(), 846
    x, _, radius = ARCH
    ruled(canvas, opening, lambda _x, y: 0.06 + 0.2 * max(0, (420 - y) / 240), inks.CLAY)
    boards = [segment((x + dx, back), (x + 2.4 * dx, FLOOR), 20) for dx in range(-172, 173, 16)]
    canvas.stroke([segment((x - radius, back), (x + radius, back))], inks.CLAY, 3)
    canvas.stroke(boards, inks.CLAY, 1.6, within=[opening])
    for dx, wide, high in ((-98, 74, 96), (0, 88, 124), (98, 74, 96)):
        hung = (x + dx - wide / 2, 590 - high / 2, wide, high)
        canvas.stroke([segment((x + dx, hung[1]), (x + dx, hung[1] - 40))], inks.CLAY, 1.4)
        canvas.fill([rectangle(hung)], inks.CLAY)
        canvas.fill([rectangle(within(hung, 7))], inks.WHITE)
        ruled(canvas, rectangle(within(hung, 14)), flat(0.34), inks.CLAY, gap=4)


def panel(canvas: Canvas, side: int) -> None:
    """One leaf of the door with its louvres, turned outward."""
    x = ARCH[0]
    near, far = x + side * 178, x + side * 318
    face = [(near, ARCH[1]), (near, FLOOR), (far, FLOOR + 74), (far, ARCH[1] - 22)]
    canvas.fill([face], inks.INK)
    slats = []
    for share in ((i + 0.8) / 35 for i in range(34) if i != 16):
        inner = ARCH[1] + 10 + (FLOOR - ARCH[1] - 20) * share
        outer = ARCH[1] - 10 + (FLOOR + 74 - ARCH[1]) * share
        left, right = near + side * 22, far - side * 24
        slats.append(polygon((left, inner), (right, outer), (right, outer + 9), (left, inner + 8)))
    canvas.fill(slats, canvas.paper)


FRAMES: tuple[Box, ...] = (
    (170, 150, 300, 216),
    (170, 414, 300, 300),
    (520, 150, 196, 270),
    (520, 468, 420, 246),
    (766, 150, 390, 270),
    (990, 468, 166, 246),
    (1206, 150, 164, 564),
)


def frames(canvas: Canvas) -> None:
    """Seven frames on a wall, empty: the photographs are still to come."""
    box = window(canvas)
    wall, floor = rectangle(above(box, 772)), rectangle(below(box, 786))
    ruled(canvas, wall, lambda _x, y: 0.1 + 0.06 * y / 700, inks.CLAY, gap=6, angle=90)
    boards = [
        segment((750 + 0.9 * dx, 786), (750 + 1.5 * dx, 900), 30) for dx in range(-900, 901, 50)
    ]
    canvas.stroke(boards, inks.CLAY, 2, within=[floor])
    canvas.fill([rectangle((box[0], 772, box[2], 14))], inks.INK)
    for one, angle in zip(FRAMES, (0, 90, 45, -45, 0, 90, -45), strict=True):
        framed(canvas, one, angle, inks.RED if one is FRAMES[4] else inks.GOLD)
    Legend("2007-2017", "Triển lãm ảnh: những khung còn trống").print(canvas)


def framed(canvas: Canvas, box: Box, angle: float, ink: str) -> None:
    """A frame with its shadow, its mount, and one pale ruled field."""
    x, y, w, h = box
    shade = polygon(
        (x + 14, y + h),
        (x + w, y + h),
        (x + w, y + 14),
        (x + w + 16, y + 30),
        (x + w + 16, y + h + 16),
        (x + 30, y + h + 16),
    )
    canvas.fill([shade], canvas.paper)
    ruled(canvas, shade, flat(0.62), inks.INK, angle=45)
    canvas.fill([rectangle(box)], inks.INK)
    canvas.fill([rectangle(within(box, 9))], inks.WHITE)
    field = rectangle(within(box, 36))
    ruled(canvas, field, lambda _x, py: 0.16 + 0.2 * (py - y) / h, ink, angle=angle)
    canvas.outline([field], inks.INK, 1.2)


PLATES = (
    Plate("ke-hoach/phong-truyen-thong.png", 900, 1350, 1.8, door),
    Plate("ke-hoach/khung-anh.png", 1540, 1030, 1.6, frames),
)
