"""The years that an occasion commemorates, in figures."""

from __future__ import annotations

from campaign.countdown import day_words
from campaign.model import Occasion


def span_words(occasion: Occasion, language: str) -> str | None:
    """`11/4/2007 - 11/4/2017`: both ends of the years that are commemorated."""
    origin = occasion.origin if occasion.origin and occasion.origin.is_day else None
    first, last = origin.earliest if origin else None, occasion.day.earliest
    if first is None or last is None:
        return occasion.span_text
    dash = "-" if language == "vi" else "–"
    return f"{day_words(first, language)} {dash} {day_words(last, language)}"
