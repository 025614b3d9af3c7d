"""A file that is there whole, or as it was before."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Writes the file aside and then moves it into its place; OSError where that can't be.

    Each process writes for itself: neither a killed build nor two at once leave half a file.
    """
    aside = file.with_name(f"{file.name}.{os.getpid()}.part")
    with aside.open("wb") as opened:
        opened.write(content)
    aside.replace(file)
