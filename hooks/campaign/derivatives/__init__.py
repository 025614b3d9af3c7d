"""Files made from photographs: `plan` says which, `make` makes the missing ones, `picture` shows.

Names come from the bytes of the original and the recipe, so a file is never made twice and may be
kept by browsers for ever.
"""

from campaign.derivatives.cache import Cache
from campaign.derivatives.making import make, picture
from campaign.derivatives.picture import Derivative, Picture, Tiles
from campaign.derivatives.planning import Planned, Wanted, plan
from campaign.derivatives.plate import plate
from campaign.derivatives.pool import pool
from campaign.derivatives.progress import Progress
from campaign.derivatives.stamp import Stamp

__all__ = [
    "Cache",
    "Derivative",
    "Picture",
    "Planned",
    "Progress",
    "Stamp",
    "Tiles",
    "Wanted",
    "make",
    "picture",
    "plan",
    "plate",
    "pool",
]
