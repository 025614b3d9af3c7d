"""A new site is made beside the old one and takes its place by two renames.

Whatever stops a build (an error, a full disk, kill -9) leaves the last good site as it was, and
two builds at once don't meet: each has a folder of its own, and the last to finish wins.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO

from campaign.assets import FOLDER
from campaign.problems import Wrong

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NUMBERS = count(1)


class Occupied(Wrong):
    """The folder named for the site holds something else."""


class Staging:
    """The folder in which the next version of a site grows."""

    def __init__(self, target: Path) -> None:
        """Makes the folder; finishes or clears away first what killed builds left behind.

        Raises Occupied where the target holds anything but a site: replacing it would lose it.
        """
        self.target = target.resolve()
        if not _may_be_replaced(self.target):
            raise Occupied(
                f"thư mục {self.target} đang chứa thứ khác, không phải trang do Kỷ Niệm dựng; "
                "chọn thư mục khác bằng --out, hoặc tự dọn thư mục này",
                f"the folder {self.target} holds something else than a site made by Kỷ Niệm; "
                "name another with --out, or empty it yourself",
            )
        self.target.parent.mkdir(parents=True, exist_ok=True)
        with _turn(self.target):
            _finish_swaps(self.target)
            _sweep(self.target)
            number = f"{os.getpid()}-{next(_NUMBERS)}"
            self.folder = _beside(self.target, "building", number)
            self.folder.mkdir()
            self._claim = _claimed(_claim_of(self.folder))

    def commit(self) -> None:
        """Puts the new site in the place of the old one."""
        with _turn(self.target):
            _finish_swaps(self.target)
            aside = _beside(self.target, "old", _number(self.folder))
            if self.target.exists():
                self.target.rename(aside)
            self.folder.rename(self.target)
            self._release()
            shutil.rmtree(aside, ignore_errors=True)

    def discard(self) -> None:
        """Throws the new site away; the old one stays. Does nothing after `commit`."""
        if self._claim is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self._release()

    def _release(self) -> None:
        if self._claim is not None:
            self._claim.close()
            self._claim = None
            _claim_of(self.folder).unlink(missing_ok=True)


def _may_be_replaced(target: Path) -> bool:
    """True for what isn't there, is empty, or has the pages and assets of a site of ours."""
    if not target.exists():
        return True
    if not target.is_dir():
        return False
    is_site = (target / "index.html").is_file() and any(target.glob(f"{FOLDER}/*.css"))
    return is_site or not any(target.iterdir())


def _beside(target: Path, state: str, number: str = "*") -> Path:
    return target.parent / f".{target.name}.{state}-{number}"


def _claim_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _number(folder: Path) -> str:
    return folder.name.rpartition(".")[2].partition("-")[2]


def _folders(target: Path, state: str) -> list[Path]:
    found = target.parent.glob(_beside(target, state).name)
    return sorted(path for path in found if path.is_dir())


def _finish_swaps(target: Path) -> None:
    """Ends what a killed build had begun: a site is moved aside only when the new one is whole."""
    for aside in _folders(target, "old"):
        whole = _beside(target, "building", _number(aside))
        if not target.exists():
            (whole if whole.is_dir() else aside).rename(target)
        shutil.rmtree(aside, ignore_errors=True)


def _sweep(target: Path) -> None:
    """Removes the folders of builds that are provably dead: the system has freed their claim."""
    for folder in _folders(target, "building"):
        claim = _claim_of(folder)
        held = _claimed(claim)
        if held is not None:
            shutil.rmtree(folder, ignore_errors=True)
            held.close()
            claim.unlink(missing_ok=True)
    for claim in target.parent.glob(f"{_beside(target, 'building').name}.lock"):
        if not claim.with_suffix("").is_dir():
            claim.unlink(missing_ok=True)


@contextmanager
def _turn(target: Path) -> Iterator[None]:
    """Only one process at a time begins or swaps; builds themselves run side by side."""
    with target.with_name(f".{target.name}.lock").open("ab") as file:
        _lock(file, wait=True)
        yield


def _claimed(path: Path) -> IO[bytes] | None:
    """The file, locked for as long as this process lives; None if another one holds it."""
    file = path.open("ab")
    try:
        _lock(file, wait=False)
    except OSError:
        file.close()
        return None
    return file


def _lock(file: IO[bytes], *, wait: bool) -> None:
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
