"""HTML that is rendered once, and filled for each page."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from markupsafe import Markup

from campaign.editions import Edition
from campaign.gaps import Gapped, apart, gap, outlined


def test_each_page_fills_its_own_words_in() -> None:
    html = Gapped(Markup("<p>{}</p><b>{}</b>{}").format(gap("a"), gap("b"), gap("a")))
    assert html.filled({"a": "&amp;", "b": "2"}) == "<p>&amp;</p><b>2</b>&amp;"
    assert html.filled({"a": "", "b": "3", "c": "?"}) == "<p></p><b>3</b>"


def test_a_file_has_the_same_as_the_page() -> None:
    html, words = Gapped(f"<p>Đảng bộ {gap('a')}</p>{gap('b')}é"), {"a": "Khối", "b": "ộ\ue000"}
    assert html.written(words).decode() == html.filled(words) == "<p>Đảng bộ Khối</p>ộ\ue000é"
    assert html.written({**words, "a": "khác"}).decode() == html.filled({**words, "a": "khác"})


def test_a_gap_that_nobody_fills_is_an_error() -> None:
    with pytest.raises(KeyError, match="body"):
        Gapped(gap("body")).filled({"head": ""})


class Fact(NamedTuple):
    label: str
    values: tuple[Markup, ...]
    href: str | None = None
    marked: bool = False


def printed(told: tuple[Any, ...]) -> str:
    """What a template would print of it: all words in their order."""
    inner = (printed(one) if isinstance(one, tuple) else Markup("{}").format(one) for one in told)
    return "|".join(inner)


FACTS = Fact("Nơi", (Markup("<b>Sân</b>"), Markup("Cổng"))), Fact("A & B", (), "a?b&c", True)


def test_words_fill_the_outline_of_what_has_their_form() -> None:
    form, said = apart(FACTS)
    other = Fact("Khi", (Markup("1977"), Markup("1978"))), Fact("C", (), "<", True)
    assert apart(other)[0] == form
    assert Gapped(printed(outlined(other))).filled(said) == printed(FACTS)
    assert "A &amp; B" in said
    assert "<b>Sân</b>" in said


@pytest.mark.parametrize(
    "other",
    [
        (FACTS[0], FACTS[1]._replace(href=None)),
        (FACTS[0], FACTS[1]._replace(href="")),
        (FACTS[0], FACTS[1]._replace(marked=False)),
        (FACTS[0]._replace(values=(Markup("Sân"),)), FACTS[1]),
        (FACTS[0]._replace(values=(Markup("Sân"), Markup(""))), FACTS[1]),
        FACTS[:1],
        tuple(FACTS[0]),
        (tuple(FACTS[0]), FACTS[1]),
    ],
)
def test_what_a_template_may_decide_by_makes_a_form(other: tuple[Any, ...]) -> None:
    assert apart(other)[0] != apart(FACTS)[0]


def test_numbers_are_words_and_truth_is_none() -> None:
    assert apart((1600, True, None))[1] == ["1600"]
    assert outlined((0, "", None, False)) == (0, "", None, False)


@pytest.mark.parametrize(
    ("one", "other"), [((("a",),), ("a", "b")), (("a", True), ("a", ("b",))), (("",), (False,))]
)
def test_no_form_reads_as_another(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    assert apart(one)[0] != apart(other)[0]


@pytest.mark.parametrize("text", ["\ue0003\ue001", "\ue000", "a\0b"])
def test_no_text_can_make_a_gap_or_part_words(text: str) -> None:
    told = Markup("{}").format(text), text, "Sân"
    assert apart(told)[1] == [text, text, "Sân"]
    assert Gapped(printed(outlined(told))).filled(apart(told)[1]) == printed(told)
    assert Gapped(text + gap("a")).filled({"a": "b"}) == f"{text}b"


@pytest.mark.parametrize("told", [("a", ["b"]), ("a", Edition.PUBLIC), ("a", 1.5)])
def test_what_is_neither_words_nor_a_tuple_is_refused(told: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="neither words nor a tuple"):
        apart(told)
