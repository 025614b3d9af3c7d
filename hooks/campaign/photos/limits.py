"""How large an original may be, so that memory is planned and not hoped for."""

from __future__ import annotations

from dataclasses import dataclass

# An A3 print scanned at 900 dpi has 158 million pixels, a panorama of 30000 × 6000 has 180. Beyond
# 200, decoding takes more than 600 MB per picture in work, and a file is rather a mistake, or a
# trap: 48 kB of PNG can hold 400 million pixels.
MEGAPIXELS = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """What a campaign allows its originals."""

    megapixels: int = MEGAPIXELS

    def allow(self, width: int, height: int) -> bool:
        """True if a picture of that size may be decoded."""
        return width * height <= self.megapixels * 1_000_000
