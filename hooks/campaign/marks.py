"""The one mark of time: dot = a day, hatched = some time within, solid = all along, dashed = none.

The chart, lists, cards and activity pages share it, so that a quarter never looks like a date.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from campaign.when import Nature, When


class Mark(StrEnum):
    """The shapes; also the names of their CSS classes."""

    DAY = "day"
    WINDOW = "window"
    SPAN = "span"
    UNTIL = "until"
    UNSET = "unset"


_MARKS: Mapping[Nature, Mark] = {
    Nature.DAY: Mark.DAY,
    Nature.INSTANT: Mark.DAY,
    Nature.DAYS: Mark.SPAN,
    Nature.SPAN: Mark.SPAN,
    Nature.PAIR: Mark.SPAN,
    Nature.REFERENCE: Mark.SPAN,
    Nature.RECURRING: Mark.SPAN,
    Nature.WINDOW: Mark.WINDOW,
    Nature.OCCASION: Mark.WINDOW,
    Nature.APPROXIMATE: Mark.WINDOW,
    Nature.DEADLINE: Mark.UNTIL,
    Nature.RUN_UP: Mark.UNTIL,
    Nature.OPEN: Mark.UNTIL,
    Nature.UNKNOWN: Mark.UNSET,
}


def mark(when: When | None) -> Mark:
    """The mark that stands before these words."""
    return Mark.UNSET if when is None else _MARKS[when.nature]
