"""Hours and parts of a day in Vietnamese: `8h00`, `14 giờ 30 phút`, `2 giờ chiều`, `sáng`."""

from __future__ import annotations

import re
from datetime import datetime, time

from campaign.when import wrongs
from campaign.when.moments import DayPart, Moment
from campaign.when.natures import PARTS_OF_DAY_VI, Precision
from campaign.when.pieces import Asked, unit
from campaign.when.units import Unit

_PART = r"(?:buổi )?(?P<part>sáng|trưa|chiều|tối|đêm)"
_HOUR = (
    r"(?P<h>\d{1,2}) ?(?:(?:h|g|giờ) ?(?P<min>\d{2}|rưỡi)?(?: ?(?:phút|ph|p|'))?|:(?P<min2>\d{2}))"
    rf"(?: {_PART})?"
)
_LEAD = r"(?:(?:vào )?(?:lúc|hồi) |vào )?"
_CLOCK = r"\d{1,2} ?(?:(?:h|g|giờ)(?: ?\d{2}| rưỡi)?(?: ?(?:phút|ph|p|'))?|:\d{2})"
# "ngày 11/4/2017, từ 8h00 đến 10h30": the day first, then both hours.
HOURS_AFTER = (
    r"(?P<day>.+?),? (?:vào )?(?:lúc |hồi )?(?:từ )?"
    rf"(?P<a>{_CLOCK})(?: đến | tới | ?- ?)(?P<b>{_CLOCK})"
)
HOUR_FIRST = re.compile(rf"{_LEAD}{_HOUR}(?:,? (?P<day>.+))?")
HOUR_LAST = re.compile(rf"(?P<day>.+?),? {_LEAD}\(?{_HOUR}\)?")
PART_FIRST = re.compile(rf"{_PART},? (?P<day>.+)")
PART_LAST = re.compile(rf"(?P<day>.+?),? (?:vào )?\(?{_PART}\)?")
# Cheap signs that the patterns above are worth trying.
_HAS_HOUR = re.compile(r"\d ?(?:h|g|:)")
_HAS_PART = re.compile(r"sáng|trưa|chiều|tối|đêm")


def moment(asked: Asked) -> Moment | None:
    """The hour of a day the piece names; the day may be lent by what is to its right."""
    if not _HAS_HOUR.search(asked.piece):
        return None
    for pattern in (HOUR_FIRST, HOUR_LAST):
        found = pattern.fullmatch(asked.piece)
        if found is None:
            continue
        if found["day"] is None and asked.right is None:
            raise wrongs.no_date(asked.said)
        day = _day(found["day"], asked)
        if day is not None:
            return Moment(_clock(found, day, asked), day.spelled)
    return None


def day_part(asked: Asked) -> DayPart | None:
    """The part of a day the piece names."""
    if not _HAS_PART.search(asked.piece):
        return None
    for pattern in (PART_FIRST, PART_LAST):
        found = pattern.fullmatch(asked.piece)
        if found is not None and (day := _day(found["day"], asked)) is not None:
            return DayPart(day, PARTS_OF_DAY_VI[found["part"]])
    return None


def _day(piece: str | None, asked: Asked) -> Unit | None:
    found = unit(Asked(piece, asked.phrase, asked.right)) if piece else asked.right
    return found if found is not None and found.precision is Precision.DAY else None


def _clock(found: re.Match[str], day: Unit, asked: Asked) -> datetime:
    minutes = found["min"] or found["min2"] or "00"
    hour, minute = int(found["h"]), 30 if minutes == "rưỡi" else int(minutes)
    if found["part"]:
        hours = PARTS_OF_DAY_VI[found["part"]].hours
        # "2 giờ chiều" is 14:00: twelve more where only that lies in the part named.
        fitting = [said for said in (hour, hour + 12) if said in hours]
        if not fitting:
            raise wrongs.other_part_of_day(asked.said)
        hour = fitting[0]
    if hour > 23 or minute > 59:
        raise wrongs.no_hour(asked.said)
    return datetime.combine(day.first, time(hour, minute), asked.phrase.context.timezone)
