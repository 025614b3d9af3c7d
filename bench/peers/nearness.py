"""How near our derivatives are to Lanczos from full size, both encoded alike (SSIM of luminance).

Run: python nearness.py FOLDER OUT   (OUT: what ours.py has written)
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import numpy as np
from naive import AVIF, JPEG, resized
from PIL import Image
from skimage.metrics import structural_similarity


def grey(image: Image.Image) -> np.ndarray:
    """Its luminance."""
    return np.asarray(image.convert("L"))


def encoded(image: Image.Image, form: str, options: dict[str, object]) -> Image.Image:
    """The picture after the same loss."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return Image.open(out)


def main(folder: Path, out: Path) -> None:
    """Prints the mean and the largest loss, by width and format."""
    losses: dict[tuple[int, str], list[float]] = {}
    for file in sorted(folder.glob("*.jpg")):
        for made in sorted(out.glob(f"{file.stem}.*.*")):
            width = int(made.suffixes[-2][1:])
            reference = resized(file, width)
            form, options = ("AVIF", AVIF) if made.suffix == ".avif" else ("JPEG", JPEG)
            best = structural_similarity(grey(encoded(reference, form, options)), grey(reference))
            with Image.open(made) as opened:
                own = structural_similarity(grey(opened), grey(reference))
            losses.setdefault((width, form), []).append(best - own)
    for (width, form), each in sorted(losses.items()):
        print(f"SSIM lost, {form} {width}: mean {np.mean(each):.4f}, most {max(each):.4f}")
    print(f"SSIM lost, all: mean {np.mean([one for each in losses.values() for one in each]):.4f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
