"""What can be learned from data before it is checked: ids, and what dates lean on.

References and phrases such as "đến nay" need the whole campaign, and must be judged even where
other records are wrong; so ids and the few dates are collected from the plain data first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from campaign.complaints import field_path
from campaign.model import Part, Record
from campaign.model.settings import zone_named
from campaign.nesting import fields_holding
from campaign.photos.limits import MEGAPIXELS
from campaign.problems import Problem, Wrong
from campaign.source import Location, Source
from campaign.when import When, WhenContext


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a record with an id stands."""

    source: Source
    location: Location


def declared(
    kinds: Iterable[type[Part]], sources: Mapping[str, Source]
) -> tuple[dict[tuple[str, str], Declared], list[Problem]]:
    """Every (family, id) with its place, and a problem for each id used twice."""
    found: dict[tuple[str, str], Declared] = {}
    problems: list[Problem] = []
    for kind in kinds:
        source = sources[kind.FILE]
        for family, name, location in _ids(kind, source.data, ()):
            first = found.setdefault((family, name), here := Declared(source, location))
            if first is not here:
                problems.append(_used_twice(name, here, first))
    return found, problems


def _used_twice(name: str, again: Declared, first: Declared) -> Problem:
    where = first.source.place((*first.location, "id"))
    at = f"{where.file.name}:{where.line}"
    field = (*again.location, "id")
    return Problem(
        again.source.place(field),
        field_path(field),
        f"mã '{name}' đã dùng ở {at}; mỗi mã chỉ dùng một lần",
        f"the id '{name}' is already used at {at}; an id is used once",
    )


def _ids(model: type[BaseModel], data: Any, at: Location) -> Iterator[tuple[str, str, Location]]:
    if not isinstance(data, dict):
        return
    if issubclass(model, Record) and (name := _id_of(data)) is not None:
        yield model.family, name, at
    for name, inner in fields_holding(model, Record):
        value = data.get(name)
        if value is None:
            continue
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            step = (*at, name, index) if isinstance(value, list) else (*at, name)
            yield from _ids(inner, item, step)


def _id_of(record: dict[str, Any]) -> str | None:
    """Its id as the model will have it: figures alone are text too."""
    written = record.get("id")
    is_number = isinstance(written, int) and not isinstance(written, bool)
    return str(written) if is_number or isinstance(written, str) else None


def context(
    kinds: Iterable[type[Part]],
    sources: Mapping[str, Source],
    known: Mapping[tuple[str, str], Declared],
) -> dict[str, Any]:
    """What validators lean on: `when` (dates), `ids` by family, `languages`.

    A family whose file can't be read has None for its ids: what refers to it can't be judged.
    """
    ids: dict[str, set[str] | None] = {}
    for family, name in known:
        ids.setdefault(family, set()).add(name)  # type: ignore[union-attr]
    for kind in kinds:
        ids |= dict.fromkeys(_untold(kind, sources[kind.FILE].data))
    return {"when": when_context(sources), "ids": ids, "languages": languages(sources)}


def languages(sources: Mapping[str, Source]) -> list[str]:
    """The languages that the site says it speaks."""
    told = _mapping(sources, "campaign.yml").get("languages")
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []


def photo_megapixels(sources: Mapping[str, Source]) -> int:
    """How large a photograph may be, as far as that is said in numbers."""
    told = _mapping(sources, "campaign.yml").get("photo_megapixels")
    return told if isinstance(told, int) and told > 0 else MEGAPIXELS


def _untold(kind: type[Part], data: Any) -> set[str]:
    """The families that can't be known: their file, or their key in it, isn't what it should."""
    if not isinstance(data, dict):
        return _families(kind)
    wanted = (
        inner
        for name, inner in fields_holding(kind, Record)
        if not isinstance(data.get(name, []), _HOLDERS)
        or (kind.model_fields[name].is_required() and name not in data)
    )
    return {family for inner in wanted for family in _families(inner)}


# None: a key without anything holds no records.
_HOLDERS = (list, dict, type(None))


def _families(model: type[BaseModel]) -> set[str]:
    """The families of the records that a part holds."""
    found: set[str] = set()
    waiting, seen = [model], {model}
    while waiting:
        one = waiting.pop()
        found |= {one.family} if issubclass(one, Record) else set()
        inside = {inner for _, inner in fields_holding(one, Record)} - seen
        waiting += inside
        seen |= inside
    return found


def _mapping(sources: Mapping[str, Source], name: str) -> dict[str, Any]:
    data = sources[name].data if name in sources else None
    return data if isinstance(data, dict) else {}


def when_context(sources: Mapping[str, Source]) -> WhenContext:
    """Zone, year, origin and document day, as far as the plain data tell them."""
    head, plan = _mapping(sources, "campaign.yml"), _mapping(sources, "plan.yml")
    zone = _zone(head.get("timezone"))
    bare = WhenContext(timezone=zone)
    occasion = head.get("occasion")
    occasion = occasion if isinstance(occasion, dict) else {}
    document = plan.get("plan")
    issued = document.get("issued_on") if isinstance(document, dict) else None
    anniversary = _day(occasion.get("day"), bare)
    return WhenContext(
        timezone=zone,
        year=anniversary.year if anniversary else None,
        origin=_day(occasion.get("origin"), bare),
        anniversary=anniversary,
        document=_day(issued, bare),
    )


def _zone(name: Any) -> ZoneInfo:
    found = zone_named(name) if isinstance(name, str) else None
    return found or WhenContext().timezone


def _day(value: Any, bare: WhenContext) -> date | None:
    """The day, or None: what is wrong with it is said where the field itself is checked."""
    if value is None:
        return None
    try:
        return When.read(value, bare).earliest
    except Wrong:
        return None
