"""Captions: what may be written in them, and that nothing else ever becomes markup."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from campaign.captions import dead_links, first_sentence, line, paragraphs, plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Cầu **Long Biên**", "<p>Cầu <strong>Long Biên</strong></p>"),
        ("*Nhân Dân*, số 1", "<p><em>Nhân Dân</em>, số 1</p>"),
        (
            "[Báo](https://a.vn/?a=1&b=2)",
            '<p><a href="https://a.vn/?a=1&amp;b=2" rel="external noopener">Báo</a></p>',
        ),
        ("Một.\n\nHai.", "<p>Một.</p>\n<p>Hai.</p>"),
        ("- Một\n- Hai", "<ul>\n<li>Một</li>\n<li>Hai</li>\n</ul>"),
        # What Markdown would eat or turn into something else stays as it was written.
        ("1948. Chiến khu Việt Bắc", "<p>1948. Chiến khu Việt Bắc</p>"),
        ("# 1 trong 3 ảnh", "<p># 1 trong 3 ảnh</p>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("`mã`", "<p>`mã`</p>"),
    ],
)
def test_a_text_is_shown_as_its_writer_meant_it(written: str, shown: str) -> None:
    assert paragraphs(written) == shown


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick=alert(1)>đậm</b>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox)",
    "[x](//evil.example)",
    "[x](/ke-hoach/)",
    '[x](https://a.vn "onmouseover=alert(1)")',
    "![x](https://evil.example/dot.gif)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<svg/onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<!-- --><iframe src=//evil.example>",
    "**<a href='javascript:alert(1)'>x</a>**",
    "\x02wzxhzdk:0\x03",
    "]]><![CDATA[<script>",
]
TAG = re.compile(r"<(/?)(\w+)((?:\s[^>]*)?)>")
LINK = re.compile(r' href="(?:https?://|mailto:)[^"<>]*" rel="external noopener"')


def harmful(html: str) -> list[str]:
    """Every tag that has no business in a caption."""
    found = [
        tag[0]
        for tag in TAG.finditer(html)
        if tag[2] not in {"p", "ul", "li", "em", "strong", "br", "a"}
        or (tag[3] and not (tag[2] == "a" and LINK.fullmatch(tag[3])))
        or (tag[2] == "a" and not tag[1] and not tag[3])
    ]
    return found + re.findall("[<>]", TAG.sub("", html))


@pytest.mark.parametrize("written", HOSTILE)
def test_a_hostile_text_does_no_harm(written: str) -> None:
    assert harmful(paragraphs(written)) == []
    assert harmful(line(written)) == []


@given(st.text(alphabet="<>&\"'`*_[]()!#:/\\\n aхss=javascript.-\x02\x03", max_size=60))
@example("[a](https://x.vn/<b>)")
def test_no_text_at_all_does_harm(written: str) -> None:
    assert harmful(paragraphs(written)) == []
    assert harmful(line(written)) == []


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@example("1948. Chiến khu")
@example("+ một")
@example("a  b")
def test_the_short_way_and_the_long_way_say_the_same(written: str) -> None:
    text = written.strip()
    assert plain(text).split() == plain(f"{text}\n\n\\").removesuffix("\\").split()


def test_a_text_without_markup_is_what_markdown_makes_of_it() -> None:
    said = 'Lễ kết nạp "lớp đảng viên" (11/4/2007 - 11/4/2017): 500 người; 1/2 là nữ!'
    assert paragraphs(said).unescape() == markdown.markdown(said)


def test_in_the_room_no_text_leads_outside() -> None:
    assert paragraphs("Xem [báo](https://a.vn)", links=False) == "<p>Xem báo</p>"
    assert line("Xem [báo](https://a.vn)", links=False) == "Xem báo"


def test_under_a_picture_paragraphs_are_lines() -> None:
    assert line("Một.\n\nHai **ba**.\n\n- bốn\n- năm") == (
        "Một.<br>Hai <strong>ba</strong>.<br>bốn<br>năm"
    )


def test_plain_words_are_on_one_line() -> None:
    assert plain("Một.\n\nHai **ba** [bốn](https://a.vn) & <năm>.") == "Một. Hai ba bốn & <năm>."


@pytest.mark.parametrize(
    ("caption", "sentence"),
    [
        ("Cầu Long Biên, Hà Nội. Hình vẽ.", "Cầu Long Biên, Hà Nội"),
        ("TP. Hồ Chí Minh năm 1975", "TP. Hồ Chí Minh năm 1975"),
        ("Lễ kỷ niệm.", "Lễ kỷ niệm"),
        ("1.500 đại biểu dự họp! Ảnh trên.", "1.500 đại biểu dự họp"),
    ],
)
def test_the_first_sentence_stands_for_a_title(caption: str, sentence: str) -> None:
    assert first_sentence(caption) == sentence


def test_links_that_lead_nowhere_are_told() -> None:
    text = (
        "Xem [a](trien-lam/?x=1&y), [b](https://a.example/), [c](javascript:x), <d>, [e](ftp://e)"
    )
    assert dead_links(text) == ("trien-lam/?x=1&y", "javascript:x", "ftp://e")
    assert dead_links("Không có *liên kết* nào") == ()
