"""Facts beside a label, as the pages of activities, photographs and the press list them."""

from __future__ import annotations

from typing import NamedTuple

from campaign.model import Choice, Rights, Text
from campaign.when import When


class Value(NamedTuple):
    """One thing a fact says: words, a time or figures, perhaps with a page to read on."""

    words: Text | Choice | Rights | None = None
    figures: str = ""
    uri: str | None = None
    """A page of the site, below the home of the language."""
    when: When | None = None
    href: str | None = None
    """A page elsewhere, which says what may be done with a picture."""


class Fact(NamedTuple):
    """A label and what stands beside it."""

    label: str
    values: tuple[Value, ...]
    key: str = ""
    """What kind of fact it is, where its page shows some kinds otherwise."""

    @property
    def in_order(self) -> bool:
        """True where several people are named in the order in which they are seen."""
        return self.key == "people" and len(self.values) > 1
