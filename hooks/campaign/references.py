"""Ids and references: which families a model names, which ids exist, what to do with danglers."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from campaign.model.base import Record, Reference
from campaign.model.words import Model
from campaign.nesting import fields_holding, nested

M = TypeVar("M", bound=BaseModel)
Known = frozenset[tuple[str, str]]


def known_ids(values: Iterable[Any]) -> Known:
    """(family, id) of every record in these models, however deep."""
    return frozenset((record.family, record.id) for value in values for record in records(value))


def records(value: Any) -> Iterator[Record]:
    """Every record in a model or a tuple of them, outer ones first."""
    if isinstance(value, Record):
        yield value
    if isinstance(value, Model):
        for name, _ in fields_holding(type(value), Record):
            yield from records(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from records(inner)


def without_dangling(model: M, known: Known) -> M:
    """The model without references to records that aren't there any more."""
    changes = {}
    for name, family in _referring(type(model)).items():
        value = getattr(model, name)
        kept = value if not value else _resolved(value, family, known)
        if kept is not value:
            changes[name] = kept
    return model.model_copy(update=changes) if changes else model


def _resolved(value: Any, family: str | None, known: Known) -> Any:
    """The same object where nothing is missing in it: most of a campaign is never copied."""
    if isinstance(value, Model):
        return without_dangling(value, known) if _is_whole(value, known) else None
    if not isinstance(value, tuple):
        return value if (family, value) in known else None
    if isinstance(value[0], Model):
        kept = tuple(without_dangling(item, known) for item in value if _is_whole(item, known))
    else:
        kept = tuple(item for item in value if (family, item) in known)
    same = len(kept) == len(value) and all(map(operator.is_, kept, value))
    return value if same else kept


@cache
def _referring(model: type[BaseModel]) -> Mapping[str, str | None]:
    """Field name -> the family it refers to, None for models with references inside."""
    return {
        **{name: None for name, inner in fields_holding(model, Model) if _refers(inner)},
        **reference_fields(model),
    }


@cache
def _refers(model: type[BaseModel]) -> bool:
    return any(map(reference_fields, nested(model)))


def _is_whole(model: Model, known: Known) -> bool:
    """False for what says nothing without a record that isn't there: half of a pair."""
    required = ((family, getattr(model, name)) for name, family in _required(type(model)))
    return all(one in known for one in required if one[1] is not None)


@cache
def _required(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The references that a model can't be without if it has them, and their families.

    A record keeps its place, as others may refer to it: only what has no id goes.
    """
    if issubclass(model, Record):
        return ()
    fields = model.model_fields
    return tuple(
        (name, mark.family)
        for name, mark in _references(model).items()
        if mark.carries or fields[name].is_required()
    )


@cache
def reference_fields(model: type[BaseModel]) -> Mapping[str, str]:
    """Field name -> the family it refers to, for a single id as for a tuple of ids."""
    return {name: mark.family for name, mark in _references(model).items()}


@cache
def _references(model: type[BaseModel]) -> Mapping[str, Reference]:
    return {
        name: mark
        for name, field in model.model_fields.items()
        for mark in (*field.metadata, *_marks(field.annotation))
        if isinstance(mark, Reference)
    }


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _marks(inner)
