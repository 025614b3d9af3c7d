"""Days and numbers raised out of ruled lines, the way a banknote hides its figure."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, sin

from tools.plates import inks
from tools.plates.burin import Tone, cut
from tools.plates.canvas import Canvas
from tools.plates.geometry import Bend, Box, Line, Point, arc, evenly, parallel, rays, rectangle
from tools.plates.lettering import SERIF, Words
from tools.plates.raster import Raster, letters
from tools.plates.sheet import Legend, Plate

FOOT = 150  # of the sheet, for the legend


def field(canvas: Canvas) -> Box:
    """The sheet above its foot."""
    return (0, 0, canvas.width, canvas.height - FOOT)


def inside(figure: Raster, thin: float, thick: float) -> Tone:
    """Thick lines in the figure, thin ones about it."""
    return lambda x, y: thin + (thick - thin) * figure(x, y)


def lifted(figure: Raster, lift: float) -> Bend:
    """Lines that climb over the figure."""
    return lambda x, y: 9 * sin(x / 240 + y / 130) - lift * figure(x, y)


def tradition_day(canvas: Canvas) -> None:
    """7 and 11, climbing out of slanting lines."""
    box, middle = field(canvas), canvas.width / 2
    words = (
        Words("7", 600, middle, 500, SERIF, "middle"),
        Words("11", 600, middle, 950, SERIF, "middle"),
    )
    figure = letters(words, box)
    lines = parallel(box, 9, angle=-6, bend=lifted(figure.blurred(9), 25))
    canvas.fill(
        cut(lines, inside(figure.blurred(2), 0.15, 0.62), 9), inks.CREAM, within=[rectangle(box)]
    )
    Legend("2016", "Ngày truyền thống 07/11", inks.WHITE, inks.YELLOW).print(canvas)


def founding_day(canvas: Canvas) -> None:
    """11 and 4 in rings that spread from the foot of the sheet."""
    box, middle = field(canvas), canvas.width / 2
    words = (
        Words("11", 600, middle, 480, SERIF, "middle"),
        Words("4", 600, middle, 950, SERIF, "middle"),
    )
    figure = letters(words, box).blurred(2)
    centre = middle, canvas.height - FOOT
    rings = [arc(centre, radius, 180, 360, count=420) for radius in evenly(10, 1180, 131)]
    canvas.fill(cut(rings, inside(figure, 0.13, 0.7), 9), inks.YELLOW, within=[rectangle(box)])
    Legend("2007", "Ngày thành lập 11/4", inks.WHITE, inks.YELLOW).print(canvas)


def rosette(centre: Point, size: float, turns: int, loop: float) -> Line:
    """A closed curve that a lathe would cut."""
    line = []
    for i in range(3601):
        t = i / 3600 * 2 * pi * 7
        away = size * (0.715 + 0.285 * cos(turns / 7 * t))
        line.append((centre[0] + away * cos(t + loop), centre[1] + away * sin(t + loop)))
    return line


def decision(canvas: Canvas) -> None:
    """40, in the eye of a rosette of crossing curves."""
    middle = canvas.width / 2, canvas.height / 2 - 56
    lines = [rosette(middle, 480, 40, 2 * pi / 280 * k) for k in range(7)]
    canvas.fill(cut(lines, lambda _x, _y: 0.16, 9), inks.LEAF)
    edges = [arc(middle, radius, 0, 360, count=300) for radius in (196, 203, 487, 494, 508)]
    canvas.stroke(edges, inks.LEAF, 1.6)
    canvas.write(Words("40", 270, middle[0], middle[1] + 88, SERIF, "middle"), inks.RED)
    Legend("2016", "Quyết định số 40-QĐ/TW", inks.LEAF).print(canvas)


def sixty(canvas: Canvas) -> None:
    """60, climbing out of lines that fade to the left."""
    box = field(canvas)
    words = [Words("60", 820, canvas.width * 0.62, 690, SERIF, "middle")]
    figure = letters(words, box)
    solid = inside(figure.blurred(2), 0.12, 0.62)

    def tone(x: float, y: float) -> float:
        return solid(x, y) * min(max((x - 60) / 420, 0), 1)

    lines = parallel(box, 10, angle=-9, bend=lifted(figure.blurred(9), 29))
    canvas.fill(cut(lines, tone, 10), inks.YELLOW, within=[rectangle(box)])
    Legend("1952-2012", "Sáu mươi năm", inks.WHITE, inks.YELLOW).print(canvas)


def third_of_february(canvas: Canvas) -> None:
    """3 and 2 in rays from below."""
    box, middle = field(canvas), canvas.width / 2
    words = (
        Words("3", 600, middle - 8, 480, SERIF, "middle"),
        Words("2", 600, middle, 950, SERIF, "middle"),
    )
    figure = letters(words, box).blurred(2)
    centre = middle, canvas.height + 260
    fan = rays(centre, 300, 1600, evenly(221, 319, 221))
    dense: Iterable[Line] = ([_at(line, t) for t in evenly(0, 1, 420)] for line in fan)
    canvas.fill(cut(dense, inside(figure, 0.13, 0.8), 9), inks.RED, within=[rectangle(box)])
    Legend("1930", "Ngày 03/02/1930").print(canvas)


def _at(line: Line, share: float) -> Point:
    (ax, ay), (bx, by) = line[0], line[-1]
    return ax + (bx - ax) * share, ay + (by - ay) * share


def fifteenth_of_february(canvas: Canvas) -> None:
    """15 and 2, climbing out of lines that fall to the right."""
    box, middle = field(canvas), canvas.width / 2
    words = (
        Words("15", 600, middle, 500, SERIF, "middle"),
        Words("2", 600, middle, 950, SERIF, "middle"),
    )
    figure = letters(words, box)
    lines = parallel(box, 9, angle=8, bend=lifted(figure.blurred(9), 25))
    canvas.fill(
        cut(lines, inside(figure.blurred(2), 0.15, 0.62), 9), inks.CREAM, within=[rectangle(box)]
    )
    Legend("1952", "Ngày thành lập 15/02", inks.WHITE, inks.YELLOW).print(canvas)


def three_cells(canvas: Canvas) -> None:
    """A, B and C, each out of lines of its own direction."""
    wide = (canvas.width - 160) / 3
    panels = (("A", 0, inks.DEEP), ("B", 90, inks.LEAF), ("C", 45, inks.SEA))
    for number, (letter, angle, ink) in enumerate(panels):
        box = (56 + number * (wide + 24), 56, wide, wide)
        words = [Words(letter, 560, box[0] + wide / 2, 56 + wide / 2 + 190, SERIF, "middle")]
        figure = letters(words, box)
        lines = parallel(box, 9, angle=angle, bend=raised(figure.blurred(8)))
        canvas.fill([rectangle(box)], ink)
        solid = inside(figure.blurred(2), 0.15, 0.62)
        canvas.fill(cut(lines, solid, 9), inks.CREAM, within=[rectangle(box)])
    Legend("1952", "Các Liên chi A, B, C").print(canvas)


def raised(figure: Raster) -> Bend:
    """Lines that climb over the figure, straight elsewhere."""
    return lambda x, y: -24 * figure(x, y)


PLATES = (
    Plate("2007/ngay-11-thang-4.png", 880, 1130, 2, founding_day, inks.DEEP),
    Plate("2016/ngay-7-thang-11.png", 880, 1130, 2, tradition_day, inks.SEA),
    Plate("2016/quyet-dinh-40.png", 1120, 1180, 1.9, decision, inks.MIST),
)
HAI_DUONG = (
    Plate("1952/ba-lien-chi.png", 2040, 860, 1.25, three_cells),
    Plate("2012/sau-muoi.png", 1700, 900, 1.5, sixty, inks.DEEP),
    Plate("1930/ngay-3-thang-2.png", 880, 1130, 2, third_of_february, inks.CREAM),
    Plate("1952/ngay-15-thang-2.png", 880, 1130, 2, fifteenth_of_february, inks.LEAF),
)
