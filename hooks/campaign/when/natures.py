"""The words a When answers with: its nature, precision, part of day, and place in time."""

from __future__ import annotations

from enum import StrEnum


class Nature(StrEnum):
    """What the time says about the thing that has it."""

    DAY = "day"
    DAYS = "days"
    INSTANT = "instant"
    SPAN = "span"
    WINDOW = "window"
    DEADLINE = "deadline"
    OCCASION = "occasion"
    RUN_UP = "run-up"
    RECURRING = "recurring"
    OPEN = "open"
    PAIR = "pair"
    REFERENCE = "reference"
    APPROXIMATE = "approximate"
    UNKNOWN = "unknown"


# Editors may write these instead of the English values.
NATURES_VI = {
    "ngày": Nature.DAY,
    "các ngày": Nature.DAYS,
    "thời điểm": Nature.INSTANT,
    "diễn ra suốt khoảng": Nature.SPAN,
    "diễn ra một lúc nào đó trong khoảng": Nature.WINDOW,
    "hạn chót": Nature.DEADLINE,
    "nhân dịp": Nature.OCCASION,
    "hướng tới": Nature.RUN_UP,
    "định kỳ": Nature.RECURRING,
    "một đầu để ngỏ": Nature.OPEN,
    "cặp ngày kỷ niệm": Nature.PAIR,
    "khoảng nhắc tới": Nature.REFERENCE,
    "khoảng chừng": Nature.APPROXIMATE,
    "chưa rõ": Nature.UNKNOWN,
}


class Precision(StrEnum):
    """How fine the bounds are known; of an interval, the coarser of its two ends.

    `third` is a part of a month (đầu, thượng tuần), `season` a part of a year (đầu năm: three
    months). A part of a quarter is a `month`. `none` belongs to what has no bounds.
    """

    INSTANT = "instant"
    DAY = "day"
    THIRD = "third"
    HALF_MONTH = "half-month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    NONE = "none"

    @property
    def coarseness(self) -> int:
        """Greater for what is known less finely."""
        return _FINE_TO_COARSE[self]


_FINE_TO_COARSE = {precision: rank for rank, precision in enumerate(Precision)}


class Position(StrEnum):
    """Where a moment stands to a When."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"
    UNDATED = "undated"


class PartOfDay(StrEnum):
    """Part of a day, where a plan gives no hour; `vi` is its name and may be written in YAML."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"

    @property
    def vi(self) -> str:
        """sáng, trưa, chiều, tối or đêm."""
        return _PARTS_OF_DAY[self][0]

    @property
    def hours(self) -> range:
        """The hours of the clock said with this name ("10 giờ đêm" is 22:00)."""
        return _PARTS_OF_DAY[self][1]


_PARTS_OF_DAY = {
    PartOfDay.MORNING: ("sáng", range(12)),
    PartOfDay.NOON: ("trưa", range(10, 14)),
    PartOfDay.AFTERNOON: ("chiều", range(12, 19)),
    PartOfDay.EVENING: ("tối", range(18, 24)),
    PartOfDay.NIGHT: ("đêm", range(21, 24)),
}
PARTS_OF_DAY_VI = {part.vi: part for part in PartOfDay}
