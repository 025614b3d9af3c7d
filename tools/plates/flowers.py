"""A lotus of seven petals, and peach blossom for the spring."""

from __future__ import annotations

from math import hypot, pi, sin

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
    offset,
    rays,
    rectangle,
    segment,
    turned,
)
from tools.plates.ruling import ruled
from tools.plates.sheet import Legend, Plate


def petal(canvas: Canvas, root: Point, long: float, turn: float) -> None:
    """A pointed petal, ruled from its foot to its tip, pale along the middle."""
    x, y = root
    wide = 0.2756 * long
    half = bezier(
        root, (x - wide, y - 0.3 * long), (x - 0.5 * wide, y - 0.86 * long), (x, y - long)
    )
    left, right = (
        turned(half, root, turn),
        turned([(2 * x - px, py) for px, py in half], root, turn),
    )
    outline, shares = left + right[::-1], evenly(0, 1, len(left))
    canvas.fill([outline], canvas.paper)
    for side, line in zip(evenly(-1, 1, 27), between(left, right, 27), strict=True):
        dark = [0.2 + 0.9 * side * side * (1 - t) + 0.7 * max(t - 0.72, 0) for t in shares]
        swell = [max(sin(pi * t), 0) ** 0.5 for t in shares]
        widths = [0.3 + 3.2 * min(d, 1) * s for d, s in zip(dark, swell, strict=True)]
        canvas.fill([offset(line, widths)], inks.RED, within=[outline])
    canvas.stroke([left, right], inks.RED, 3)


# How long, how far turned; the last stands in front.
PETALS = ((450, -74), (450, 74), (540, -50), (540, 50), (610, -25), (610, 25), (660, 0))


def lotus(canvas: Canvas) -> None:
    """A lotus on the water: seven petals in front of a ruled sun."""
    x, y = canvas.width / 2, 800.0
    disc = circle((x, y - 236), 420, 240)
    ruled(canvas, disc, lambda _x, py: 0.16 + 0.4 * max(0, (py - 220) / 700), inks.GOLD, gap=7)
    for long, turn in PETALS:
        petal(canvas, (x, y), long, turn)
    water(canvas, x, y)
    Legend("2007", "Bảy cánh, một đóa sen").print(canvas)


def water(canvas: Canvas, x: float, y: float) -> None:
    """Rings on the water about the stem."""
    canvas.fill([rectangle((0, y + 4, canvas.width, 260))], canvas.paper)
    for i in range(9):
        reach = 150 + 46 * i
        line = arc((x, y + 8 + 9.5 * i), (reach, 10 + 1.2 * i), 8, 172, count=120)
        widths = [4.2 * sin(pi * t) ** 0.6 * (1 - i / 11) for t in evenly(0, 1, len(line))]
        canvas.fill([offset(line, widths)], inks.SEA)


BRANCH = ((60, 1010), (250, 860), (330, 640), (300, 470), (420, 330), (520, 170))


BLOSSOMS = (
    ((330, 640), 92, 10),
    ((470, 300), 104, 40),
    ((300, 452), 70, 0),
    ((520, 560), 84, 64),
    ((640, 400), 60, 20),
    ((214, 800), 64, 50),
    ((560, 150), 66, 30),
    ((690, 240), 46, 8),
)


BUDS = (
    ((330, 640), (438, 726)),
    ((520, 560), (600, 684)),
    ((600, 470), (704, 528)),
    ((470, 300), (372, 190)),
    ((200, 600), (192, 536)),
    ((560, 150), (648, 108)),
    ((214, 800), (140, 706)),
)


def blossom_branch(canvas: Canvas) -> None:
    """A branch of peach in flower."""
    limbs = [
        (bezier(*BRANCH[:4], count=80), 34, 20),
        (bezier(BRANCH[3], (290, 400), (420, 330), BRANCH[5], count=60), 20, 7),
        (bezier((322, 660), (420, 640), (500, 580), (600, 470), count=60), 16, 6),
        (bezier((600, 470), (640, 420), (670, 330), (700, 220), count=40), 6, 3),
        (bezier((250, 850), (200, 760), (220, 640), (196, 540), count=40), 12, 4),
    ]
    for line, thick, thin in limbs:
        outline = offset(line, evenly(thick, thin, len(line)))
        canvas.fill([outline], inks.CLAY)
        bark = [line[i : i + 9] for i in range(4, len(line) - 9, 13)]
        canvas.stroke(bark, canvas.paper, 1.6)
    canvas.stroke([segment(root, bud) for root, bud in BUDS], inks.CLAY, 4)
    for _, bud in BUDS:
        canvas.fill([circle(bud, (15, 19))], inks.RED)
        canvas.stroke([arc(bud, (9, 13), 200, 290)], canvas.paper, 2)
    for spot, size, turn in BLOSSOMS:
        blossom(canvas, spot, size, turn)
    Legend("1952-2012", "Xuân Nhâm Thìn").print(canvas)


def blossom(canvas: Canvas, spot: Point, size: float, turn: float) -> None:
    """Five round petals, ruled from the heart, and their stamens."""

    def tone(x: float, y: float) -> float:
        away = hypot(x - spot[0], y - spot[1]) / size
        return max(0.75 - 0.75 * away, 0.1) if away > 0.12 else 0.9

    for one in (round_petal(spot, size, turn + 72 * i) for i in range(5)):
        half = len(one) // 2
        ribs = between(one[:half], one[: half - 1 : -1], 17)
        canvas.fill([one], inks.WHITE)
        canvas.fill(cut(ribs, tone, 5), inks.RED, within=[one])
        canvas.outline([one], inks.RED, 2.6)
    threads = rays(spot, 0.08 * size, 0.4 * size, evenly(turn, turn + 345, 24))
    canvas.stroke(threads, inks.DEEP, 1.3)
    canvas.fill([circle(line[-1], 3.4, 16) for line in threads], inks.GOLD)
    canvas.fill([circle(spot, 0.1 * size)], inks.DEEP)


def round_petal(spot: Point, size: float, turn: float) -> Line:
    """A petal with a small notch at its end."""
    x, y = spot
    left = bezier(
        (x, y),
        (x + 0.5 * size, y - 0.78 * size),
        (x + 1.16 * size, y - 0.5 * size),
        (x + 0.94 * size, y),
        count=24,
    )
    whole = left + [(px, 2 * y - py) for px, py in left[::-1]]
    return turned(whole, spot, turn)


PLATES = (Plate("2007/bay-canh-sen.png", 1200, 1200, 1.8, lotus),)
HAI_DUONG = (Plate("ke-hoach/xuan-nham-thin.png", 820, 1160, 1.8, blossom_branch, inks.BLUSH),)
