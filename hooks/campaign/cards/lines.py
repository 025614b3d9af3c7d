"""Words in lines of even length: none stands alone, nothing is torn that belongs together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from markupsafe import Markup

from campaign import vietnamese

Measure = Callable[[str], float]
_BOUND = re.compile(r'<span class="nb">(.*?)</span>')
_DASH = re.compile(" ([-–—]) ")
_NO_BREAK = "\u00a0"


def pieces(text: str) -> tuple[str, ...]:
    """What a line may end after: words, but "Quý I/2017" in one piece."""
    bound = _BOUND.sub(lambda span: span[1].replace(" ", _NO_BREAK), str(vietnamese.bind(text)))
    # A dash closes what stands before it: no line begins with one.
    bound = _DASH.sub(rf"{_NO_BREAK}\1 ", bound)
    plain = Markup(bound).unescape() if "&" in bound else bound
    return tuple(plain.split(" "))


def broken(
    words: Sequence[str], width: float, most: int, measure: Measure
) -> tuple[str, ...] | None:
    """The words in as few lines as they need, as even as they can be.

    None if one is too wide, or if they are more than `most`.
    """
    if any(measure(word) > width for word in words):
        return None
    count = _needed(words, width, measure)
    if count > most:
        return None
    line = cache(lambda first, last: measure(" ".join(words[first:last])))
    even = line(0, len(words)) / count

    def is_alone(first: int, last: int) -> bool:
        """True for a single word in a line, where others could stand beside it."""
        return last - first == 1 and len(words) > count > 1 and _NO_BREAK not in words[first]

    @cache
    def best(first: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        """The least unevenness from this word on in so many lines, and where they end."""
        if left == 1:
            wide = line(first, len(words))
            fits = wide <= width and not is_alone(first, len(words))
            return ((wide - even) ** 2, (len(words),)) if fits else None
        found = []
        for last in range(first + 1, len(words) - left + 2):
            wide, rest = line(first, last), best(last, left - 1)
            if wide <= width and rest is not None and not is_alone(first, last):
                found.append(((wide - even) ** 2 + rest[0], (last, *rest[1])))
        return min(found, default=None)

    found = best(0, count)
    if found is None:
        return None
    return tuple(" ".join(words[first:last]) for first, last in pairwise((0, *found[1])))


def _needed(words: Sequence[str], width: float, measure: Measure) -> int:
    """How many lines they fill if each takes as much as it can."""
    count, line = 1, words[0]
    for word in words[1:]:
        if measure(f"{line} {word}") <= width:
            line = f"{line} {word}"
        else:
            count, line = count + 1, word
    return count


def shortened(words: Sequence[str], fits: Callable[[Sequence[str]], bool]) -> tuple[str, ...]:
    """As many of the first words as fit, with an ellipsis behind them."""
    for last in range(len(words) - 1, 0, -1):
        kept = (*words[: last - 1], words[last - 1].rstrip(".,;:") + "…")
        if fits(kept):
            return kept
    return ("…",)
