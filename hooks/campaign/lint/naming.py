"""One thing named in two ways: titles, quoted names, numbers of documents, beneficiaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from campaign.lint.datings import DATE, day_of
from campaign.lint.desk import Desk, Rule, ask_at, at
from campaign.lint.passages import Passage, Spot
from campaign.model import Activity, CitedDocument
from campaign.problems import Problem
from campaign.vietnamese import fold

_QUOTED = re.compile(r"(?<=“)[^“”]+(?=”)|(?<=\")[^\"]+(?=\")")
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+|[ivx]+")
# Above this share of words in common, two titles of one activity are meant to be the same.
SIMILAR = 0.7


def title_variants(desk: Desk) -> Iterator[Problem]:
    """Has a title several wordings?"""
    for title in desk.plan.titles:
        first = title.variants[0].text
        others = [place for place, one in enumerate(title.variants) if one.text != first]
        if others:
            vi = " và ".join(f"“{one.text}” ({one.where})" for one in title.variants)
            en = " and ".join(f"“{one.text}” ({one.where})" for one in title.variants)
            kind = title.kind.told("en")
            yield desk.ask(
                title,
                "variants",
                others[0],
                vi=f"Tên {title.kind} viết nhiều cách: {vi}; tên chính thức là gì?",
                en=f"The {kind} has several names: {en}; which is the official one?",
            )


def quoted_names(desk: Desk) -> Iterator[Problem]:
    """Is the same activity's title quoted in two similar wordings, here and in an assignment?"""
    for activity in desk.activities:
        settled = {
            frozenset(variant.text for variant in title.variants)
            for title in desk.plan.titles
            if title.activity == activity.id
        }
        first: dict[str, Spot] = {}
        for passage in _about(desk, activity):
            for spot in passage.spots(_QUOTED):
                first.setdefault(spot.text, spot)
        for one, other in combinations(first.values(), 2):
            pair = {one.text, other.text}
            if _is_same_thing(one.text, other.text) and not any(pair <= names for names in settled):
                yield _two_names(one, other)


def _about(desk: Desk, activity: Activity) -> Iterator[Passage]:
    yield from desk.texts(activity)
    for title in desk.plan.titles:
        if title.activity == activity.id:
            yield from desk.texts(title)
    for assignment in desk.plan.assignments:
        if activity.id in assignment.activities:
            yield from desk.texts(assignment, "text")


def _is_same_thing(one: str, other: str) -> bool:
    """Nearly the same words, and not just another number ("tập I", "tập II")."""
    mine, theirs = _WORD.findall(fold(one)), _WORD.findall(fold(other))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < SIMILAR:
        return False
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    changed = [word for _, a, b, c, d in changes for word in (*mine[a:b], *theirs[c:d])]
    return not changed or not all(_FIGURE.fullmatch(word) for word in changed)


def _two_names(one: Spot, other: Spot) -> Problem:
    return ask_at(
        [other],
        f"Hai tên: “{other.text}” ở đây và “{one.text}” ở {at(one.place)}; dùng tên nào?",
        f"Two names: “{other.text}” here and “{one.text}” at {at(one.place)}; which one?",
    )


def document_numbers(desk: Desk) -> Iterator[Problem]:
    """Is a cited number written with other spaces, or said with another date?"""
    for document in desk.plan.documents:
        if document.number is None:
            continue
        pieces = re.split(r"(?<=[-/])|(?=[-/])", document.number)
        number = r"\s*".join(re.escape(piece) for piece in pieces)
        pattern = re.compile(rf"(?<![\w/-]){number}(?![\w/-])")
        yield from _spaced(desk, document.number, pattern)
        yield from _dated(desk, document, re.compile(rf"{number} ngày {DATE.pattern}"))


def _spaced(desk: Desk, number: str, pattern: re.Pattern[str]) -> Iterator[Problem]:
    others: dict[str, list[Spot]] = {}
    for passage in desk.passages:
        for spot in passage.spots(pattern):
            if spot.text != number:
                others.setdefault(spot.text, []).append(spot)
    for text, found in others.items():
        yield ask_at(
            found,
            f"Số hiệu viết '{text}', ở documents là '{number}'; cách nào đúng?",
            f"The number is written '{text}', under documents '{number}'; which is right?",
        )


def _dated(desk: Desk, document: CitedDocument, pattern: re.Pattern[str]) -> Iterator[Problem]:
    for passage in desk.vietnamese:
        for found in pattern.finditer(passage.text):
            if document.issued_on is not None and day_of(found) != document.issued_on:
                there = at(desk.place(document, "issued_on"))
                yield ask_at(
                    [passage.spot(found.start(), found.end())],
                    f"'{found[0]}', nhưng {there} ghi ngày khác; ngày nào đúng?",
                    f"'{found[0]}', but {there} has another date; which is right?",
                )


_GIVEN = r"(?:tặng quà|thăm|tri ân)(?: cho)?\s+(?P<who>[^.;:]{3,60}?)\s+"


def beneficiaries(desk: Desk) -> Iterator[Problem]:
    """Does the plan visit "chiến sĩ, nhân dân" of a place, and an assignment "cán bộ, chiến sĩ"?"""
    for activity in desk.activities:
        if activity.place:
            first: dict[frozenset[str], Spot] = {}
            for who in _given(desk, activity):
                first.setdefault(_people(who.text), who)
            said = list(first.values())
            yield from (_other_people(said[0], other) for other in said[1:])


def _given(desk: Desk, activity: Activity) -> Iterator[Spot]:
    """The words between the giving and the first place it is given at."""
    places = "|".join(re.escape(place.vi) for place in activity.place)
    pattern = re.compile(rf"{_GIVEN}(?:{places})", re.IGNORECASE)
    for passage in _about(desk, activity):
        for found in pattern.finditer(passage.text):
            yield passage.spot(found.start("who"), found.end("who"))


def _people(text: str) -> frozenset[str]:
    last = re.split(r"tặng quà|thăm", text)[-1]
    return frozenset(part.strip() for part in re.split(r",| và ", fold(last)) if part.strip())


def _other_people(one: Spot, other: Spot) -> Problem:
    return ask_at(
        [other],
        f"Đối tượng '{other.text}' ở đây và '{one.text}' ở {at(one.place)}; đối tượng nào đúng?",
        f"For '{other.text}' here and '{one.text}' at {at(one.place)}; which is right?",
    )


RULES: tuple[Rule, ...] = (title_variants, quoted_names, document_numbers, beneficiaries)
