"""What only fontTools can do: fonts cut to some letters, and the outlines of letters.

Loaded where a font or an icon is made, which happens once: no other command waits for it.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

Axes = Mapping[str, float | tuple[float, float]]


def cut(file: Path, letters: Collection[int], features: Iterable[str], axes: Axes | None) -> bytes:
    """WOFF2 with these letters alone, its axes pinned."""
    font = TTFont(file, recalcTimestamp=False)
    options = subset.Options(
        layout_features=list(features),
        hinting=False,
        desubroutinize=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],  # names, and the licence that travels with them
        notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    if axes:
        instancer.instantiateVariableFont(font, dict(axes), inplace=True)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def outline(letters: str, content: bytes, weight: int, side: float, margin: float) -> str:
    """The letters of a font as an SVG path that fills a square but for its margin."""
    font = TTFont(io.BytesIO(content))
    glyphs = font.getGlyphSet(location={"wght": weight})
    names = [font.getBestCmap()[ord(letter)] for letter in letters]
    bounds = BoundsPen(glyphs)
    _draw(glyphs, names, bounds)
    left, low, right, high = bounds.bounds
    scale = (side - 2 * margin) / max(right - left, high - low)
    across = (side - scale * (left + right)) / 2
    down = (side + scale * (low + high)) / 2
    path = SVGPathPen(glyphs, ntos=lambda value: f"{value:.1f}".removesuffix(".0"))
    _draw(glyphs, names, TransformPen(path, (scale, 0, 0, -scale, across, down)))
    return str(path.getCommands())


def _draw(glyphs: Any, names: Iterable[str], pen: Any) -> None:
    """The glyphs one after another, from the origin on."""
    place = 0
    for name in names:
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, place, 0)))
        place += glyphs[name].width
