"""Pillow as most scripts use it: each file opened, decoded, turned, resized and saved for itself.

Run: python naive.py FOLDER OUT
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

WIDTHS = 400, 800, 1600, 2400
AVIF = {"quality": 60, "speed": 9, "max_threads": 1, "subsampling": "4:2:0"}
JPEG = {"quality": 78, "progressive": True, "optimize": True}
SRGB = ImageCms.createProfile("sRGB")


def resized(file: Path, width: int) -> Image.Image:
    """Upright and in sRGB."""
    with Image.open(file) as opened:
        image = ImageOps.exif_transpose(opened)
    if profile := opened.info.get("icc_profile"):
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        image = ImageCms.profileToProfile(image, own, SRGB, outputMode="RGB")
    image.info.clear()
    height = round(image.height * width / image.width)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def main(folder: Path, out: Path) -> None:
    """Writes eight files for each."""
    for file in sorted(folder.glob("*.jpg")):
        for width in WIDTHS:
            resized(file, width).save(out / f"{file.stem}.{width}.avif", **AVIF)
            resized(file, width).save(out / f"{file.stem}.{width}.jpg", **JPEG)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
