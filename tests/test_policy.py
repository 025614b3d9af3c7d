"""The policy: strict, the same in pages and headers, open only for what a page brings itself."""

from __future__ import annotations

import base64
import hashlib

import pytest

from campaign.policy import DIRECTIVES, HEADERS, in_page


def read(policy: str) -> dict[str, list[str]]:
    """Directive -> sources."""
    parts = (directive.split() for directive in policy.split(";"))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize(
    "policy", [HEADERS["Content-Security-Policy"], in_page(), in_page(style="a", from_files=True)]
)
def test_nothing_from_elsewhere_and_nothing_inline_is_allowed(policy: str) -> None:
    allowed = {source for sources in read(policy).values() for source in sources}
    assert allowed <= {"'none'", "'self'", "data:", "file:"} | {
        source for source in allowed if source.startswith("'sha256-")
    }
    assert read(policy)["default-src"] == ["'none'"]
    assert "data:" not in read(policy)["script-src"]


def test_headers_say_what_pages_say_and_who_may_frame_them() -> None:
    header = read(HEADERS["Content-Security-Policy"])
    assert header.pop("frame-ancestors") == ["'self'"]
    assert header == read(in_page()) == {name: said.split() for name, said in DIRECTIVES.items()}


def test_a_style_sheet_in_the_page_is_allowed_by_its_hash() -> None:
    style = "p { color: red }"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert read(in_page(style=style))["style-src"] == ["'self'", f"'sha256-{digest}'"]
