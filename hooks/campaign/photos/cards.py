"""The cards of a catalogue on the disk: plain data by name, whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from campaign.writing import keep, mark_used

# Where they are kept in a cache.
CATALOGUES = "catalogue"
# What reads pictures besides our own program; the last is there only where somebody asked for it.
_READERS = ("pillow", "defusedxml", "pillow-heif")


def read_cards(file: Path) -> dict[str, Any]:
    """What was written there by this program and hasn't been touched since; else nothing."""
    try:
        mark, _, written = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    mark_used(file)
    return dict(json.loads(written)) if mark == _mark(written) else {}


def write_cards(file: Path, cards: Mapping[str, Any]) -> None:
    """Keeps the cards; without a place to do so nothing is lost but time."""
    written = json.dumps(cards, separators=(",", ":")).encode()
    keep(file, _mark(written) + b"\n" + written)


def _mark(written: bytes) -> bytes:
    return hashlib.sha256(_program() + written).hexdigest().encode()


@cache
def _program() -> bytes:
    """All that examines pictures: another version may see the same file otherwise."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    parts = [hashlib.sha256(source.read_bytes()).hexdigest() for source in sources]
    for name in _READERS:
        with suppress(metadata.PackageNotFoundError):
            parts.append(f"{name} {metadata.version(name)}")
    return "\n".join(parts).encode()
