"""The picture that stands where somebody shares a page: its title on the campaign's own ground.

Drawn once and kept outside the site under a name made of all it is drawn from; the same words
give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from campaign.cards.drawing import HEIGHT, WIDTH, Card, drawn
from campaign.cards.lines import pieces
from campaign.kept_drawing import kept_drawing

__all__ = ["HEIGHT", "WIDTH", "Card", "made"]

# Another way of drawing is another number.
_RECIPE = 1


def made(card: Card, folder: Path) -> bytes:
    """The card as a JPEG; drawn only if it isn't kept yet."""
    # Which words stay together is told elsewhere, and may change there.
    made_of = (_RECIPE, card, pieces(card.title))
    return kept_drawing(folder, ".jpg", made_of, lambda: drawn(card))
