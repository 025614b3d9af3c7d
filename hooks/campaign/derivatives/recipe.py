"""Which sizes and codecs exist, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

WIDTHS = 400, 800, 1600, 2400  # phone, tablet, desk, 4K: 2400 is sharp from two metres away
# A scroll three times as tall as a screen is wide gets narrower files, not taller ones.
TALLEST = 4800
# Equal quality (SSIM) for the least bytes and time of all that was measured. AVIF's bytes depend
# on the number of threads unless there is only one.
# Grey pictures, too, get colours (empty ones weigh nothing): old decoders know no others.
AVIF: Mapping[str, Any] = {
    "quality": 60,
    "speed": 9,
    "max_threads": 1,
    "subsampling": "4:2:0",
}
JPEG: Mapping[str, Any] = {"quality": 78, "progressive": True, "optimize": True}
SQUARE = 512  # the side of a tile
SQUARE_JPEG: Mapping[str, Any] = {"quality": 80}
SUFFIXES = {"avif": "avif", "jpeg": "jpg"}
# Raised by hand when the same original would come out differently: everything is made again.
VERSION = 3


def sizes(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Width and height of the derivatives of an upright original, narrow to wide."""
    widest = min(width, WIDTHS[-1], max(1, TALLEST * width // height))
    # Nearly the same picture twice helps nobody: 1600 isn't made beside 1700.
    standard = [one for one in WIDTHS if one * 10 < widest * 9]
    return tuple((one, tall(one, width, height)) for one in (*standard, widest))


def tall(shown: int, width: int, height: int) -> int:
    """The height at that width, rounded, in whole numbers: no machine rounds otherwise."""
    return max(1, (2 * shown * height + width) // (2 * width))
