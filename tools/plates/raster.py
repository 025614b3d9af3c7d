"""Tones that come from a picture: masses, letters, grain; read at any point."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tools.plates.geometry import Box, Line
from tools.plates.lettering import Words, mask_of


class Raster:
    """A grey picture over a box, read between its pixels: black is 0, white is 1."""

    def __init__(self, image: Image.Image, box: Box) -> None:
        self.image, self.box = image, box
        self._wide, self._high = image.size
        self._bytes = image.tobytes()
        self._k = (self._wide - 1) / box[2], (self._high - 1) / box[3]

    def __call__(self, x: float, y: float) -> float:
        """The value there; beyond the box, that of its border."""
        u = min(max((x - self.box[0]) * self._k[0], 0), self._wide - 1.001)
        v = min(max((y - self.box[1]) * self._k[1], 0), self._high - 1.001)
        i, j = int(u), int(v)
        a, b = u - i, v - j
        at = j * self._wide + i
        grey, below = self._bytes, at + self._wide
        upper = grey[at] * (1 - a) + grey[at + 1] * a
        lower = grey[below] * (1 - a) + grey[below + 1] * a
        return (upper * (1 - b) + lower * b) / 255

    def blurred(self, radius: float) -> Raster:
        """The same, soft; the radius is in pixels of the picture."""
        return Raster(self.image.filter(ImageFilter.GaussianBlur(radius)), self.box)


def shapes(outlines: Iterable[Line], box: Box, scale: float = 1) -> Raster:
    """Outlines in white on black."""
    image = Image.new("L", (round(box[2] * scale), round(box[3] * scale)))
    brush = ImageDraw.Draw(image)
    for outline in outlines:
        brush.polygon([((x - box[0]) * scale, (y - box[1]) * scale) for x, y in outline], fill=255)
    return Raster(image, box)


def letters(words: Iterable[Words], box: Box) -> Raster:
    """Words in white on black, a pixel a unit."""
    image = Image.new("L", (round(box[2]), round(box[3])))
    for one in words:
        mask, (x, y) = mask_of(one, 1)
        image.paste(255, (round(x - box[0]), round(y - box[1])), mask)
    return Raster(image, box)


def grain(seed: int, box: Box, cells: int) -> Raster:
    """Soft clouds, so many across the box."""
    down = max(2, round(cells * box[3] / box[2]))
    small = Image.frombytes("L", (cells, down), Random(seed).randbytes(cells * down))
    size = max(64, min(round(box[2] / 2), 900)), max(48, min(round(box[3] / 2), 900))
    return Raster(small.resize(size, Image.Resampling.BICUBIC), box)


def wander(seed: int, knots: int) -> list[float]:
    """Numbers from -1 to 1 for a line that wanders; read it with `waved`."""
    source = Random(seed)
    return [source.uniform(-1, 1) for _ in range(knots)]


def waved(numbers: list[float], share: float) -> float:
    """The wandering line at that share of its length, smooth."""
    place = min(max(share, 0), 0.9999) * (len(numbers) - 1)
    i = int(place)
    t = place - i
    t = t * t * (3 - 2 * t)
    return numbers[i] * (1 - t) + numbers[i + 1] * t
