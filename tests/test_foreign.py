"""Vietnamese words in English text: found, marked, and nothing else is."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from campaign.foreign import marked


def found(text: str) -> list[str]:
    """The marked runs of a text."""
    return re.findall(r'<span lang="vi">(.*?)</span>', marked(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Party Organisation of the Hải Dương Agencies", ["Hải Dương"]),
        ("Tạ Xá village, Hợp Tiến commune, Nam Sách district", ["Tạ Xá", "Hợp Tiến", "Nam Sách"]),
        ("In Việt Bắc", ["Việt Bắc"]),
        ("The moral example of Hồ Chí Minh in Việt Nam", ["Hồ Chí Minh", "Việt Nam"]),
        ("Long live Đảng!", ["Đảng"]),
        ("the Công an nhân dân newspaper", ["Công an nhân dân"]),
        ("Decision No. 47-QĐ/TW of the Political Bureau", ["47-QĐ/TW"]),
        ("Lê Thị Lan and Trần Văn An", ["Lê Thị Lan", "Trần Văn An"]),
    ],
)
def test_names_are_marked_whole_and_alone(text: str, names: list[str]) -> None:
    assert [Markup(name).unescape() for name in found(text)] == names


@pytest.mark.parametrize(
    "text",
    ["A café with crème brûlée", "Zürich, Łódź", "In 1948 no one may go", "Plan No. 12-KH/TW"],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert marked(text) == text


def test_tags_stay_and_text_is_escaped_once() -> None:
    assert marked("<b> & Huế") == '&lt;b&gt; &amp; <span lang="vi">Huế</span>'
    made = marked(Markup('<a href="/hải/">Huế &amp; Sơn La</a>'))
    assert made == (
        '<a href="/hải/"><span lang="vi">Huế</span> &amp; <span lang="vi">Sơn La</span></a>'
    )
