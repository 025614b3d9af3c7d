"""Fuzzy dates: EDTF and the phrases of official plans in, bounds and words out."""

from campaign.when.context import WhenContext
from campaign.when.lunar import LunarDay
from campaign.when.model import When
from campaign.when.natures import Nature, PartOfDay, Position, Precision
from campaign.when.schema import JSON_SCHEMA

__all__ = [
    "JSON_SCHEMA",
    "LunarDay",
    "Nature",
    "PartOfDay",
    "Position",
    "Precision",
    "When",
    "WhenContext",
]
