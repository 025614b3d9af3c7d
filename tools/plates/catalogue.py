"""All plates, by the photos/ folder they hang in."""

from __future__ import annotations

from collections.abc import Mapping

from tools.plates import (
    bamboo,
    broadcast,
    dots,
    flowers,
    forest,
    island,
    land,
    mountains,
    numerals,
    pots,
    rice,
    river,
    rooms,
    sea,
    stage,
    table,
    things,
    weave,
    work,
)
from tools.plates.sheet import Plate

PLATES: Mapping[str, tuple[Plate, ...]] = {
    "photos": (
        *mountains.PLATES,
        *forest.PLATES,
        *bamboo.PLATES,
        *weave.PLATES,
        *river.PLATES,
        *flowers.PLATES,
        *numerals.PLATES,
        *things.PLATES,
        *dots.PLATES,
        *sea.PLATES,
        *island.PLATES,
        *rice.PLATES,
        *pots.PLATES,
        *table.PLATES,
        *stage.PLATES,
        *rooms.PLATES,
    ),
    "examples/hai-duong-2012/photos": (
        *numerals.HAI_DUONG,
        *land.HAI_DUONG,
        *flowers.HAI_DUONG,
        *broadcast.HAI_DUONG,
        *work.HAI_DUONG,
        *pots.HAI_DUONG,
    ),
}
