"""Facts beside a label, as the pages of activities and of the press list them."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.model import Choice, Text


@dataclass(frozen=True)
class Value:
    """One thing a fact says: words or figures, perhaps with a page of its own."""

    words: Text | Choice | None = None
    figures: str = ""
    uri: str | None = None


@dataclass(frozen=True)
class Fact:
    """A label and what stands beside it."""

    label: str
    values: tuple[Value, ...]
