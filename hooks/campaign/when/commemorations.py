"""Phrases that lean on the campaign: nhân dịp, hướng tới, trong 10 năm qua, đến nay, nhiệm kỳ."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from campaign.problems import Wrong
from campaign.when import wrongs
from campaign.when.context import Phrase
from campaign.when.forms import Reading
from campaign.when.lunisolar import lunar_reading
from campaign.when.natures import Nature, Precision
from campaign.when.occasions import (
    TERMS,
    count_en,
    months_of_year,
    occasion,
    reference,
    run_up,
    term,
    until_now,
)  # fmt: skip
from campaign.when.pieces import NUMBERS, Asked, unit
from campaign.when.stretches import stretch, two
from campaign.when.units import Stretch, Unit, day_of, month_length, ordinal

_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_COUNT = rf"(?P<n>\d{{1,3}}|{_WORDS})"
_DATE = re.compile(
    r"(?<![\d/.])(?:\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}[-.]\d{1,2}[-.]\d{4})(?![\d/])"
    r"|\d{1,2} tháng \d{1,2}(?: năm \d{4})?"
)
# "3/2/1930 - 3/2/2012": what is kept is the later one.
_PAIR = re.compile(r"(\d\d?/\d\d?)/\d{4} ?- ?(\1/\d{4})")
# "dịp 10-12/4/2017" isn't the twelfth.
_SOME_DAYS = re.compile(r"(?<![\d/.-])\d{1,2} ?[-,] ?\d{1,2}/\d")
# Figures beside these words are a lunar day, whatever else the phrase says.
_LUNAR = re.compile(r"rằm|âm lịch|giỗ tổ")
_YEARS = re.compile(r"kỷ niệm (?:lần thứ )?(?P<n>\d{1,3})(?: năm\b)?")
_ORDINALS_EN = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
)  # fmt: skip


def _years_on(day: date, years: int) -> date:
    # 29 February comes back on 28 February: the same month, as offices keep it.
    year = day.year + years
    return day.replace(year=year, day=min(day.day, month_length(year, day.month)))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word]


def _occasion(_found: re.Match[str], phrase: Phrase) -> Reading | None:
    feast = lunar_reading(phrase)
    if feast is not None:
        return feast._replace(nature=Nature.OCCASION)
    said = _DATE.findall(_PAIR.sub(r"\2", phrase.text))
    if _SOME_DAYS.search(phrase.text) or _LUNAR.search(phrase.text):
        raise wrongs.unreadable(phrase.source)
    if not said:
        return _on_anniversary(phrase)
    days = [_commemorated(piece, phrase, len(said)) for piece in said]
    if any(one.first >= other.first for one, other in pairwise(days)):
        raise wrongs.backwards(phrase.source)
    figures = [
        piece if re.fullmatch(r"\d+/\d+", piece) else day.figures()
        for piece, day in zip(said, days, strict=True)
    ]
    listed = figures[0] if len(days) == 1 else f"{', '.join(figures[:-1])} và {figures[-1]}"
    return occasion(days, f"nhân dịp {listed}")


def _commemorated(piece: str, phrase: Phrase, count: int) -> Unit:
    day = unit(Asked(piece, phrase))
    if day is None:
        raise wrongs.unreadable(phrase.source)
    years = _YEARS.search(phrase.text)
    campaign = phrase.context.year
    if years is None or count > 1:
        return day
    if campaign is None:
        raise wrongs.needs(phrase.source, "năm kỷ niệm", "the anniversary's year")
    # "kỷ niệm 70 năm … 07/11/2018" names the day it is kept on, in this year or a later one.
    if day.year >= campaign:
        return day
    # "kỷ niệm 82 năm ngày thành lập Đảng 3/2/1930" is kept on 3/2/2012.
    if day.year + int(years["n"]) != campaign:
        raise wrongs.other_years(phrase.source, campaign - day.year)
    return day_of(_years_on(day.first, int(years["n"])))


def _anniversary(phrase: Phrase) -> tuple[date, int] | None:
    """The campaign's own anniversary, if that is what the phrase counts."""
    years = _YEARS.search(phrase.text)
    if years is None:
        return None
    day, origin = phrase.context.anniversary, phrase.context.origin
    if day is None:
        raise wrongs.needs(phrase.source, "ngày kỷ niệm", "the anniversary")
    if origin is not None and day.year - origin.year != int(years["n"]):
        raise wrongs.other_years(phrase.source, day.year - origin.year)
    return day, int(years["n"])


def _on_anniversary(phrase: Phrase) -> Reading | None:
    found = _anniversary(phrase)
    if found is None:
        raise wrongs.no_occasion(phrase.source)
    day, years = found
    nth = _ORDINALS_EN[years] if years < len(_ORDINALS_EN) else ordinal(years)
    said = phrase.source.strip(" .;,:")
    return occasion([day_of(day)], said, f"on the {nth} anniversary ({day_of(day).en})")


