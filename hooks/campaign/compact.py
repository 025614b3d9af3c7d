"""JSON for programs alone."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json


def compact(told: Any) -> str:
    """That as JSON on one line without a space, its letters as they are."""
    # In a third of the time that Python's own writer takes: every page has some.
    return to_json(told).decode()
