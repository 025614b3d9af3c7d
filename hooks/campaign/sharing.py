"""What a page is shown with where its address is shared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SharedPicture:
    """A JPEG by its address below the site's root."""

    address: str
    width: int
    height: int
    alt: str
