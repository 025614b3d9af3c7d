"""A `when:` of several keys, for times whose phrase doesn't say it all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from campaign.problems import Wrong, meant
from campaign.when.context import WhenContext, folded
from campaign.when.edtf import looks_like_edtf, read_edtf, unknown_edtf
from campaign.when.fitness import check_nature, known_keys, read_lunar
from campaign.when.forms import Reading, single
from campaign.when.moments import DayPart
from campaign.when.natures import NATURES_VI, PARTS_OF_DAY_VI, Nature, PartOfDay, Precision
from campaign.when.occasions import lunar_and_solar, lunar_day, occasion, run_up, undated
from campaign.when.schema import DURATION, PROPERTIES
from campaign.when.units import day_of
from campaign.when.written import read_text, text_of

# What may be told in words alone.
_UNDATED = {Nature.UNKNOWN, Nature.RECURRING, Nature.REFERENCE}
_PLANNED = re.compile(r"dự kiến:? (?:vào )?", re.IGNORECASE)
_Name = TypeVar("_Name", bound=StrEnum)


def read_mapping(
    source: Mapping[object, object], context: WhenContext
) -> tuple[Reading, str, str | None]:
    """The reading, the source wording and the note; raises Wrong if they don't fit together."""
    given = known_keys(source, PROPERTIES)
    text = text_of(given["text"]) if "text" in given else ""
    nature = _named(given, "nature", Nature, NATURES_VI)
    reading = _stated(given, text, nature, context)
    reading = _with_part_of_day(given, reading)
    if "recurs" in given:
        reading = reading._replace(recurs=_duration(given["recurs"]), nature=Nature.RECURRING)
    if _true(given, "tentative") is not None:
        reading = reading._replace(tentative=_true(given, "tentative") is True)
    if nature is not None:
        check_nature(nature, reading, text or reading.edtf or reading.vi)
        reading = reading._replace(nature=nature)
    note = text_of(given["note"]) if "note" in given else None
    return reading, text or reading.edtf or reading.vi, note


def _stated(
    given: dict[str, object], text: str, nature: Nature | None, context: WhenContext
) -> Reading:
    lunar = read_lunar(given["lunar"], context) if "lunar" in given else None
    if "edtf" in given:
        stated = _edtf(given["edtf"], context)
        if lunar is not None:
            return lunar_and_solar(lunar, _one_day(stated), text or str(given["edtf"]))
        return _worded(text, stated, context) if text else _said_as(nature, stated)
    if lunar is not None:
        stated = lunar_day(lunar)
        return _worded(text, stated, context) if text else _said_as(nature, stated)
    if not text:
        return _nothing_stated(nature)
    try:
        return read_text(text, context)
    except Wrong:
        if nature not in _UNDATED and "recurs" not in given:
            raise
        return undated(text, text, nature=nature or Nature.RECURRING)


def _nothing_stated(nature: Nature | None) -> Reading:
    if nature is not Nature.UNKNOWN:
        raise Wrong(
            "thiếu thời gian: viết ít nhất 'text', 'edtf' hoặc 'lunar', hoặc 'nature: chưa rõ'",
            "the time is missing: write at least 'text', 'edtf' or 'lunar', or 'nature: unknown'",
        )
    return undated("chưa rõ thời gian", "date unknown")


def _edtf(source: object, context: WhenContext) -> Reading:
    text = text_of(source)
    if not looks_like_edtf(text):
        raise unknown_edtf(text)
    return read_edtf(text, context)


def _one_day(reading: Reading) -> date:
    if reading.earliest is None or reading.earliest != reading.latest:
        raise Wrong(
            "cạnh 'lunar', 'edtf' phải là đúng một ngày dương lịch, ví dụ '2012-01-23'",
            "beside 'lunar', 'edtf' must be exactly one solar day, such as '2012-01-23'",
        )
    return reading.earliest


def _worded(text: str, stated: Reading, context: WhenContext) -> Reading:
    """The stated time in the words of the text: as it reads, if it reads the same."""
    try:
        said = read_text(text, context)
    except Wrong:
        said = None
    if said is not None and (said.earliest, said.latest) == (stated.earliest, stated.latest):
        return said._replace(edtf=stated.edtf, lunar=stated.lunar or said.lunar)
    if said is not None and _are_apart(said, stated):
        raise Wrong(
            f"'{text}' và '{stated.edtf}' là hai thời gian khác nhau; sửa một trong hai",
            f"'{text}' and '{stated.edtf}' are different times; correct one of them",
        )
    planned = _PLANNED.match(text)
    vi = text[planned.end() :] if planned else text
    # The lunar day is always shown both ways, whatever the text.
    vi = stated.vi if stated.lunar else vi
    return stated._replace(vi=vi, tentative=planned is not None)


def _are_apart(one: Reading, other: Reading) -> bool:
    first = max(one.earliest or date.min, other.earliest or date.min)
    last = min(one.latest or date.max, other.latest or date.max)
    return first > last


def _said_as(nature: Nature | None, stated: Reading) -> Reading:
    """The words of a run-up or an occasion, where the editor wrote a day and its nature only."""
    if nature is Nature.RUN_UP and stated.latest and stated.precision is Precision.DAY:
        return run_up(day_of(stated.latest))
    single_day = stated.earliest is not None and stated.earliest == stated.latest
    if nature is Nature.OCCASION and stated.earliest and single_day and not stated.lunar:
        day = day_of(stated.earliest)
        return occasion([day], f"nhân dịp {day.figures()}")
    return stated


def _with_part_of_day(given: dict[str, object], reading: Reading) -> Reading:
    part = _named(given, "part_of_day", PartOfDay, PARTS_OF_DAY_VI)
    if part is None or reading.part_of_day is part:
        return reading
    if reading.earliest is None or reading.precision is not Precision.DAY:
        raise Wrong(
            f"'part_of_day: {part}' cần một ngày cụ thể, ví dụ 'edtf: 2017-04-11'",
            f"'part_of_day: {part}' needs a day, such as 'edtf: 2017-04-11'",
        )
    if reading.nature is Nature.DAY and reading.lunar is None:
        said = single(DayPart(day_of(reading.earliest), part))
        return reading._replace(part_of_day=part, vi=said.vi, en=said.en)
    return reading._replace(part_of_day=part)


def _named(
    given: dict[str, object], key: str, kind: type[_Name], vi: Mapping[str, _Name]
) -> _Name | None:
    if key not in given:
        return None
    word = folded(str(given[key])).lower()
    names: dict[str, _Name] = {str(value): value for value in kind} | dict(vi)
    if word not in names:
        ask_vi, ask_en = meant(word, names)
        raise Wrong(
            f"'{key}: {given[key]}' không có; chọn một trong: {', '.join(vi)}{ask_vi}",
            f"there is no '{key}: {given[key]}'; choose one of: {', '.join(kind)}{ask_en}",
        )
    return names[word]


def _true(given: dict[str, object], key: str) -> bool | None:
    found = given.get(key)
    if found is None or isinstance(found, bool):
        return found
    raise Wrong(f"'{key}' phải là true hoặc false", f"'{key}' must be true or false")


def _duration(source: object) -> str:
    if isinstance(source, str) and re.search(DURATION, source):
        return source
    raise Wrong(
        f"'recurs: {source}' không phải là chu kỳ; viết P1W (hàng tuần), P1M (hàng tháng), "
        "P3M (hàng quý) hoặc P1Y (hàng năm)",
        f"'recurs: {source}' is not a period; write P1W (weekly), P1M (monthly), "
        "P3M (quarterly) or P1Y (yearly)",
    )
