"""The data of YAML files as they were last parsed: a file that is the same isn't parsed again."""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from campaign.compact import compact
from campaign.writing import keep, mark_used


class Parsed:
    """Plain data by the text it came from, one entry a file, in a folder that may be lost."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def data_of(self, file: Path, text: str) -> Any | None:
        """What was kept of that very text; None if nothing was, or it can't be read."""
        try:
            mark, _, data = self._entry(file).read_text(encoding="utf-8").partition("\n")
            mark_used(self._entry(file))
            return json.loads(data) if mark == _mark(text) else None
        except (OSError, ValueError):
            return None

    def keep(self, file: Path, text: str, data: Any) -> None:
        """Remembers the data; without a place to do so nothing is lost but time."""
        written = compact(data)
        keep(self._entry(file), f"{_mark(text)}\n{written}".encode())

    def _entry(self, file: Path) -> Path:
        where = hashlib.sha256(os.fsencode(file.resolve())).hexdigest()[:16]
        return self._folder / f"{file.stem}.{where}.json"


def _mark(text: str) -> str:
    return hashlib.sha256(_reader() + text.encode()).hexdigest()


@cache
def _reader() -> bytes:
    """The program that parses: another one may read the same text otherwise."""
    return Path(__file__).with_name("source.py").read_bytes()
