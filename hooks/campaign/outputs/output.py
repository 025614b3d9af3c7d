"""A file that is no page: where it lies and what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.editions import View


@dataclass(frozen=True)
class Output:
    """A file of the site that is no page."""

    uri: str
    content: bytes


def in_language(uri: str, view: View) -> str:
    """Vietnamese lies at the root, every other language in its own folder."""
    return uri if view.language == "vi" else f"{view.language}/{uri}"
