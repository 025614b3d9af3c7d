"""Threads that come together: seven strands and one rope; three strands and one cloth."""

from __future__ import annotations

from math import exp, pi, sin

from tools.plates import inks
from tools.plates.canvas import Canvas
from tools.plates.geometry import Line, evenly
from tools.plates.sheet import Legend, Plate

THREADS = 9


def gathered(x: float, where: float, slow: float) -> float:
    """From 0 on the left to 1 on the right, about a place."""
    return 1 / (1 + exp(-(x - where) / slow))


def strand(number: int, thread: int, xs: list[float]) -> Line:
    """One thread of one of the seven strands."""
    off = thread - THREADS // 2
    phase = number * 2 * pi / 7 + thread * 0.085
    line = []
    for x in xs:
        free = 84 + number * 82 + off * 5.4 + 10 * sin(x / 170 + number * 1.3 + thread * 0.1)
        rope = 330 + 62 * sin(x / 92 + phase) * (1 + 0.22 * sin(x / 400)) + off * 2.3
        flat = 330 + (number - 3) * 15 + off * 1.7
        join, braid = gathered(x, 820, 150), gathered(x, 1080, 120)
        line.append((x, free * (1 - join) + join * (flat * (1 - braid) + rope * braid)))
    return line


def seven_strands(canvas: Canvas) -> None:
    """Seven strands from the left become one rope."""
    xs = evenly(-20, canvas.width + 20, 520)
    for number in range(7):
        ink = (inks.YELLOW, inks.CREAM, "#E9B98A")[number % 3]
        lines = [strand(number, thread, xs) for thread in range(THREADS)]
        canvas.stroke(lines, ink, 1.9)
    Legend("2007", "Bảy đảng bộ khối, một Đảng bộ", inks.WHITE, inks.YELLOW).print(canvas)


PLATES = (Plate("2007/bay-soi-mot-day.png", 2100, 720, 1.4, seven_strands, inks.DEEP),)
