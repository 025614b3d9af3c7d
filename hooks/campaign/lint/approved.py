"""Questions about the slogans as a list: twice the same, one without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from campaign.lint.desk import Desk, Rule, at, question
from campaign.lint.passages import Passage
from campaign.model import Slogan
from campaign.problems import Problem
from campaign.vietnamese import fold

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+|[ivxl]+")
_CLOSED = (".", "!", "…", "?", ".”", "!”", '."', '!"')
# Shorter slogans differ by a word on purpose: "Dạy tốt", "Học tốt".
LONG_ENOUGH = 8
WORDS_MORE = 2
# A list this short has no habit to speak of.
FEWEST = 3


def repeated_slogans(desk: Desk) -> Iterator[Problem]:
    """Is the same slogan, or nearly the same, there twice?"""
    for one, other in combinations(desk.slogans.slogans, 2):
        mine, theirs = _words(one), _words(other)
        if mine == theirs or _is_near(mine, theirs):
            text = _text(desk, other)
            there = at(_text(desk, one).place)
            same_vi, same_en = (
                ("giống", "the same as") if mine == theirs else ("gần giống", "nearly")
            )
            yield question(
                text.place,
                text.path,
                f"Khẩu hiệu này {same_vi} khẩu hiệu ở {there}; giữ cả hai?",
                f"This slogan is {same_en} the one at {there}; keep both?",
            )


def _text(desk: Desk, slogan: Slogan) -> Passage:
    return desk.texts(slogan, "text")[0]


def _words(slogan: Slogan) -> list[str]:
    return _WORD.findall(fold(slogan.text.vi))


def _is_near(one: list[str], other: list[str]) -> bool:
    """A word or two more in one, or a letter otherwise; another number is another slogan."""
    if min(len(one), len(other)) < LONG_ENOUGH:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1:
        return False
    _, a, b, c, d = changes[0]
    words = one[a:b] + other[c:d]
    if any(_FIGURE.fullmatch(word) for word in words):
        return False
    if b > a and d > c:
        return b - a == d - c == 1 and _is_slip(one[a], other[c])
    return len(words) <= WORDS_MORE


def _is_slip(one: str, other: str) -> bool:
    return len(one) > 2 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.75


def full_stops(desk: Desk) -> Iterator[Problem]:
    """Does one slogan lack the full stop that the others have, or has it one that none has?"""
    slogans = desk.slogans.slogans
    closed = [slogan for slogan in slogans if slogan.text.vi.endswith(_CLOSED)]
    still_open = [slogan for slogan in slogans if slogan not in closed]
    if len(slogans) < FEWEST:
        return
    if len(still_open) * FEWEST <= len(slogans):
        yield from (_asked(desk, slogan, "thiếu", "lacks") for slogan in still_open)
    elif len(closed) * FEWEST <= len(slogans):
        yield from (_asked(desk, slogan, "có", "has") for slogan in closed)


def _asked(desk: Desk, slogan: Slogan, vi: str, en: str) -> Problem:
    text = _text(desk, slogan)
    return question(
        text.place,
        text.path,
        f"Khẩu hiệu này {vi} dấu kết câu, khác các khẩu hiệu kia; có đúng bản duyệt không?",
        f"This slogan {en} a full stop, unlike the others; is it so in the approved text?",
    )


RULES: tuple[Rule, ...] = (repeated_slogans, full_stops)
