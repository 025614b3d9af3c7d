"""Vietnamese text: what must stay together, and in which order words come."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from campaign.vietnamese import bind, fold, slug, sort_key


def kept(html: str) -> list[str]:
    """The runs that stay on one line."""
    return re.findall(r'<span class="nb">(.*?)</span>', html)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("trong 10 năm qua", "10 năm"),
        ("trong tháng 3/2017", "tháng 3/2017"),
        ("Trong Quý I/2017", "Quý I/2017"),
        ("theo thông báo số 162-TB/VPĐUK ngày 15/8/2016", "số 162-TB/VPĐUK"),
        ("theo thông báo số 162-TB/VPĐUK ngày 15/8/2016", "ngày 15/8/2016"),
        ("Ngày thành lập (11/4/2007 - 11/4/2017)", "(11/4/2007 - 11/4/2017)"),
        ("Ngày thành lập (11/4/2007-11/4/2017)", "(11/4/2007-11/4/2017)"),
        ("Quyết định 47-QĐ/TW", "47-QĐ/TW"),
        ("nhiệm kỳ 2015 - 2020", "2015 - 2020"),
        ("thứ Ba, 11/4/2017", "thứ Ba"),
        ("lúc 8 giờ 00, ngày 15/01/2017", "8 giờ 00"),
        ("tấm gương đạo đức Hồ Chí Minh", "Hồ Chí Minh"),
        ("hơn 56.000 đảng viên", "56.000 đảng viên"),
        ("hơn 6,5 vạn đảng viên", "6,5 vạn"),
        ("Đại hội nhiệm kỳ 2015-2020, theo tin", "2015-2020"),
        ("Nguồn chỉ ghi ngày 23 tháng 12; năm", "ngày 23 tháng 12"),
        ("ngày 7 tháng 11 năm 1948, tại", "ngày 7 tháng 11 năm 1948"),
        ("Kỷ niệm 10 năm Ngày thành lập", "Ngày thành lập"),
        ("Kỷ niệm 70 năm Ngày truyền thống", "Ngày truyền thống"),
        ("Thời gian sẽ thông báo", "sẽ thông báo"),
        ("Lịch sử Đảng bộ Khối qua các thời kỳ", "Đảng bộ Khối"),
        ("Đảng ủy Khối Các cơ quan tỉnh", "Các cơ quan"),
        ("Early February 2012 to 15 February 2012", "15 February 2012"),
        ("from 3 March on", "3 March"),
        ("in January 2017", "January 2017"),
        ("to be held on 13–15 October 2015.", "13–15 October 2015"),
        ("Chủ tịch nước Trần Đại Quang dự", "Trần Đại Quang"),
        ("các đồng chí Nguyễn Thị Minh Khai và Đỗ Mười", "Nguyễn Thị Minh Khai"),
        ("bài của Lâm Thời Nông", "Lâm Thời Nông"),
        ("Đảng bộ lâm thời", "lâm thời"),
        ("Đoàn Thanh niên Khối", "Thanh niên"),
        ("Ban Tuyên giáo Đảng ủy Khối", "Tuyên giáo"),
        ("Quyết định của Ban Bí thư", "Bí thư"),
        ("Đợt thi đua cao điểm tại cơ sở", "cao điểm"),
        ("Ngày cụ thể sẽ thông báo", "cụ thể"),
        ("Kế hoạch do Ban Thường vụ Đảng ủy Khối ban hành", "ban hành"),
        ("trao Huân chương Lao động hạng Nhất", "Lao động"),
        ("This page replays 8:00 a.m., 1 December 2011", "8:00 a.m."),
    ],
)
def test_a_line_never_ends_inside(text: str, whole: str) -> None:
    assert whole in kept(bind(text))


def test_a_family_name_alone_holds_nothing() -> None:
    assert kept(bind("Đoàn Thanh niên, Cao Bằng và Hà Giang")) == ["Thanh niên"]


def test_the_words_themselves_are_not_touched() -> None:
    text = "Kỷ niệm 10 năm, số 162-TB/VPĐUK (11/4/2007 - 11/4/2017)"
    assert Markup(bind(text)).striptags() == text


def test_markup_in_a_text_is_shown_not_obeyed() -> None:
    assert "<script>" not in bind('<script>alert("10 năm")</script>')


@given(st.text())
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    shown = Markup(re.sub("</?span[^>]*>", "", bind(text))).unescape()
    assert shown == Markup.escape(text).unescape()


def test_dictionary_order_goes_by_letters_then_tones() -> None:
    ordered = ["An", "Ảo", "Áo", "Ăn", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Dung", "Đông"]
    ordered += ["Đồng", "Đống", "Động", "Oanh", "Ôn", "Ơn", "Tung", "Tư", "Vinh", "Y"]
    assert sorted(set(ordered), key=sort_key) == ordered


def test_the_tone_of_a_syllable_outweighs_the_next_syllable() -> None:
    assert sorted(["Bá An", "Ba Vinh"], key=sort_key) == ["Ba Vinh", "Bá An"]


def test_both_unicode_forms_sort_alike() -> None:
    name = "Đảng bộ Khối"
    assert sort_key(unicodedata.normalize("NFD", name))[0] == sort_key(name)[0]


def test_folding_and_slugs_know_the_letter_d_with_stroke() -> None:
    assert fold("Đảng  Ủy") == "dang uy"
    assert slug("Lễ mít tinh: Đảng bộ") == "le-mit-tinh-dang-bo"
