"""A file that is no page: where it lies and what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from campaign.editions import View
from campaign.model import Plan


@dataclass(frozen=True)
class Output:
    """A file of the site that is no page."""

    uri: str
    made: bytes | Callable[[], bytes]
    """The content, or what makes it: a preview asks only for the files that somebody opens."""

    @property
    def content(self) -> bytes:
        """What it holds."""
        return self.made if isinstance(self.made, bytes) else self.made()


def in_language(uri: str, view: View) -> str:
    """Vietnamese lies at the root, every other language in its own folder."""
    return uri if view.language == "vi" else f"{view.language}/{uri}"


def first_known(view: View) -> date:
    """How old what nobody dated is at least: the day of the plan, else of the occasion."""
    document = view[Plan].plan
    bounds = document.issued_bounds.when.latest if document.issued_bounds else None
    origin = view.settings.occasion.origin
    known = document.issued_on or bounds or (origin.earliest if origin else None)
    day = known or view.settings.occasion.day.earliest
    assert day is not None
    return day
