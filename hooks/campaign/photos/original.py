"""A file in photos/ that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Original:
    """A file in photos/ that can be shown: what its header says. Nothing is decoded yet."""

    path: Path
    """Absolute, inside the campaign's photos/."""
    name: str
    """Below photos/, with slashes, NFC."""
    sha256: str
    """Of the bytes."""
    size: int
    """In bytes."""
    format: str
    """Pillow's name: JPEG PNG TIFF WEBP AVIF GIF HEIF."""
    mode: str
    """Pillow's mode: L, RGB, CMYK, P, RGBA, I;16, LA …"""
    orientation: int
    """As EXIF counts, 1-8."""
    width: int
    """Upright: as a visitor sees it."""
    height: int
    progressive: bool
