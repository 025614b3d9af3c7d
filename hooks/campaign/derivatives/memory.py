"""How much memory a photograph will take, told from its header: planned, not hoped for."""

from __future__ import annotations

from campaign.derivatives.pool import cores
from campaign.derivatives.recipe import sizes
from campaign.photos.original import Original

# What all workers together may take beside the programs themselves: with two of them photographs
# of 24 megapixels pass side by side, giants one after another, and all stays below 1.5 GB.
BUDGET = 550_000_000 * cores()
# What Pillow holds of a pixel; of every mode that isn't here, four bytes.
_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16L": 2, "I;16B": 2, "I;16N": 2}
_BANDS = {"L": 1, "CMYK": 4}
# Beside it, while it is read: what the format's library holds of a pixel.
_READER = {"WEBP": 8, "AVIF": 6, "HEIF": 6}
# An AVIF encoder takes this for each pixel of the picture.
_ENCODER = 24
# In any case, and what cutting thousands of tiles leaves lying about.
_LEAST, _CUTTING = 40_000_000, 120_000_000


def pictures_need(original: Original) -> int:
    """Bytes to make the derivatives, at most."""
    width, height = sizes(original.width, original.height)[-1]
    shrunk = 1
    if original.format == "JPEG":
        fits = min(original.width // width, original.height // height)
        shrunk = next(by for by in (8, 4, 2, 1) if fits >= by)
    return _decoded(original, shrunk) + _ENCODER * width * height + _LEAST


def squares_need(original: Original) -> int:
    """Bytes to cut the whole photograph into squares, at most."""
    return _decoded(original, 1) * 5 // 4 + _CUTTING


def _decoded(original: Original, shrunk: int) -> int:
    area = original.width * original.height
    held = _BYTES.get(original.mode, 4) * area // shrunk**2
    if original.format == "JPEG" and original.progressive:
        return held + 2 * _BANDS.get(original.mode, 3) * area  # all coefficients, until the last
    if original.format == "TIFF":
        # A file of a single strip is unpacked whole; turning it makes another copy.
        return held * (3 if original.orientation > 1 else 2)
    return held + _READER.get(original.format, 0) * area
