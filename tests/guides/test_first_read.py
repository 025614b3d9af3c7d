"""What a newcomer reads first stays short enough to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("name", "most"), [("README.md", 150), ("CONTRIBUTING.md", 60)])
def test_it_is_short(name: str, most: int) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert 20 < len(lines) <= most
