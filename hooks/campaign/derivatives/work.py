"""What a worker does: one photograph, from the original to finished files in the cache."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from campaign.derivatives.cache import Cache, squares
from campaign.derivatives.encoding import encode
from campaign.derivatives.memory import pictures_need, squares_need
from campaign.derivatives.picture import Tiles
from campaign.derivatives.planning import Planned
from campaign.derivatives.squares import cut
from campaign.derivatives.stamping import stamped
from campaign.photos import bad
from campaign.photos.original import Original
from campaign.photos.pixels import pixels
from campaign.problems import Wrong

# Bytes. The memory that Pillow keeps from such a photograph for the next one would lie beside it.
_GIANT = 400_000_000


@dataclass(frozen=True, slots=True)
class Pictures:
    """The derivatives of a photograph, to be made."""

    planned: Planned

    @property
    def key(self) -> str:
        """Where the cache will have them."""
        return self.planned.key

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called there."""
        return self.planned.names

    @property
    def memory(self) -> int:
        """Bytes it takes, at most."""
        return pictures_need(self.planned.wanted.original)

    def is_stamping(self, cache: Cache) -> bool:
        """True where the pictures are there, and only what is written into them has changed."""
        return cache.beside(self.key, self.names) is not None

    def write(self, folder: Path, cache: Cache) -> str:
        """The files; the note is their placeholder."""
        wanted = self.planned.wanted
        twin = cache.beside(self.key, self.names)
        if twin is None:
            _check(wanted.original)
            widest = self.planned.derivatives[-1]
            with _room_for(wanted.original):
                picture = pixels(wanted.original, widest.width, widest.height)
                return encode(picture, self.planned.derivatives, folder, wanted.stamp)
        beside, entry = twin
        for one in self.planned.derivatives:
            content = (beside / one.kept).read_bytes()
            (folder / one.kept).write_bytes(stamped(content, one.format, wanted.stamp))
        return entry.note


@dataclass(frozen=True, slots=True)
class Squares:
    """The tiles of a photograph, to be cut."""

    original: Original
    tiles: Tiles

    @property
    def key(self) -> str:
        """Where the cache will have them."""
        return squares(self.tiles.folder.split(".")[-2])

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called there."""
        return self.tiles.files

    @property
    def memory(self) -> int:
        """Bytes it takes, at most."""
        return squares_need(self.original)

    def is_stamping(self, cache: Cache) -> bool:  # noqa: ARG002
        """Never: nothing is written into tiles."""
        return False

    def write(self, folder: Path, cache: Cache) -> str:  # noqa: ARG002
        """The files; there is nothing to note."""
        _check(self.original)
        with _room_for(self.original):
            cut(self.original, self.tiles, folder)
        return ""


Job = Pictures | Squares


def jobs(planned: Planned) -> tuple[Job, ...]:
    """What there is to make of a photograph."""
    pictures = Pictures(planned)
    if planned.tiles is None:
        return (pictures,)
    return pictures, Squares(planned.wanted.original, planned.tiles)


def do(job: Job, root: Path) -> tuple[str, str] | None:
    """Makes it; what is wrong with the photograph, in both languages, or None.

    Returned, not raised: one bad photograph stops no other. OSError if the cache can't be written.
    """
    cache = Cache(root)
    try:
        cache.fill(job.key, lambda folder: job.write(folder, cache))
    except Wrong as wrong:
        return wrong.vi, wrong.en
    finally:
        if job.memory > _GIANT:
            Image.core.clear_cache()  # type: ignore[attr-defined]
    return None


@contextmanager
def _room_for(original: Original) -> Iterator[None]:
    """Says of which photograph the machine has no room for."""
    try:
        yield
    except MemoryError:
        raise bad.too_much(original.called, (original.width, original.height)) from None


def _check(original: Original) -> None:
    """Wrong if the file isn't the one that was examined: its name would lie about it for ever."""
    try:
        with original.path.open("rb") as file:
            same = hashlib.file_digest(file, "sha256").hexdigest() == original.sha256
    except OSError as error:
        raise bad.unreadable(original.called, error) from None
    if not same:
        raise bad.changed(original.called)
