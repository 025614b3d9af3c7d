"""The sentences for what is wrong with a date: what it is, and what would be right."""

from __future__ import annotations

from campaign.problems import Wrong
from campaign.when.context import YEARS
from campaign.when.units import Unit

FORMS_VI = (
    "'11/4/2017', 'sáng 11/4/2017', '8 giờ 00 ngày 11/4/2017', 'tháng 3/2017', "
    "'đầu tháng 3/2017', 'Quý I/2017', '6 tháng đầu năm 2017', 'năm 2017', "
    "'từ tháng 10/2016 đến hết tháng 3/2017', 'các ngày 10, 11 và 12/4/2017', "
    "'trước ngày 10/10/2016', 'chậm nhất ngày 10/10/2016', 'nhân dịp 3/2/2012', "
    "'hướng tới ngày 15/02/2012', 'hàng tháng', 'khoảng năm 1948', 'những năm 1960', "
    "'mồng 10 tháng 3 âm lịch năm 2017', 'chưa rõ', hoặc EDTF như '2017-04-11', '2016-10/2017-03'"
)
FORMS_EN = FORMS_VI.replace(", hoặc EDTF như ", ", or EDTF such as ")


def unreadable(text: str) -> Wrong:
    """Nothing in the grammar fits."""
    return Wrong(
        f"không đọc được thời gian '{text}'; các cách viết hiểu được: {FORMS_VI}",
        f"can't read the time '{text}'; forms understood: {FORMS_EN}",
    )


def no_day(text: str, last: Unit) -> Wrong:
    """The month doesn't have that day, only days up to its last."""
    first = last._replace(day=1)
    return Wrong(
        f"'{text}' không phải là một ngày: tháng {last.number}/{last.year} chỉ có {last.day} ngày; "
        f"viết từ '{first.figures()}' đến '{last.figures()}'",
        f"'{text}' is not a day: month {last.number}/{last.year} has only {last.day} days; "
        f"write '{first.figures()}' to '{last.figures()}'",
    )


def no_month(text: str) -> Wrong:
    """There is no thirteenth month."""
    return Wrong(
        f"'{text}' không phải là một tháng; tháng từ 1 đến 12, "
        "và ngày viết trước tháng, ví dụ 'tháng 3/2017', '11/4/2017'",
        f"'{text}' is not a month; months go from 1 to 12 and the day comes before the month, "
        "as in 'tháng 3/2017', '11/4/2017'",
    )


def no_quarter(text: str) -> Wrong:
    """There are four quarters."""
    return Wrong(
        f"'{text}' không phải là một quý; viết Quý I đến Quý IV, ví dụ 'Quý I/2017'",
        f"'{text}' is not a quarter; write Quý I to Quý IV, for example 'Quý I/2017'",
    )


def no_year(text: str, example: str) -> Wrong:
    """The year is missing and nothing tells it."""
    return Wrong(
        f"'{text}' thiếu năm; viết đủ cả năm, ví dụ '{example}'",
        f"'{text}' lacks its year; write it, for example '{example}'",
    )


def odd_year(text: str) -> Wrong:
    """A year nobody means."""
    return Wrong(
        f"'{text}': năm phải từ {YEARS[0]} đến {YEARS[-1]}, viết bằng bốn chữ số, ví dụ '2017'",
        f"'{text}': the year must be {YEARS[0]} to {YEARS[-1]}, in four digits, such as '2017'",
    )


def short_year(text: str) -> Wrong:
    """Two digits may be any century."""
    return Wrong(
        f"'{text}': năm chỉ có hai chữ số; viết đủ bốn chữ số, ví dụ '15/02/1952', 'tháng 3/2017'",
        f"'{text}': the year has two digits only; write all four, as in '15/02/1952', "
        "'tháng 3/2017'",
    )


def backwards(text: str) -> Wrong:
    """The end lies before the start."""
    return Wrong(
        f"'{text}': ngày cuối trước ngày đầu; đổi lại thứ tự, hoặc viết đủ năm ở cả hai đầu, "
        "ví dụ 'từ tháng 10/2016 đến hết tháng 3/2017'",
        f"'{text}': the end is before the start; swap them, or write the year at both ends, "
        "as in 'từ tháng 10/2016 đến hết tháng 3/2017'",
    )


def needs(text: str, what_vi: str, what_en: str) -> Wrong:
    """The phrase leans on a date the campaign doesn't give."""
    return Wrong(
        f"'{text}' cần {what_vi} trong campaign.yml; điền vào đó hoặc viết rõ ngày, "
        "ví dụ '11/4/2017'",
        f"'{text}' needs {what_en} in campaign.yml; give it there or write the date, "
        "as in '11/4/2017'",
    )


def other_weekday(text: str, right_vi: str, right_en: str) -> Wrong:
    """The weekday isn't that day's."""
    return Wrong(
        f"'{text}': ngày ấy là {right_vi}; sửa thứ hoặc sửa ngày",
        f"'{text}': that day is a {right_en}; correct the weekday or the date",
    )


def no_decade(text: str) -> Wrong:
    """A decade begins with a year that ends in 0, of a century that is named."""
    return Wrong(
        f"'{text}' không phải là một thập niên; viết năm tròn chục đủ bốn chữ số, "
        "ví dụ 'những năm 1960'",
        f"'{text}' is not a decade; write its first year in four digits, as in 'những năm 1960'",
    )


