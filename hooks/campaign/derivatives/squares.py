"""A photograph in full, cut into squares, layer by layer."""

from __future__ import annotations

from pathlib import Path

from campaign.derivatives.picture import Tiles
from campaign.derivatives.recipe import SQUARE_JPEG
from campaign.photos.original import Original
from campaign.photos.pixels import Stored


def cut(original: Original, tiles: Tiles, folder: Path) -> None:
    """Writes every square; in memory is one copy of the photograph, and then its half."""
    layer = Stored.read(original, tiles.width, tiles.height)
    for factor in tiles.factors:
        if factor > 1:
            layer = layer.halved()
        for name, box in tiles.squares(factor):
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            layer.part(box).save(file, "JPEG", **SQUARE_JPEG)
