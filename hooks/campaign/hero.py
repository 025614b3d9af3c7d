"""The picture of the first screen: whole, upright, in sizes for screens, without its metadata."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from campaign.pictures import FORMATS

WIDTHS = 800, 1600, 2400  # phone, desk, desk with fine dots
# What gave equal quality for the least bytes and time when it was measured.
AVIF = {"quality": 60, "speed": 9, "max_threads": 1}
JPEG = {"quality": 78, "progressive": True, "optimize": True}
_ENCODINGS = {"avif": ("AVIF", AVIF), "jpg": ("JPEG", JPEG)}
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Size:
    """One file of the picture."""

    suffix: str
    width: int
    content: bytes


def sizes(file: Path, cache: Path) -> tuple[Size, ...]:
    """The picture in every width up to its own, as AVIF and as JPEG; made once."""
    mark = hashlib.sha256(file.read_bytes() + repr((WIDTHS, AVIF, JPEG)).encode()).hexdigest()[:16]
    kept = cache / mark
    if not kept.is_dir():
        _make(file, kept)
    names = sorted(kept.iterdir(), key=lambda one: (one.suffix, int(one.stem)))
    return tuple(Size(one.suffix[1:], int(one.stem), one.read_bytes()) for one in names)


def _make(file: Path, kept: Path) -> None:
    """Fills the folder `kept`, aside first: a build that is killed leaves no half of it."""
    aside = kept.with_name(f"{kept.name}.{os.getpid()}.part")
    aside.mkdir(parents=True, exist_ok=True)
    with Image.open(file, formats=FORMATS) as opened:
        opened.draft("RGB", (WIDTHS[-1], WIDTHS[-1]))
        picture = _plain(opened)
    for width in sorted({min(width, picture.width) for width in WIDTHS}, reverse=True):
        height = round(picture.height * width / picture.width)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
        for suffix, (encoding, options) in _ENCODINGS.items():
            out = io.BytesIO()
            picture.save(out, encoding, **options)
            (aside / f"{width}.{suffix}").write_bytes(out.getvalue())
    if not kept.is_dir():
        aside.rename(kept)


def _plain(opened: Image.Image) -> Image.Image:
    """Upright, in sRGB, and nothing else: no place, no camera, no profile."""
    picture = ImageOps.exif_transpose(opened)
    if profile := opened.info.get("icc_profile"):
        picture = _in_srgb(picture, profile)
    if picture.has_transparency_data:
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture.convert("RGBA"))
    picture = picture.convert("RGB")
    picture.info.clear()
    return picture


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, own, _SRGB, outputMode="RGB") or picture
    except (OSError, ImageCms.PyCMSError):
        # A profile that is broken, or made for another kind of picture, says nothing about this
        # one: browsers, too, then show the colours as they are stored.
        return picture
