"""The photographs of a build: told about while they are made, then handed to MkDocs."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from campaign.derivatives import Progress
from campaign.exhibits import published

# On a terminal the line is renewed so often; in a log a line a minute tells enough.
_BLINK, _MINUTE = 0.2, 60.0


class Teller:
    """Says how far the photographs are: in one line on a terminal, in a few in a log."""

    def __init__(
        self,
        language: str,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._language = language
        self._stream = stream or sys.stderr
        self._clock = clock
        self._alive = self._stream.isatty()
        self._told_at = -_MINUTE

    def __call__(self, progress: Progress) -> None:
        """Tells, unless that was told just now."""
        is_last = progress.done == progress.total
        if is_last or self._clock() - self._told_at >= (_BLINK if self._alive else _MINUTE):
            self._told_at = self._clock()
            self._stream.write(self._line(progress, is_last=is_last))
            self._stream.flush()

    def _line(self, progress: Progress, *, is_last: bool) -> str:
        line = progress.line(self._language)
        if not self._alive:
            return f"{line}\n"
        # \x1b[K: what a longer line has left behind goes.
        return f"\r{line}\x1b[K" + ("\n" if is_last else "")


class Linked(File):
    """A file that is published as it lies in the cache: by a second name, not by a copy."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Links it into the site, or copies it where a disk can't link."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        assert self.abs_src_path is not None
        try:
            os.link(self.abs_src_path, target)
        except OSError:
            super().copy_file()


def publish(pictures: Mapping[str, Path], files: Files, config: MkDocsConfig) -> None:
    """Adds the finished files to what MkDocs writes."""
    for name, path in pictures.items():
        files.append(Linked.generated(config, published(name), abs_src_path=str(path)))
