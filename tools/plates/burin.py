"""Lines whose width carries the tone, as an engraver's tool cuts them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tools.plates.geometry import Line, Points, offset

Tone = Callable[[float, float], float]  # 0 paper, 1 full ink
# Thinner than this, in units, the tool does not touch the plate.
LEAST = 0.34


def cut(lines: Iterable[Points], tone: Tone, full: float) -> Iterator[Line]:
    """Outlines of the lines, each as wide at each point as the tone there asks, `full` at most."""
    for line in lines:
        run: Line = []
        widths: list[float] = []
        for point, wide in ((p, full * min(tone(*p), 1.0)) for p in line):
            if wide > LEAST:
                run.append(point)
                widths.append(wide)
            elif run:
                yield from _ended(run, widths)
                run, widths = [], []
        yield from _ended(run, widths)


def _ended(run: Line, widths: list[float]) -> Iterator[Line]:
    if len(run) > 1:
        yield offset(run, widths)


def flat(dark: float) -> Tone:
    """The same everywhere."""
    return lambda _x, _y: dark
