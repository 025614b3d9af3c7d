"""The picture in an original: upright, in sRGB, as large as it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import Image

from campaign.photos import bad, colour
from campaign.photos.opening import UNREADABLE, opened
from campaign.photos.original import Original
from campaign.photos.shrinking import shrinks, shrunk

# Left, top, right, bottom.
Box = tuple[int, int, int, int]
# How a picture that was stored lying or mirrored is set up, by EXIF's count.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = range(5, 9)
_EXCHANGING = [_TURNS[number] for number in _LYING]
# Where the upright picture's left and top are, seen from the stored one.
_FROM_RIGHT = [_TURNS[number] for number in (2, 3, 7, 8)]
_FROM_BELOW = [_TURNS[number] for number in (3, 4, 6, 7)]
_PLAIN = ("L", "RGB", "CMYK")
_SIXTEEN = ("I;16", "I;16L", "I;16B", "I;16N")
_EIGHT_OF_SIXTEEN = [(value + 128) // 257 for value in range(65536)]
_WHITE_IS_ZERO, _PHOTOMETRIC = 0, 262  # of TIFF
# So many pixels are converted at a time: of a hundred megapixels there is no second copy.
_AT_ONCE = 4_000_000


def pixels(original: Original, width: int, height: int) -> Image.Image:
    """The photograph in that size, upright: grey or RGB of 8 bits in sRGB, nothing see-through.

    Wrong where the file can't be read to its end.
    """
    stored = _shrunk(original, width, height) or Stored.read(original, width, height)
    size = (height, width) if stored.lying else (width, height)
    gap = max(1, int(min(stored.across / size[0], stored.down / size[1]) / 2))
    picture = stored.plain((0, 0, *stored.image.size), gap)
    extent = (0, 0, stored.across / gap, stored.down / gap)
    return stored.finished(picture.resize(size, Image.Resampling.LANCZOS, box=extent))


@dataclass(frozen=True, slots=True)
class Stored:
    """A picture as its file has it: in any colours, lying or upright."""

    image: Image.Image
    across: float
    """How far the picture reaches: its last column may be a part of one."""
    down: float
    profile: bytes | None
    turn: Image.Transpose | None
    """What sets it upright."""

    @classmethod
    def read(cls, original: Original, width: int, height: int) -> Stored:
        """Decoded, at least that large (upright) if the original is; Wrong if it is damaged."""
        # Pillow sets TIFF upright itself.
        orientation = 1 if original.format == "TIFF" else original.orientation
        size = (height, width) if orientation in _LYING else (width, height)
        try:
            with opened(original.path, original.format) as image:
                _check(image, original)
                # JPEG can be decoded at a half, a quarter, an eighth: far cheaper.
                drafted = image.draft(None, size)
                image.load()
        except MemoryError:
            raise bad.too_much(original.called, (original.width, original.height)) from None
        except UNREADABLE as error:
            raise bad.damaged(original.called, str(error)) from None
        _, (_, _, across, down) = drafted or (None, (0, 0, *image.size))
        profile = image.info.get("icc_profile")
        return cls(image, across, down, profile, _TURNS.get(orientation))

    @property
    def lying(self) -> bool:
        """True if setting it upright exchanges width and height."""
        return self.turn in _EXCHANGING

    def plain(self, box: Box, gap: int = 1) -> Image.Image:
        """That part in grey, RGB or CMYK of 8 bits, each `gap` × `gap` pixels made into one."""
        image = self.image
        if image.mode in _PLAIN and not image.has_transparency_data:
            return image if (gap, box) == (1, (0, 0, *image.size)) else image.reduce(gap, box)
        left, top, right, bottom = box
        rows = max(1, _AT_ONCE // (right - left) // gap) * gap
        bands = (
            self._converted((left, at, right, min(at + rows, bottom))).reduce(gap)
            for at in range(top, bottom, rows)
        )
        whole = None
        for number, band in enumerate(bands):
            if whole is None:
                size = -(-(right - left) // gap), -(-(bottom - top) // gap)
                whole = Image.new(band.mode, size)
            whole.paste(band, (0, number * rows // gap))
        assert whole is not None
        return whole

    def halved(self) -> Stored:
        """The same at half the size, rounded up."""
        half = self.plain((0, 0, *self.image.size), gap=2)
        return replace(self, image=half, across=half.width, down=half.height)

    def part(self, box: Box) -> Image.Image:
        """That part of the upright picture, finished."""
        left, top, right, bottom = box
        if self.lying:
            left, top, right, bottom = top, left, bottom, right
        if self.turn in _FROM_RIGHT:
            left, right = self.image.width - right, self.image.width - left
        if self.turn in _FROM_BELOW:
            top, bottom = self.image.height - bottom, self.image.height - top
        return self.finished(self.plain((left, top, right, bottom)))

    def _converted(self, box: Box) -> Image.Image:
        """That part in grey or RGB of 8 bits, on white paper."""
        part = self.image.crop(box)
        if part.mode in _SIXTEEN:
            return self._of_sixteen_bits(part)
        if part.mode == "LAB":
            return colour.from_lab(part)
        if part.has_transparency_data:
            return _on_paper(part)
        return part.convert("L" if part.mode == "1" else "RGB")

    def _of_sixteen_bits(self, part: Image.Image) -> Image.Image:
        part = part.convert("I").point(_EIGHT_OF_SIXTEEN, "L")
        inverted = getattr(self.image, "tag_v2", {}).get(_PHOTOMETRIC) == _WHITE_IS_ZERO
        return part.point(range(255, -1, -1)) if inverted else part

    def finished(self, plain: Image.Image) -> Image.Image:
        """A plain part of it in sRGB, upright, with nothing else said about it."""
        picture = colour.in_srgb(plain, self.profile)
        picture = picture if self.turn is None else picture.transpose(self.turn)
        picture.info.clear()
        return picture


def _shrunk(original: Original, width: int, height: int) -> Stored | None:
    """In exactly that size (upright); None where Pillow has to read it, or to say what is wrong."""
    if not shrinks(original):
        return None
    size = (height, width) if original.orientation in _LYING else (width, height)
    try:
        image, profile = shrunk(original, size)
    except ValueError:
        return None
    return Stored(image, *size, profile, _TURNS.get(original.orientation))


def _on_paper(part: Image.Image) -> Image.Image:
    grey = part.mode in ("1", "L", "LA", "La")
    part = part.convert("LA" if grey else "RGBA")
    paper = Image.new("L" if grey else "RGB", part.size, "white")
    paper.paste(part.convert(paper.mode), mask=part.getchannel("A"))
    return paper


def _check(image: Image.Image, original: Original) -> None:
    """ValueError unless format and size are what was found when it was examined."""
    shown = (original.width, original.height)
    if shown not in (image.size, image.size[::-1]):
        raise ValueError(f"{image.width}×{image.height}, not {original.width}×{original.height}")
    if image.mode in ("I", "F"):
        raise ValueError("32 bits per channel")
