"""A grammar as a table: patterns in order, of which only those are tried that can begin so."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Read = TypeVar("Read")
_Rule = tuple[str, str, Callable[[re.Match[str], Asked], Read | None]]

# For the first words of a rule: any word at all, and any number in figures.
ANY, FIGURES = "*", "#"


class Table(Generic[Asked, Read]):
    """Rules of first words, pattern and maker; a maker may decline with None.

    Most texts are settled by two or three patterns instead of all, which is what makes reading
    thousands of captions quick.
    """

    def __init__(self, *rules: _Rule[Asked, Read]) -> None:
        words = {word for starts, _, _ in rules for word in starts.split()} | {ANY}
        compiled = [(starts.split(), re.compile(pattern), make) for starts, pattern, make in rules]
        self._by_word = {
            word: [(pattern, make) for starts, pattern, make in compiled if {word, ANY} & {*starts}]
            for word in words
        }

    def read(self, text: str, asked: Asked) -> Read | None:
        """What the first rule that fits and doesn't decline makes of the text."""
        word = FIGURES if text[:1].isdecimal() else text.partition(" ")[0].rstrip(",:;")
        for pattern, make in self._by_word.get(word) or self._by_word[ANY]:
            found = pattern.fullmatch(text)
            if found is not None and (made := make(found, asked)) is not None:
                return made
        return None
