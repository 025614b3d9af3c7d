"""Lunar days in Vietnamese: `mồng 10 tháng 3 âm lịch năm 2017`, `01/01 Nhâm Thìn`, Tết, xuân."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from campaign.problems import Wrong
from campaign.when import wrongs
from campaign.when.context import Phrase
from campaign.when.forms import Reading
from campaign.when.lunar import BRANCHES, STEMS, LunarDay, check_name, year_named
from campaign.when.natures import Precision
from campaign.when.occasions import feast, lunar_and_solar, lunar_day
from campaign.when.pieces import NUMBERS, Asked, unit

_CAN_CHI = f"(?:{'|'.join(STEMS)}) (?:{'|'.join(BRANCHES)})".lower()
_NAME = f"(?P<name>{_CAN_CHI})"
_YEAR_NAME = rf"(?:năm )?{_NAME}(?:,? ?\(?-? ?(?:năm )?(?P<y>\d{{4}})\)?)?"
_YEAR = rf"(?:,? (?:của )?(?:{_YEAR_NAME}|(?:năm )?(?P<y2>\d{{4}})))"
_LUNAR = r"(?: ?\(?(?:âm lịch|âm|âl|al)\)?)"
_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_DATE = (
    rf"(?:ngày )?(?:mồng )?(?P<d>\d{{1,2}}|rằm|{_WORDS})(?: ?[/.\-] ?| tháng )"
    rf"(?P<m>\d{{1,2}}|giêng|chạp|{_WORDS})(?P<leap>,? ?\(?nhuận\)?)?"
    rf"(?:[/\-.](?P<y3>\d{{4}}))?"
)
_SOLAR = r"(?:,? ?\(?(?:tức |nhằm )?(?:là |vào )?(?:ngày )?(?P<solar>\d\d?/\d\d?/\d{4})"
_DAY = re.compile(
    rf"{_DATE}(?P<al>{_LUNAR})?{_YEAR}?(?P<al2>{_LUNAR})?"
    rf"{_SOLAR}(?: dương lịch)?(?P<today> theo cách tính hiện nay)?\)?)?"
)
_SOLAR_FIRST = re.compile(
    r"(?P<solar>.+?),? (?:\(|(?=tức|nhằm))(?:(?P<tuc>tức|nhằm) )?(?:là |vào )*(?P<lunar>[^()]+)\)?"
)

# What the feasts of the lunar year are called, and their day and month.
_FEASTS = {
    "tết nguyên đán": (1, 1, "dịp tết Nguyên đán", "Lunar New Year"),
    "tết âm lịch": (1, 1, "dịp tết Nguyên đán", "Lunar New Year"),
    "tết cổ truyền": (1, 1, "dịp tết Nguyên đán", "Lunar New Year"),
    "tết trung thu": (15, 8, "dịp tết Trung thu năm", "Mid-Autumn Festival"),
    "tết đoan ngọ": (5, 5, "dịp tết Đoan ngọ năm", "Đoan Ngọ Festival"),
    "tết": (1, 1, "dịp tết Nguyên đán", "Lunar New Year"),
    "trung thu": (15, 8, "dịp tết Trung thu năm", "Mid-Autumn Festival"),
    "giỗ tổ hùng vương": (10, 3, "dịp Giỗ Tổ Hùng Vương năm", "Hùng Kings' Commemoration Day"),
    "giỗ tổ": (10, 3, "dịp Giỗ Tổ Hùng Vương năm", "Hùng Kings' Commemoration Day"),
    "lễ phật đản": (15, 4, "dịp lễ Phật đản năm", "Vesak"),
    "lễ vu lan": (15, 7, "dịp lễ Vu lan năm", "Vu Lan Festival"),
    "mừng xuân": (1, 1, "xuân", "Lunar New Year"),
    "đón xuân": (1, 1, "xuân", "Lunar New Year"),
    "xuân": (1, 1, "xuân", "Lunar New Year"),
}
# Without one of these words nothing lunar is meant, and the patterns need no trying.
_SIGNS = re.compile(r"âm|âl|al|tết|xuân|giỗ|trung thu|lễ|rằm|giêng|chạp|nhuận|tức|nhằm|" + _CAN_CHI)
# The first ten days of the first month, which are called by Tết.
_DAY_OF_TET = re.compile(rf"(?:ngày )?mồng (?P<d>\d{{1,2}}|{_WORDS}) tết(?: nguyên đán)?{_YEAR}?")
_FEAST = re.compile(
    r"(?:(?:nhân|vào|trong)? ?dịp |nhân |đón |mừng |ngày )?(?:đón |mừng )?"
    rf"(?P<feast>{'|'.join(_FEASTS)})"
    rf"(?:,? \(?(?:ngày )?(?:mồng )?(?P<d>\d{{1,2}}|rằm|{_WORDS})(?:/| tháng )"
    rf"(?P<m>\d{{1,2}}|giêng|chạp|{_WORDS}){_LUNAR}?\)?)?{_YEAR}?"
)


def lunar_reading(phrase: Phrase) -> Reading | None:
    """What the phrase says, if it names a lunar day or feast."""
    if not _SIGNS.search(phrase.text):
        return None
    days = _DAY_OF_TET.fullmatch(phrase.text)
    if days is not None:
        return lunar_day(LunarDay(_year(days, phrase, None), 1, _day_number(days["d"])))
    found = _FEAST.fullmatch(phrase.text)
    if found is not None:
        return _feast(found, phrase)
    return _lone(phrase) or _solar_first(phrase)


def _feast(found: re.Match[str], phrase: Phrase) -> Reading | None:
    day, month, vi, en = _FEASTS[found["feast"]]
    # "xuân 2017" is the season of a solar year as often as the Tết of a lunar one.
    if vi == "xuân" and found["name"] is None:
        return None
    if found["d"] and (_day_number(found["d"]), _month_number(found["m"])) != (day, month):
        raise wrongs.other_feast(phrase.source, f"{day:02}/{month}")
    return feast(LunarDay(_year(found, phrase, None), month, day), vi, en)


def lunar_day_of(phrase: Phrase) -> LunarDay:
    """The lunar day of `lunar: 01/01 Nhâm Thìn`, where "âm lịch" needs no saying."""
    found = _DAY.fullmatch(phrase.text)
    if found is None:
        raise Wrong(
            f"không đọc được ngày âm lịch '{phrase.source}'; viết ngày/tháng và tên năm, ví dụ "
            "'01/01 Nhâm Thìn', '10/3/2017' hoặc '15/4 nhuận Canh Tý'",
            f"can't read the lunar day '{phrase.source}'; write day/month and the year's name, "
            "such as '01/01 Nhâm Thìn', '10/3/2017' or '15/4 nhuận Canh Tý'",
        )
    return _made(found, phrase, None)


def _solar_first(phrase: Phrase) -> Reading | None:
    both = _SOLAR_FIRST.fullmatch(phrase.text)
    solar = unit(Asked(both["solar"], phrase)) if both else None
    if both is None or solar is None or solar.precision is not Precision.DAY:
        return None
    found = _DAY.fullmatch(both["lunar"])
    if found is None or not (both["tuc"] or _tells_lunar(found)):
        return None
    return lunar_and_solar(_made(found, phrase, solar.first), solar.first, phrase.source)


def _lone(phrase: Phrase) -> Reading | None:
    found = _DAY.fullmatch(phrase.text)
    if found is None:
        return None
    if not _tells_lunar(found):
        return None
    # Our own words for a computed day before 1968 say that it is one: nobody's own solar day.
    if not found["solar"] or found["today"]:
        return lunar_day(_made(found, phrase, None))
    solar = unit(Asked(found["solar"], phrase))
    if solar is None:
        return None
    return lunar_and_solar(_made(found, phrase, solar.first), solar.first, phrase.source)


def _tells_lunar(found: re.Match[str]) -> bool:
    if found["d"] == "rằm" or found["m"] in ("giêng", "chạp"):
        return True
    return any(found[name] for name in ("al", "al2", "name", "leap"))


def _day_number(word: str) -> int:
    return int(word) if word.isdecimal() else (NUMBERS | {"rằm": 15})[word]


def _month_number(word: str) -> int:
    return int(word) if word.isdecimal() else (NUMBERS | {"giêng": 1, "chạp": 12})[word]


def _made(found: re.Match[str], phrase: Phrase, near: date | None) -> LunarDay:
    month, day = _month_number(found["m"]), _day_number(found["d"])
    year = _year(found, phrase, near)
    lunar = LunarDay(year, month, day, found["leap"] is not None)
    if near is None or found["name"] is not None or _number(found) is not None:
        return lunar
    computed = lunar.computed
    # The last months of a lunar year fall in the next solar one.
    late = computed is not None and computed.year > near.year
    return replace(lunar, year=year - 1) if late else lunar


def _number(found: re.Match[str]) -> int | None:
    words = found.groupdict()
    digits = words.get("y") or words.get("y2") or words.get("y3")
    return int(digits) if digits else None


def _year(found: re.Match[str], phrase: Phrase, near: date | None) -> int:
    number = _number(found)
    around = near.year if near else phrase.context.year
    if found["name"]:
        said = phrase.quote(found["name"])
        if number is None:
            return year_named(found["name"], said, around)
        check_name(found["name"], said, number)
        return number
    if number is None and around is None:
        raise wrongs.no_year(phrase.source, "mồng 10 tháng 3 âm lịch năm 2017")
    return number if number is not None else around or 0
