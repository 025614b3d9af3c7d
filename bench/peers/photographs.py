"""Photographs to measure with: real ones from packages, enlarged to a camera's or a scanner's size.

Enlarging alone leaves nothing fine in them. So each gets texture of the same strength at every
scale, as photographs have, and the noise of a sensor or the grain of a print: so much that an AVIF
of 1600 pixels takes about one bit per pixel, as was measured with real photographs. Needs numpy,
scikit-image and scikit-learn.

Run: python photographs.py FOLDER PROFILES   (PROFILES: a folder with adobe.icc and press.icc)
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import skimage
import sklearn
from PIL import Image

SKIMAGE = Path(skimage.__file__).parent / "data"
SKLEARN = Path(sklearn.__file__).parent / "datasets" / "images"
CAMERA, LARGE, SCAN = (4032, 3024), (6000, 4000), (3508, 2480)
NOISE, GRAIN = (3.0, 1.6), (6.0, 2.0)  # strength of 255, pixels across
TEXTURE = tuple((3.0, across) for across in (4, 8, 16, 32))
RANDOM = np.random.default_rng(1948)


def photograph(
    file: Path, mode: str, size: tuple[int, int], grain: tuple[float, float]
) -> Image.Image:
    """The picture so large, filled to the edges, with its grain."""
    with Image.open(file) as opened:
        source = opened.convert(mode)
    scale = max(size[0] / source.width, size[1] / source.height)
    around = round(source.width * scale) + 1, round(source.height * scale) + 1
    large = source.resize(around, Image.Resampling.LANCZOS).crop((0, 0, *size))
    pixels = np.asarray(large, dtype=np.float32)
    added = sum(noise(size, *one) for one in (grain, *TEXTURE))
    added = added if mode == "L" else added[..., None]
    return Image.fromarray(np.clip(pixels + added, 0, 255).astype(np.uint8))


def noise(size: tuple[int, int], strength: float, across: float) -> np.ndarray:
    """Blots of that width, as strong as told."""
    coarse = round(size[1] / across) + 1, round(size[0] / across) + 1
    field = Image.fromarray(RANDOM.normal(0, 1.6 * strength, coarse).astype(np.float32))
    return np.asarray(field.resize(size, Image.Resampling.BICUBIC))


def main(folder: Path, profiles: Path) -> None:
    """Writes them all; a file that is there stays."""
    folder.mkdir(parents=True, exist_ok=True)
    turned = {number: Image.Exif() for number in (6, 8)}
    for number, exif in turned.items():
        exif[0x0112] = number
    adobe, press = ((profiles / name).read_bytes() for name in ("adobe.icc", "press.icc"))
    for name, source, mode, size, grain, options in (
        ("china", SKLEARN / "china.jpg", "RGB", CAMERA, NOISE, {}),
        ("coffee", SKIMAGE / "coffee.png", "RGB", CAMERA, NOISE, {}),
        ("astronaut-6", SKIMAGE / "astronaut.png", "RGB", CAMERA, NOISE, {"exif": turned[6]}),
        ("rocket-8", SKIMAGE / "rocket.jpg", "RGB", CAMERA, NOISE, {"exif": turned[8]}),
        ("flower", SKLEARN / "flower.jpg", "RGB", LARGE, NOISE, {}),
        ("motorcycle", SKIMAGE / "motorcycle_left.png", "RGB", LARGE, NOISE, {}),
        ("chelsea-adobe", SKIMAGE / "chelsea.png", "RGB", CAMERA, NOISE, {"icc_profile": adobe}),
        ("camera-grey", SKIMAGE / "camera.png", "L", SCAN, GRAIN, {}),
        ("coins-grey", SKIMAGE / "coins.png", "L", SCAN, GRAIN, {}),
        ("moon-grey", SKIMAGE / "moon.png", "L", SCAN, GRAIN, {}),
        ("page-colour", SKIMAGE / "hubble_deep_field.jpg", "RGB", SCAN, GRAIN, {}),
        ("retina-cmyk", SKIMAGE / "retina.jpg", "RGB", SCAN, GRAIN, {"icc_profile": press}),
    ):
        file = folder / f"{name}.jpg"
        if not file.exists():
            made = photograph(source, mode, size, grain)
            if name.endswith("cmyk"):
                made = made.convert("CMYK")
            made.save(file, quality=92, **options)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
