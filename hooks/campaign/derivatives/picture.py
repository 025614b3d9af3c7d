"""What pages may show of a photograph: nothing else of the pipeline reaches a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

# Wide enough as the picture that is shown where a link is shared.
SHARED = 1600
# Wider than this a picture fills the width of a page; narrower than TALL it needs no more than a
# third of it.
WIDE, TALL = 1.9, 0.95


@dataclass(frozen=True, slots=True)
class Derivative:
    """A file made from an original; its name never means other bytes."""

    name: str
    width: int
    height: int
    format: str
    """`avif` or `jpeg`."""

    @property
    def kept(self) -> str:
        """What it is called in the cache, among those of its photograph: `800.avif`."""
        return ".".join(self.name.rsplit(".", 2)[1:])


@dataclass(frozen=True, slots=True)
class Tiles:
    """A photograph in full, cut into squares: an IIIF image service of level 0, files only."""

    folder: str
    width: int
    height: int
    size: int
    """The side of a whole square."""
    factors: tuple[int, ...]
    """By how much each layer is reduced: 1, 2, 4 …; the last one fits into a square."""

    @property
    def layers(self) -> tuple[tuple[int, int], ...]:
        """Width and height of each layer, large to small."""
        return tuple((-(-self.width // by), -(-self.height // by)) for by in self.factors)

    @property
    def whole(self) -> tuple[int, int]:
        """Width and height of the last layer, which is a single file."""
        return self.layers[-1]

    def squares(self, factor: int) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
        """Each file of a layer, and the box (left, top, right, bottom) of the layer it shows."""
        width, height = -(-self.width // factor), -(-self.height // factor)
        for top in range(0, height, self.size):
            for left in range(0, width, self.size):
                right, bottom = min(left + self.size, width), min(top + self.size, height)
                yield self._name(factor, (left, top, right, bottom)), (left, top, right, bottom)

    def _name(self, factor: int, box: tuple[int, int, int, int]) -> str:
        """The address of a square as IIIF's canonical form has it."""
        left, top, right, bottom = box
        shown = f"{right - left},{bottom - top}"
        x, y = left * factor, top * factor
        across, down = min(right * factor, self.width) - x, min(bottom * factor, self.height) - y
        all_of_it = (across, down) == (self.width, self.height)
        region = "full" if all_of_it else f"{x},{y},{across},{down}"
        size = "max" if all_of_it and factor == 1 else shown
        return f"{region}/{size}/0/default.jpg"

    @property
    def files(self) -> tuple[str, ...]:
        """Every square, below the folder."""
        return tuple(name for factor in self.factors for name, _ in self.squares(factor))

    def info(self, address: str) -> Mapping[str, Any]:
        """The service's `info.json` where the folder is served at that address."""
        return {
            "@context": "http://iiif.io/api/image/3/context.json",
            "id": address.rstrip("/"),
            "type": "ImageService3",
            "protocol": "http://iiif.io/api/image",
            "profile": "level0",
            "width": self.width,
            "height": self.height,
            "sizes": [{"width": self.whole[0], "height": self.whole[1]}],
            "tiles": [{"width": self.size, "scaleFactors": list(self.factors)}],
        }


@dataclass(frozen=True)
class Picture:
    """A photograph as pages show it: whole, upright, in sizes for screens."""

    width: int
    height: int
    derivatives: tuple[Derivative, ...]
    placeholder: str
    """A `data:` address of some hundred bytes, shown until the picture is there."""
    tiles: Tiles | None = None
    broken: bool = False
    """True for the plate that stands in for a photograph which can't be read."""

    @cached_property
    def avif(self) -> tuple[Derivative, ...]:
        """Narrow to wide."""
        return tuple(one for one in self.derivatives if one.format == "avif")

    @cached_property
    def jpeg(self) -> tuple[Derivative, ...]:
        """Narrow to wide."""
        return tuple(one for one in self.derivatives if one.format == "jpeg")

    @cached_property
    def largest(self) -> Derivative:
        """The widest JPEG: every program opens it."""
        return self.jpeg[-1]

    @cached_property
    def share(self) -> Derivative:
        """The JPEG for places that show one picture of a link."""
        return next((one for one in self.jpeg if one.width >= SHARED), self.largest)

    @property
    def ratio(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def shape(self) -> str:
        """How it stands beside a text, always whole: `wide` (above it), `beside` or `tall`."""
        if self.width >= WIDE * self.height:
            return "wide"
        return "tall" if self.width <= TALL * self.height else "beside"
