"""What tests read in the guides: fenced blocks and tables."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATA_GUIDE = (ROOT / "guide" / "du-lieu.md").read_text(encoding="utf-8")
SECTION_GUIDE = (ROOT / "guide" / "them-chuyen-muc.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)


def blocks(guide: str, language: str) -> list[str]:
    """Fenced blocks of that language."""
    return [found["body"] for found in FENCE.finditer(guide) if found["language"] == language]


def rows(guide: str, heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    section = guide.partition(f"{heading}\n")[2].partition("\n## ")[0].partition("\n### ")[0]
    return [[_cell(cell) for cell in found[1].split(" | ")] for found in ROW.finditer(section)][1:]


def _cell(text: str) -> str:
    return text.strip("`").replace("⏎", "\n").replace("⇥", "\t")


def overlaid(data: Any, change: Any) -> Any:
    """The data with an example written over it: records are met by id, new ones come last."""
    if isinstance(data, dict) and isinstance(change, dict):
        return {**data, **{key: overlaid(data.get(key), new) for key, new in change.items()}}
    if not isinstance(data, list) or not _are_records(change):
        return change
    changes = {record["id"]: record for record in change}
    kept = [overlaid(record, changes.pop(record["id"], {})) for record in data]
    return kept + list(changes.values())


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and "id" in item for item in value
    )
