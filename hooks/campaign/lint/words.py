"""The syllables of a passage: where they stand, and whether a capital there means anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from campaign.lint.passages import Passage, Spot

_SYLLABLE = re.compile(r"\w+")
# A comma or a slash doesn't begin a sentence; what else stands between syllables may.
_GOES_ON = re.compile(r"[\s,/]*")


@dataclass(frozen=True, eq=False)
class Syllable:
    """One syllable; `begins` where a capital may be that of a sentence, quotation or item."""

    text: str
    passage: Passage
    start: int
    begins: bool

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.start + len(self.text)

    @cached_property
    def low(self) -> str:
        """In lower case, tones kept."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether its first letter is a capital one."""
        return self.text[0].isupper()


Run = tuple[Syllable, ...]


def runs(passage: Passage) -> Iterator[Run]:
    """The syllables between two marks of punctuation, run by run."""
    run: list[Syllable] = []
    last = 0
    for found in _SYLLABLE.finditer(passage.text):
        between = passage.text[last : found.start()]
        if run and between.strip():
            yield tuple(run)
            run = []
        begins = last == 0 or not _GOES_ON.fullmatch(between)
        run.append(Syllable(found[0], passage, found.start(), begins))
        last = found.end()
    if run:
        yield tuple(run)


def windows(run: Run, length: int) -> Iterator[Run]:
    """Every so many syllables in a row."""
    for first in range(len(run) - length + 1):
        yield run[first : first + length]


def spot_of(run: Run) -> Spot:
    """The spot of some syllables in a row."""
    return run[0].passage.spot(run[0].start, run[-1].end)


def weight(found: Iterable[Run]) -> int:
    """In how many different texts they stand: a sentence copied to two activities counts once."""
    return len({run[0].passage.text for run in found})
