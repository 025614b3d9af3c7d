"""How far a long piece of work is, told to who waits for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Protocol, TextIO

# On a terminal the line is renewed so often; in a log a line a minute tells enough.
_BLINK, _MINUTE = 0.2, 60.0


class Step(Protocol):
    """How far it is."""

    @property
    def done(self) -> int:
        """What is finished."""

    @property
    def total(self) -> int:
        """What there is to do."""

    def line(self, language: str) -> str:
        """Both in words."""


class Teller:
    """Says how far the work is: in one line on a terminal, in a few in a log."""

    def __init__(
        self,
        language: str,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
        *,
        patience: float = 0.0,
    ) -> None:
        """Nothing is said of work that is done within `patience` seconds."""
        self._language = language
        self._stream = stream or sys.stderr
        self._clock = clock
        self._alive = self._stream.isatty()
        self._told_at = -_MINUTE
        self._patience = patience
        self._begun: float | None = None

    def __call__(self, progress: Step) -> None:
        """Tells, unless that was told just now."""
        if self._begun is None:
            self._begun = self._clock()
        if self._clock() - self._begun < self._patience:
            return
        is_last = progress.done == progress.total
        if is_last or self._clock() - self._told_at >= (_BLINK if self._alive else _MINUTE):
            self._told_at = self._clock()
            self._stream.write(self._line(progress, is_last=is_last))
            self._stream.flush()

    def _line(self, progress: Step, *, is_last: bool) -> str:
        line = progress.line(self._language)
        if not self._alive:
            return f"{line}\n"
        # \x1b[K: what a longer line has left behind goes.
        return f"\r{line}\x1b[K" + ("\n" if is_last else "")
