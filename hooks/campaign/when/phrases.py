"""The phrases plans use for a time: a table of forms, tried in order, each made of stretches."""

from __future__ import annotations

import re

from campaign.when import wrongs
from campaign.when.commemorations import COMMEMORATIONS
from campaign.when.context import Phrase
from campaign.when.edtf import is_pair
from campaign.when.forms import (
    Reading,
    after,
    around_turn,
    before,
    by,
    once_within,
    pair,
    several,
    since,
    single,
    span,
    throughout,
)  # fmt: skip
from campaign.when.lunisolar import lunar_reading
from campaign.when.natures import Nature, Precision
from campaign.when.occasions import recurring_within
from campaign.when.pieces import NUMBERS, Asked, unit
from campaign.when.recurrences import RECURRENCES
from campaign.when.stretches import compound, each, marked, stretch, two
from campaign.when.tables import Table
from campaign.when.units import Stretch, Unit

_LABEL = re.compile(
    r"(?:thời gian(?: thực hiện| tổ chức| diễn ra| hoàn thành)?|thực hiện|tổ chức|diễn ra|"
    r"bắt đầu|được tổ chức|hoàn thành(?= (?:trước|chậm nhất|muộn nhất|xong))|xong(?= trước))"
    r"(?: vào)?:? (?=\S)"
)
_PLANNED = re.compile(
    r"dự kiến(?: (?:là|vào|sẽ|tổ chức|thực hiện|diễn ra|trong thời gian))*:? (?P<rest>.+)"
)
_PLANNED_AFTER = re.compile(r"(?P<rest>.+?),? ?[(\-]? ?dự kiến\)?")
_COUNTED = (
    rf"(?:trong )?(?:vòng )?(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)}) ngày,?:? ?\(?(?P<rest>.+?)\)?"
)
_LIST = re.compile(r", | và |,| & ")
_AMBIGUOUS = re.compile(r"(\d{1,2})-(\d{1,2})/(\d{4})")


def read_phrase(phrase: Phrase) -> Reading:
    """What the phrase says; raises Wrong if it says nothing that can be read."""
    text = phrase.text.rstrip(" .;,:")
    if text.startswith("(") and text.find(")") == len(text) - 1:
        text = text[1:-1].strip()
    found = _planned(phrase if text == phrase.text else phrase.part(text))
    if found is None:
        raise wrongs.unreadable(phrase.source)
    return found


def _planned(phrase: Phrase) -> Reading | None:
    label = _LABEL.match(phrase.text)
    if label is not None:
        return _planned(phrase.part(phrase.text[label.end() :]))
    if "dự kiến" in phrase.text:
        found = _PLANNED.fullmatch(phrase.text) or _PLANNED_AFTER.fullmatch(phrase.text)
        inner = _planned(phrase.part(found["rest"])) if found else None
        return inner._replace(tentative=True) if inner else None
    return read_plain(phrase)


def read_plain(phrase: Phrase) -> Reading | None:
    """What the phrase says without labels and "dự kiến", or None."""
    asked = Asked(phrase.text, phrase)
    alone = unit(asked)
    if alone is not None:
        return single(alone)
    # A rule that begins with figures and holds a dash is rare, two dates joined by one are not.
    dashed = _dash(phrase) if phrase.text[:1].isdecimal() and "-" in phrase.text else None
    read = dashed or _RULES.read(phrase.text, phrase) or lunar_reading(phrase)
    if read is not None:
        return read
    named = compound(asked)
    return single(named) if named is not None else _joined(phrase)


def _leading(found: re.Match[str], phrase: Phrase) -> Reading | None:
    lead = "trong" if "trong" in found["lead"] else ""
    alone = stretch(Asked(found["rest"], phrase))
    if alone is not None:
        return single(alone, lead)
    return read_plain(phrase.part(found["rest"]))


def _throughout(found: re.Match[str], phrase: Phrase) -> Reading | None:
    whole = stretch(Asked(found["rest"], phrase))
    long = isinstance(whole, Unit) and whole.precision is not Precision.DAY
    return throughout(whole) if long and whole is not None else None


def _range(found: re.Match[str], phrase: Phrase) -> Reading | None:
    ends = two(found["a"], found["b"], phrase)
    if ends is None:
        return None
    mark = "~" if found["about"] else ""
    start, end = (marked(one, mark) for one in ends) if mark else ends
    return once_within(start, end) if found["within"] else span(start, end)


def _deadline(found: re.Match[str], phrase: Phrase) -> Reading | None:
    end = stretch(Asked(found["rest"], phrase))
    at_latest = not found["lead"].startswith(("đến", "tới", "hết", "cho đến"))
    return by(end, at_latest=at_latest) if end is not None else None


def _before(found: re.Match[str], phrase: Phrase) -> Reading | None:
    limit = stretch(Asked(found["rest"], phrase))
    return before(limit) if limit is not None else None


