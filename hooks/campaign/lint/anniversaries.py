"""Do the years, the two dates and the occasion agree?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.lint.datings import YEAR_PAIR, Pair, Years, pairs_in, years_before, years_in
from campaign.lint.desk import Desk, Rule, ask_at
from campaign.lint.passages import Passage
from campaign.lint.subjects import years_meant, years_of, years_of_all
from campaign.model import Article, Entry, Era, Occasion, Settings, Slogan
from campaign.problems import Problem
from campaign.vietnamese import fold

# A person's years of birth and death, a term of office: not the years an anniversary counts.
_OTHER_YEARS = re.compile(r"\b(?:sinh|nhiệm kỳ|giai đoạn|khóa|khoá|năm học)\b[^()]*$", re.I)


def years_said(desk: Desk) -> Iterator[Problem]:
    """Is "60 năm … (15/02/1952 - 15/02/2012)" 60 years, and is it what campaign.yml says?"""
    for passage in desk.passages:
        asked = {pair.years.spot.start for pair in _wrong_pairs(passage) if pair.years}
        yield from (_wrong_years(pair) for pair in _wrong_pairs(passage))
        for years in years_in(passage):
            if years.spot.start not in asked:
                yield from _against_occasions(desk, passage, years)


def _wrong_pairs(passage: Passage) -> Iterator[Pair]:
    for pair in pairs_in(passage):
        if pair.joins_anniversary and pair.years and pair.years.number != pair.apart:
            yield pair


def _wrong_years(pair: Pair) -> Problem:
    assert pair.years is not None
    dates, said, apart = pair.spot.text, pair.years.spot.text, pair.apart
    return ask_at(
        [pair.years.spot],
        f"'{said}', nhưng {dates} là {apart} năm; số nào đúng?",
        f"'{said}', but {dates} is {apart} years; which number is right?",
    )


def _against_occasions(desk: Desk, passage: Passage, years: Years) -> Iterator[Problem]:
    wanted = _years_of_owner(desk, passage) or years_meant(desk.settings, passage, years.after)
    if not wanted or years.number in wanted or isinstance(passage.owner, Entry | Era | Article):
        return
    right = ", ".join(str(number) for number in sorted(wanted))
    shown = " ".join((years.spot.text + years.after).split()[:7])
    yield ask_at(
        [years.spot],
        f"'{shown}' trong khi dịp kỷ niệm ở campaign.yml là {right} năm; số nào đúng?",
        f"'{shown}' while the occasion in campaign.yml is {right} years; which number is right?",
    )


def _years_of_owner(desk: Desk, passage: Passage) -> set[int]:
    """The years of the occasion that a passage is of; of all where it names several."""
    occasion = _occasion_of(desk, passage)
    if occasion is None:
        return set()
    several = len(list(years_in(passage))) > 1
    return years_of_all(desk.settings) if several else years_of(occasion)


def _occasion_of(desk: Desk, passage: Passage) -> Occasion | None:
    owner = passage.owner
    if isinstance(owner, Occasion):
        return owner
    if not isinstance(owner, Slogan) or owner.occasion is None:
        return None
    return next(one for one in desk.settings.occasions() if one.id == owner.occasion)


def years_of_year_pairs(desk: Desk) -> Iterator[Problem]:
    """Is "60 năm … (1952 - 2012)" 60 years? A plan for 2016 - 2020 counts both ends: 5."""
    for passage in desk.passages:
        for found in YEAR_PAIR.finditer(passage.text):
            apart = int(found["b"]) - int(found["a"])
            years = years_before(passage, 0, found.start())
            if apart <= 0 or years is None or years.number in (apart, apart + 1):
                continue
            if not _OTHER_YEARS.search(passage.text[: found.start()]):
                yield ask_at(
                    [years.spot],
                    f"'{years.spot.text}', nhưng {found[0]} là {apart} năm; số nào đúng?",
                    f"'{years.spot.text}', but {found[0]} is {apart} years; which is right?",
                )


def days_of_pairs(desk: Desk) -> Iterator[Problem]:
    """Have both ends of a pair the same day and month, and are they the occasion's?"""
    for passage in desk.passages:
        for pair in pairs_in(passage):
            occasion = _occasion_of(desk, passage)
            if pair.joins_anniversary and not pair.is_same_day and not pair.is_whole_years:
                yield ask_at(
                    [pair.spot],
                    f"Hai ngày '{pair.spot.text}' khác nhau về ngày hoặc tháng; ngày nào đúng?",
                    f"The dates '{pair.spot.text}' differ in day or month; which is right?",
                )
            elif occasion is not None and not _fits_one(desk, passage, pair):
                yield _other_dates(occasion, pair)


