"""A plate: its file, its sheet, who draws it; and what is printed under every drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tools.plates import inks
from tools.plates.canvas import Canvas
from tools.plates.geometry import Box
from tools.plates.lettering import ITALIC, SANS, Words

MARGIN = 56
DRAWN = "Ảnh minh họa"


@dataclass(frozen=True)
class Plate:
    """One drawing of a campaign; sizes are in units, `scale` pixels make a unit."""

    file: str
    width: int
    height: int
    scale: float
    draw: Callable[[Canvas], None]
    paper: str = inks.CREAM

    @property
    def name(self) -> str:
        """The name without folder and ending."""
        return self.file.rpartition("/")[2].partition(".")[0]

    def canvas(self) -> Canvas:
        """The plate, drawn."""
        canvas = Canvas(self.width, self.height, self.scale, self.paper)
        self.draw(canvas)
        return canvas


def window(canvas: Canvas, foot: int = 164) -> Box:
    """The picture above the legend."""
    return (MARGIN, MARGIN, canvas.width - 2 * MARGIN, canvas.height - MARGIN - foot)


@dataclass(frozen=True)
class Legend:
    """Year, subject, and that it is drawn, as a printer sets them in two corners."""

    year: str
    subject: str
    ink: str = inks.INK
    accent: str = inks.RED
    size: float = 64

    def print(self, canvas: Canvas, *, top: bool = False) -> None:
        """At the foot of the sheet, or at its top."""
        small, right = self.size * 0.44, canvas.width - MARGIN
        y = MARGIN + self.size * 0.76 if top else canvas.height - MARGIN
        canvas.write(Words(self.year, self.size, MARGIN, y), self.accent)
        above = Words(self.subject, small, right, y - small * 1.3, SANS, "end")
        canvas.write(above, self.ink)
        canvas.write(Words(DRAWN, small, right, y, ITALIC, "end"), self.ink)
