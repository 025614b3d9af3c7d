"""A stage: the curtain drawn to both sides, one light on empty boards."""

from __future__ import annotations

from math import pi, sin

from tools.plates import inks
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Box,
    Point,
    arc,
    below,
    between,
    circle,
    evenly,
    offset,
    polygon,
    rectangle,
    segment,
)
from tools.plates.ruling import ruled
from tools.plates.sheet import Legend, Plate, window


def stage(canvas: Canvas) -> None:
    """A curtain drawn to both sides, one light on the empty boards."""
    box = window(canvas)
    floor, middle = box[1] + box[3] - 150, box[0] + box[2] / 2
    canvas.fill([rectangle(box)], inks.NIGHT)
    lit(canvas, box, (middle, floor))
    microphone_stand(canvas, (middle, floor + 66))
    for side in (-1, 1):
        drape(canvas, box, side)
    valance(canvas, box)
    Legend("2007-2017", "Hội diễn văn nghệ chào mừng").print(canvas)


def lit(canvas: Canvas, box: Box, floor: Point) -> None:
    """The cone of the light, the boards, and the pool of light on them."""
    x, y = floor
    cone = polygon((x - 40, box[1]), (x + 40, box[1]), (x + 420, y + 60), (x - 420, y + 60))
    ruled(canvas, cone, lambda _x, py: 0.12 + 0.34 * (py - box[1]) / box[3], inks.YELLOW, gap=5.4)
    canvas.fill([rectangle(below(box, y))], inks.NIGHT)
    canvas.fill([circle((x, y + 62), (430, 52))], inks.YELLOW)
    boards = [
        segment((x + 0.7 * dx, y), (x + 1.25 * dx, y + 150), 20) for dx in range(-1000, 1001, 62)
    ]
    canvas.stroke(boards, inks.LAMP, 1.6, within=[rectangle(box)])


def microphone_stand(canvas: Canvas, foot: Point) -> None:
    """A stand with a microphone."""
    x, y = foot
    canvas.fill([circle((x, y), (52, 9))], inks.NIGHT)
    canvas.stroke([segment((x, y), (x, y - 250))], inks.NIGHT, 6)
    canvas.fill([circle((x, y - 272), (15, 24))], inks.NIGHT)
    canvas.stroke([arc((x, y - 272), (20, 30), 20, 160)], inks.NIGHT, 3)


def drape(canvas: Canvas, box: Box, side: int) -> None:
    """One curtain, gathered towards its side: lines that fall and swing."""
    x, y, w, h = box
    edge = x if side < 0 else x + w
    outer, inner = [], []
    for t in evenly(0, 1, 60):
        loose = 60 * max(t - 0.74, 0) / 0.26
        swing = 430 - 250 * sin(pi / 2 * min(t / 0.74, 1)) ** 1.4 + loose
        outer.append((edge + side * 6, y + t * h))
        inner.append((edge - side * swing, y + t * h))
    canvas.fill([outer + inner[::-1]], inks.DEEP)
    for i, line in enumerate(between(outer, inner, 46)):
        wide = 1.2 + 4.6 * (0.5 + 0.5 * sin(i * 0.82)) ** 2
        ink = inks.RED if i % 3 else inks.LAMP
        canvas.fill([offset(line, [wide] * len(line))], ink, within=[rectangle(box)])


def valance(canvas: Canvas, box: Box) -> None:
    """The short cloth along the top, in seven scallops."""
    x, y, w, _ = box
    for left in (x + i * w / 7 for i in range(7)):
        top = segment((left, y), (left + w / 7, y), 40)
        low = [
            (px, y + 40 + 62 * sin(pi * i / 39) ** 0.8) if 0 < i < 39 else (px, y + 40)
            for i, (px, _) in enumerate(top)
        ]
        canvas.fill([top + low[::-1]], inks.DEEP)
        canvas.stroke(between(top, low, 9, ends=False), inks.RED, 1.8)
        canvas.stroke([low], inks.LAMP, 4)


PLATES = (Plate("ke-hoach/san-khau.jpg", 1600, 1000, 1.5, stage),)
