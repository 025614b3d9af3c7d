"""The phrases plans use for a time: a table of forms, tried in order, each made of stretches."""

from __future__ import annotations

import re

from campaign.when import wrongs
from campaign.when.commemorations import COMMEMORATIONS
from campaign.when.context import Phrase
from campaign.when.counts import COUNTED, counted
from campaign.when.edtf import is_pair
from campaign.when.forms import (
    Reading,
    around_turn,
    once_within,
    pair,
    several,
    since,
    single,
    span,
    throughout,
)  # fmt: skip
from campaign.when.hours import HOURS_AFTER
from campaign.when.limits import LIMITS
from campaign.when.lunisolar import lunar_reading
from campaign.when.natures import Nature, Precision
from campaign.when.occasions import recurring_within
from campaign.when.pieces import NUMBERS, Asked, unit
from campaign.when.recurrences import RECURRENCES
from campaign.when.stretches import compound, each, marked, stretch, two
from campaign.when.tables import Table
from campaign.when.units import Stretch, Unit
from campaign.when.unknowns import UNKNOWNS

_LABEL = re.compile(
    r"(?:thời gian(?: thực hiện| tổ chức| diễn ra| hoàn thành)?|thực hiện|tổ chức|diễn ra|"
    r"bắt đầu|được tổ chức|(?:phải |cần )?hoàn thành(?= (?:trước|chậm nhất|muộn nhất|xong))|"
    r"xong(?= trước))"
    r"(?: vào)?:? (?=\S)"
)
_PLANNED = re.compile(
    r"dự kiến(?: (?:là|vào|sẽ|tổ chức|thực hiện|diễn ra|trong thời gian))*:? (?P<rest>.+)"
)
_PLANNED_AFTER = re.compile(r"(?P<rest>.+?),? ?[(\-]? ?dự kiến\)?")
_LIST = re.compile(r", | và |,| & ")
_EITHER = re.compile(r",? (?:hoặc|hay) ")
_JOIN = re.compile(r" ?- ?(?:(?:đến )?hết )?")
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
    if not isinstance(whole, Unit):
        return None
    return single(whole) if whole.precision is Precision.DAY else throughout(whole)


def _range(found: re.Match[str], phrase: Phrase) -> Reading | None:
    ends = two(found["a"], found["b"], phrase)
    if ends is None:
        return None
    mark = "~" if found["about"] else ""
    start, end = (marked(one, mark) for one in ends) if mark else ends
    return once_within(start, end) if found["within"] else span(start, end)


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
    said, of = found["n"], found["of"]
    # "02 tháng 3 và 4/2017": the word that is counted heads the list as well.
    headed = (f"{of} {found['rest']}",) if found["rest"][0].isdecimal() else ()
    for rest in (found["rest"], *headed):
        inner = read_plain(phrase.part(rest))
        number = counted(inner, of) if inner else None
        if number is None:
            continue
        count = int(said) if said.isdecimal() else NUMBERS[said]
        if number != count:
            raise wrongs.other_count(phrase.source, of, count, number)
        return inner
    return None


def _hours_after(found: re.Match[str], phrase: Phrase) -> Reading | None:
    return read_plain(phrase.part(f"từ {found['a']} đến {found['b']}, {found['day']}"))


def _about(found: re.Match[str], phrase: Phrase) -> Reading | None:
    ends = _dash_ends(phrase.part(found["rest"]))
    return span(marked(ends[0], "~"), marked(ends[1], "~")) if ends else None


def _joined(phrase: Phrase) -> Reading | None:
    """Two ends joined by a dash, or a list."""
    dashed = _dash(phrase) or _either(phrase)
    if dashed is not None:
        return dashed
    members = _LIST.split(phrase.text.removeprefix("các "))
    found = each(members, phrase) if len(members) > 1 else None
    return several(found) if found is not None else None


def _either(phrase: Phrase) -> Reading | None:
    between = _EITHER.search(phrase.text)
    if between is None:
        return None
    ends = two(phrase.text[: between.start()], phrase.text[between.end() :], phrase)
    # Of two that don't touch, the time between them would be said to be possible too.
    touching = ends is not None and (ends[1].first - ends[0].last).days == 1
    return once_within(*ends) if ends is not None and touching else None


def _dash(phrase: Phrase) -> Reading | None:
    ambiguous = _AMBIGUOUS.fullmatch(phrase.text)
    if ambiguous is not None:
        one, other, year = ambiguous.groups()
        raise wrongs.two_ways(
            phrase.source, f"tháng {one}-{other}/{year}", f"ngày {one}/{other}/{year}"
        )
    ends = _dash_ends(phrase)
    return _dashed(*ends) if ends else None


def _dash_ends(phrase: Phrase) -> tuple[Stretch, Stretch] | None:
    for dash in _JOIN.finditer(phrase.text):
        ends = two(phrase.text[: dash.start()], phrase.text[dash.end() :], phrase)
        if ends is not None:
            return ends
    return None


def _dashed(start: Stretch, end: Stretch) -> Reading:
    if isinstance(start, Unit) and isinstance(end, Unit) and is_pair(start, end):
        return pair(start, end)
    return span(start, end, dashed=True)


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
    *UNKNOWNS,
    *COMMEMORATIONS,
    ("ngày thứ chủ #", HOURS_AFTER, _hours_after),
    ("*", _RANGE, _range),
    *LIMITS,
    ("từ kể bắt", r"(?:bắt đầu )?(?:kể )?từ (?P<rest>.+?)(?: trở đi)?", _since),
    ("cuối", r"(?P<a>cuối .+?),?(?: và| hoặc|,|-| -)? (?P<b>đầu .+)", _turn),
    ("cả suốt trong", r"(?:cả|suốt|trong suốt|trong cả) (?P<rest>.+)", _throughout),
    (
        "ngay trong vào đúng tuần",
        r"(?P<lead>ngay trong|(?:trong )?tuần(?: lễ)?(?= từ)|trong các|trong|vào đúng|đúng|"
        r"vào lúc|vào) (?P<rest>.+)",
        _leading,
    ),
    ("khoảng vào", r"(?:vào )?khoảng (?P<rest>.+-.+)", _about),
    (f"trong vòng # {' '.join(NUMBERS)}", COUNTED, _counted),
)
