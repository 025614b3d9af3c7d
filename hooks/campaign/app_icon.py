"""The icon on a telephone's first screen: the number of years, as in the browser's tab."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw

from campaign.fonts import heading_serif
from campaign.icon import WEIGHT
from campaign.kept_drawing import kept_drawing

# Another way of drawing is another number.
_RECIPE = 1
# Drawn larger and made small: Pillow rounds no corners smoothly.
_FINER = 4
_COLOURS = 32


def app_icon(
    number: int | None, colours: tuple[str, str], side: int, margin: float, folder: Path
) -> bytes:
    """A square PNG without gaps at its corners, which every system cuts off in its own way.

    `colours` are those of the ground and of the number, `margin` is a share of the side. It is
    kept in the folder and drawn only once.
    """
    made_of = (_RECIPE, "icon", number, colours, side, margin)
    return kept_drawing(folder, ".png", made_of, lambda: _drawn(number, colours, side, margin))


def _drawn(number: int | None, colours: tuple[str, str], side: int, margin: float) -> bytes:
    field, ink = colours
    whole = side * _FINER
    image = Image.new("RGB", (whole, whole), field)
    figure = _figure(number, whole * (1 - 2 * margin))
    place = (whole - figure.width) // 2, (whole - figure.height) // 2
    image.paste(ink, place, figure)
    small = image.resize((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _figure(number: int | None, room: float) -> Image.Image:
    """The digits of the heading serif, as large as they may be; a ring where nothing is counted."""
    if number is None:
        side = int(room * 0.72)
        ring = Image.new("L", (side, side))
        ImageDraw.Draw(ring).ellipse((0, 0, side - 1, side - 1), outline=255, width=side // 7)
        return ring
    digits = _inked(str(number), 1000)
    return _inked(str(number), int(1000 * room / max(digits.size)))


def _inked(digits: str, size: int) -> Image.Image:
    """What is drawn of them, without the space a font leaves beside."""
    image = Image.new("L", (size * (len(digits) + 1), size * 2))
    ImageDraw.Draw(image).text((size // 2, size // 2), digits, 255, heading_serif(size, WEIGHT))
    return image.crop(image.getbbox())
