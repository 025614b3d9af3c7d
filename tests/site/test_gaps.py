"""HTML that is rendered once, and filled for each page."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from campaign.site.gaps import Gapped, gap


def test_each_page_fills_its_own_words_in() -> None:
    html = Gapped(Markup("<p>{}</p><b>{}</b>{}").format(gap("a"), gap("b"), gap("a")))
    assert html.filled({"a": "&amp;", "b": "2"}) == "<p>&amp;</p><b>2</b>&amp;"
    assert html.filled({"a": "", "b": "3", "c": "?"}) == "<p></p><b>3</b>"


def test_a_gap_that_nobody_fills_is_an_error() -> None:
    with pytest.raises(KeyError, match="body"):
        Gapped(gap("body")).filled({"head": ""})
