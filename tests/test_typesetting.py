"""Markdown's HTML as our pages set it."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from campaign.typesetting import typeset
from tests.sentences import readable

EXTENSIONS = ["admonition", "attr_list", "footnotes", "md_in_html", "tables"]
SIZES = {"a.jpg": (300, 200)}


def made(markdown: str, language: str = "vi") -> str:
    """The Markdown as it goes into a page of that language."""
    html = Markdown(extensions=EXTENSIONS).convert(markdown)
    return typeset(html, language, SIZES.get)


def test_numbers_and_names_are_held_together_also_over_the_end_of_a_line() -> None:
    html = made("Sau\n10\nnăm, Đảng bộ tỉnh & nhân dân Việt Nam")
    assert '<span class="nb">10 năm</span>' in html
    assert '<span class="nb">Việt Nam</span>' in html
    assert "tỉnh &amp;" in html


@pytest.mark.parametrize(
    "markdown",
    ["`sau 10 năm`", "```\nsau\n10 năm\n```", "<!-- 10 năm -->", "<kbd>10 năm</kbd>"],
)
def test_code_stays_as_it_was_written(markdown: str) -> None:
    assert made(markdown) == Markdown(extensions=EXTENSIONS).convert(markdown)


def test_no_word_is_lost_or_added_in_plain_prose() -> None:
    markdown = (
        "# Đi đầu\n\nNgày 11/4/2007, *Đảng bộ* [ra đời](a.md) < 10 năm & > 9.\n\n- một\n- hai"
    )
    plain = Markdown(extensions=EXTENSIONS).convert(markdown)
    assert readable(made(markdown)) == readable(plain)


def test_a_picture_with_a_title_is_a_figure_with_a_caption() -> None:
    html = made('![Sân trường](a.jpg "Sân trường năm 1977. Ảnh: Phòng Hành chính")')
    assert re.fullmatch(
        r'<figure><img alt="Sân trường" src="a\.jpg" width="300" height="200" loading="lazy" '
        r'decoding="async"><figcaption>Sân trường.*Hành chính</figcaption></figure>',
        html,
    )


TITLED = ' title="Tựa"'


def test_words_between_two_pictures_stay_words() -> None:
    shown = '<picture><source srcset="x.avif"><img src="x.jpg"{}></picture>'
    html = f"<p>{shown.format('')} Chữ ở giữa {shown.format(TITLED)}</p>"
    assert "<figure>" not in typeset(html, "vi", lambda _: None)


def test_a_picture_without_a_title_stays_in_its_paragraph() -> None:
    html = made("![Sân trường](a.jpg)")
    assert html.startswith("<p><img")
    assert 'width="300" height="200"' in html


def test_a_picture_of_unknown_size_or_with_its_own_is_left_so() -> None:
    assert "width" not in made("![](khong-ro.svg)")
    assert made("![](a.jpg){width=90}").count("width=") == 1


def test_tables_scroll_in_a_box_of_their_own() -> None:
    table = "|a|b|\n|-|-|\n|1|2|\n"
    html = made(f"{table}\nGiữa\n\n{table}")
    boxes = re.findall(r'<div class="scroll" role="region" tabindex="0" aria-label="([^"]+)"', html)
    assert boxes == ["Bảng 1", "Bảng 2"]
    assert html.count("</table></div>") == 2


@pytest.mark.parametrize(
    ("markdown", "language", "title"),
    [
        ("!!! note\n    Chữ", "vi", "Ghi chú"),
        ("!!! note\n    Words", "en", "Note"),
        ("!!! warning\n    Words", "en", "Please note"),
        ('!!! warning "Ngày sẽ thông báo"\n    Chữ', "vi", "Ngày sẽ thông báo"),
        ("!!! khac\n    Chữ", "vi", "Khac"),
    ],
)
def test_a_note_has_a_title_in_its_language(markdown: str, language: str, title: str) -> None:
    html = made(markdown, language)
    told = re.search(r'<p class="admonition-title">(.*?)</p>', html)
    assert told is not None
    assert readable(told[1]) == title
    assert 'role="note"' in html
    assert 'class="admonition"' in html, "its kind is no class: other things are called so"


def test_footnotes_lead_there_and_back_in_the_language() -> None:
    html = made("Đảng bộ[^1] và Khối[^1].\n\n[^1]: Theo báo cáo.\n\n    1. một\n")
    assert html.count('<section class="footnotes" aria-label="Chú thích"><ol>') == 1
    assert html.endswith("</ol></section>")
    assert html.count('aria-label="Trở lại chỗ có chú thích 1"') == 2
    assert "Jump back" not in made("a[^1]\n\n[^1]: b", "en")


def test_words_in_another_language_keep_their_mark() -> None:
    html = made("*Party Organisation*{lang=en}")
    assert '<em lang="en">Party Organisation</em>' in html
