"""HTML that is rendered once for many pages, with gaps that each of them fills.

Where pages of one kind say the same things in other words, a template has to decide only once what
it prints: `apart` tells what it may decide by from the words, `outlined` gives it gaps for words.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count
from typing import Any, TypeVar

from markupsafe import Markup, escape

# Nobody can have written it: every run has another one.
_MARK = f"\ue000{secrets.token_hex(8)}"
_GAP = f"{_MARK}:{{}}\ue001"
_GAPS = re.compile(f"{_MARK}:(.*?)\ue001")
_WORDS = frozenset({Markup, str, int})
T = TypeVar("T", bound=tuple[Any, ...])


def gap(name: str | int) -> str:
    """What stands where a page fills something in."""
    return _GAP.format(name)


class Gapped:
    """HTML with gaps."""

    def __init__(self, html: str) -> None:
        # Split by a pattern with one group, every second piece is the name of what goes there.
        self._pieces = _GAPS.split(html)
        self._names: list[Any] = [
            int(one) if one.isdecimal() else one for one in self._pieces[1::2]
        ]

    def filled(self, known: Mapping[str, str] | Sequence[str]) -> str:
        """The HTML with what belongs into each gap, by name or number; that has to be HTML too."""
        pieces = self._pieces.copy()
        pieces[1::2] = [known[name] for name in self._names]
        return "".join(pieces)

    def written(self, known: Mapping[str, str]) -> bytes:
        """The same as a file has it."""
        pieces = self._encoded.copy()
        pieces[1::2] = [known[name].encode() for name in self._names]
        return b"".join(pieces)

    @cached_property
    def _encoded(self) -> list[bytes]:
        return [one.encode() for one in self._pieces]


def apart(told: tuple[Any, ...]) -> tuple[Hashable, list[str]]:
    """The form of what is told, and the words in it as HTML.

    Told are tuples, with names or without, of words, numbers, truth values, None and more tuples.
    A template may ask whether there are words, never which: two things told in one form differ in
    nothing that it may decide by.
    """
    form: list[Hashable] = []
    said: list[str] = []
    _take_apart(told, form, said)
    return tuple(form), _escaped(said)


def _take_apart(told: tuple[Any, ...], form: list[Hashable], said: list[str]) -> None:
    """Adds to the form and to what is said, which isn't escaped yet."""
    if not isinstance(told, tuple):
        raise TypeError(f"neither words nor a tuple: {told!r}")
    # A kind of tuple is like nothing else in a form, so that none reads as another.
    form += type(told), len(told)
    for one in told:
        kind = type(one)
        if kind in _WORDS:
            if one:
                form.append("words")
                said.append(one if kind is not int else str(one))
            else:
                form.append("")
        elif one is None or kind is bool:
            form.append(one)
        else:
            _take_apart(one, form, said)


def _escaped(said: list[str]) -> list[str]:
    """All of them as HTML: at once, in a quarter of the time that one after another takes."""
    texts = _MARK.join([one for one in said if type(one) is str])
    safe = escape(texts)
    if len(safe) == len(texts):
        return said
    pieces = iter(str(safe).split(_MARK))
    return [next(pieces) if type(one) is str else one for one in said]


def outlined(told: T) -> T:
    """The same with a gap in the place of all words, numbered as `apart` gives them."""
    outline: T = _outlined(told, count())
    return outline


def _outlined(told: Any, numbers: Iterator[int]) -> Any:
    kind = type(told)
    if kind in _WORDS:
        return Markup(gap(next(numbers))) if told else told
    if told is None or kind is bool:
        return told
    inner = (_outlined(one, numbers) for one in told)
    return tuple(inner) if kind is tuple else kind(*inner)
