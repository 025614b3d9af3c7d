"""A `when:` of several keys: the editor decides where the phrase doesn't."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.problems import Wrong
from campaign.when import LunarDay, Nature, PartOfDay, Precision, When, WhenContext

TRUNG_UONG = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))


def read(**keys: object) -> When:
    return When.read(keys, TRUNG_UONG)


def sentence(keys: object) -> str:
    with pytest.raises(Wrong) as raised:
        When.read(keys, TRUNG_UONG)
    assert raised.value.en
    return raised.value.vi


def test_a_press_conference_happens_once_within() -> None:
    when = read(text="từ 10/2016 đến hết tháng 4/2017", nature="window")
    assert when.nature is Nature.WINDOW
    assert when.edtf == "2016-10/2017-04"
    assert when.words("vi") == "Từ tháng 10/2016 đến hết tháng 4/2017"


def test_natures_may_be_written_in_vietnamese() -> None:
    when = read(text="tháng 3/2017", nature="Diễn ra suốt khoảng")
    assert when.nature is Nature.SPAN


def test_words_that_say_no_date_are_kept_beside_the_edtf() -> None:
    when = read(text="Sau Đại hội Đảng bộ", edtf="2015-10-16/..", note="theo Thông báo")
    assert (when.text, when.earliest, when.note) == (
        "Sau Đại hội Đảng bộ", date(2015, 10, 16), "theo Thông báo",
    )  # fmt: skip
    assert when.words("vi") == "Sau Đại hội Đảng bộ"
    assert when.words("en") == "From 16 October 2015"


def test_words_that_mean_the_same_say_it_in_english_too() -> None:
    when = read(text="nhân dịp kỷ niệm 10 năm thành lập", edtf="2017-04-11", nature="occasion")
    assert when.words("vi") == "Nhân dịp kỷ niệm 10 năm thành lập"
    assert when.words("en") == "On the tenth anniversary (11 April 2017)"


def test_the_edtf_may_be_narrower_than_the_words() -> None:
    when = read(text="trong tháng 4/2017", edtf="2017-04-11")
    assert when.earliest == when.latest == date(2017, 4, 11)


def test_planned_words_are_said_once() -> None:
    when = read(text="Dự kiến vào dịp hè", edtf="2017-06/2017-08")
    assert when.tentative
    assert when.words("vi") == "Dự kiến dịp hè"
    assert when.words("en") == "June – end of August 2017 (planned)"


def test_tentative_may_be_set_and_unset() -> None:
    assert read(text="tháng 4/2017", tentative=True).words("vi") == "Dự kiến tháng 4/2017"
    assert not read(text="Dự kiến tháng 4/2017", tentative=False).tentative


def test_keys_that_are_empty_say_nothing() -> None:
    assert read(text="tháng 4/2017", edtf=None, note=None).nature is Nature.WINDOW


def test_a_part_of_day() -> None:
    for part in ("morning", "sáng", "Sáng"):
        when = read(edtf="2017-04-11", part_of_day=part)
        assert when.part_of_day is PartOfDay.MORNING
        assert when.words("vi") == "Sáng 11/4/2017"
        assert when.words("en") == "Morning of 11 April 2017"


def test_recurring_with_bounds() -> None:
    when = read(text="các buổi sinh hoạt chi bộ", recurs="P1M")
    assert (when.nature, when.recurs, when.earliest) == (Nature.RECURRING, "P1M", None)
    assert when.words("vi") == "Các buổi sinh hoạt chi bộ"
    bounded = read(edtf="2011-11/2012-02", recurs="P1M")
    assert (bounded.nature, bounded.latest) == (Nature.RECURRING, date(2012, 2, 29))


def test_run_ups_and_occasions_are_worded_by_their_nature() -> None:
    up = read(edtf="../2012-02-15", nature="run-up")
    assert up.words("vi") == "Hướng tới ngày 15/02/2012"
    assert up.words("en") == "In the run-up to 15 February 2012"
    occasion = read(edtf="2012-02-15", nature="nhân dịp")
    assert occasion.words("vi") == "Nhân dịp 15/02/2012"
    assert occasion.words("en") == "On 15 February 2012"


def test_unknown_needs_no_date() -> None:
    assert read(nature="unknown").words("vi") == "Chưa rõ thời gian"
    when = read(text="qua các thời kỳ", nature="reference")
    assert (when.words("vi"), when.precision) == ("Qua các thời kỳ", Precision.NONE)


@pytest.mark.parametrize(
    "lunar",
    [
        "10/3 Đinh Dậu",
        "mồng 10 tháng 3 năm 2017",
        {"day": 10, "month": 3, "year": 2017},
        {"day": 10, "month": 3, "year": "2017", "leap": False},
        {"day": 10, "month": 3, "year": "Đinh Dậu", "leap": None},
    ],
)
def test_a_lunar_day_is_shown_both_ways(lunar: object) -> None:
    when = read(lunar=lunar)
    assert when.earliest == date(2017, 4, 6)
    assert when.lunar == LunarDay(2017, 3, 10)
    assert when.words("vi") == "Ngày 10/3 âm lịch năm Đinh Dậu (06/4/2017)"


def test_an_editors_solar_day_wins_before_1968() -> None:
    when = read(lunar="10/3 Mậu Tý 1948", edtf="1948-04-19")
    assert when.earliest == date(1948, 4, 19)
    assert "theo cách tính hiện nay" not in when.words("vi")
    computed = read(lunar="10/3 Mậu Tý 1948")
    assert computed.words("vi").endswith("(18/4/1948 theo cách tính hiện nay)")


def test_the_lunar_day_stays_with_words_that_mean_it() -> None:
    when = read(text="Giỗ Tổ Hùng Vương", lunar="10/3 Đinh Dậu")
    assert when.words("vi") == "Dịp Giỗ Tổ Hùng Vương năm Đinh Dậu"
    assert when.lunar == LunarDay(2017, 3, 10)


@pytest.mark.parametrize(
    ("keys", "hint"),
    [
        ({"txet": "tháng 3/2017"}, "ý bạn là 'text'?"),
        ({"text": "tháng 3/2017", "nature": "windwo"}, "ý bạn là 'window'?"),
        ({"text": "tháng 3/2017", "part_of_day": "khuya"}, "chọn một trong"),
        ({"text": "tháng 3/2017", "part_of_day": "sáng"}, "cần một ngày cụ thể"),
        ({"text": "tháng 3/2017", "tentative": "có"}, "true hoặc false"),
        ({"text": "tháng 3/2017", "recurs": "hàng tháng"}, "P1M"),
        ({"text": "tháng 3/2017", "recurs": "P"}, "P1M"),
        ({"text": "tháng 3/2017", "edtf": "2017-04"}, "hai thời gian khác nhau"),
        ({"text": "tháng 3/2017", "nature": "day"}, "cần đúng một ngày"),
        ({"text": "ngày 11/4/2017", "nature": "instant"}, "cần giờ và ngày"),
        ({"text": "ngày 11/4/2017", "nature": "open"}, "một đầu để ngỏ"),
        ({"text": "ngày 11/4/2017", "nature": "unknown"}, "không có ngày nào"),
        ({"text": "từ tháng 10/2016", "nature": "deadline"}, "cần ngày cuối"),
        ({"text": "trước ngày 10/10/2016", "nature": "span"}, "ngày đầu và ngày cuối"),
        ({"text": "sau Đại hội"}, "không đọc được"),
        ({"edtf": "Quý I/2017"}, "EDTF 'Quý I/2017'"),
        ({"edtf": "2017-02-30"}, "'2017-02-28'"),
        ({"nature": "window"}, "thiếu thời gian"),
        ({}, "thiếu thời gian"),
        ({"text": 3.5}, "phải là chữ"),
        ({"lunar": "2017"}, "không đọc được ngày âm lịch"),
        ({"lunar": {"day": 10, "month": 3}}, "day, month, year"),
        ({"lunar": {"day": True, "month": 3, "year": 2017}}, "day, month, year"),
        ({"lunar": {"day": 10, "month": 3, "year": 2017, "lep": True}}, "ý bạn là 'leap'?"),
        ({"lunar": ["10/3"]}, "day, month, year"),
        ({"lunar": "10/3 Đinh Dậu", "edtf": "2017-04"}, "đúng một ngày dương lịch"),
        ({"lunar": "10/3 Đinh Dậu", "edtf": "2017-04-07"}, "là ngày 06/4/2017"),
        ({"lunar": "10/3 Đinh Dậu 2018"}, "Mậu Tuất"),
    ],
)
def test_keys_that_do_not_fit_say_what_would(keys: object, hint: str) -> None:
    assert hint in sentence(keys)
