"""What is known of picture files: each is read once, and again when it has changed.

A card holds what a file was found to be, and how it lay on the disk then: its size, when its bytes
were last changed, and when anything was: its name, its place (on Windows: when it was made). While
these are the same the file is not opened. Its number is not looked at: memory sticks give new ones.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from time import time_ns
from typing import Any

from campaign.holdings import Holdings
from campaign.photos import bad
from campaign.photos.cards import CATALOGUES, read_cards, write_cards
from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.metadata import Embedded, embedded
from campaign.photos.original import Original
from campaign.problems import Wrong

# A file changed twice within a tick of the disk's clock shows the same time both times, and the
# ticks of a memory stick last two seconds. So what was changed that shortly before it was examined
# is examined again next time. The disk may be another machine's, whose clock is ahead: a time in
# the future counts as just now; beyond a day it is a camera's that was set wrong, and stays.
_TICK = 2 * 10**9
_DAY = 24 * 60 * 60 * 10**9


@dataclass(frozen=True, slots=True)
class Looked:
    """How many of the files that are new or changed have been looked at."""

    done: int
    total: int

    def line(self, language: str = "vi") -> str:
        """`Xem tệp ảnh 120/3000`."""
        what = "Looking at photograph" if language == "en" else "Xem tệp ảnh"
        return f"{what} {self.done}/{self.total}"


Told = Callable[[Looked], None]


@dataclass(frozen=True, slots=True)
class Held:
    """An original, and what it says of its picture."""

    original: Original
    embedded: Embedded


@dataclass(frozen=True)
class Examined:
    """What came of looking at the files, by name; those that can't be shown are in `wrong`."""

    held: Mapping[str, Held]
    wrong: Mapping[str, Wrong]


NOTHING = Examined({}, {})


class Catalogue:
    """The cards of every campaign, in a folder that may be lost."""

    def __init__(self, folder: Path, told: Told = lambda _: None) -> None:
        self._folder = folder / CATALOGUES
        self._told = told
        self._read: dict[Path, Mapping[str, Any]] = {}

    def examined(self, holdings: Holdings, names: Iterable[str], limits: Limits) -> Examined:
        """What these files are; only those that are new or changed are read."""
        file = self._file(holdings.folder)
        desk = _Desk(holdings, limits, self._read.get(file) or read_cards(file))
        try:
            return desk.examined(names, self._told)
        finally:  # whoever stops half-way through a thousand scans has read the first half
            if desk.is_changed:
                write_cards(file, desk.cards)
            self._read[file] = desk.cards

    def _file(self, photos: Path) -> Path:
        where = hashlib.sha256(os.fsencode(photos.resolve())).hexdigest()[:16]
        return self._folder / f"{photos.parent.name}.{where}.json"


class _Desk:
    """Where the files of one folder are compared with their cards."""

    def __init__(self, holdings: Holdings, limits: Limits, cards: Mapping[str, Any]) -> None:
        self._holdings = holdings
        self._limits = limits
        self.cards = {name: card for name, card in cards.items() if name in holdings.names}
        self.is_changed = len(self.cards) < len(cards)

    def examined(self, names: Iterable[str], told: Told) -> Examined:
        """The files as their cards know them; those without a sound card are read now."""
        wanted = dict.fromkeys(names)
        held = {name: one for name in wanted if (one := self._on_card(name)) is not None}
        new = [name for name in wanted if name not in held]
        wrong: dict[str, Wrong] = {}
        for number, name in enumerate(new):
            told(Looked(number, len(new)))
            try:
                held[name] = self._read(name)
            except Wrong as error:
                wrong[name] = error
        if new:
            told(Looked(len(new), len(new)))
        return Examined(held, wrong)

    def _on_card(self, name: str) -> Held | None:
        card = self.cards.get(name)
        if card is None:
            return None
        path = self._holdings.file(name)
        if card["lay"] != _lies(path) or not self._is_inside(path):
            return None
        original = Original(path=path, name=name, **card["original"])
        if not self._limits.allow(original.width, original.height):
            return None
        return Held(original, Embedded(**{key: _tuple(one) for key, one in card["says"].items()}))

    def _is_inside(self, path: Path) -> bool:
        """False for a link that leads out of the folder; one that is a link is never entered."""
        folder = self._holdings.folder
        return not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())

    def _read(self, name: str) -> Held:
        """What the file is; it gets a card if it is sure to be seen when it changes."""
        path = self._holdings.file(name)
        now, lay = time_ns(), _lies(path)
        self.is_changed |= self.cards.pop(name, None) is not None
        original = examine(path, self._holdings.folder, self._limits)
        try:
            held = Held(original, embedded(original))
        except OSError as error:
            raise bad.unreadable(f"{self._holdings.folder.name}/{name}", error) from None
        if lay is not None and not any(now - _TICK < at < now + _DAY for at in lay[1:]):
            self.cards[name] = _card(lay, held)
            self.is_changed = True
        return held


def _lies(path: Path) -> list[int] | None:
    """How the file lies on the disk; None where there is none."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return [seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns]


def _card(lay: list[int], held: Held) -> dict[str, Any]:
    left_out = ("path", "name")
    original, says = held.original, held.embedded
    nothing = Embedded()
    return {
        "lay": lay,
        "original": {
            field.name: getattr(original, field.name)
            for field in fields(original)
            if field.name not in left_out
        },
        "says": {
            field.name: value
            for field in fields(says)
            if (value := getattr(says, field.name)) != getattr(nothing, field.name)
        },
    }


def _tuple(value: Any) -> Any:
    """JSON knows lists only."""
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
