"""One stretch of time in Vietnamese: a unit, a part of one, an hour, marked as sure or not."""

from __future__ import annotations

import re

from campaign.when import wrongs
from campaign.when.context import Phrase
from campaign.when.hours import day_part, moment
from campaign.when.moments import DayPart, Moment
from campaign.when.parts import Part, Which, has_part
from campaign.when.pieces import Asked, unit
from campaign.when.units import WORDS_OF_MARKS, Stretch, Unit

_MARKED = re.compile(
    r"(?:vào )?(?P<mark>có thể (?:vào )?khoảng|có thể|có lẽ|khoảng chừng|khoảng|chừng|ước)"
    r"(?: vào)? (?P<rest>.+)"
)
_MARKED_AFTER = re.compile(r"(?P<rest>.+?) ?\((?P<mark>khoảng|ước|\?|chưa chắc)\)")
_SAME_MARKS = {
    "có lẽ": "?", "chừng": "~", "khoảng chừng": "~", "ước": "~", "?": "?", "chưa chắc": "?",
    "có thể vào khoảng": "%",
}  # fmt: skip
_PART = re.compile(
    r"(?P<which>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối|nửa sau)"
    r" (?:của )?(?P<of>.+)"
)
_WHICH = {which.value: which for which in Which} | {"nửa sau": Which.SECOND_HALF}
_HEAD = re.compile(r"(?:các |hai |những )?(ngày|tháng|quý|năm) ")
_HEADLESS = re.compile(r"\d|[ivx]+\b")


def stretch(asked: Asked) -> Stretch | None:
    """What the piece names; None if it names nothing, Wrong if there is none such."""
    return unit(asked) or compound(asked)


def compound(asked: Asked) -> Stretch | None:
    """What the piece names, if it is more than a plain unit."""
    return _part(asked) or moment(asked) or day_part(asked) or _marked(asked)


def _part(asked: Asked) -> Part | None:
    found = _PART.fullmatch(asked.piece)
    of = unit(asked.other(found["of"])) if found else None
    if found is None or of is None:
        return None
    which = _WHICH[found["which"]]
    if not has_part(of, which):
        raise wrongs.no_part(asked.said)
    return Part(of, which)


def _marked(asked: Asked) -> Stretch | None:
    found = _MARKED.fullmatch(asked.piece)
    if found is None and "(" in asked.piece:
        found = _MARKED_AFTER.fullmatch(asked.piece)
    if found is None:
        return None
    rest = asked.other(found["rest"])
    of = unit(rest) or _part(rest)
    mark = _SAME_MARKS.get(found["mark"]) or WORDS_OF_MARKS[found["mark"]]
    return marked(of, mark) if of is not None else None


def marked(of: Stretch, mark: str) -> Stretch:
    """The same, approximate or uncertain; an hour and a part of a day stay as they are."""
    if isinstance(of, Unit):
        return of._replace(mark=mark)
    return Part(of.unit._replace(mark=mark), of.which) if isinstance(of, Part) else of


def lending(right: Stretch) -> Unit:
    """The unit that may lend its month and year to what stands left of it."""
    if isinstance(right, Part | DayPart | Moment):
        return right.unit
    if not isinstance(right, Unit):
        raise TypeError(right)
    return right


def two(left: str, right: str, phrase: Phrase) -> tuple[Stretch, Stretch] | None:
    """Both ends of a range: the right lends year and month, either its head word."""
    found = _member(right, left, Asked(right, phrase))
    if found is None:
        return None
    before = _member(left, right, Asked(left, phrase, lending(found)))
    if before is None:
        return None
    if before.first > found.first or before.last > found.last or _ends_early(before, found):
        raise wrongs.backwards(phrase.source)
    return before, found


def each(pieces: list[str], phrase: Phrase) -> list[Stretch] | None:
    """All members of a list in their order; the last lends year and month to the others."""
    found: list[Stretch] = []
    for piece in reversed(pieces):
        lender = lending(found[0]) if found else None
        member = _member(piece, pieces[0], Asked(piece, phrase, lender))
        if member is None:
            return None
        if found and member.last >= found[0].first:
            raise wrongs.backwards(phrase.source)
        found.insert(0, member)
    return found


def _member(piece: str, model: str, asked: Asked) -> Stretch | None:
    found = stretch(asked)
    head = _HEAD.match(model)
    if found is not None or head is None or not _HEADLESS.match(piece):
        return found
    return stretch(asked.other(f"{head[1]} {piece}"))


def _ends_early(start: Stretch, end: Stretch) -> bool:
    both = isinstance(start, Moment) and isinstance(end, Moment)
    return both and start.edtf > end.edtf
