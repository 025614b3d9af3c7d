"""Turns of phrase that offices use beside those of the two plans: what each means, how it is said.

Also those that look like one thing and are another: they are read right, or refused.
"""

from __future__ import annotations

from datetime import date

import pytest

from campaign.problems import Wrong
from campaign.when import When, WhenContext

CONTEXT = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))
DATED = WhenContext(year=2017, document=date(2016, 9, 30))


@pytest.mark.parametrize(
    ("text", "edtf", "nature", "vi", "en"),
    [
        ("phải hoàn thành trong tháng 3/2017", "../2017-03", "deadline",
         "Chậm nhất tháng 3/2017", "By the end of March 2017"),
        ("dự kiến hoàn thành trong Quý I/2017", "../2017-03", "deadline",
         "Dự kiến chậm nhất Quý I/2017", "By the end of the first quarter of 2017 (planned)"),
        ("chậm nhất là hết năm 2017", "../2017", "deadline",
         "Chậm nhất năm 2017", "By the end of 2017"),
        ("không muộn hơn ngày 31/3/2017", "../2017-03-31", "deadline",
         "Chậm nhất ngày 31/3/2017", "By 31 March 2017"),
        ("hạn nộp: 31/3/2017", "../2017-03-31", "deadline",
         "Chậm nhất ngày 31/3/2017", "By 31 March 2017"),
        ("trước Tết Nguyên đán Đinh Dậu", "../2017-01-27", "deadline",
         "Trước tết Nguyên đán Đinh Dậu", "Before Lunar New Year of Đinh Dậu (28 January 2017)"),
        ("sau rằm tháng Giêng", "2017-02-12/..", "open",
         "Sau ngày 15/01 âm lịch năm Đinh Dậu (11/02/2017)",
         "After 15th day of the 1st lunar month, Đinh Dậu (11 February 2017)"),
        ("từ nay đến hết tháng 4/2017", "../2017-04", "deadline",
         "Đến hết tháng 4/2017", "Until the end of April 2017"),
        ("từ tháng 12/2016 – hết tháng 3/2017", "2016-12/2017-03", "span",
         "Tháng 12/2016 - tháng 3/2017", "December 2016 – March 2017"),
        ("tháng 3 hoặc tháng 4/2017", "[2017-03..2017-04]", "window",
         "Trong khoảng từ tháng 3 đến hết tháng 4/2017",
         "Some time within March – April 2017"),
        ("ngày 10 hoặc 11/4/2017", "[2017-04-10..2017-04-11]", "window",
         "Trong khoảng từ ngày 10/4 đến ngày 11/4/2017", "Some time within 10–11 April 2017"),
        ("khoảng tháng 3-4/2017", "2017-03~/2017-04~", "approximate",
         "Từ khoảng tháng 3 đến khoảng tháng 4/2017", "c. March – c. April 2017"),
        ("cả ngày 19/5/2017", "2017-05-19", "day", "Ngày 19/5/2017", "19 May 2017"),
        ("đúng ngày 11/4/2017", "2017-04-11", "day", "Ngày 11/4/2017", "11 April 2017"),
        ("đúng 8h ngày 11/4/2017", "2017-04-11T08:00:00+07:00", "instant",
         "8 giờ 00, ngày 11/4/2017", "8:00 a.m., 11 April 2017"),
        ("ngày 11/4/2017, từ 8h00 đến 10h30",
         "2017-04-11T08:00:00+07:00/2017-04-11T10:30:00+07:00", "span",
         "Từ 8 giờ 00 đến 10 giờ 30, ngày 11/4/2017", "8:00 a.m. – 10:30 a.m., 11 April 2017"),
        ("thứ Ba, 11/4/2017 lúc 8h-10h",
         "2017-04-11T08:00:00+07:00/2017-04-11T10:00:00+07:00", "span",
         "Từ 8 giờ 00 đến 10 giờ 00, ngày 11/4/2017", "8:00 a.m. – 10:00 a.m., 11 April 2017"),
        ("tuần lễ từ 3/4 đến 9/4/2017", "2017-04-03/2017-04-09", "span",
         "Từ ngày 03/4 đến ngày 09/4/2017", "3–9 April 2017"),
        ("trong 02 tháng 3 và 4/2017", "{2017-03,2017-04}", "window",
         "Tháng 3 và tháng 4/2017", "March and April 2017"),
        ("trong 3 tháng (từ tháng 1 đến tháng 3/2017)", "2017-01/2017-03", "span",
         "Từ tháng 01 đến hết tháng 3/2017", "January – end of March 2017"),
        ("trong hai năm 2016 - 2017", "2016/2017", "span", "2016 - 2017", "2016–2017"),
        ("10 tháng 3 và 11 tháng 4 năm 2017", "{2017-03-10,2017-04-11}", "days",
         "Các ngày 10 tháng 3 và 11 tháng 4 năm 2017", "10 March and 11 April 2017"),
        ("tiến tới kỷ niệm 70 năm ngày truyền thống 07/11/2018", "../2018-11-07", "run-up",
         "Hướng tới ngày 07/11/2018", "In the run-up to 7 November 2018"),
        ("nhân dịp Giỗ Tổ Hùng Vương 10/3", "2017-04-06", "occasion",
         "Dịp Giỗ Tổ Hùng Vương năm Đinh Dậu",
         "Hùng Kings' Commemoration Day of Đinh Dậu (6 April 2017)"),
        ("Ngày Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch) năm 2018", "2018-04-25", "occasion",
         "Dịp Giỗ Tổ Hùng Vương năm Mậu Tuất",
         "Hùng Kings' Commemoration Day of Mậu Tuất (25 April 2018)"),
        ("23 tháng Chạp năm Bính Thân", "2017-01-20", "day",
         "Ngày 23/12 âm lịch năm Bính Thân (20/01/2017)",
         "23rd day of the 12th lunar month, Bính Thân (20 January 2017)"),
        ("3 tháng/lần", None, "recurring", "3 tháng một lần", "Every three months"),
        ("01 lần/tháng", None, "recurring", "Hàng tháng", "Every month"),
    ],
)  # fmt: skip
def test_what_offices_write(text: str, edtf: str | None, nature: str, vi: str, en: str) -> None:
    when = When.read(text, CONTEXT)
    assert (when.edtf, when.nature) == (edtf, nature)
    assert (when.words("vi"), when.words("en")) == (vi, en)
    again = When.read(vi, CONTEXT)
    assert (again.edtf, again.nature, again.words("en")) == (edtf, nature, en)


