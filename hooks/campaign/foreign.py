"""Vietnamese words in a text of another language, marked: they are spoken as what they are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from campaign.photos.metadata.syllables import is_syllable

# Letters and tones that no other language of Latin script has.
_OURS = re.compile("[ăđơưĂĐƠƯ]|[\u0309\u0323]")
_PIECES = re.compile(r"(<[^>]*>)")
# A document number ("47-QĐ/TW") is one word.
_WORD = re.compile(r"\d+\s?-\s?[A-ZĐ]*Đ[A-ZĐ]*(?:/[A-ZĐ]+)*|[^\W\d_]+")
# English words that Vietnamese spelling allows: beside a name they are not part of it.
_ENGLISH = re.compile(
    "a|and|by|can|do|go|he|her|him|his|i|in|long|may|me|mr|my|no|nor|on|one|or|our|she|so|than|the"
    "|then|they|to|too|we|when",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384, typed=True)
def marked(text: str) -> Markup:
    """The text as HTML, runs of Vietnamese words in it with `lang="vi"`; tags stay as they are."""
    if not isinstance(text, Markup):
        return _marked(text)
    pieces = _PIECES.split(text)
    return Markup().join(
        Markup(piece) if piece.startswith("<") else _marked(Markup(piece).unescape())
        for piece in pieces
    )


def _marked(text: str) -> Markup:
    found = list(_WORD.finditer(text))
    pieces = [Markup()]
    end = 0
    for first, last in _runs(text, found):
        start, stop = found[first].start(), found[last].end()
        pieces.append(escape(text[end:start]))
        pieces.append(Markup('<span lang="vi">{}</span>').format(text[start:stop]))
        end = stop
    return Markup().join([*pieces, escape(text[end:])])


def _runs(text: str, found: list[re.Match[str]]) -> list[tuple[int, int]]:
    """First and last word of each run, in order."""
    words = [word[0] for word in found]
    apart = [text[a.end() : b.start()] != " " for a, b in pairwise(found)]
    runs: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        if not _is_ours(word) or (runs and place <= runs[-1][1]):
            continue
        first = last = place
        while first > 0 and not apart[first - 1] and _may_begin(words[first - 1]):
            first -= 1
        while last + 1 < len(words) and not apart[last] and _goes_on(words, last + 1, apart):
            last += 1
        runs.append((first, last))
    return runs


def _is_ours(word: str) -> bool:
    """True for a word that shows by its letters that it is Vietnamese."""
    parts = unicodedata.normalize("NFD", word)
    if _OURS.search(word) or _OURS.search(parts):
        return True
    return parts != word and is_syllable(word)


def _may_begin(word: str) -> bool:
    """A name may begin with a syllable without marks: "Nam" in "Nam Sách"."""
    return word[0].isupper() and _may_belong(word)


def _goes_on(words: list[str], place: int, apart: list[bool]) -> bool:
    """So may it go on: "Chí Minh", and "an" between the marked words of "Công an nhân dân"."""
    word = words[place]
    if _is_ours(word):
        return True
    between = place + 1 < len(words) and not apart[place] and _is_ours(words[place + 1])
    return _may_belong(word) and (word[0].isupper() or between)


def _may_belong(word: str) -> bool:
    return not _ENGLISH.fullmatch(word) and is_syllable(word)
