"""Finished files that belong together: a folder, and a list by which damage is seen at a glance."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from campaign.writing import mark_used, write_whole

LIST = "entry.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file was when it was finished."""

    size: int
    modified: int
    digest: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list of a folder says."""

    files: dict[str, Kept]
    note: str
    """What the maker of the files wants to find beside them."""


def sound(folder: Path, names: Collection[str]) -> Entry | None:
    """The entry in that folder; None where one of these files is missing, cut off or changed.

    Sizes and times are looked at; a file is read only where its time isn't the one listed, as in
    a cache that was copied here.
    """
    try:
        entry = _read(folder)
        if not entry.files.keys() >= set(names):
            return None
        moved = [name for name, kept in entry.files.items() if not _same(folder, name, kept)]
        if any(_digest(folder / name) != entry.files[name].digest for name in moved):
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    mark_used(folder / LIST)
    if moved:
        with suppress(OSError):
            seal(folder, entry.note, entry.files)
    return entry


def seal(folder: Path, note: str, names: Iterable[str]) -> None:
    """Writes the list of these files."""
    files = {}
    for name in sorted(names):
        seen = (folder / name).stat()
        files[name] = (seen.st_size, seen.st_mtime_ns, _digest(folder / name))
    write_whole(folder / LIST, json.dumps({"note": note, "files": files}).encode())


def last_used(folder: Path) -> float:
    """When a build last asked for it, to the day; 0 where nothing sound can be there."""
    try:
        return (folder / LIST).stat().st_mtime
    except OSError:
        return 0


def _read(folder: Path) -> Entry:
    listed = json.loads((folder / LIST).read_bytes())
    files = {name: Kept(*values) for name, values in listed["files"].items()}
    return Entry(files, listed["note"])


def _same(folder: Path, name: str, kept: Kept) -> bool:
    """True for a file as it was finished, False for one of another time; ValueError if damaged."""
    seen = (folder / name).stat()
    if seen.st_size != kept.size:
        raise ValueError(f"{name}: {seen.st_size} bytes")
    return seen.st_mtime_ns == kept.modified


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "blake2b").hexdigest()[:32]
