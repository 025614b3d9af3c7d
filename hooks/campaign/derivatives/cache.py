"""Where derivatives are kept between builds: outside the site, for all campaigns and editions."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from campaign.derivatives import entry
from campaign.derivatives.entry import Entry
from campaign.writing import DAY

VARIABLE = "KYNIEM_CACHE"
# Where entries grow; what a killed build has left there goes when the cache is pruned.
GROWING = "growing"
ENGINE = Path(__file__).resolve().parents[3]
_NAME = re.compile(
    r"[^/]+\.(?P<pixels>[0-9a-f]{16})"
    r"(?:(?P<mark>[0-9a-f]{8})\.(?P<file>\d+\.\w+)|\.iiif/(?P<square>.+))"
)


class Cache:
    """Finished files by the hash in their names, which says what is in them.

    Files that belong together are an entry: a folder that appears whole, by a rename, or not at
    all. So a build may be killed, and two may fill the same cache.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def default(cls) -> Cache:
        """The folder that KYNIEM_CACHE names, else `.cache/photos` of the engine."""
        named = os.environ.get(VARIABLE)
        return cls(Path(named).resolve() if named else ENGINE / ".cache" / "photos")

    def file(self, name: str) -> Path:
        """Where the file of that published name is once it is made."""
        parts = _NAME.fullmatch(name)
        if parts is None:
            raise ValueError(f"not the name of a derivative: {name}")
        if parts["square"]:
            return self.root / squares(parts["pixels"]) / parts["square"]
        return self.root / pictures(parts["pixels"], parts["mark"]) / parts["file"]

    def sound(self, key: str, names: Collection[str]) -> Entry | None:
        """The entry if it has these files, undamaged; it counts as used now."""
        return entry.sound(self.root / key, names)

    def beside(self, key: str, names: Collection[str]) -> tuple[Path, Entry] | None:
        """The folder of an entry with the same pixels that has these files, if there is one."""
        folder = (self.root / key).parent
        others = sorted(folder.iterdir()) if folder.is_dir() else ()
        for other in others:
            if found := entry.sound(other, names):
                return other, found
        return None

    def fill(self, key: str, write: Callable[[Path], str]) -> None:
        """Keeps what `write` writes into the folder it is given, and the note it returns."""
        aside = self._growing()
        aside.mkdir(parents=True)
        try:
            note = write(aside)
            files = [file for file in aside.rglob("*") if file.is_file()]
            names = [file.relative_to(aside).as_posix() for file in files]
            entry.seal(aside, note, names)
            self._place(aside, self.root / key, names)
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def _place(self, aside: Path, folder: Path, names: Collection[str]) -> None:
        """Moves the folder there, unless another build was faster."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        while not _moved(aside, folder):
            if entry.sound(folder, names):
                return
            self.remove(folder)

    def remove(self, folder: Path) -> None:
        """Takes an entry away, all at once, whatever it is."""
        aside = self._growing()
        with suppress(FileNotFoundError):
            folder.rename(aside)
        _remove(aside)

    def _growing(self) -> Path:
        return self.root / GROWING / secrets.token_hex(8)

    def sweep(self) -> None:
        """Clears away what killed builds left half done; what is a day old grows no more."""
        with suppress(OSError):
            for left in (self.root / GROWING).iterdir():
                if left.stat().st_mtime < time.time() - DAY:
                    _remove(left)


def _moved(aside: Path, folder: Path) -> bool:
    """False where something else is in the way."""
    try:
        aside.rename(folder)
    except OSError as error:
        if error.errno not in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
            raise
        return False
    return True


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def pictures(pixels: str, mark: str) -> str:
    """The key of a photograph's derivatives with what is written into them."""
    return f"{pixels[:2]}/{pixels[2:]}/{mark}"


def squares(pixels: str) -> str:
    """The key of a photograph's tiles."""
    return f"{pixels[:2]}/{pixels[2:]}/tiles"
