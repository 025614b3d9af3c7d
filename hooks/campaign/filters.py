"""What the plan can be narrowed to: the units, kinds and states that occur in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.editions import View
from campaign.interface import words
from campaign.model import Choice, Kind, Text
from campaign.schedule import Line, named_units
from campaign.states import Standing, State
from campaign.vietnamese import slug, sort_key


@dataclass(frozen=True)
class Option:
    """One value: as addresses write it, as entries carry it, as people read it."""

    value: str
    code: str
    words: Text | Choice


@dataclass(frozen=True)
class Filter:
    """One list to choose from; addresses name it (`?don-vi=van-phong`)."""

    name: str
    label: str
    options: tuple[Option, ...]


def filters(lines: Iterable[Line], view: View) -> tuple[Filter, ...]:
    """By unit, by kind, by state; a list in which nothing occurs is left out."""
    said = words(view.language).plan.filter
    known = tuple(lines)
    offered = (
        Filter("don-vi", said.unit, tuple(_units(known, view))),
        Filter("loai", said.kind, tuple(_kinds(known, view.language))),
        Filter("trang-thai", said.state, tuple(_states(known))),
    )
    return tuple(one for one in offered if one.options)


def _units(lines: Iterable[Line], view: View) -> Iterator[Option]:
    """In protocol order."""
    busy = {id_ for line in lines for id_ in line.unit_ids}
    for id_, unit in named_units(view).items():
        if id_ in busy:
            yield Option(id_, id_, unit.name)


def _kinds(lines: Iterable[Line], language: str) -> Iterator[Option]:
    """In dictionary order."""
    occurring = {line.kind for line in lines if line.kind}
    for kind in sorted(occurring, key=lambda kind: sort_key(kind.told(language))):
        yield Option(slug(kind.vi), Kind(kind).value, kind)


def _states(lines: Iterable[Line]) -> Iterator[Option]:
    """In their own order; those to come as well: the browser offers the ones that occur by then."""
    possible = {state for line in lines if line.standing for state in _to_come(line.standing)}
    for state in State:
        if state in possible:
            yield Option(slug(state.vi), state.value, state)


def _to_come(standing: Standing) -> tuple[State, ...]:
    course = standing.course
    return (course.before, course.within, course.after) if course else (standing.state,)
