"""A file that is there whole, or as it was before."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DAY = 24 * 60 * 60


def write_whole(file: Path, content: bytes) -> None:
    """Writes the file aside and then moves it into its place; OSError where that can't be.

    Each process writes for itself: neither a killed build nor two at once leave half a file.
    """
    aside = file.with_name(f"{file.name}.{os.getpid()}.part")
    with aside.open("wb") as opened:
        opened.write(content)
    aside.replace(file)


def kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """What the file of a cache holds; it is made first where it isn't there yet."""
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, make())
    mark_used(file)
    return file.read_bytes()


def keep(file: Path, content: bytes) -> None:
    """Puts the file into a cache; without a place for it nothing is lost but time."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)


def mark_used(file: Path) -> None:
    """Gives a file of a cache the time of today, once a day: what is used isn't pruned."""
    with suppress(OSError):  # a cache that may only be read is as good
        if file.stat().st_mtime < time.time() - DAY:
            os.utime(file)
