"""What the caches hold, and which of it may go: the longest unused first."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from campaign.derivatives.cache import ENGINE, Cache
from campaign.derivatives.entry import last_used
from campaign.photos.cards import CATALOGUES
from campaign.writing import DAY

# A build marks what it uses once a day, and may be at it just now.
SAFE = 2 * DAY
# Kept beside photographs, a file each: share cards and icons, data as it was parsed, templates as
# they were compiled.
BESIDE = tuple(ENGINE / ".cache" / name for name in ("cards", "data", "templates"))


@dataclass(frozen=True, slots=True)
class Holding:
    """An entry of a cache: where it is, its bytes, when it was last used (0 if it is no good)."""

    place: Path
    size: int
    used: float


def holdings(cache: Cache) -> tuple[Holding, ...]:
    """All that is finished, the longest unused first."""
    found = [Holding(folder, _size(folder), last_used(folder)) for folder in _folders(cache)]
    for file in _files(cache):
        with suppress(FileNotFoundError):  # a build may be at it just now
            seen = file.stat()
            found.append(Holding(file, seen.st_size, seen.st_mtime))
    return tuple(sorted(found, key=lambda one: (one.used, one.place)))


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
        if one.place.is_file():
            one.place.unlink(missing_ok=True)
            continue
        cache.remove(one.place)
        for parent in one.place.parents[:2]:
            with suppress(OSError):  # others are still in it
                parent.rmdir()
    return gone


def _folders(cache: Cache) -> Iterator[Path]:
    yield from (folder for folder in cache.root.glob("[0-9a-f][0-9a-f]/*/*") if folder.is_dir())


def _files(cache: Cache) -> Iterator[Path]:
    """What is kept a file each: the catalogues of campaigns, and what lies beside."""
    for folder in (cache.root / CATALOGUES, *BESIDE):
        yield from (file for file in folder.glob("*") if file.is_file())


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
