"""Points, lines and the families of lines an engraver rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import cos, hypot, pi, radians, sin

Point = tuple[float, float]
Line = list[Point]
Points = Sequence[Point]
Box = tuple[float, float, float, float]  # left, top, width, height
Curve = Callable[[float], Point]  # from 0..1
Bend = Callable[[float, float], float]


def along(curve: Curve, count: int) -> Line:
    """Points along a curve, evenly in its parameter."""
    return [curve(i / (count - 1)) for i in range(count)]


def segment(start: Point, end: Point, count: int = 2) -> Line:
    """A straight line as points."""
    return along(lambda t: mixed(start, end, t), count)


def mixed(a: Point, b: Point, share: float) -> Point:
    """The point that share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def arc(centre: Point, radius: float | Point, start: float, end: float, *, count: int = 60) -> Line:
    """An arc of a circle or an ellipse; degrees run clockwise from the right."""
    rx, ry = radius if isinstance(radius, tuple) else (radius, radius)
    first, last = radians(start), radians(end)
    turn = [first + (last - first) * i / (count - 1) for i in range(count)]
    return [(centre[0] + rx * cos(a), centre[1] + ry * sin(a)) for a in turn]


def circle(centre: Point, radius: float | Point, count: int = 120) -> Line:
    """A whole circle or ellipse, closed."""
    return arc(centre, radius, 0, 360, count=count)


def polygon(*corners: Point) -> Line:
    """A shape by its corners."""
    return [*corners]


def rectangle(box: Box) -> Line:
    """The four corners."""
    x, y, w, h = box
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def bounds(shape: Points) -> Box:
    """The box about a shape."""
    xs, ys = [x for x, _ in shape], [y for _, y in shape]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def within(box: Box, by: float) -> Box:
    """The box, smaller by that on every side."""
    x, y, w, h = box
    return x + by, y + by, w - 2 * by, h - 2 * by


def above(box: Box, level: float) -> Box:
    """The part of a box above a level."""
    return box[0], box[1], box[2], level - box[1]


def below(box: Box, level: float) -> Box:
    """The part of a box below a level."""
    return box[0], level, box[2], box[1] + box[3] - level


def bezier(a: Point, b: Point, c: Point, d: Point, *, count: int = 40) -> Line:
    """A cubic curve."""

    def at(t: float) -> Point:
        u = 1 - t
        weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        parts = list(zip(weights, (a, b, c, d), strict=True))
        return sum(w * p[0] for w, p in parts), sum(w * p[1] for w, p in parts)

    return along(at, count)


def parallel(
    box: Box, gap: float, *, angle: float = 0, step: float = 3, bend: Bend | None = None
) -> Iterator[Line]:
    """Parallel lines over a box, at an angle in degrees, each point moved across by bend."""
    x, y, w, h = box
    dx, dy = cos(radians(angle)), sin(radians(angle))
    reach = hypot(w, h) / 2 if angle else w / 2
    across = hypot(w, h) / 2 if angle else h / 2
    middle = (x + w / 2, y + h / 2)
    for i in range(-int(across / gap) - 8, int(across / gap) + 9):
        line = []
        for j in range(int(2 * reach / step) + 2):
            s, n = j * step - reach, i * gap
            px, py = middle[0] + s * dx - n * dy, middle[1] + s * dy + n * dx
            n = (
                bend(px, py) if bend else 0.5 * sin(s / 83 + 2.4 * i)
            )  # no hand rules quite straight
            line.append((px - n * dy, py + n * dx))
        yield line


def between(first: Points, last: Points, count: int, *, ends: bool = True) -> Iterator[Line]:
    """Lines that turn one line into another of as many points."""
    shift = 0 if ends else 0.5
    total = max(count - 1, 1) if ends else count
    for i in range(count):
        share = (i + shift) / total
        yield [mixed(a, b, share) for a, b in zip(first, last, strict=True)]


def rings(centre: Point, radii: Sequence[float], squash: float = 1, count: int = 240) -> list[Line]:
    """Concentric circles, flattened by squash."""
    return [circle(centre, (r, r * squash), count) for r in radii]


def rays(centre: Point, inner: float, outer: float, degrees: Sequence[float]) -> list[Line]:
    """Straight lines outward between two radii."""
    found = []
    for degree in degrees:
        dx, dy = cos(radians(degree)), sin(radians(degree))
        start = centre[0] + inner * dx, centre[1] + inner * dy
        found.append(segment(start, (centre[0] + outer * dx, centre[1] + outer * dy), 40))
    return found


def evenly(start: float, end: float, count: int) -> list[float]:
    """Numbers from start to end, both included."""
    return [start + (end - start) * i / (count - 1) for i in range(count)]


def leaf(root: Point, length: float, degrees: float, *, wide: float, sag: float = 0) -> Line:
    """A leaf outline: pointed at both ends, widest before its middle, its tip drawn down."""
    dx, dy = cos(radians(degrees)), sin(radians(degrees))
    left, right = [], []
    for t in evenly(0, 1, 18):
        half = wide / 2 * sin(pi * t**0.8)
        x, y = root[0] + length * t * dx, root[1] + length * t * dy + sag * t * t
        left.append((x - half * dy, y + half * dx))
        right.append((x + half * dy, y - half * dx))
    return left + right[::-1]


def offset(line: Points, widths: Sequence[float]) -> Line:
    """The outline of a line drawn that wide at each of its points."""
    left, right = [], []
    last = len(line) - 1
    for i, ((x, y), wide) in enumerate(zip(line, widths, strict=True)):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, last)]
        dx, dy = bx - ax, by - ay
        length = hypot(dx, dy) or 1
        nx, ny = -dy / length * wide / 2, dx / length * wide / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]


def moved(line: Points, dx: float, dy: float) -> Line:
    """The line elsewhere."""
    return [(x + dx, y + dy) for x, y in line]


def turned(line: Points, centre: Point, degrees: float) -> Line:
    """The line turned clockwise about a point."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return [
        (
            centre[0] + (x - centre[0]) * c - (y - centre[1]) * s,
            centre[1] + (x - centre[0]) * s + (y - centre[1]) * c,
        )
        for x, y in line
    ]
