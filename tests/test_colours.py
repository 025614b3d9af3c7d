"""Every pair of colours a campaign may choose gives words that can be read, on every ground."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from campaign import colours
from campaign.problems import Wrong
from tests import contrasts

TOKENS = (Path(__file__).parents[1] / "overrides/theme/tokens.css").read_text("utf-8")
LIGHT = contrasts.colours(".always-light {", TOKENS)
DARK = contrasts.colours(".always-dark {", TOKENS)
PAPER = {**LIGHT, **contrasts.colours(":root {", TOKENS[TOKENS.index("@media print") :])}
ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def accepted(field: str, accent: str) -> bool:
    """True if a campaign may wear these."""
    try:
        colours.check_field(field)
        colours.check_accent(accent)
    except Wrong:
        return False
    return True


def suggested(error: Wrong) -> str:
    """The shade that the refusal names, the same in both languages."""
    vi, en = (re.findall(r"#[0-9A-F]{6}", said)[-1] for said in (error.vi, error.en))
    assert vi == en
    return str(vi)


def unreadable(scheme: dict[str, str]) -> list[tuple[str, str, float]]:
    """The pairs that fail, and a button under the pointer if that does."""
    ratios = [
        (text, ground, least, contrasts.contrast(scheme[text], scheme[ground]))
        for text, ground, least in contrasts.PAIRS
    ]
    hovered = contrasts.mixed(scheme["button"], 0.84, scheme["ink"])
    ratios.append(("on-button", "hover", 4.5, contrasts.contrast(scheme["on-button"], hovered)))
    return [(text, ground, ratio) for text, ground, least, ratio in ratios if ratio < least]


@given(field=ANY, accent=ANY)
def test_what_is_accepted_can_be_read_everywhere(field: str, accent: str) -> None:
    assume(accepted(field, accent))
    assert unreadable({**LIGHT, **colours.light(field, accent)}) == []
    assert unreadable({**DARK, **colours.dark(field, accent)}) == []
    printed = {**PAPER, **colours.light(field, accent), **colours.printed(field)}
    assert unreadable(printed) == []


@given(colour=ANY)
def test_a_refusal_names_a_shade_that_is_accepted(colour: str) -> None:
    for check in (colours.check_field, colours.check_accent):
        try:
            check(colour)
        except Wrong as error:
            shade = suggested(error)
            check(shade)
            assert contrasts.luminance(shade) < contrasts.luminance(colour)


@pytest.mark.parametrize(
    ("check", "colour", "ratio"),
    [
        (colours.check_field, "#DA251D", "3,81:1"),
        (colours.check_field, "#FFCD00", "1,16:1"),
        (colours.check_accent, "#B8860B", "2,84:1"),
    ],
)
def test_a_refusal_says_how_far_off_it_is(
    check: Callable[[str], None], colour: str, ratio: str
) -> None:
    with pytest.raises(Wrong) as refused:
        check(colour)
    assert ratio in refused.value.vi
    assert ratio.replace(",", ".") in refused.value.en
    # The shade named is the nearest: one step lighter would not do.
    shade = suggested(refused.value)
    red, green, blue = (min(255, int(shade[i : i + 2], 16) + 3) for i in (1, 3, 5))
    with pytest.raises(Wrong):
        check(f"#{red:02X}{green:02X}{blue:02X}")


def test_a_ratio_just_below_the_mark_is_not_said_to_reach_it() -> None:
    near = [f"#{value:02X}{value:02X}{value:02X}" for value in range(256)]
    said = []
    for colour in near:
        try:
            colours.check_accent(colour)
        except Wrong as error:
            said.append(error.vi)
    assert said
    assert not any("chỉ đạt 4,50:1" in one for one in said)


def test_the_colours_repeated_in_code_are_those_of_the_tokens() -> None:
    assert LIGHT["field"] == colours.FIELD
    assert DARK["field"] == colours.DARK_FIELD
    assert {LIGHT["on-field-2"], DARK["on-field-2"]} == {colours.ON_FIELD_2}
    assert {LIGHT["on-button"], DARK["on-button"]} == {colours.ON_BUTTON}
    assert (LIGHT["mat"], DARK["mat"]) == (colours.MAT, colours.DARK_MAT)


def test_our_own_two_colours_would_be_accepted() -> None:
    assert accepted(LIGHT["field"], LIGHT["red"])


def test_the_dark_scheme_says_anew_whatever_the_light_one_changes() -> None:
    # The light block stands after our own tokens and would win over their dark ones.
    pair = ("#00305A", "#0B5CAD")
    assert colours.light(*pair).keys() == colours.dark(*pair).keys()
    assert colours.dark(*pair)["numeral"] == DARK["numeral"]


def test_the_style_sheet_changes_both_schemes_and_paper() -> None:
    sheet = colours.style_sheet("#00305A", "#0B5CAD")
    assert contrasts.colours(":root, .always-light {", sheet) == colours.light("#00305A", "#0B5CAD")
    night = colours.dark("#00305A", "#0B5CAD")
    assert contrasts.colours(".always-dark {", sheet) == night
    dark, _, rest = sheet.partition("prefers-color-scheme: dark)")[2].partition(".always-dark")
    assert contrasts.colours(":root {", dark) == night
    printed = contrasts.colours(":root {", rest.partition("@media print")[2])
    assert printed == colours.printed("#00305A")
