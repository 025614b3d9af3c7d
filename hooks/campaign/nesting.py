"""Which fields of a model can hold models of a kind: walks then pass over all the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from campaign.complaints import inner_model

Fields = tuple[tuple[str, type[BaseModel]], ...]


@cache
def fields_holding(model: type[BaseModel], *kinds: type) -> Fields:
    """Field name and its model, where one of these kinds can be in it, itself or further inside."""
    return tuple((name, inner) for name, inner in _inner(model) if _reaches(inner, kinds))


@cache
def _inner(model: type[BaseModel]) -> Fields:
    fields = ((name, inner_model(field.annotation)) for name, field in model.model_fields.items())
    return tuple((name, inner) for name, inner in fields if inner is not None)


@cache
def _reaches(model: type[BaseModel], kinds: tuple[type, ...]) -> bool:
    return any(issubclass(one, kinds) for one in nested(model))


def nested(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and every model that can be in it, however deep, each once."""
    waiting, seen = [model], {model}
    while waiting:
        one = waiting.pop()
        yield one
        inside = {inner for _, inner in _inner(one)} - seen
        waiting += inside
        seen |= inside
