"""Units in Vietnamese: `ngày 11 tháng 4 năm 2017`, `tháng Ba/2017`, `Quý I/2017`, `thế kỷ XX`."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from campaign.when import wrongs
from campaign.when.context import YEARS, Phrase
from campaign.when.natures import Precision
from campaign.when.tables import Table
from campaign.when.units import ROMAN, Unit, month_length

NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
WEEKDAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "bốn": 2, "năm": 3, "sáu": 4, "bảy": 5} | {
    str(number): number - 2 for number in range(2, 8)
}
WEEKDAY = r"(?:thứ (?:hai|ba|tư|bốn|năm|sáu|bảy|[2-7])|chủ nhật|cn)"
_NAMES = "mười hai|mười một|" + "|".join(name for name in NUMBERS if " " not in name)
_SLASH = r" ?[/.\-] ?"
# Before a year: "/2017", " năm 2017", ", năm 2017", " của năm 2017", " 2017".
_YEAR = rf"(?:(?:{_SLASH}|,? (?:của )?(?P<spelt>năm) |,? )(?P<y>\d{{4}}))"
_DAY = rf"(?:(?P<wd>{WEEKDAY}),? ?)?(?:ngày )?(?:(?:{WEEKDAY}),? )?(?:mồng )?"
_TAIL = rf"(?:,? \(?(?P<wd2>{WEEKDAY})\)?)?"


class Asked(NamedTuple):
    """A piece to read, and the unit to its right that may lend month and year."""

    piece: str
    phrase: Phrase
    right: Unit | None = None

    @property
    def said(self) -> str:
        """The piece as its editor wrote it."""
        return self.phrase.quote(self.piece)

    def other(self, piece: str) -> Asked:
        """Another piece of the same phrase, with the same to its right."""
        return Asked(piece, self.phrase, self.right)

    def year(self, digits: str | None, example: str, campaign: int | None = None) -> int:
        """The year written, lent, or the campaign's; raises Wrong where there is none."""
        if digits is not None and int(digits) not in YEARS:
            raise wrongs.odd_year(self.said)
        lent = self.right.year if self.right else campaign
        found = int(digits) if digits is not None else lent
        if found is None:
            raise wrongs.no_year(self.said, example)
        return found

    def month(self, word: str) -> int:
        """The month of a number or name; raises Wrong where there is none."""
        month = int(word) if word.isdecimal() else NUMBERS[word]
        if not 1 <= month <= 12:
            raise wrongs.no_month(self.said)
        return month


def _day(found: re.Match[str], asked: Asked) -> Unit | None:
    names = found.re.groupindex
    word = found["m"] if "m" in names else None
    if word is None and "m2" in names:
        word = found["m2"]
    if word is None and (asked.right is None or asked.right.precision is not Precision.DAY):
        return None
    lent = asked.right.number if asked.right else 0
    month = asked.month(word) if word else lent
    digits = found["y"] if "y" in names else None
    if digits is None and "y2" in names:
        digits = found["y2"]
    day = int(found["d"]) if found["d"].isdecimal() else NUMBERS[found["d"]]
    year = asked.year(digits, f"{day}/{month}/2017", asked.phrase.context.year)
    last = month_length(year, month)
    if not 1 <= day <= last:
        raise wrongs.no_day(asked.said, Unit(Precision.DAY, year, month, last))
    spelled = "tháng" in asked.piece or bool(word is None and asked.right and asked.right.spelled)
    unit = Unit(Precision.DAY, year, month, day, spelled=spelled)
    for name in (found["wd"], found["wd2"]):
        if name:
            check_weekday(name, unit.first, asked.said)
    return unit


def check_weekday(name: str, day: date, said: str) -> None:
    """Raises Wrong unless that day has this name in the week."""
    right = day.weekday()
    if weekday_number(name) != right:
        raise wrongs.other_weekday(said, WEEKDAYS_VI[right], WEEKDAYS_EN[right])


def weekday_number(name: str) -> int:
    """0 for Monday … 6 for Sunday."""
    return _WEEKDAY_NUMBERS[name[4:]] if name.startswith("thứ ") else 6


def _is_spelt(found: re.Match[str]) -> bool:
    return "spelt" in found.re.groupindex and found["spelt"] is not None


def _month(found: re.Match[str], asked: Asked) -> Unit | None:
    month = asked.month(found["m"])
    year = asked.year(found["y"], f"tháng {month}/2017")
    return Unit(Precision.MONTH, year, month, spelled=_is_spelt(found))


def _quarter(found: re.Match[str], asked: Asked) -> Unit | None:
    word = found["q"]
    roman = {name.lower(): number for number, name in enumerate(ROMAN, 1)}
    number = roman.get(word) or NUMBERS.get(word) or (int(word) if word.isdecimal() else 0)
    if not 1 <= number <= 4:
        raise wrongs.no_quarter(asked.said)
    year = asked.year(found["y"], f"Quý {ROMAN[number - 1]}/2017")
    return Unit(Precision.QUARTER, year, number, spelled=_is_spelt(found))


def _half(found: re.Match[str], asked: Asked) -> Unit | None:
    year = asked.year(found["y"], f"6 tháng {found['half']} năm 2017")
    return Unit(Precision.HALF_YEAR, year, 1 if found["half"] == "đầu" else 2)


def _year(found: re.Match[str], asked: Asked) -> Unit | None:
    return Unit(Precision.YEAR, asked.year(found["y"], "năm 2017"))


