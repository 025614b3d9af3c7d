"""What a search finds: each section tells what it has beside its pages."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.model import Text

Words = Text | str | None


@dataclass(frozen=True)
class Findable:
    """One thing a search finds, and where it leads."""

    title: Text | str
    uri: str
    """Below the home of its language; may carry #anchor."""
    kind: str
    """What it is, in words: results of one kind stand together."""
    texts: tuple[Words, ...] = ()
    """What else is said of it, the most telling first."""
    listed: bool = True
    """False keeps it out of the list from A to Z: a search engine may read that."""
    language: str | None = None
    """The language of the page it leads to, None for that of the view."""
