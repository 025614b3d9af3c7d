"""A file that is there whole, or as it was before."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


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
    return file.read_bytes()
