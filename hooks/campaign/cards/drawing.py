"""How a card looks: the title in the heading serif, beside the engraved number of years."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

from PIL import Image, ImageChops, ImageDraw, ImageFont

from campaign.cards.lines import broken, pieces, shortened
from campaign.colours import ON_FIELD_2, WHITE
from campaign.engraving import Line, engraved
from campaign.fonts import SANS, heading_serif

WIDTH, HEIGHT = 1200, 630
MARGIN = 76
# Letters that can still be read on a telephone, where a card is a third as wide.
SIZES = (76, 68, 60, 54, 48, 42)
SMALL = 28
LEADING = 1.28
# Between the kicker and the line over the foot.
TOP, FLOOR = 140, 486
RULE = 2
# The engraved number at the right, and the space between it and the title.
NUMBER, GAP = (372, 330), 36
_QUALITY = 84
_FINER = 2  # lines are drawn larger and made small: Pillow draws without smoothing
Font = ImageFont.FreeTypeFont


@dataclass(frozen=True)
class Card:
    """What a card says and in which colour."""

    kicker: str
    """Above the title, '' for nothing."""
    title: str
    foot: str
    """Below the line: whose page it is."""
    field: str
    number: int | None
    """The years that are engraved beside the title."""


def drawn(card: Card) -> bytes:
    """The card as a JPEG."""
    image = _ground(card.field, card.number).copy()
    draw = ImageDraw.Draw(image)
    lines, size = set_in_lines(card.title, measure(card.number))
    step = round(size * LEADING)
    top = TOP + (FLOOR - TOP - step * len(lines)) // 2
    if card.kicker:
        draw.text((MARGIN, MARGIN), card.kicker, ON_FIELD_2, _sans(SMALL), anchor="lt")
    for place, line in enumerate(lines):
        draw.text((MARGIN, top + step * place), line, WHITE, heading_serif(size), anchor="la")
    draw.rectangle((MARGIN, FLOOR + 22, MARGIN + 96, FLOOR + 21 + RULE), ON_FIELD_2)
    foot = _fitting(card.foot, WIDTH - 2 * MARGIN)
    draw.text((MARGIN, HEIGHT - MARGIN), card.foot, ON_FIELD_2, foot, anchor="ls")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return out.getvalue()


def measure(number: int | None) -> int:
    """How wide the title may be."""
    whole = WIDTH - 2 * MARGIN
    return whole if number is None else whole - NUMBER[0] - GAP


def set_in_lines(title: str, width: int) -> tuple[tuple[str, ...], int]:
    """The title in lines, and the size of its letters: the largest in which all of it fits."""
    words = pieces(title)
    for size in SIZES:
        if lines := _fits(words, size, width):
            return lines, size
    least = SIZES[-1]
    words = tuple(part for word in words for part in _cut(word, least, width))
    lines = _fits(words, least, width) or _fits(
        shortened(words, lambda kept: _fits(kept, least, width) is not None), least, width
    )
    assert lines is not None
    return lines, least


def _fits(words: Sequence[str], size: int, width: int) -> tuple[str, ...] | None:
    """The lines, None if they are too many or one of them too wide."""
    most = (FLOOR - TOP) // round(size * LEADING)
    return broken(words, width, most, heading_serif(size).getlength)


def _cut(word: str, size: int, width: int) -> tuple[str, ...]:
    """A word wider than a line, in parts that aren't."""
    if heading_serif(size).getlength(word) <= width:
        return (word,)
    middle = len(word) // 2
    return (*_cut(word[:middle], size, width), *_cut(word[middle:], size, width))


def _fitting(text: str, width: int) -> Font:
    """The small letters, smaller where the line would be too long."""
    wide = _sans(SMALL).getlength(text)
    return _sans(SMALL if wide <= width else max(12, int(SMALL * width / wide)))


@lru_cache(maxsize=8)
def _ground(field: str, number: int | None) -> Image.Image:
    """The field with the engraved number at its right, fading towards the words."""
    ground = Image.new("RGB", (WIDTH, HEIGHT), field)
    if number is not None:
        ground.paste(ON_FIELD_2, mask=_engraving(number))
    return ground


def _engraving(number: int) -> Image.Image:
    """How strongly its lines show, point by point."""
    lines = engraved(number)
    left, top, right, bottom = _bounds(lines.thick_lines)
    scale = min(NUMBER[0] / (right - left), NUMBER[1] / (bottom - top))
    aside, down = WIDTH - MARGIN - right * scale, HEIGHT / 2 - (top + bottom) / 2 * scale
    mask = Image.new("L", (_FINER * WIDTH, _FINER * HEIGHT))
    draw = ImageDraw.Draw(mask)
    for paths, wide, ink in ((lines.fine_lines, 0.8, 110), (lines.thick_lines, 2.6, 255)):
        for points in paths:
            placed = ((aside + x * scale, down + y * scale) for x, y in points)
            line = [(_FINER * x, _FINER * y) for x, y in placed]
            draw.line(line, ink, width=round(wide * _FINER), joint="curve")
    small = mask.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    return ImageChops.multiply(small, _fade(aside + left * scale))


def _bounds(paths: Iterable[Line]) -> tuple[float, float, float, float]:
    across, down = zip(*(point for points in paths for point in points), strict=True)
    return min(across), min(down), max(across), max(down)


def _fade(left: float) -> Image.Image:
    """Nothing of the lines where the words stand or at the edges, all of them in the number."""
    across = Image.new("L", (WIDTH, 1))
    across.putdata([_between(x, left - 110, left - 10) for x in range(WIDTH)])
    down = Image.new("L", (1, HEIGHT))
    down.putdata([_between(min(y, HEIGHT - y), 40, 150) for y in range(HEIGHT)])
    sides = (WIDTH, HEIGHT)
    return ImageChops.multiply(across.resize(sides), down.resize(sides))


def _between(place: float, nothing: float, everything: float) -> int:
    """From 0 to 255 as the place goes from one to the other."""
    return round(max(0.0, min(1.0, (place - nothing) / (everything - nothing))) * 255)


@cache
def _sans(size: int) -> Font:
    with as_file(files(SANS) / "files" / "BeVietnamPro-SemiBold.ttf") as place:
        return ImageFont.truetype(str(place), size)
