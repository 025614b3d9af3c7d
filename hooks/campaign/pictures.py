"""Pictures beside articles: how large they are as a browser shows them."""

from __future__ import annotations

from pathlib import Path

from PIL import ExifTags, Image

from campaign.problems import Wrong

# What every browser shows.
FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# Cameras held on end say so in EXIF: width and height change places.
_ON_END = range(5, 9)


def upright_size(file: Path) -> tuple[int, int]:
    """Width and height as it is shown; Wrong if no browser would show it."""
    try:
        with Image.open(file, formats=FORMATS) as image:
            width, height = image.size
            on_end = image.getexif().get(ExifTags.Base.Orientation) in _ON_END
    except (OSError, Image.DecompressionBombError):
        raise Wrong(
            f"không đọc được ảnh '{file.name}'; hãy dùng ảnh JPEG, PNG hoặc WebP",
            f"'{file.name}' can't be read as a picture; use JPEG, PNG or WebP",
        ) from None
    return (height, width) if on_end else (width, height)
