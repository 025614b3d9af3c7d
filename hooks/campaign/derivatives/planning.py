"""Which files a photograph will have: decided from its header alone, nothing is read or made."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from campaign.derivatives.cache import pictures
from campaign.derivatives.picture import Derivative, Tiles
from campaign.derivatives.recipe import AVIF, JPEG, SQUARE, SQUARE_JPEG, SUFFIXES, VERSION, sizes
from campaign.derivatives.stamp import Stamp
from campaign.photos.original import Original

# Of a hash, as many hex digits as keep a million photographs apart.
_DIGITS, _STAMP_DIGITS = 16, 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photograph of the view: its id, its original, what is written into its files."""

    id: str
    original: Original
    stamp: Stamp
    zoom: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """The files of one photograph, by the names they will have for ever."""

    wanted: Wanted
    pixels: str
    """Names the pixels: the original's bytes and the recipe."""
    mark: str
    """Names what is written into the files."""
    derivatives: tuple[Derivative, ...]
    tiles: Tiles | None

    @property
    def id(self) -> str:
        """The photograph's."""
        return self.wanted.id

    @property
    def key(self) -> str:
        """Where the cache has the derivatives."""
        return pictures(self.pixels, self.mark)

    @property
    def names(self) -> tuple[str, ...]:
        """What the derivatives are called there: `800.avif`."""
        return tuple(one.kept for one in self.derivatives)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files, as they are published and as `Cache.file` knows them."""
        cut = self.tiles
        squares = () if cut is None else (f"{cut.folder}/{name}" for name in cut.files)
        return (*(one.name for one in self.derivatives), *squares)


def plan(wanted: Wanted) -> Planned:
    """What there will be of a photograph; asks neither the disk nor the clock."""
    original = wanted.original
    pixels = pixels_mark(original.sha256)
    mark = stamp_mark(wanted.stamp)
    size = original.width, original.height
    shown = derivatives(f"{wanted.id}.{pixels}{mark}", size)
    return Planned(wanted, pixels, mark, shown, _tiles(wanted) if wanted.zoom else None)


def derivatives(stem: str, size: tuple[int, int]) -> tuple[Derivative, ...]:
    """All files of a picture of that size, narrow to wide, as AVIF and then as JPEG."""
    return tuple(
        Derivative(f"{stem}.{width}.{suffix}", width, height, name)
        for name, suffix in SUFFIXES.items()
        for width, height in sizes(*size)
    )


def pixels_mark(source: str) -> str:
    """Names what is made of that source by the recipe of today."""
    return _digest(source, VERSION, AVIF, JPEG)[:_DIGITS]


def stamp_mark(stamp: Stamp) -> str:
    """Names what is written into files."""
    return _digest(stamp.xmp(), stamp.iptc())[:_STAMP_DIGITS]


def _tiles(wanted: Wanted) -> Tiles:
    width, height = wanted.original.width, wanted.original.height
    factors = [1]
    while max(-(-width // factors[-1]), -(-height // factors[-1])) > SQUARE:
        factors.append(factors[-1] * 2)
    cut = _digest(wanted.original.sha256, VERSION, SQUARE, SQUARE_JPEG)[:_DIGITS]
    return Tiles(f"{wanted.id}.{cut}.iiif", width, height, SQUARE, tuple(factors))


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
