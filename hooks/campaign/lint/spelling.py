"""One thing written in two styles: tone marks, zero padding, marks on a vowel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.lint.desk import Desk, Rule, ask_at, listed
from campaign.lint.passages import Spot
from campaign.lint.words import Run, Syllable, runs, spot_of, weight, windows
from campaign.problems import Problem
from campaign.vietnamese import fold

# The tone on the first or on the second vowel where no consonant follows: hòa, hoà; not quý, toàn.
_FIRST_VOWEL = {"óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ"} | {
    "óe": "oé", "òe": "oè", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_SECOND_VOWEL = {second: first for first, second in _FIRST_VOWEL.items()}


def tone_marks(desk: Desk) -> Iterator[Problem]:
    """Is it "khóa" here and "khoá" there?"""
    old: dict[str, list[Spot]] = {}
    new: dict[str, list[Spot]] = {}
    for syllable in _syllables(desk):
        ending = "" if syllable.low.startswith("q") else syllable.low[-2:]
        if ending in _FIRST_VOWEL:
            old.setdefault(syllable.low, []).append(spot_of((syllable,)))
        elif ending in _SECOND_VOWEL:
            new.setdefault(syllable.low, []).append(spot_of((syllable,)))
    usual, rare = sorted((old, new), key=lambda style: -sum(map(len, style.values())))
    for syllable_low, spots in rare.items():
        yield _other_style(syllable_low, spots, usual)


def _other_style(low: str, spots: list[Spot], usual: dict[str, list[Spot]]) -> Problem:
    ending = (_FIRST_VOWEL | _SECOND_VOWEL)[low[-2:]]
    same = low[:-2] + ending
    example = same if same in usual else next(iter(usual))
    there = listed(usual[example][:2])
    return ask_at(
        spots,
        f"Hai kiểu bỏ dấu: '{low}' ở đây và '{example}' ở {there}; dùng kiểu nào?",
        f"Two styles of tone marks: '{low}' here and '{example}' at {there}; which one?",
    )


_DAY_OR_MONTH = re.compile(r"(?<![\d/])(?:(\d{1,2})/)?(\d{1,2})/(\d{4})(?![\d/])")
# Below which day and which month a zero is put before the figure.
_OFFICIAL = (10, 3)
_STYLES = (_OFFICIAL, (0, 0), (10, 10))


def zero_padding(desk: Desk) -> Iterator[Problem]:
    """Is it 15/2/2012 here and 15/02/2012 there? The official rule pads days 1–9, months 1–2."""
    dates: dict[str, list[Spot]] = {}
    for passage in desk.vietnamese:
        for spot in passage.spots(_DAY_OR_MONTH):
            dates.setdefault(spot.text, []).append(spot)
    if any(all(_styled(date, way) == date for date in dates) for way in _STYLES):
        return
    for date, spots in dates.items():
        right = _styled(date, _OFFICIAL)
        if date != right:
            yield ask_at(
                spots,
                f"Ngày tháng viết không thống nhất: ở đây '{date}', theo thể thức văn bản là "
                f"'{right}'; sửa lại?",
                f"Dates aren't written in one way: here '{date}', by the official rule '{right}'; "
                "correct it?",
            )


def _styled(date: str, way: tuple[int, int]) -> str:
    found = _DAY_OR_MONTH.fullmatch(date)
    assert found is not None
    day, month, year = found.groups()
    parts = [_padded(day, way[0])] if day else []
    return "/".join([*parts, _padded(month, way[1]), year])


def _padded(figures: str, below: int) -> str:
    number = int(figures)
    return f"{number:02}" if number < below else str(number)


# Two near-equal runs of four syllables, one of which has another tone or vowel mark inside.
_NEAR = 4


def marks_of_words(desk: Desk) -> Iterator[Problem]:
    """Is it "điển hình tiến tiến trên" here and "điển hình tiên tiến trên" there?"""
    ways: dict[tuple[str, ...], dict[tuple[str, ...], list[Run]]] = {}
    for passage in desk.vietnamese:
        for run in runs(passage):
            for window in windows(run, _NEAR):
                bare = tuple(fold(syllable.text) for syllable in window)
                way = tuple(_old_style(syllable.low) for syllable in window)
                ways.setdefault(bare, {}).setdefault(way, []).append(window)
    asked: set[int] = set()
    for forms in ways.values():
        yield from _odd_marks(forms, asked)


def _odd_marks(forms: dict[tuple[str, ...], list[Run]], asked: set[int]) -> Iterator[Problem]:
    usual = max(forms, key=lambda way: weight(forms[way]))
    for way, found in forms.items():
        places = [place for place in range(_NEAR) if way[place] != usual[place]]
        if len(places) != 1 or places[0] in (0, _NEAR - 1):
            continue
        if _is_doubled(way, places[0]) or _is_doubled(usual, places[0]):
            continue
        fresh = [run for run in found if id(run[places[0]]) not in asked]
        asked.update(id(run[places[0]]) for run in found)
        if fresh:
            yield _other_marks(fresh, forms[usual])


def _is_doubled(way: tuple[str, ...], place: int) -> bool:
    """ "tiến tiến" is asked about as a doubled word already."""
    return way[place] in (way[place - 1], way[place + 1])


def _other_marks(rare: list[Run], usual: list[Run]) -> Problem:
    mine, other = spot_of(rare[0]), spot_of(usual[0])
    return ask_at(
        [spot_of(run) for run in rare],
        f"Hai cách viết: '{mine.text}' ở đây và '{other.text}' ở {listed([other])}; từ nào đúng?",
        f"Two ways: '{mine.text}' here and '{other.text}' at {listed([other])}; which is right?",
    )


def _old_style(low: str) -> str:
    return low[:-2] + _SECOND_VOWEL.get(low[-2:], low[-2:])


def _syllables(desk: Desk) -> Iterator[Syllable]:
    for passage in desk.vietnamese:
        for run in runs(passage):
            yield from run


RULES: tuple[Rule, ...] = (tone_marks, zero_padding, marks_of_words)