def _fits_one(desk: Desk, passage: Passage, pair: Pair) -> bool:
    """Whether the pair is the occasion's own, or any occasion's where the text names several."""
    own = _occasion_of(desk, passage)
    several = own is None or len(list(pairs_in(passage))) > 1
    candidates = desk.settings.occasions() if several or own is None else (own,)
    return any(_fits(occasion, pair) for occasion in candidates)


def _fits(occasion: Occasion, pair: Pair) -> bool:
    origin = occasion.origin
    if origin is None or not origin.is_day:
        return True
    return (pair.start, pair.end) == (origin.earliest, occasion.day.earliest)


def _other_dates(occasion: Occasion, pair: Pair) -> Problem:
    origin = occasion.origin.text if occasion.origin else ""
    return ask_at(
        [pair.spot],
        f"'{pair.spot.text}' trong khi dịp '{occasion.id}' là {origin} đến {occasion.day.text}; "
        "ngày nào đúng?",
        f"'{pair.spot.text}' while the occasion '{occasion.id}' is {origin} to "
        f"{occasion.day.text}; which is right?",
    )


def occasion_arithmetic(desk: Desk) -> Iterator[Problem]:
    """Do `years`, `origin` and `day` of an occasion agree, in number and in day?"""
    for occasion in desk.settings.occasions():
        origin = occasion.origin.earliest if occasion.origin else None
        day = occasion.day.earliest
        if origin is None or day is None:
            continue
        apart = day.year - origin.year
        if occasion.years is not None and occasion.years != apart:
            vi = f"Từ năm {origin.year} đến năm {day.year} là {apart} năm, không phải"
            en = f"From {origin.year} to {day.year} it is {apart} years, not"
            yield desk.ask(
                occasion,
                "years",
                vi=f"{vi} {occasion.years}; số nào đúng?",
                en=f"{en} {occasion.years}; which number is right?",
            )
        if _are_solar_days(occasion) and (origin.day, origin.month) != (day.day, day.month):
            yield _other_day(desk, occasion)


def _other_day(desk: Desk, occasion: Occasion) -> Problem:
    origin = occasion.origin.text if occasion.origin else ""
    return desk.ask(
        occasion,
        "day",
        vi=f"Ngày kỷ niệm {occasion.day.text} không cùng ngày, tháng với ngày gốc {origin}; ngày "
        "nào đúng?",
        en=f"The anniversary {occasion.day.text} hasn't the day and month of the origin {origin}; "
        "which is right?",
    )


def founding_day(desk: Desk) -> Iterator[Problem]:
    """Is the origin of our founding the day on which the organisation was founded?"""
    occasion, ours = desk.settings.occasion, desk.settings.organisation
    name = fold(occasion.name.vi)
    of_ours = any(body and fold(body.vi) in name for body in (ours.name, ours.short))
    origin = occasion.origin
    if origin is None or not origin.is_day or not of_ours or "ngay thanh lap" not in name:
        return
    if ours.founded is not None and ours.founded != origin.earliest:
        yield desk.ask_part(
            Settings,
            "organisation",
            "founded",
            vi=f"Ngày thành lập ghi ở đây khác ngày gốc của dịp kỷ niệm ({origin.text}); ngày nào "
            "đúng?",
            en=f"The founding day here isn't the origin of the occasion ({origin.text}); which is "
            "right?",
        )


def _are_solar_days(occasion: Occasion) -> bool:
    """Lunar days move in the solar year; an origin known by its year only has no day."""
    if occasion.origin is None or not occasion.origin.is_day:
        return False
    return occasion.origin.lunar is None and occasion.day.lunar is None


RULES: tuple[Rule, ...] = (
    years_said,
    years_of_year_pairs,
    days_of_pairs,
    occasion_arithmetic,
    founding_day,
)
