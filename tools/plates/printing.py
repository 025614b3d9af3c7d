"""A drawn plate as a file; the ending of its name says which kind."""

from __future__ import annotations

import io

from tools.plates.sheet import Plate

# A handful of inks and their edges: more colours make the file larger and nothing better.
COLOURS = 96


def printed(plate: Plate) -> bytes:
    """The bytes of the plate's file, the same every time."""
    image = plate.canvas().image()
    out = io.BytesIO()
    match plate.file.rpartition(".")[2]:
        case "png":
            image.quantize(COLOURS).save(out, "PNG", optimize=True)
        case "jpg":
            # 4:4:4 keeps thin red lines red.
            image.save(out, "JPEG", quality=87, subsampling=0, progressive=True, optimize=True)
        case "tif":
            image.save(out, "TIFF", compression="tiff_adobe_deflate")
        case "webp":
            image.save(out, "WEBP", lossless=True, method=4)
        case ending:
            raise ValueError(f"{plate.file}: no plate is printed as {ending}")
    return out.getvalue()
