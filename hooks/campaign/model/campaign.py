"""A campaign: everything read from data/ and docs/, typed by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from campaign.model.article import Article
from campaign.model.base import Part
from campaign.model.settings import Settings

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Campaign:
    """One commemoration from plan to close; `campaign[Plan]` is what plan.yml holds.

    The parts lie in a mapping by type, so that a new section brings its part
    without a change here.
    """

    root: Path
    parts: Mapping[type[Part], Part]
    articles: tuple[Article, ...] = ()

    def __getitem__(self, part: type[P]) -> P:
        """The part of that type."""
        found = self.parts[part]
        assert isinstance(found, part)
        return found

    @property
    def settings(self) -> Settings:
        """Who commemorates what, and the site's own settings."""
        return self[Settings]
