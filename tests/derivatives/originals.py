"""Photographs that tests draw, and what `examine` would say of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.original import Original


def damage(file: Path) -> None:
    """Spoils a part in the middle; length, header and end of the file stay as they are."""
    content = file.read_bytes()
    middle = len(content) * 2 // 5
    file.write_bytes(content[:middle] + b"\xff" * 4096 + content[middle + 4096 :])


def original(file: Path) -> Original:
    """What its header says."""
    return examine(file, file.parent, Limits())


def scene(width: int = 900, height: int = 600) -> Image.Image:
    """A sky, a field, a red sun at the upper left: one sees how it lies."""
    picture = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (picture, picture.point(lambda at: 255 - at // 2), picture))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height // 2, width, height), fill=(60, 140, 50))
    unit = min(width, height) // 10
    draw.ellipse((unit, unit, 3 * unit, 3 * unit), fill=(220, 30, 30))
    return picture


def photograph(file: Path, picture: Image.Image | None = None, **options: Any) -> Original:
    """Saves the picture, a scene if none is given, and examines the file."""
    (picture or scene()).save(file, **options)
    return original(file)
