"""What a Vietnamese syllable can look like: enough to tell words from wrongly read bytes."""

from __future__ import annotations

import re
import unicodedata

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED_TONES = frozenset("\u0301\u0323")  # before c, ch, p, t
_ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
_OPEN = (
    "ai|ao|au|ay|âu|ây|a|eo|e|êu|ê|iêu|ia|iu|i|oai|oao|oay|oeo|oa|oe|oi|o|ôi|ô|ơi|ơ|"
    "uôi|uao|uau|uây|uêu|uya|uyu|uay|uai|uơi|ua|uê|ui|uơ|uy|ue|u|ươi|ươu|ưa|ưi|ưu|ư|yêu|y"
)
_CLOSED = (
    "(?:iê|yê|uyê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uă|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(?P<coda>ch?|m|ng|nh|n|p|t)"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_CLOSED}|{_OPEN})")


def is_syllable(word: str) -> bool:
    """True if Vietnamese spelling allows the word, in whatever case."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marks if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    found = _SYLLABLE.fullmatch(bare)
    if found is None or len(tones) > 1:
        return False
    stopped = found["coda"] in ("c", "ch", "p", "t")
    return not stopped or (set(tones) <= _STOPPED_TONES and bool(tones))
