"""Shapes filled with ruled lines."""

from __future__ import annotations

from tools.plates.burin import Tone, cut, flat
from tools.plates.canvas import Canvas
from tools.plates.geometry import Bend, Box, Point, Points, bounds, circle, parallel, rectangle


def ruled(
    canvas: Canvas,
    shape: Points,
    tone: Tone,
    ink: str,
    *,
    gap: float = 5,
    angle: float = 0,
    bend: Bend | None = None,
) -> None:
    """Rule a shape from edge to edge, each line as wide as the tone asks."""
    lines = parallel(bounds(shape), gap, angle=angle, bend=bend)
    canvas.fill(cut(lines, tone, gap), ink, within=[shape])


def faced(canvas: Canvas, shape: Points, tone: Tone, ink: str, *, angle: float = 0) -> None:
    """A ruled shape that hides what is behind it, with its edge drawn."""
    canvas.fill([shape], canvas.paper)
    ruled(canvas, shape, tone, ink, angle=angle)
    canvas.outline([shape], ink, 3)


def sky(canvas: Canvas, box: Box, ink: str, *, gap: float = 5) -> None:
    """Ruled lines, thinner towards the horizon."""

    def tone(_: float, y: float) -> float:
        return 0.09 + 0.24 * max(0, 1 - (y - box[1]) / (0.45 * box[3]))

    ruled(canvas, rectangle(box), tone, ink, gap=gap)


def sun(canvas: Canvas, centre: Point, radius: float, *, ink: str, gap: float = 5) -> None:
    """A disc, ruled closely."""
    disc = circle(centre, radius)
    canvas.fill([disc], canvas.paper)
    ruled(canvas, disc, flat(0.82), ink, gap=gap)
