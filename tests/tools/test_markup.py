"""The Nu Html Checker's errors: only those of the theme are let pass."""

from __future__ import annotations

from tools.markup import ALLOWED, wrong

THEMES = (
    '"file:/a/index.html":20.3-20.99: error: Attribute “autocomplete” is only allowed when the '
    "input type is “color”, “date” or “week”."
)
OURS = '"file:/a/index.html":31.5-31.40: error: Duplicate ID “noi-dung”.'


def test_an_error_passes_only_with_a_reason() -> None:
    assert list(wrong([THEMES, OURS])) == [OURS]
    assert all(reason for reason in ALLOWED.values())


def test_what_stops_the_checker_is_an_error_too() -> None:
    assert list(wrong(["Error: Unable to access jarfile vnu.jar"]))
