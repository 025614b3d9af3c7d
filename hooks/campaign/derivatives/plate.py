"""What stands in for a photograph that can't be read, until somebody brings it again."""

from __future__ import annotations

from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

from campaign.derivatives.cache import Cache, pictures
from campaign.derivatives.encoding import encode
from campaign.derivatives.making import unwritable
from campaign.derivatives.picture import Picture
from campaign.derivatives.planning import derivatives, pixels_mark, stamp_mark
from campaign.derivatives.stamp import Stamp

WORDS, TRANSLATED = "Ảnh đang được thay", "This photograph is being replaced"
SIZE = 1200, 800
_ID = "anh-dang-duoc-thay"
# The mount of photographs, its hairline and the two inks of the site.
_MAT, _RULE, _INK, _INK_2 = "#F5EFE3", "#DCD1BF", "#1F1A17", "#5E544B"
_FONTS = "fontpkg_be_vietnam_pro"


def plate(cache: Cache) -> Picture:
    """The plate "Ảnh đang được thay" as a picture, made once; Wrong if it can't be kept."""
    pixels, mark = pixels_mark(repr((WORDS, TRANSLATED, SIZE))), stamp_mark(Stamp())
    shown = derivatives(f"{_ID}.{pixels}{mark}", SIZE)
    key, names = pictures(pixels, mark), [one.kept for one in shown]
    entry = cache.sound(key, names)
    if entry is None:
        try:
            cache.fill(key, lambda folder: encode(_drawn(), shown, folder, Stamp()))
        except OSError as error:
            raise unwritable(error, cache) from error
        entry = cache.sound(key, names)
    assert entry is not None
    return Picture(*SIZE, derivatives=shown, placeholder=entry.note, broken=True)


def _drawn() -> Image.Image:
    image = Image.new("RGB", SIZE, _MAT)
    draw = ImageDraw.Draw(image)
    width, height = SIZE
    draw.rectangle((24, 24, width - 25, height - 25), outline=_RULE, width=2)
    middle = width // 2, height // 2
    for words, file, size, ink, up in (
        (WORDS, "BeVietnamPro-SemiBold.ttf", 64, _INK, 20),
        (TRANSLATED, "BeVietnamPro-Regular.ttf", 34, _INK_2, -60),
    ):
        draw.text((middle[0], middle[1] - up), words, ink, _font(file, size), anchor="mm")
    return image


def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    with as_file(files(_FONTS) / "files" / file) as place:
        return ImageFont.truetype(place, size)
