"""Slips of the fingers that a rule can see without guessing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.lint.desk import Desk, Rule, ask_at
from campaign.lint.doubled import MAY_BE_DOUBLED
from campaign.lint.passages import Passage, Spot
from campaign.lint.words import Syllable, runs
from campaign.problems import Problem
from campaign.vietnamese import fold

_ENGLISH = frozenset({"had", "that"})


def doubled_words(desk: Desk) -> Iterator[Problem]:
    """Is a word there twice: "rất quan trong trong toàn Đảng bộ"?"""
    for text, spots in _grouped(spot for passage in desk.passages for spot in _doubled(passage)):
        yield ask_at(
            spots,
            f"'{text}': một chữ lặp lại; có gõ nhầm không?",
            f"'{text}': a word is there twice; a slip?",
        )


def _doubled(passage: Passage) -> Iterator[Spot]:
    for run in runs(passage):
        for place in range(1, len(run)):
            one, other = run[place - 1 : place + 1]
            if one.low == other.low and _is_slip(run, place):
                first = run[max(place - 2, 0)].start
                yield passage.spot(first, other.end)


def _is_slip(run: tuple[Syllable, ...], place: int) -> bool:
    one, other = run[place - 1], run[place]
    if not one.text.isalpha() or (other.is_capital and not one.is_capital):
        return False  # numbers; "cán bộ Bộ Y tế"
    if one.passage.language != "vi":
        return one.low not in _ENGLISH
    return one.low not in MAY_BE_DOUBLED and not _is_in_two_pairs(run, place)


def _is_in_two_pairs(run: tuple[Syllable, ...], place: int) -> bool:
    """`vội vội vàng vàng` doubles both its words."""
    low = [syllable.low for syllable in run]
    after = low[place + 1 : place + 3]
    before = low[max(place - 3, 0) : place - 1]
    return any(len(pair) == 2 and pair[0] == pair[1] for pair in (after, before))


_SPACE = re.compile(r"\S+(?: {2,}\S+| +[,.;:!?)”](?=\s|$))")
_UNKNOWN_LETTER = re.compile(r"\b\w*[fjwz]\w*\b", re.IGNORECASE)
_BOLD = re.compile(r"\*\*.{0,20}")


def spaces(desk: Desk) -> Iterator[Problem]:
    """Are there two spaces in a row, or one before a comma?"""
    for text, spots in _grouped(spot for p in desk.passages for spot in p.spots(_SPACE)):
        yield ask_at(
            spots,
            f"Thừa dấu cách: '{text}'; bỏ bớt?",
            f"A space too many: '{text}'; take it out?",
        )


def unknown_letters(desk: Desk) -> Iterator[Problem]:
    """Has a Vietnamese word a letter the alphabet doesn't have: "Băng zôn"?"""
    found = (spot for passage in desk.vietnamese for spot in passage.spots(_UNKNOWN_LETTER))
    marked = (spot for spot in found if fold(spot.text) != spot.text.lower())
    for text, spots in _grouped(marked):
        yield ask_at(
            spots,
            f"'{text}' có chữ f, j, w hoặc z, không có trong tiếng Việt; viết khác?",
            f"'{text}' has f, j, w or z, which Vietnamese doesn't use; another spelling?",
        )


def leftovers(desk: Desk) -> Iterator[Problem]:
    """Is there Markdown left in the text, or a bracket or quotation that nothing closes?"""
    for passage in desk.passages:
        bold = () if passage.is_markdown else passage.spots(_BOLD)
        yield from (
            ask_at(
                [spot],
                f"Còn dấu ** trong nội dung: '{spot.text}'; bỏ đi?",
                f"There is ** in the text: '{spot.text}'; take it out?",
            )
            for spot in bold
        )
        for opening, closing in (("(", ")"), ("“", "”")):
            if passage.text.count(opening) > passage.text.count(closing):
                start = passage.text.rfind(opening)
                yield ask_at(
                    [passage.spot(start, start + 1)],
                    f"Dấu {opening} mở ra mà không đóng lại; thiếu dấu {closing}?",
                    f"{opening} is opened but not closed; is {closing} missing?",
                )


def _grouped(spots: Iterator[Spot]) -> Iterator[tuple[str, list[Spot]]]:
    same: dict[str, list[Spot]] = {}
    for spot in spots:
        same.setdefault(spot.text, []).append(spot)
    yield from same.items()


RULES: tuple[Rule, ...] = (doubled_words, spaces, unknown_letters, leftovers)
