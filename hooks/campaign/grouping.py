"""Things by what they have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def grouped(items: Iterable[T], key: Callable[[T], K | None]) -> dict[K, tuple[T, ...]]:
    """Key -> the items with it, in their order; those whose key is None are left out."""
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        found = key(item)
        if found is not None:
            groups[found].append(item)
    return {found: tuple(same) for found, same in groups.items()}
