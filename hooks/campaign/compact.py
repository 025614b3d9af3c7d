"""JSON for programs alone."""

from __future__ import annotations

import json
from typing import Any

_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact(told: Any) -> str:
    """That as JSON on one line without a space, its letters as they are."""
    return _WRITER.encode(told)
