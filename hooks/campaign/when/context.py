"""What a phrase may lean on, and the phrase itself as the grammar reads it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

# Only years of this range: a slip of the finger ('20117', '0217') is refused, not computed with.
YEARS = range(1000, 3000)
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenContext:
    """What a phrase may lean on; comes from the campaign. None = not known."""

    timezone: ZoneInfo = VIETNAM
    year: int | None = None
    origin: date | None = None
    anniversary: date | None = None
    document: date | None = None


# Spellings of one word, each as long as the other, so that places in the text stay the same.
_SPELLINGS = {
    "quí": "quý",
    "kỉ": "kỷ",
    "kì": "kỳ",
    "khoá": "khóa",
    "mùng": "mồng",
    "hằng": "hàng",
    "tí": "tý",
    "tị": "tỵ",
    "mẹo": "mão",
    "bẩy": "bảy",
}
_RESPELT = re.compile(rf"\b(?:{'|'.join(_SPELLINGS)})\b")
_MARKS = dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "′": "'"}
_MARK = re.compile(f"[{''.join(_MARKS)}]")
# Few texts have any of them, and looking for word boundaries everywhere is slow.
_MAY_DIFFER = re.compile("|".join((_MARK.pattern, *_SPELLINGS)))


def with_hyphens(text: str) -> str:
    """The text with every dash as a hyphen and every stroke as an apostrophe."""
    return _MARK.sub(lambda found: _MARKS[found[0]], text)


def folded(text: str) -> str:
    """The text as its editor wrote it, in NFC, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


class Phrase(NamedTuple):
    """A phrase to read: `source` as written, `text` in one spelling, case and dash."""

    source: str
    context: WhenContext
    text: str

    @classmethod
    def of(cls, source: str, context: WhenContext) -> Phrase:
        """The phrase ready for the grammar."""
        text = source.lower()
        if not _MAY_DIFFER.search(text):
            return cls(source, context, text)
        text = with_hyphens(text)
        return cls(source, context, _RESPELT.sub(lambda found: _SPELLINGS[found[0]], text))

    def part(self, text: str) -> Phrase:
        """A part of the phrase, to be read for itself."""
        return Phrase(self.source, self.context, text)

    def quote(self, piece: str) -> str:
        """The piece of the phrase as its editor wrote it, for a message."""
        start = self.text.find(piece)
        same_places = len(self.text) == len(self.source)
        return self.source[start : start + len(piece)] if start >= 0 and same_places else piece
