"""What no program can do without: each original decoded at the scale JPEG offers, eight encodings.

The pictures to encode are made beforehand and not counted. Prints CPU seconds.

Run: python floor.py FOLDER OUT
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from naive import AVIF, JPEG, WIDTHS, resized
from PIL import Image


def decode(file: Path) -> None:
    """At a half or a quarter, where that still is 2400 wide."""
    with Image.open(file) as image:
        width = WIDTHS[-1]
        lying = image.getexif().get(0x0112, 1) > 4
        ratio = image.height / image.width
        size = (round(width / ratio), width) if lying else (width, round(width * ratio))
        image.draft(None, size)
        image.load()


def main(folder: Path, out: Path) -> None:
    """Adds up decoding and encoding."""
    spent = 0.0
    for file in sorted(folder.glob("*.jpg")):
        pictures = [resized(file, width) for width in WIDTHS]
        begun = time.process_time()
        decode(file)
        for picture in pictures:
            picture.save(out / f"{file.stem}.{picture.width}.avif", **AVIF)
            picture.save(out / f"{file.stem}.{picture.width}.jpg", **JPEG)
        spent += time.process_time() - begun
    print(spent)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
