"""What this machine knows of photographs, for every command that looks at them."""

from __future__ import annotations

from campaign.derivatives import Cache
from campaign.photos.catalogue import Catalogue
from campaign.teller import Teller

# Seconds: looking at what is known already is over sooner, and needn't be told.
_PATIENCE = 2


def known_photos(language: str) -> Catalogue:
    """The catalogue; where many files are new it says how far it has looked."""
    return Catalogue(Cache.default().root, Teller(language, patience=_PATIENCE))
