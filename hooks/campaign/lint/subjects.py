"""What an anniversary is of: which occasion "60 năm ngày thành lập Đảng bộ" speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.lint.datings import Years, years_in
from campaign.lint.desk import Desk, Rule, ask_at
from campaign.lint.passages import Passage
from campaign.model import Occasion, Settings
from campaign.problems import Problem
from campaign.vietnamese import fold

_WORD = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[.,;:!?()“”\"]|\s[-–—]\s|$")
_BUILDING = re.compile(r"\s+(?:xây dựng|hình thành|thành lập)\b", re.IGNORECASE)
# "ngày thành lập Đảng" begins the names of many; the fifth word tells them apart.
SURE = 5
# Enough where the clause ends in a plain word: "ngày thành lập trường" is our own school.
ENOUGH = 4


def years_meant(settings: Settings, passage: Passage, after: str) -> set[int]:
    """The years which the words after a number of years call for; empty if they call for none."""
    if passage.language != "vi":
        return set()
    clause = _clause(after)
    matches: dict[int, set[int]] = {}
    for occasion in settings.occasions():
        same = _common(_folded(clause), _folded(subject(occasion)))
        matches.setdefault(same, set()).update(years_of(occasion))
    longest = max(matches, default=0)
    if longest >= SURE or (longest >= ENOUGH and _is_back_reference(clause, longest)):
        return matches[longest]
    return _years_of_ours(settings, passage, after)


def years_of(occasion: Occasion) -> set[int]:
    """Its years by `years` and by its dates: where these differ, that alone is the question."""
    origin = occasion.origin.earliest if occasion.origin else None
    day = occasion.day.earliest
    counted = {day.year - origin.year} if origin and day else set()
    return counted | ({occasion.years} if occasion.years else set())


def years_of_all(settings: Settings) -> set[int]:
    """The years of every occasion of the campaign."""
    return {number for occasion in settings.occasions() for number in years_of(occasion)}


def subject(occasion: Occasion) -> list[str]:
    """`Kỷ niệm 60 năm ngày thành lập Đảng bộ` is about `ngày thành lập Đảng bộ`."""
    years = re.search(r"\d+\s+năm\b", occasion.name.vi)
    return _WORD.findall(occasion.name.vi[years.end() :]) if years else []


def _clause(after: str) -> list[str]:
    end = _CLAUSE_END.search(after)
    return _WORD.findall(after[: end.start()] if end else after)


def _is_back_reference(clause: list[str], same: int) -> bool:
    return len(clause) == same and clause[-1].islower()


def _years_of_ours(settings: Settings, passage: Passage, after: str) -> set[int]:
    """All years of the campaign, where a title says "Đảng bộ Khối … 60 năm xây dựng"."""
    names = [settings.organisation.name, settings.organisation.short]
    named = any(name and fold(name.vi) in fold(passage.text) for name in names)
    if not named or not _BUILDING.match(after):
        return set()
    return years_of_all(settings)


def _folded(words: list[str]) -> list[str]:
    return [fold(word) for word in words]


def _common(one: list[str], other: list[str]) -> int:
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        same += 1
    return same


def another_subject(desk: Desk) -> Iterator[Problem]:
    """Is it "60 năm ngày thành lập Đảng ủy Khối" where the occasion has "Đảng bộ Khối"?"""
    occasions = [one for one in desk.settings.occasions() if one.years and subject(one)]
    for passage in desk.vietnamese:
        for years in years_in(passage):
            near = [one for one in occasions if _is_near_miss(one, years)]
            if near and not any(_is_named(one, years) for one in occasions):
                yield _asked(near[0], years)


def _is_named(occasion: Occasion, years: Years) -> bool:
    """As much of its name as the clause has room for."""
    said, meant = _folded(_clause(years.after)), _folded(subject(occasion))
    return _common(said, meant) == min(len(meant), len(said))


def _is_near_miss(occasion: Occasion, years: Years) -> bool:
    """One word differs, those on both sides of it are the same."""
    said, meant = _folded(_clause(years.after)), _folded(subject(occasion))
    same = _common(said, meant)
    rest = _common(said[same + 1 :], meant[same + 1 :])
    is_close = rest > 1 or (rest == 1 and same + 2 == len(said))
    return occasion.years == years.number and same >= ENOUGH and is_close


def _asked(occasion: Occasion, years: Years) -> Problem:
    said, meant = _clause(years.after), subject(occasion)
    same = _common(_folded(said), _folded(meant))
    length = same + 1 + _common(_folded(said[same + 1 :]), _folded(meant[same + 1 :]))
    passage, start = years.spot.passage, years.spot.start
    words = [found.end() for found in _WORD.finditer(years.after)][:length]
    written = passage.spot(start, years.spot.end + words[-1])
    right = " ".join(meant[:length])
    return ask_at(
        [written],
        f"'{written.text}', nhưng dịp '{occasion.id}' là '{right}'; tên nào đúng?",
        f"'{written.text}', but the occasion '{occasion.id}' is '{right}'; which name is right?",
    )


RULES: tuple[Rule, ...] = (another_subject,)