def _after(found: re.Match[str], phrase: Phrase) -> Reading | None:
    limit = stretch(Asked(found["rest"], phrase))
    return after(limit) if limit is not None else None


def _since(found: re.Match[str], phrase: Phrase) -> Reading | None:
    start = stretch(Asked(found["rest"], phrase))
    # "từ 10-12/4/2017" is "từ 10 đến 12/4/2017".
    return since(start) if start is not None else _dash(phrase.part(found["rest"]))


def _often_within(found: re.Match[str], phrase: Phrase) -> Reading | None:
    often = read_plain(phrase.part(found["often"]))
    if often is None or often.nature is not Nature.RECURRING:
        return None
    bounds = read_plain(phrase.part(found["bounds"]))
    return recurring_within(often, bounds) if bounds is not None else None


def _turn(found: re.Match[str], phrase: Phrase) -> Reading | None:
    ends = two(found["a"], found["b"], phrase)
    return around_turn(*ends) if ends else None


def _counted(found: re.Match[str], phrase: Phrase) -> Reading | None:
    inner = read_plain(phrase.part(found["rest"]))
    if inner is None or inner.earliest is None or inner.latest is None:
        return None
    if inner.precision is not Precision.DAY or inner.edtf is None:
        return None
    listed = inner.edtf.count(",") + 1
    days = listed if listed > 1 else (inner.latest - inner.earliest).days + 1
    count = int(found["n"]) if found["n"].isdecimal() else NUMBERS[found["n"]]
    if days != count:
        raise wrongs.other_count(phrase.source, count, days)
    return inner


def _joined(phrase: Phrase) -> Reading | None:
    """Two ends joined by a dash, or a list."""
    dashed = _dash(phrase)
    if dashed is not None:
        return dashed
    members = _LIST.split(phrase.text.removeprefix("các "))
    found = each(members, phrase) if len(members) > 1 else None
    return several(found) if found is not None else None


def _dash(phrase: Phrase) -> Reading | None:
    ambiguous = _AMBIGUOUS.fullmatch(phrase.text)
    if ambiguous is not None:
        one, other, year = ambiguous.groups()
        raise wrongs.two_ways(
            phrase.source, f"tháng {one}-{other}/{year}", f"ngày {one}/{other}/{year}"
        )
    for dash in re.finditer(" ?- ?", phrase.text):
        ends = two(phrase.text[: dash.start()], phrase.text[dash.end() :], phrase)
        if ends is not None:
            return _dashed(*ends)
    return None


def _dashed(start: Stretch, end: Stretch) -> Reading:
    if isinstance(start, Unit) and isinstance(end, Unit) and is_pair(start, end):
        return pair(start, end)
    return span(start, end, dashed=True)


_DEADLINE = (
    r"(?P<lead>(?:chậm nhất|muộn nhất|trễ nhất|không quá|hạn chót|hạn cuối|thời hạn|hạn)"
    r"(?: là| vào| đến| đến hết| hết)*:?|(?:cho )?(?:đến|tới)(?: hết)?|hết) (?P<rest>.+)"
)
_RANGE = (
    r"(?=.* (?:đến|tới) )"
    r"(?:(?P<within>trong khoảng (?:thời gian )?)|(?P<about>(?:vào )?khoảng ))?"
    r"(?:bắt đầu )?(?:(?:kể )?từ )?(?P<a>.+?) (?:cho )?(?:đến|tới)(?: hết)? (?P<b>.+)"
)
_RULES: Table[Phrase, Reading] = Table(
    *RECURRENCES,
    (
        "*",
        r"(?P<often>.*(?:hàng|mỗi|xuyên).*?)(?:,? (?=(?:từ|trong|đến hết|cả) )|, )(?P<bounds>.+)",
        _often_within,
    ),
    *COMMEMORATIONS,
    ("*", _RANGE, _range),
    (
        "trước chậm muộn hoàn là",
        r"(?:chậm nhất |muộn nhất |hoàn thành )?(?:là )?trước (?P<rest>.+)",
        _before,
    ),
    ("chậm muộn trễ không hạn thời cho đến tới hết", _DEADLINE, _deadline),
    ("sau từ", r"(?:từ )?sau (?P<rest>.+)", _after),
    ("từ kể bắt", r"(?:bắt đầu )?(?:kể )?từ (?P<rest>.+?)(?: trở đi)?", _since),
    ("cuối", r"(?P<a>cuối .+?),?(?: và| hoặc|,|-| -)? (?P<b>đầu .+)", _turn),
    ("cả suốt trong", r"(?:cả|suốt|trong suốt|trong cả) (?P<rest>.+)", _throughout),
    (
        "ngay trong vào",
        r"(?P<lead>ngay trong|trong tuần(?: lễ)?(?= từ)|trong các|trong|vào lúc|vào) (?P<rest>.+)",
        _leading,
    ),
    (f"trong vòng # {' '.join(NUMBERS)}", _COUNTED, _counted),
)
