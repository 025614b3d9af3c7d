"""Pots and flowers on a table: a set for tea, a vase of chrysanthemums."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, pi, sin

from tools.plates import inks
from tools.plates.burin import cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import (
    Line,
    Point,
    bezier,
    circle,
    evenly,
    leaf,
    mixed,
    offset,
    rectangle,
    rings,
    segment,
)
from tools.plates.sheet import Legend, Plate

ACROSS = evenly(-1, 1, 40)
Profile = Callable[[float], float]  # half width at a share of the height


def thrown(canvas: Canvas, foot: Point, tall: float, profile: Profile) -> None:
    """A white pot from its profile, ruled around its axis, lit from the left."""
    x, y = foot
    shares = evenly(0, 1, 60)
    left = [(x - profile(t), y - tall * t) for t in shares]
    right = [(x + profile(t), y - tall * t) for t in shares]
    outline, widest = left + right[::-1], max(profile(t) for t in shares)
    rounds = [
        [(x + profile(t) * u, y - tall * t + 0.14 * profile(t) * (1 - u * u)) for u in ACROSS]
        for t in evenly(0, 1, int(tall / 5))
    ]

    def tone(px: float, _: float) -> float:
        u = (px - x) / widest
        shade: float = max(u, 0) ** 1.5
        return 0.12 + 0.76 * shade + 0.26 * exp(-(((u + 0.98) / 0.16) ** 2))

    canvas.fill([outline], inks.WHITE)
    canvas.fill(cut(rounds, tone, 5), inks.SEA, within=[outline])
    canvas.outline([outline], inks.SEA, 3)


def bowl(t: float) -> float:
    """A cup: narrow at its foot, opening upward."""
    opened: float = sin(pi / 2 * min(t * 1.15, 1)) ** 0.8
    return 30 + 28 * opened


def belly(t: float) -> float:
    """A round teapot."""
    swell: float = sin(pi * (0.1 + 0.8 * t)) ** 0.9
    return 70 + 112 * swell


def lid(t: float) -> float:
    """Its lid."""
    fall: float = t**2.2
    return 114 - 100 * fall


def flared(t: float) -> float:
    """A vase with a narrow neck and a lip."""
    swell: float = max(sin(pi * min(t * 1.1, 1)), 0) ** 1.2
    return 58 + 92 * swell + 157 * max(t - 0.86, 0)


def tea(canvas: Canvas) -> None:
    """A pot and four cups on a tray, steam above them."""
    middle, table = canvas.width / 2, 600
    tray = circle((middle, table + 8), (540, 62))
    canvas.fill([tray], inks.DEEP)
    canvas.stroke(rings((middle, table + 8), (500, 508, 540), 0.115), inks.LAMP, 2)
    for dx in (-400, -258, 262, 404):
        cup(canvas, (middle + dx, table + 14 + (10 if abs(dx) < 300 else -6)))
    pot(canvas, (middle, table + 6))
    for dx, rise in ((-400, 480), (262, 496), (404, 470), (-258, 500)):
        steam(canvas, (middle + dx, rise))
    Legend("2007-2017", "Gặp mặt cán bộ lãnh đạo qua các thời kỳ").print(canvas)


def cup(canvas: Canvas, foot: Point) -> None:
    """A cup without a handle, tea in it."""
    thrown(canvas, foot, 92, bowl)
    rim = circle((foot[0], foot[1] - 92), (58, 12))
    canvas.fill([rim], inks.WHITE)
    canvas.fill([circle((foot[0], foot[1] - 90), (50, 8))], inks.GOLD)
    canvas.stroke([rim], inks.SEA, 3)


def pot(canvas: Canvas, foot: Point) -> None:
    """A round pot with spout, handle and lid."""
    x, y = foot
    spout = bezier((x + 130, y - 90), (x + 210, y - 100), (x + 196, y - 200), (x + 250, y - 240))
    canvas.fill([offset(spout, [66 - 44 * t for t in evenly(0, 1, 40)])], inks.SEA)
    hoop = bezier((x - 120, y - 210), (x - 270, y - 260), (x - 270, y - 60), (x - 130, y - 70))
    canvas.stroke([hoop], inks.SEA, 20)
    canvas.stroke([hoop], inks.WHITE, 8)
    thrown(canvas, foot, 250, belly)
    thrown(canvas, (x, y - 246), 44, lid)
    canvas.fill([circle((x, y - 300), 19)], inks.RED)
    sprig(canvas, (x - 40, y - 90))


SPRIG = ((-8, 0, 200), (4, -34, 330), (10, -44, 214), (28, -84, 340), (30, -92, 236))


def sprig(canvas: Canvas, at: Point) -> None:
    """A painted bamboo sprig on the belly of the pot."""
    x, y = at
    stem = bezier((x - 26, y + 40), (x - 10, y - 10), (x + 6, y - 50), (x + 34, y - 96))
    canvas.stroke([stem], inks.RED, 4)
    for dx, dy, turn in SPRIG:
        blade = leaf((x + dx, y + dy), 54, turn, wide=14)
        canvas.fill([blade], inks.RED)


def steam(canvas: Canvas, foot: Point) -> None:
    """Three threads of steam."""
    x, y = foot
    for k in (-1, 0, 1):
        line = [(x + 16 * k + 13 * sin(5 * t + k) * t, y - 190 * t) for t in evenly(0, 1, 60)]
        widths = [3.2 * sin(pi * t) for t in evenly(0, 1, 60)]
        canvas.fill([offset(line, widths)], inks.GOLD)


# Flowers and leaves: how far from the middle, how high, how large or how turned.
HEADS = ((0, 250, 132), (-190, 350, 112), (186, 360, 116), (-70, 440, 96), (96, 450, 92))
BLADES = ((-45, 620, 208), (48, 630, 330), (-20, 560, 236), (30, 540, 300), (-5, 620, 262))


def visit(canvas: Canvas) -> None:
    """Chrysanthemums in a vase, two cups beside it."""
    middle, table = canvas.width / 2, canvas.height - 220.0
    canvas.fill([rectangle((0, table - 6, canvas.width, 8))], inks.CLAY)
    canvas.stroke([flower_stem(middle, table - 300, dx, y) for dx, y, _ in HEADS], inks.LEAF, 6)
    for dx, y, turn in BLADES:
        blade = leaf((middle + dx, y), 170, turn, wide=46)
        canvas.halo([blade], 6)
        canvas.fill([blade], inks.LEAF)
        canvas.stroke([[blade[0], blade[17]]], canvas.paper, 1.6)
    for dx, y, size in HEADS:
        chrysanthemum(canvas, (middle + dx, y), size)
    thrown(canvas, (middle, table), 330, flared)
    cup(canvas, (middle - 270, table + 4))
    cup(canvas, (middle + 276, table + 4))
    Legend("1952-2012", "Thăm cán bộ nghỉ hưu").print(canvas)


def flower_stem(x: float, foot: float, out: float, top: float) -> Line:
    """From the neck of the vase to a flower."""
    return bezier((x, foot), (x + 0.2 * out, top + 240), (x + 0.7 * out, top + 150), (x + out, top))


def chrysanthemum(canvas: Canvas, spot: Point, size: float) -> None:
    """A head of narrow petals in five wreaths."""
    for wreath in range(5):
        reach = size * (1 - 0.19 * wreath)
        for turn in evenly(9 * wreath, 345 + 9 * wreath, 24 - 3 * wreath):
            one = leaf(spot, reach, turn, wide=0.3 * reach)
            canvas.fill([one], inks.YELLOW if wreath < 4 else inks.LAMP)
            canvas.outline([one], inks.CLAY, 1.6)
            vein = segment(mixed(spot, one[17], 0.5), mixed(spot, one[17], 0.9))
            canvas.stroke([vein], inks.GOLD, 1.4)


PLATES = (Plate("ke-hoach/am-tra.png", 1400, 850, 1.8, tea, inks.BLUSH),)
HAI_DUONG = (Plate("ke-hoach/hoa-cuc.webp", 960, 1280, 1.8, visit),)
