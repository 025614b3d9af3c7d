"""Phrases of real plans, one by one: what they mean and how they are said."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.when import PartOfDay, When, WhenContext

HAI_DUONG = WhenContext(
    year=2012,
    origin=date(1952, 2, 15),
    anniversary=date(2012, 2, 15),
    document=date(2011, 11, 4),
)
TRUNG_UONG = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))


# Every time the two plans give, word for word.
@pytest.mark.parametrize(
    ("context", "text", "edtf", "nature"),
    [
        (TRUNG_UONG, "Thời gian thực hiện từ tháng 10/2016 đến hết tháng 3/2017.",
         "2016-10/2017-03", "span"),
        (TRUNG_UONG, "Thời gian từ 10/2016 đến hết tháng 4/2017.", "2016-10/2017-04", "span"),
        (TRUNG_UONG, "Thời gian thực hiện trong Quý I/2017.", "2017-33", "window"),
        (TRUNG_UONG, "Thực hiện trong tháng 3/2017.", "2017-03", "window"),
        (TRUNG_UONG, "Thực hiện Quý I/2017.", "2017-33", "window"),
        (TRUNG_UONG, "Thực hiện trong tháng 4/2017.", "2017-04", "window"),
        (TRUNG_UONG, "trước ngày 10/10/2016", "../2016-10-09", "deadline"),
        (TRUNG_UONG, "nhân dịp kỷ niệm 10 năm thành lập", "2017-04-11", "occasion"),
        (TRUNG_UONG, "(11/4/2007-11/4/2017)", "2007-04-11/2017-04-11", "pair"),
        (TRUNG_UONG, "(07/11/1948-07/11/2018)", "1948-11-07/2018-11-07", "pair"),
        (TRUNG_UONG, "ngày 15/8/2016", "2016-08-15", "day"),
        (TRUNG_UONG, "trong 10 năm qua", "2007-04-11/2017-04-11", "reference"),
        (TRUNG_UONG, "nhiệm kỳ 2015 - 2020", "2015/2020", "reference"),
        (TRUNG_UONG, "từ khi thành lập đến nay", "2007-04-11/..", "reference"),
        (HAI_DUONG, "ngày 04 tháng 11 năm 2011", "2011-11-04", "day"),
        (HAI_DUONG, "bắt đầu từ tháng 11/2011 đến hết tháng 2/2012", "2011-11/2012-02", "span"),
        (HAI_DUONG, "(Dự kiến vào đầu tháng 02/2012)", "[2012-02-01..2012-02-10]", "window"),
        (HAI_DUONG, "trước ngày 28/02/2012.", "../2012-02-27", "deadline"),
        (HAI_DUONG, "hướng tới kỷ niệm 60 năm ngày thành lập Đảng bộ Khối Các cơ quan tỉnh",
         "../2012-02-15", "run-up"),
        (HAI_DUONG, "nhân dịp kỷ niệm ngày thành lập Đảng 3/2 và ngày thành lập Đảng bộ Khối "
         "Các cơ quan tỉnh 15/2", "{2012-02-03,2012-02-15}", "occasion"),
        (HAI_DUONG, "hàng tháng", None, "recurring"),
        (HAI_DUONG, "60 năm qua", "1952-02-15/2012-02-15", "reference"),
        (HAI_DUONG, "nhiệm kỳ 2010-2015", "2010/2015", "reference"),
        (HAI_DUONG, "năm 2011", "2011", "window"),
        (HAI_DUONG, "3/2/1930 - 3/2/2012", "1930-02-03/2012-02-03", "pair"),
        (HAI_DUONG, "(15/02/1952-15/02/2012)", "1952-02-15/2012-02-15", "pair"),
        (HAI_DUONG, "mừng xuân Nhâm Thìn", "2012-01-23", "occasion"),
        (HAI_DUONG, "từ khi thành lập đến nay", "1952-02-15/2011-11-04", "reference"),
    ],
)  # fmt: skip
def test_the_plans_own_phrases(
    context: WhenContext, text: str, edtf: str | None, nature: str
) -> None:
    when = When.read(text, context)
    assert (when.edtf, when.nature) == (edtf, nature)


@pytest.mark.parametrize(
    ("text", "edtf", "nature", "vi", "en"),
    [
        ("thứ Ba, 11/4/2017", "2017-04-11", "day", "Ngày 11/4/2017", "11 April 2017"),
        ("ngày 11/4/2017 (thứ Ba)", "2017-04-11", "day", "Ngày 11/4/2017", "11 April 2017"),
        ("trong ngày 11/4/2017", "2017-04-11", "day", "Trong ngày 11/4/2017", "11 April 2017"),
        ("ngày 30/4", "2017-04-30", "day", "Ngày 30/4/2017", "30 April 2017"),
        ("8h, 11/4/2017", "2017-04-11T08:00:00+07:00", "instant",
         "8 giờ 00, ngày 11/4/2017", "8:00 a.m., 11 April 2017"),
        ("14h30' thứ Ba, ngày 11/4/2017", "2017-04-11T14:30:00+07:00", "instant",
         "14 giờ 30, ngày 11/4/2017", "2:30 p.m., 11 April 2017"),
        ("2 giờ chiều ngày 11/4/2017", "2017-04-11T14:00:00+07:00", "instant",
         "14 giờ 00, ngày 11/4/2017", "2:00 p.m., 11 April 2017"),
        ("lúc 12:00 ngày 11/4/2017", "2017-04-11T12:00:00+07:00", "instant",
         "12 giờ 00, ngày 11/4/2017", "Noon, 11 April 2017"),
        ("ngày 11/4/2017, lúc 8 giờ rưỡi", "2017-04-11T08:30:00+07:00", "instant",
         "8 giờ 30, ngày 11/4/2017", "8:30 a.m., 11 April 2017"),
        ("từ 8h00 đến 11h30 ngày 11/4/2017",
         "2017-04-11T08:00:00+07:00/2017-04-11T11:30:00+07:00", "span",
         "Từ 8 giờ 00 đến 11 giờ 30, ngày 11/4/2017", "8:00 a.m. – 11:30 a.m., 11 April 2017"),
        ("các ngày 3, 8 và 15/02/2012", "{2012-02-03,2012-02-08,2012-02-15}", "days",
         "Các ngày 03, 08 và 15/02/2012", "3, 8 and 15 February 2012"),
        ("các ngày 28/3 và 2/4/2017", "{2017-03-28,2017-04-02}", "days",
         "Các ngày 28/3 và 02/4/2017", "28 March and 2 April 2017"),
        ("trong 02 ngày 15-16/4/2017", "2017-04-15/2017-04-16", "span",
         "Từ ngày 15/4 đến ngày 16/4/2017", "15–16 April 2017"),
        ("từ ngày 28/12/2016 đến ngày 5/1/2017", "2016-12-28/2017-01-05", "span",
         "Từ ngày 28/12/2016 đến ngày 05/01/2017", "28 December 2016 – 5 January 2017"),
        ("từ 10-12/4/2017", "2017-04-10/2017-04-12", "span",
         "Từ ngày 10/4 đến ngày 12/4/2017", "10–12 April 2017"),
        ("từ sáng 10/4 đến chiều 12/4/2017", "2017-04-10/2017-04-12", "span",
         "Từ sáng 10/4 đến chiều 12/4/2017", "Morning of 10 April – afternoon of 12 April 2017"),
        ("Quý I, II/2017", "{2017-33,2017-34}", "window", "Quý I và Quý II/2017", "Q1 and Q2 2017"),
        ("cuối tháng 3 đầu tháng 4/2017", "[2017-03-21..2017-04-10]", "window",
         "Cuối tháng 3, đầu tháng 4/2017", "Late March – early April 2017"),
        ("từ đầu tháng 3 đến giữa tháng 4/2017", "2017-03-01~/2017-04-20~", "span",
         "Từ đầu tháng 3 đến giữa tháng 4/2017", "Early March – mid-April 2017"),
        ("chậm nhất là ngày 10/10/2016", "../2016-10-10", "deadline",
         "Chậm nhất ngày 10/10/2016", "By 10 October 2016"),
        ("trước 17h00 ngày 10/10/2016", "../2016-10-10T17:00:00+07:00", "deadline",
         "Trước 17 giờ 00, ngày 10/10/2016", "Before 5:00 p.m., 10 October 2016"),
        ("trước tháng 4/2017", "../2017-03", "deadline", "Trước tháng 4/2017", "Before April 2017"),
        ("trước Quý II/2017", "../2017-03", "deadline",
         "Trước Quý II/2017", "Before the second quarter of 2017"),
        ("hết năm 2017", "../2017", "deadline", "Đến hết năm 2017", "Until the end of 2017"),
        ("sau ngày 11/4/2017", "2017-04-12/..", "open",
         "Sau ngày 11/4/2017", "After 11 April 2017"),
        ("từ tháng 10/2016 trở đi", "2016-10/..", "open", "Từ tháng 10/2016", "From October 2016"),
        ("6 tháng một lần", None, "recurring", "6 tháng một lần", "Every six months"),
        ("thứ Hai hàng tuần", None, "recurring", "Thứ Hai hàng tuần", "Every Monday"),
        ("ngày 11/4 hằng năm", None, "recurring",
         "Ngày 11/4 hàng năm", "Every year on 11 April"),
        ("hàng tháng trong năm 2017", "2017", "recurring",
         "Hàng tháng, trong năm 2017", "Every month, during 2017"),
        ("khoảng đầu tháng 3/2017", "[2017-03-01..2017-03-10]", "approximate",
         "Khoảng đầu tháng 3/2017", "c. early March 2017"),
        ("khoảng từ năm 1946 đến năm 1954", "1946~/1954~", "approximate",
         "Từ khoảng năm 1946 đến khoảng năm 1954", "c. 1946 – c. 1954"),
        ("năm 1948 (?)", "1948?", "approximate", "Có thể năm 1948", "Possibly 1948"),
        ("thập niên 1960", "196X", "window", "Những năm 1960", "1960s"),
        ("những năm 60 của thế kỷ XX", "196X", "window", "Những năm 1960", "1960s"),
        ("thế kỷ 20", "1901/2000", "window", "Thế kỷ XX", "20th century"),
        ("9 tháng đầu năm 2017", "2017-01/2017-09", "window",
         "9 tháng đầu năm 2017", "First nine months of 2017"),
        ("suốt năm 2017", "2017", "span", "Cả năm 2017", "Throughout 2017"),
        ("giai đoạn từ 2015 đến 2020", "2015/2020", "reference",
         "Giai đoạn 2015 - 2020", "2015–2020 period"),
        ("từ năm 1948 đến nay", "1948/..", "reference", "Từ năm 1948 đến nay", "Since 1948"),
        ("tiến tới kỷ niệm 70 năm Ngày truyền thống (07/11/1948-07/11/2018)", "../2018-11-07",
         "run-up", "Hướng tới ngày 07/11/2018", "In the run-up to 7 November 2018"),
        ("kỷ niệm 87 năm ngày thành lập Đảng (3/2/1930)", "2017-02-03", "occasion",
         "Nhân dịp 03/02/2017", "On 3 February 2017"),
        ("kỷ niệm 87 năm ngày thành lập Đảng (3/2/1930 - 3/2/2017)", "2017-02-03", "occasion",
         "Nhân dịp 03/02/2017", "On 3 February 2017"),
        ("dịp 30/4 và 1/5", "{2017-04-30,2017-05-01}", "occasion",
         "Nhân dịp 30/4 và 1/5", "On 30 April and 1 May 2017"),
        ("kỷ niệm 10 năm", "2017-04-11", "occasion",
         "Kỷ niệm 10 năm", "On the tenth anniversary (11 April 2017)"),
        ("chưa rõ", None, "unknown", "Chưa rõ thời gian", "Date unknown"),
        ("thời gian sẽ thông báo sau", None, "unknown",
         "Thời gian sẽ thông báo", "Time to be announced"),
        ("tháng 4/2017 (dự kiến)", "2017-04", "window",
         "Dự kiến tháng 4/2017", "April 2017 (planned)"),
    ],
)  # fmt: skip
def test_phrases_of_such_plans(text: str, edtf: str | None, nature: str, vi: str, en: str) -> None:
    when = When.read(text, TRUNG_UONG)
    assert (when.edtf, when.nature) == (edtf, nature)
    assert (when.words("vi"), when.words("en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "recurs"),
    [
        ("hàng ngày", "P1D"),
        ("hằng tuần", "P1W"),
        ("mỗi tháng một lần", "P1M"),
        ("hàng quý", "P3M"),
        ("hàng năm", "P1Y"),
        ("hai tuần một lần", "P2W"),
        ("2 quý một lần", "P6M"),
        ("ngày 10 hàng tháng", "P1M"),
        ("thường xuyên", None),
    ],
)
def test_how_often(text: str, recurs: str | None) -> None:
    assert When.read(text, TRUNG_UONG).recurs == recurs


def test_the_first_number_is_the_day() -> None:
    assert When.read("3/4/2017", TRUNG_UONG).earliest == date(2017, 4, 3)


def test_month_and_year_are_never_day_and_month() -> None:
    assert When.read("từ 10/2016 đến 12/2016", TRUNG_UONG).earliest == date(2016, 10, 1)


def test_a_part_of_day_is_kept_apart_from_the_hour() -> None:
    when = When.read("chiều thứ Ba, 11/4/2017", TRUNG_UONG)
    assert (when.part_of_day, when.instant) == (PartOfDay.AFTERNOON, None)


def test_the_source_wording_is_kept() -> None:
    assert When.read(" Trong  QUÝ I/2017 ", TRUNG_UONG).text == "Trong QUÝ I/2017"


def test_leap_day_counts_back_to_28_february() -> None:
    context = WhenContext(anniversary=date(2020, 2, 29))
    assert When.read("trong 3 năm qua", context).earliest == date(2017, 2, 28)
