"""Fonts of the pages: Latin and Vietnamese subsets, made once from the installed packages.

A style sheet names `fonts/serif-display.woff2`; there is no such file in overrides/, so it is
made here and kept in the cache under the hash of what it is made of.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageFont

from campaign.writing import kept

if TYPE_CHECKING:
    from campaign.cutting import Axes

# Below "mkdocs", so that a build says it in its own voice.
log = logging.getLogger("mkdocs.hooks.campaign")

FOLDER = "theme/fonts/"
# ASCII, Latin-1, the Vietnamese letters, their combining marks, punctuation and arrows.
LETTERS = tuple(
    chain(
        range(0x20, 0x7F),
        range(0xA0, 0x100),
        (0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
        (0x300, 0x301, 0x303, 0x309, 0x323),
        range(0x1EA0, 0x1EFA),
        (0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x202F, 0x20AB),
        (0x2190, 0x2191, 0x2192, 0x2212, 0xD7),
    )
)
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "lnum", "pnum", "tnum")
SANS, SERIF = "fontpkg_be_vietnam_pro", "fontpkg_source_serif_4"
_UPRIGHT = "SourceSerif4[opsz,wght].ttf"
_DISPLAY = 36  # the optical size of headings


@dataclass(frozen=True)
class Recipe:
    """One font: the package and file it comes from, and the axes it is pinned to."""

    package: str
    file: str
    axes: Axes | None = None


RECIPES: Mapping[str, Recipe] = {
    "sans-400.woff2": Recipe(SANS, "BeVietnamPro-Regular.ttf"),
    "sans-600.woff2": Recipe(SANS, "BeVietnamPro-SemiBold.ttf"),
    "serif-display.woff2": Recipe(SERIF, _UPRIGHT, {"opsz": _DISPLAY, "wght": (400, 600)}),
    "serif-text.woff2": Recipe(SERIF, _UPRIGHT, {"opsz": 12, "wght": 400}),
    "serif-italic.woff2": Recipe(
        SERIF, "SourceSerif4-Italic[opsz,wght].ttf", {"opsz": 16, "wght": 400}
    ),
}
LICENCES: Mapping[str, str] = {"OFL-Be-Vietnam-Pro.txt": SANS, "OFL-Source-Serif-4.txt": SERIF}


def made(path: str, folder: Path) -> bytes | None:
    """The font or licence of that path below overrides/; None if it isn't one of ours."""
    name = path.removeprefix(FOLDER)
    if name in LICENCES:
        return (files(LICENCES[name]) / "LICENSE").read_bytes()
    if not path.startswith(FOLDER) or name not in RECIPES:
        return None
    recipe = RECIPES[name]
    file = folder / f"{name.removesuffix('.woff2')}.{_fingerprint(recipe)}.woff2"

    def make() -> bytes:
        log.info("Chuẩn bị phông chữ %s (một lần, giữ trong %s)", name, folder)
        return _cut(recipe)

    return kept(file, make)


@cache
def heading_serif(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """The serif of headings to draw with, so many pixels high."""
    with as_file(files(SERIF) / "files" / _UPRIGHT) as place:
        font = ImageFont.truetype(str(place), size)
    font.set_variation_by_axes([weight, _DISPLAY])
    return font


def _fingerprint(recipe: Recipe) -> str:
    """Changes with the packages, the recipe and the letters."""
    packages = [version(name.replace("_", "-")) for name in (recipe.package, "fonttools")]
    made_of = repr((recipe, LETTERS, FEATURES, packages))
    return hashlib.sha256(made_of.encode()).hexdigest()[:12]


def _cut(recipe: Recipe) -> bytes:
    from campaign.cutting import cut

    with as_file(files(recipe.package) / "files" / recipe.file) as place:
        return cut(place, LETTERS, FEATURES, recipe.axes)
