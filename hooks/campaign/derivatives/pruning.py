"""What the cache holds, and which of it may go: the longest unused first."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from campaign.derivatives.cache import Cache
from campaign.derivatives.entry import DAY, last_used

# A build marks what it uses once a day, and may be at it just now.
SAFE = 2 * DAY


@dataclass(frozen=True, slots=True)
class Holding:
    """An entry of the cache: its folder, its bytes, when it was last used (0 if it is no good)."""

    folder: Path
    size: int
    used: float


def holdings(cache: Cache) -> tuple[Holding, ...]:
    """All that is finished, the longest unused first."""
    found = (Holding(folder, _size(folder), last_used(folder)) for folder in _folders(cache))
    return tuple(sorted(found, key=lambda one: (one.used, one.folder)))


def surplus(
    held: Iterable[Holding], *, now: float, days: int, most: int | None
) -> tuple[Holding, ...]:
    """What hasn't been used for so many days, and what is more than `most` bytes.

    What was used lately stays in any case: a build may be about to publish it.
    """
    ordered = sorted(held, key=lambda one: one.used)
    left = sum(one.size for one in ordered)
    gone = []
    for one in ordered:
        idle = now - one.used
        if idle > days * DAY or (most is not None and left > most and idle > SAFE):
            gone.append(one)
            left -= one.size
    return tuple(gone)


def prune(cache: Cache, *, days: int, most: int | None) -> tuple[Holding, ...]:
    """Removes the surplus and what killed builds have left; what was removed."""
    cache.sweep()
    gone = surplus(holdings(cache), now=time.time(), days=days, most=most)
    for one in gone:
        cache.remove(one.folder)
        for parent in one.folder.parents[:2]:
            with suppress(OSError):  # others are still in it
                parent.rmdir()
    return gone


def _folders(cache: Cache) -> Iterator[Path]:
    yield from (folder for folder in cache.root.glob("[0-9a-f][0-9a-f]/*/*") if folder.is_dir())


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
