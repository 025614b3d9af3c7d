"""The icon in the tab: the years on the masthead's colour, drawn without a font."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from campaign.icon import MARGIN, SIDE, icon

CACHE = Path(__file__).resolve().parents[1] / ".cache"
FOLDERS = CACHE / "cards", CACHE / "fonts"


@pytest.mark.parametrize("number", [5, 10, 60, 1000])
def test_the_number_stays_inside_its_margin(number: int) -> None:
    root = ElementTree.fromstring(icon(number, "#00305A", "#FFE08A", *FOLDERS))
    ground, figure = root
    assert ground.get("fill") == "#00305A"
    assert figure.get("fill") == "#FFE08A"
    outline = figure.get("d", "")
    # Absolute corners only: V and H have one figure each.
    corners = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", outline)]
    assert corners
    assert min(corners) >= MARGIN - 0.5
    assert max(corners) <= SIDE - MARGIN + 0.5


def test_without_years_there_is_a_ring() -> None:
    root = ElementTree.fromstring(icon(None, "#00305A", "#FFE08A", *FOLDERS))
    assert root[1].tag.endswith("circle")
