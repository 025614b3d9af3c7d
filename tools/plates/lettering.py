"""Words on a plate, in the site's two typefaces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

SANS = ("fontpkg_be_vietnam_pro", "BeVietnamPro-Regular.ttf", ())
SANS_BOLD = ("fontpkg_be_vietnam_pro", "BeVietnamPro-SemiBold.ttf", ())
SERIF = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", (400, 36))
SERIF_BOLD = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", (600, 36))
ITALIC = ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf", (400, 16))
Face = tuple[str, str, tuple[int, ...]]


@dataclass(frozen=True)
class Words:
    """A line of text at a place, by its baseline; `anchor` is start, middle or end."""

    text: str
    size: float
    x: float
    y: float
    face: Face = SERIF
    anchor: str = "start"


@cache
def font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    """The face at that size in pixels."""
    package, file, axes = face
    with as_file(files(package) / "files" / file) as place:
        # Basic layout: the letters alone, on every system the same.
        found = ImageFont.truetype(str(place), size, layout_engine=ImageFont.Layout.BASIC)
    if axes:
        found.set_variation_by_axes(list(axes))
    return found


def mask_of(words: Words, scale: float) -> tuple[Image.Image, tuple[int, int]]:
    """The words in white on black, and where their picture's corner lies in pixels."""
    letters = font(words.face, words.size * scale)
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[words.anchor]
    x, y = round(words.x * scale), round(words.y * scale)
    left, top, right, bottom = letters.getbbox(words.text, anchor=anchor)
    image = Image.new("L", (int(right - left) + 4, int(bottom - top) + 4))
    ImageDraw.Draw(image).text((2 - left, 2 - top), words.text, 255, letters, anchor)
    return image, (x + int(left) - 2, y + int(top) - 2)
