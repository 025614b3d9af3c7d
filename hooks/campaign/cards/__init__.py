"""The picture that stands where somebody shares a page: its title on the campaign's own ground.

Drawn once and kept outside the site under a name made of all it is drawn from; the same words
give the same bytes.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from campaign.cards.drawing import HEIGHT, WIDTH, Card, drawn
from campaign.cards.lines import pieces
from campaign.writing import kept

__all__ = ["HEIGHT", "WIDTH", "Card", "made"]

# Another way of drawing is another number.
_RECIPE = 1
_DRAWN_WITH = ("pillow", "fontpkg-be-vietnam-pro", "fontpkg-source-serif-4")


def made(card: Card, folder: Path) -> bytes:
    """The card as a JPEG; drawn only if it isn't kept yet."""
    return kept(folder / f"{_fingerprint(card)}.jpg", lambda: drawn(card))


def _fingerprint(card: Card) -> str:
    # Which words stay together is told elsewhere, and may change there.
    made_of = repr((_RECIPE, card, pieces(card.title), _tools()))
    return hashlib.sha256(made_of.encode()).hexdigest()[:16]


@cache
def _tools() -> tuple[str, ...]:
    """Other fonts, or another Pillow, draw other cards."""
    return tuple(version(name) for name in _DRAWN_WITH)