def test_from_now_on_begins_with_the_documents_date() -> None:
    when = When.read("từ nay đến hết tháng 4/2017", DATED)
    assert when.edtf == "2016-09-30/2017-04"
    assert when.words("vi") == "Từ ngày 30/9/2016 đến hết tháng 4/2017"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9 tháng năm 2017", "đọc được hai cách; viết rõ 'ngày 9/5/2017' hoặc '9 tháng đầu năm"),
        ("trong 3 tháng 2 và 3/2017", "nói 3 tháng nhưng ghi 2 tháng"),
        ("trong 3 năm 2016 - 2017", "nói 3 năm nhưng ghi 2 năm"),
        ("6 tháng đầu năm", "thiếu năm; viết đủ cả năm, ví dụ '6 tháng đầu năm 2017'"),
        ("9 tháng đầu năm", "thiếu năm"),
        ("cuối năm", "thiếu năm; viết đủ cả năm, ví dụ 'cuối năm 2017'"),
        ("tháng Giêng năm Đinh Dậu", "là tháng âm lịch"),
        ("những năm 90", "không phải là một thập niên"),
        ("cuối những năm 60", "không phải là một thập niên"),
        ("Giỗ Tổ Hùng Vương 10/4", "lễ ấy là ngày 10/3 âm lịch"),
        ("nhân dịp cúng rằm 15/7", "không đọc được"),
        ("ngày 10 hoặc 15/4/2017", "không đọc được"),
    ],
)
def test_what_is_refused_and_how(text: str, hint: str) -> None:
    with pytest.raises(Wrong) as raised:
        When.read(text, CONTEXT)
    assert hint in raised.value.vi
    assert raised.value.en != raised.value.vi