def no_century(text: str) -> Wrong:
    """Centuries are counted in Roman numerals, 11 to 21."""
    return Wrong(
        f"'{text}' không phải là một thế kỷ; viết thế kỷ XI đến XXI, ví dụ 'thế kỷ XX'",
        f"'{text}' is not a century; write thế kỷ XI to XXI, for example 'thế kỷ XX'",
    )


def no_hour(text: str) -> Wrong:
    """The clock has no such time."""
    return Wrong(
        f"'{text}' không phải là giờ trong ngày; giờ từ 0 đến 23, phút từ 00 đến 59, ví dụ "
        "'8 giờ 00 ngày 11/4/2017'; cuối ngày thì viết 'hết ngày 11/4/2017'",
        f"'{text}' is not a time of day; hours are 0 to 23 and minutes 00 to 59, as in "
        "'8 giờ 00 ngày 11/4/2017'; for the end of a day write 'hết ngày 11/4/2017'",
    )


def other_part_of_day(text: str) -> Wrong:
    """The hour and the part of the day don't agree."""
    return Wrong(
        f"'{text}': giờ và buổi không khớp nhau; viết giờ theo 24 giờ, ví dụ '14 giờ 30'",
        f"'{text}': the hour is not in that part of the day; use 24 hours, as in '14 giờ 30'",
    )


def no_part(text: str) -> Wrong:
    """đầu/giữa/cuối of something that has no agreed parts."""
    return Wrong(
        f"'{text}': chỉ tháng, quý và năm có đầu, giữa, cuối (và tháng có thượng, trung, hạ tuần, "
        "nửa đầu, nửa cuối); viết khoảng cụ thể, ví dụ 'từ năm 1960 đến năm 1963'",
        f"'{text}': only months, quarters and years have an agreed beginning, middle and end "
        "(and months their tuần and halves); write the bounds, as in 'từ năm 1960 đến năm 1963'",
    )


def two_ways(text: str, one: str, other: str) -> Wrong:
    """The figures can be read as two different dates."""
    return Wrong(
        f"'{text}' đọc được hai cách; viết rõ '{one}' hoặc '{other}'",
        f"'{text}' can be read in two ways; write '{one}' or '{other}'",
    )


def other_count(text: str, of: str, said: int, number: int) -> Wrong:
    """ "3 ngày" before dates that make two."""
    counted = {"ngày": "days", "tháng": "months", "năm": "years"}[of]
    return Wrong(
        f"'{text}': nói {said} {of} nhưng ghi {number} {of}; sửa số {of} hoặc sửa thời gian",
        f"'{text}': says {said} {counted} but gives {number}; correct the count or the dates",
    )


def no_day_of_month(text: str) -> Wrong:
    """No month has that day."""
    return Wrong(
        f"'{text}': ngày trong tháng từ 1 đến 31, ví dụ 'ngày 10 hàng tháng'",
        f"'{text}': days of a month are 1 to 31, as in 'ngày 10 hàng tháng'",
    )


def other_years(text: str, right: int) -> Wrong:
    """The number of years isn't that of the anniversary."""
    return Wrong(
        f"'{text}': tính từ ngày gốc đến lần kỷ niệm này là {right} năm; sửa số năm, hoặc viết rõ "
        "ngày nếu là một lần kỷ niệm khác, ví dụ 'nhân dịp 3/2/2012'",
        f"'{text}': from the origin date to this anniversary are {right} years; correct the "
        "number, or write the date if it is another anniversary, as in 'nhân dịp 3/2/2012'",
    )


def lunar_month(text: str) -> Wrong:
    """Giêng and Chạp are months of the lunar calendar, whose bounds differ each year."""
    return Wrong(
        f"'{text}' là tháng âm lịch; viết tháng dương lịch, ví dụ 'tháng 01/2017', hoặc một ngày "
        "âm lịch, ví dụ 'rằm tháng Giêng năm Đinh Dậu'",
        f"'{text}' is a lunar month; write a solar one, such as 'tháng 01/2017', or a lunar day, "
        "such as 'rằm tháng Giêng năm Đinh Dậu'",
    )


def other_feast(text: str, right: str) -> Wrong:
    """A feast of the lunar year beside a day that isn't its own."""
    return Wrong(
        f"'{text}': lễ ấy là ngày {right} âm lịch; sửa ngày hoặc sửa tên",
        f"'{text}': that feast is on lunar {right}; correct the day or the name",
    )


def no_occasion(text: str) -> Wrong:
    """An occasion without a date, and not the campaign's own."""
    return Wrong(
        f"'{text}' không nói ngày nào; viết thêm ngày, ví dụ 'nhân dịp 3/2/2012', "
        "'hướng tới ngày 15/02/2012', hoặc số năm của lần kỷ niệm này, ví dụ 'kỷ niệm 60 năm'",
        f"'{text}' names no day; add it, as in 'nhân dịp 3/2/2012', 'hướng tới ngày 15/02/2012', "
        "or the years of this anniversary, as in 'kỷ niệm 60 năm'",
    )


def no_date(text: str) -> Wrong:
    """An hour without a day."""
    return Wrong(
        f"'{text}' chưa có ngày; viết cả ngày, ví dụ '8 giờ 00 ngày 11/4/2017'",
        f"'{text}' has no day; write it too, as in '8 giờ 00 ngày 11/4/2017'",
    )
