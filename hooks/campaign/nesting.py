"""Which fields of a model can hold models of a kind: walks then pass over all the others."""

from __future__ import annotations

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
    waiting, seen = [model], {model}
    while waiting:
        one = waiting.pop()
        if issubclass(one, kinds):
            return True
        inside = {inner for _, inner in _inner(one)} - seen
        waiting += inside
        seen |= inside
    return False