def _decade(found: re.Match[str], asked: Asked) -> Unit | None:
    year = asked.year(found["y"], "những năm 1960")
    if year % 10:
        raise wrongs.no_decade(asked.said)
    return Unit(Precision.DECADE, year)


def _decade_of_century(found: re.Match[str], asked: Asked) -> Unit | None:
    century = _century_number(found["c"])
    decade = int(found["dd"])
    if decade % 10 or century is None:
        raise wrongs.no_decade(asked.said)
    return Unit(Precision.DECADE, 100 * (century - 1) + decade)


def _century(found: re.Match[str], asked: Asked) -> Unit | None:
    number = _century_number(found["c"])
    if number is None:
        raise wrongs.no_century(asked.said)
    return Unit(Precision.CENTURY, 100 * number - 99, number)


# Before 1001 and after 2100 nothing here happened: "thế kỷ X" is more likely a slip.
CENTURIES = {"xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17} | {
    "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip


def _century_number(word: str) -> int | None:
    number = CENTURIES.get(word) or (int(word) if word.isdecimal() else 0)
    return number if number in CENTURIES.values() else None


def _short_year(_: re.Match[str], asked: Asked) -> Unit | None:
    raise wrongs.short_year(asked.said)


def _month_or_months(found: re.Match[str], asked: Asked) -> Unit | None:
    number, year = found["n"], found["y"]
    figure = int(number) if number.isdecimal() else NUMBERS[number]
    if not 1 <= figure <= 12:
        return None
    months = "năm" if figure == 12 else f"{figure} tháng đầu năm"
    raise wrongs.two_ways(asked.said, f"ngày {figure}/5/{year}", f"{months} {year}")


def _part_of_no_year(_: re.Match[str], asked: Asked) -> Unit | None:
    raise wrongs.no_year(asked.said, f"{asked.piece} 2017")


def _no_decade(_: re.Match[str], asked: Asked) -> Unit | None:
    raise wrongs.no_decade(asked.said)


def _lunar_month(_: re.Match[str], asked: Asked) -> Unit | None:
    raise wrongs.lunar_month(asked.said)


_M = rf"(?P<m>\d{{1,2}}|{_NAMES})"
_NUMBER_WORDS = " ".join(NUMBERS)
_DAY_WORDS = f"# ngày mồng thứ chủ cn {_NUMBER_WORDS}"
_PIECES: Table[Asked, Unit] = Table(
    (
        _DAY_WORDS,
        # Without its year only a slash makes a day: "10-12" may be two days or two months.
        rf"{_DAY}(?P<d>\d{{1,2}})(?:(?P<s>{_SLASH})(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}})"
        rf"| ?/ ?(?P<m2>\d{{1,2}})(?:,? (?:của )?năm (?P<y2>\d{{4}}))?){_TAIL}",
        _day,
    ),
    (
        f"# {_NUMBER_WORDS}",
        rf"(?P<n>\d{{1,2}}|{_NAMES}) tháng năm (?P<y>\d{{4}})",
        _month_or_months,
    ),
    (_DAY_WORDS, rf"{_DAY}(?P<d>\d{{1,2}}|{_NAMES}) tháng {_M}{_YEAR}?{_TAIL}", _day),
    ("#", rf"(?P<m>\d{{1,2}}){_SLASH}(?P<y>\d{{4}})", _month),
    ("tháng", rf"tháng {_M}{_YEAR}?", _month),
    (
        "tháng đầu giữa cuối",
        rf"(?:(?:đầu|giữa|cuối) )?tháng (?:giêng|chạp)(?:{_YEAR}|,? (?:năm )?\w+ \w+)?",
        _lunar_month,
    ),
    ("quý", rf"quý (?P<q>[a-z]+|\d+|một|bốn|tư){_YEAR}?", _quarter),
    ("năm #", r"(?:năm )?(?P<y>\d{4})", _year),
    ("# sáu", rf"(?:6|06|sáu) tháng (?P<half>đầu|cuối)(?:{_YEAR}| năm)?", _half),
    ("nửa", r"nửa (?P<half>đầu|cuối|sau) năm (?P<y>\d{4})", _half),
    ("những thập", r"(?:những năm|thập niên|thập kỷ) (?P<y>\d{4})", _decade),
    (
        "những thập",
        r"(?:những năm|thập niên|thập kỷ) (?P<dd>\d{2}),? (?:của )?thế kỷ (?:thứ )?(?P<c>\w+)",
        _decade_of_century,
    ),
    ("những thập", r"(?:những năm|thập niên|thập kỷ) \d{2}", _no_decade),
    ("đầu giữa cuối", r"(?:đầu|giữa|cuối) năm", _part_of_no_year),
    ("thế", r"thế kỷ (?:thứ )?(?P<c>\w+)", _century),
    (_DAY_WORDS, rf"{_DAY}(?P<d>\d{{1,2}}|{_NAMES}){_TAIL}", _day),
    ("tháng quý", r"(?:tháng \d{1,2}|quý [a-z\d]+)/\d{2}", _short_year),
    (_DAY_WORDS, rf"{_DAY}\d{{1,2}}(?P<s>{_SLASH})\d{{1,2}}(?P=s)\d{{2}}", _short_year),
)


def unit(asked: Asked) -> Unit | None:
    """The unit the piece names; None if it names none, Wrong if there is none such."""
    return _PIECES.read(asked.piece, asked)
