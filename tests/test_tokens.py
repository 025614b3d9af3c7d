"""Colours: all in one file, the two dark lists equal, every pair of text readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"
TOKENS = (OVERRIDES / "theme" / "tokens.css").read_text("utf-8")
SMALL, LARGE = 4.5, 3.0
PAIRS = [
    ("ink", "paper", SMALL),
    ("ink", "mat", SMALL),
    ("ink-2", "paper", SMALL),
    ("ink-2", "mat", SMALL),
    ("red", "paper", SMALL),
    ("red", "mat", SMALL),
    ("amber", "paper", SMALL),
    ("on-field", "field", SMALL),
    ("on-field-2", "field", SMALL),
    ("on-button", "button", SMALL),
    ("paper", "ink", SMALL),
    ("numeral", "paper", LARGE),
    ("gold", "paper", LARGE),
    ("focus", "paper", LARGE),
]


def colours(selector: str, text: str = TOKENS) -> dict[str, str]:
    """The colours of the block that this selector opens."""
    block = text[text.index(selector) :].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6})", block))


LIGHT = colours(".always-light {")
DARK = colours(".always-dark {")


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_can_be_read(scheme: dict[str, str], text: str, ground: str, least: float) -> None:
    assert contrast(scheme[text], scheme[ground]) >= least


def test_the_two_dark_lists_are_equal() -> None:
    media = TOKENS[TOKENS.index("prefers-color-scheme: dark") :]
    assert colours(":root {", media) == DARK
    assert DARK.keys() == LIGHT.keys()


def test_no_other_style_sheet_names_a_colour() -> None:
    named = {
        sheet.name: found
        for sheet in OVERRIDES.rglob("*.css")
        if sheet.name != "tokens.css"
        and (found := re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\))|rgba?\(|hsla?\(", sheet.read_text()))
    }
    assert named == {}
