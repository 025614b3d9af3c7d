"""Dates and numbers of years in running text, Vietnamese and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from campaign.lint.passages import Passage, Spot

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_MONTHS = "|".join(ENGLISH_MONTHS)

# 15/02/1952 · ngày 15 tháng 02 năm 1952 · 15 February 1952 · February 15, 1952
_FORMS = (
    r"(?<![\d/])(?P<@d>\d{1,2})(?P<@s>[/.-])(?P<@m>\d{1,2})(?P=@s)(?P<@y>\d{4})(?![\d/])",
    r"(?<!\d)(?P<@vd>\d{1,2}) tháng (?P<@vm>\d{1,2}) năm (?P<@vy>\d{4})",
    rf"(?<!\d)(?P<@ed>\d{{1,2}}) (?P<@em>{_MONTHS}),? (?P<@ey>\d{{4}})",
    rf"(?P<@fm>{_MONTHS}) (?P<@fd>\d{{1,2}}), (?P<@fy>\d{{4}})",
)


def _date(name: str) -> str:
    return f"(?:{'|'.join(_FORMS)})".replace("@", name)


DATE = re.compile(_date("a"))
# A dash joins the two ends of an anniversary; "từ … đến" is a stretch of time.
PAIR = re.compile(rf"{_date('a')}\s*[-–—]\s*(?:ngày )?{_date('b')}")
YEAR_PAIR = re.compile(r"\((?P<a>\d{4})\s*[-–—]\s*(?P<b>\d{4})\)")
# "10 năm", "kỷ niệm lần thứ 60", "60 years", "60th anniversary"; not "tháng 4 năm 2007".
YEARS = re.compile(
    r"(?<![\d/.,-])(\d{1,4})\s+năm\b(?!\s*\d{4}|\s+học\s+\d)"
    r"|\bkỷ niệm lần thứ (\d{1,4})\b"
    r"|(?<![\d/.,-])(\d{1,4}) years\b"
    r"|(?<![\d/.,-])(\d{1,4})(?:st|nd|rd|th) anniversary\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(r"(?:\btừ|\bfrom)\s+(?:ngày\s+)?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?]\s")
# Two days less far apart than these years are a stretch of days, not an anniversary.
FAR_APART = 5


@dataclass(frozen=True, eq=False)
class Years:
    """A number of years said of something."""

    number: int
    spot: Spot

    @property
    def after(self) -> str:
        """The passage from there on."""
        return self.spot.passage.text[self.spot.end :]


@dataclass(frozen=True, eq=False)
class Pair:
    """Two dates joined by a dash, and the years said just before them."""

    start: date
    end: date
    spot: Spot
    years: Years | None

    @property
    def is_whole_years(self) -> bool:
        """01/01/2016 - 31/12/2020: from the first of a month to the last day of whole years."""
        after = self.end + timedelta(days=1)
        return after.day == self.start.day == 1 and after.month == self.start.month

    @property
    def is_same_day(self) -> bool:
        """Whether day and month are the same at both ends."""
        return (self.start.day, self.start.month) == (self.end.day, self.end.month)

    @property
    def apart(self) -> int:
        """The years between the two ends."""
        end = self.end + timedelta(days=1) if self.is_whole_years else self.end
        return end.year - self.start.year

    @property
    def joins_anniversary(self) -> bool:
        """False for an exhibition "05/4/2017 - 15/4/2017"."""
        said = self.years is not None and self.years.number == self.apart
        return self.apart > 0 and (self.is_same_day or said or self.apart >= FAR_APART)


def years_in(passage: Passage) -> Iterator[Years]:
    """Every number of years in a passage."""
    for found in YEARS.finditer(passage.text):
        number = next(group for group in found.groups() if group)
        yield Years(int(number), passage.spot(found.start(), found.end()))


def pairs_in(passage: Passage) -> Iterator[Pair]:
    """Every pair of dates that an anniversary may join."""
    last = 0
    for found in PAIR.finditer(passage.text):
        start, end = day_of(found, "a"), day_of(found, "b")
        if start and end and not _STRETCH.search(passage.text[: found.start()]):
            years = years_before(passage, last, found.start())
            yield Pair(start, end, passage.spot(found.start(), found.end()), years)
        last = found.end()


def years_before(passage: Passage, first: int, last: int) -> Years | None:
    """The number of years said last between two places, in the same sentence."""
    ends = [end.end() for end in _SENTENCE_END.finditer(passage.text, first, last)]
    begin = max(ends, default=first)
    said = [y for y in years_in(passage) if begin <= y.spot.start and y.spot.end <= last]
    return said[-1] if said else None


def day_of(found: re.Match[str], name: str = "a") -> date | None:
    """The date of a match; None for 31/02/2012."""
    groups = found.groupdict()
    form = next(form for form in ("", "v", "e", "f") if groups[f"{name}{form}d"])
    day, month, year = (groups[f"{name}{form}{unit}"] for unit in "dmy")
    number = int(month) if month.isdigit() else ENGLISH_MONTHS.index(month) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
