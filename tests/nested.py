"""Data as JSON has it, walked through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def mappings(data: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in it, itself included, however deep."""
    if isinstance(data, dict):
        yield data
        data = data.values()
    elif not isinstance(data, list):
        return
    for inner in data:
        yield from mappings(inner)
