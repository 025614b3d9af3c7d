"""Colours: all in one file, the two dark lists equal, every pair of text readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.contrasts import PAIRS, colours, contrast

OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"
TOKENS = (OVERRIDES / "theme" / "tokens.css").read_text("utf-8")
LIGHT = colours(".always-light {", TOKENS)
DARK = colours(".always-dark {", TOKENS)
SHEETS = [sheet for sheet in OVERRIDES.rglob("*.css") if "vendor" not in sheet.parts]


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
        for sheet in SHEETS
        if sheet.name != "tokens.css"
        and (found := re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\))|rgba?\(|hsla?\(", sheet.read_text()))
    }
    assert named == {}


def test_capitals_are_only_on_the_line_of_the_masthead_and_at_the_start_of_a_label() -> None:
    rules = [
        (selectors.strip(), value)
        for sheet in SHEETS
        for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet.read_text("utf-8"))
        for value in re.findall(r"text-transform: (\w+)", body)
    ]
    assert {value for _, value in rules} == {"uppercase"}, "Vietnamese has no title case"
    whole = {selectors for selectors, _ in rules if "::first-letter" not in selectors}
    # The second is the word KẾ HOẠCH above the text of a plan, as official papers print it.
    assert whole == {".masthead .org", ".document-type"}
