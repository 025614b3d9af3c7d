"""Colours as they were meant, in sRGB: what a screen shows without being told anything."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path

from PIL import Image, ImageCms

# The inks that a file for the press means when it doesn't say which: "Chemical proof" by Graeme W.
# Gill, released into the public domain, with a coarser table.
PRESS = Path(__file__).with_name("press.icc")
_SRGB = ImageCms.createProfile("sRGB")
_LAB = ImageCms.createProfile("LAB")
# The eye doesn't see it: a profile that changes no colour by more is sRGB by another name.
_UNSEEN = 1
_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture (grey, RGB or CMYK) in sRGB: still grey if it was, else RGB.

    A profile that is broken, or made for another kind of picture, says nothing about this one:
    browsers, too, then show the colours as they are stored.
    """
    if picture.mode == "L":
        curve = _curve(profile) if profile else None
        return picture.point(curve) if curve else picture
    change = _change(profile, picture.mode) if profile else None
    if change is None and picture.mode == "CMYK":
        change = _change(_press(), "CMYK")
    return ImageCms.applyTransform(picture, change) or picture if change else picture


def from_lab(picture: Image.Image) -> Image.Image:
    """A picture in CIE Lab, as RGB."""
    return ImageCms.applyTransform(picture, _lab()) or picture


@lru_cache(maxsize=16)
def _change(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """From that profile to sRGB; None where that would change nothing, or can't be done."""
    change = _transform(profile, mode)
    if change is None or mode != "RGB":
        return change
    steps = range(0, 256, 51)
    before = Image.new("RGB", (len(steps) ** 3, 1))
    before.putdata(list(product(steps, repeat=3)))
    after = ImageCms.applyTransform(before, change) or before
    return change if _differ(before.tobytes(), after.tobytes()) else None


@lru_cache(maxsize=16)
def _curve(profile: bytes) -> Sequence[int] | None:
    """What each grey of that profile is in sRGB; None where that is the same."""
    ramp = Image.new("L", (256, 1))
    ramp.putdata(range(256))
    change = _transform(profile, "L")
    if change is None:
        # Scanners like to write the profile of their colours into grey pictures too.
        ramp, change = ramp.convert("RGB"), _transform(profile, "RGB")
    if change is None:
        return None
    curve = (ImageCms.applyTransform(ramp, change) or ramp).getchannel("G").tobytes()
    return list(curve) if _differ(bytes(range(256)), curve) else None


@lru_cache(maxsize=1)
def _press() -> bytes:
    return PRESS.read_bytes()


def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if own.profile.xcolor_space.strip() != _SPACES[mode]:
            return None
        return _to_srgb(own, mode)
    except (OSError, ImageCms.PyCMSError):
        return None


@lru_cache(maxsize=1)
def _lab() -> ImageCms.ImageCmsTransform:
    return _to_srgb(ImageCms.ImageCmsProfile(_LAB), "LAB")


def _to_srgb(profile: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        profile,
        _SRGB,
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _differ(before: bytes, after: bytes) -> bool:
    return any(abs(one - other) > _UNSEEN for one, other in zip(before, after, strict=True))