def _run_up(found: re.Match[str], phrase: Phrase) -> Reading | None:
    rest = phrase.part(found["rest"])
    alone = stretch(Asked(found["rest"], phrase))
    if alone is not None:
        return run_up(alone)
    feast = lunar_reading(rest)
    if feast is not None and feast.latest is not None:
        return run_up(day_of(feast.latest), f"hướng tới {feast.vi}", f"in the run-up to {feast.en}")
    said = _DATE.findall(found["rest"])
    if said:
        # "3/2/1930 - 3/2/2012": the way leads to the last date named.
        return run_up(_commemorated(said[-1], rest, len(said)))
    own = _anniversary(rest)
    if own is None:
        raise wrongs.no_occasion(phrase.source)
    return run_up(day_of(own[0]))


def _past(found: re.Match[str], phrase: Phrase) -> Reading | None:
    years, end = _number(found["n"]), phrase.context.anniversary
    if end is None:
        raise wrongs.needs(phrase.source, "ngày kỷ niệm", "the anniversary")
    vi = f"trong {years} năm qua"
    en = f"over the past {count_en(years)} years" if years > 1 else "over the past year"
    return reference(_years_on(end, -years), end, vi, en)


def _since_founding(_found: re.Match[str], phrase: Phrase) -> Reading | None:
    origin = phrase.context.origin
    if origin is None:
        raise wrongs.needs(phrase.source, "ngày thành lập", "the origin date")
    now = phrase.context.document
    return reference(origin, now, "từ khi thành lập đến nay", "since its founding")


def _to_now(found: re.Match[str], phrase: Phrase) -> Reading | None:
    start = stretch(Asked(found["a"], phrase))
    now = phrase.context.document
    if start is not None and now is not None and start.first > now:
        raise Wrong(
            f"'{phrase.source}' bắt đầu sau ngày ban hành văn bản "
            f"({day_of(now).figures()}); xem lại ngày",
            f"'{phrase.source}' begins after the document's date ({now}); check the date",
        )
    return until_now(start, now) if start is not None else None


def _term(found: re.Match[str], phrase: Phrase) -> Reading | None:
    years = re.fullmatch(r"\(?(\d{4}) ?[-/] ?(\d{4})\)?", found["rest"])
    ends = two(years[1], years[2], phrase) if years else _ends(found["rest"], phrase)
    if ends is None:
        return None
    start, end = ends
    years_only = start.precision is end.precision is Precision.YEAR
    if years_only and isinstance(start, Unit) and isinstance(end, Unit):
        return term(found["kind"], start, end)
    return None


def _ends(piece: str, phrase: Phrase) -> tuple[Stretch, Stretch] | None:
    found = re.fullmatch(r"(?:từ )?(.+?)(?: đến(?: hết)? | ?- ?)(.+)", piece)
    return two(found[1], found[2], phrase) if found else None


def _months(found: re.Match[str], phrase: Phrase) -> Reading | None:
    number = _number(found["n"])
    if found["y"] is None:
        raise wrongs.no_year(phrase.source, f"{number} tháng {found['half']} năm 2017")
    year = unit(Asked(f"năm {found['y']}", phrase))
    # Six months have a name of their own, twelve are the year.
    if year is None or number == 6 or not 1 <= number < 12:
        return None
    return months_of_year(year, number, from_start=found["half"] == "đầu")


_NUMBER_WORDS = " ".join(NUMBERS)
COMMEMORATIONS: tuple[tuple[str, str, Callable[[re.Match[str], Phrase], Reading | None]], ...] = (
    (
        "từ kể",
        r"(?:kể )?từ (?:khi|ngày|lúc)(?: được)? thành lập"
        r"(?: (?!.*(?:đến|tới) (?!nay)).+?)??(?:(?: cho)? (?:đến|tới) nay)?",
        _since_founding,
    ),
    ("từ kể", r"(?:kể )?từ (?P<a>.+?) (?:cho )?(?:đến|tới) nay", _to_now),
    (
        f"trong suốt qua # {_NUMBER_WORDS}",
        rf"(?:trong |suốt |qua )*{_COUNT} năm (?:qua|vừa qua)",
        _past,
    ),
    (
        f"trong # {_NUMBER_WORDS}",
        rf"(?:trong )?{_COUNT} tháng (?P<half>đầu|cuối)(?: của)? năm(?: (?P<y>\d{{4}}))?",
        _months,
    ),
    (
        "nhiệm khóa niên năm giai thời",
        rf"(?P<kind>{'|'.join(TERMS)}) (?P<rest>.+)",
        _term,
    ),
    ("hướng tiến", r"(?:hướng|tiến) (?:tới|đến) (?P<rest>.+)", _run_up),
    (
        "nhân vào trong dịp ngày chào",
        r"(?:(?:nhân|vào|trong) )?(?:dịp|ngày kỷ niệm) .+|nhân .+|chào mừng .+",
        _occasion,
    ),
    ("lễ kỷ", r"(?:lễ )?kỷ niệm .+", _occasion),
)
