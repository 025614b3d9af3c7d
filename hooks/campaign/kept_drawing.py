"""Drawings that are kept outside the site, under names made of all they are drawn from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from campaign.writing import kept

_DRAWN_WITH = ("pillow", "fontpkg-be-vietnam-pro", "fontpkg-source-serif-4")


def kept_drawing(
    folder: Path, suffix: str, made_of: tuple[object, ...], draw: Callable[[], bytes]
) -> bytes:
    """The drawing's file; it is drawn only if none is kept that was made of the same."""
    told = repr((*made_of, _tools()))
    name = hashlib.sha256(told.encode()).hexdigest()[:16]
    return kept(folder / f"{name}{suffix}", draw)


@cache
def _tools() -> tuple[str, ...]:
    """Other fonts, or another Pillow, draw otherwise."""
    return tuple(version(name) for name in _DRAWN_WITH)
