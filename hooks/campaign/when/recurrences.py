"""Times that come again: hàng tháng, ngày 10 hàng tháng, thứ Hai hàng tuần, 6 tháng một lần."""

from __future__ import annotations

import re
from collections.abc import Callable

from campaign.when.context import Phrase
from campaign.when.forms import Reading
from campaign.when.natures import Precision
from campaign.when.occasions import PERIODS, UNITS_EN, count_en, recurring
from campaign.when.pieces import (
    NUMBERS,
    WEEKDAY,
    WEEKDAYS_EN,
    WEEKDAYS_VI,
    Asked,
    unit,
    weekday_number,
)
from campaign.when.units import Unit, ordinal
from campaign.when.wrongs import no_day_of_month

_PERIOD = "ngày|tuần|tháng|quý|năm"
_ONCE = r"(?: (?:một|1|01) lần|/lần)"
# A leap year, so that 29/2 may come again.
_ANY_YEAR = Unit(Precision.YEAR, 2000)


def _every(found: re.Match[str], _phrase: Phrase) -> Reading | None:
    of = found["of"]
    return recurring(PERIODS[of], f"hàng {of}", f"every {UNITS_EN[of]}")


def _once_in(found: re.Match[str], phrase: Phrase) -> Reading | None:
    number = int(found["n"]) if found["n"].isdecimal() else NUMBERS[found["n"]]
    of = found["of"]
    if number < 2:
        return _every(found, phrase)
    period = f"P{number * 3}M" if of == "quý" else f"P{number}{PERIODS[of][-1]}"
    return recurring(period, f"{number} {of} một lần", f"every {count_en(number)} {UNITS_EN[of]}s")


def _day_of_month(found: re.Match[str], phrase: Phrase) -> Reading | None:
    day = int(found["d"])
    if not 1 <= day <= 31:
        raise no_day_of_month(phrase.source)
    return recurring("P1M", f"ngày {day:02} hàng tháng", f"on the {ordinal(day)} of every month")


def _weekday(found: re.Match[str], _phrase: Phrase) -> Reading | None:
    number = weekday_number(found["wd"])
    return recurring("P1W", f"{WEEKDAYS_VI[number]} hàng tuần", f"every {WEEKDAYS_EN[number]}")


def _each_year(found: re.Match[str], phrase: Phrase) -> Reading | None:
    at = unit(Asked(found["at"], phrase, _ANY_YEAR))
    if at is None or at.precision not in (Precision.DAY, Precision.MONTH):
        return None
    on = "on" if at.precision is Precision.DAY else "in"
    return recurring("P1Y", f"{at.short_vi} hàng năm", f"every year {on} {at.short_en}")


def _regularly(_found: re.Match[str], _phrase: Phrase) -> Reading | None:
    return recurring(None, "thường xuyên", "regularly")


_NUMBER_WORDS = " ".join(NUMBERS)
RECURRENCES: tuple[tuple[str, str, Callable[[re.Match[str], Phrase], Reading | None]], ...] = (
    ("định hàng mỗi", rf"(?:định kỳ )?(?:hàng|mỗi) (?P<of>{_PERIOD}){_ONCE}?", _every),
    ("một #", rf"(?:một|1|01) lần(?:/| một | mỗi | trong )(?P<of>{_PERIOD})", _every),
    (
        f"định cứ # {_NUMBER_WORDS}",
        rf"(?:định kỳ |cứ )?(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)}) (?P<of>{_PERIOD}){_ONCE}",
        _once_in,
    ),
    (
        "vào ngày",
        r"(?:vào )?ngày (?P<d>\d{1,2})(?: của)? (?:hàng|mỗi) tháng",
        _day_of_month,
    ),
    ("vào thứ chủ cn", rf"(?:vào )?(?P<wd>{WEEKDAY}) (?:hàng|mỗi) tuần", _weekday),
    ("vào ngày tháng", r"(?:vào )?(?P<at>(?:ngày|tháng) .+?) (?:hàng|mỗi) năm", _each_year),
    ("thường", r"thường xuyên", _regularly),
)
