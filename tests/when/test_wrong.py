"""Nothing is guessed: what is impossible or ambiguous is refused, with what would be right."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.problems import Wrong
from campaign.when import When, WhenContext

NOWHERE = WhenContext()
TRUNG_UONG = WhenContext(
    year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11), document=date(2016, 9, 30)
)


def sentence(source: object, context: WhenContext = NOWHERE) -> str:
    with pytest.raises(Wrong) as raised:
        When.read(source, context)
    assert raised.value.en
    assert raised.value.en != raised.value.vi
    return raised.value.vi


def test_the_sentence_of_a_fifth_quarter() -> None:
    assert sentence("Quý V/2017") == (
        "'Quý V/2017' không phải là một quý; viết Quý I đến Quý IV, ví dụ 'Quý I/2017'"
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("trong quý 5/2017", "'quý 5/2017' không phải là một quý"),
        ("Quý IX/2017", "không phải là một quý"),
        ("31/2/2017", "'28/02/2017'"),
        ("29/02/1900", "'28/02/1900'"),
        ("ngày 31/4/2017", "'30/4/2017'"),
        ("ngày 0/4/2017", "từ '01/4/2017' đến '30/4/2017'"),
        ("tháng 13/2017", "'tháng 13/2017' không phải là một tháng"),
        ("tháng 0/2017", "không phải là một tháng"),
        ("4/13/2017", "không phải là một tháng"),
        ("từ tháng 10/2016 đến hết tháng 13/2017", "không phải là một tháng"),
        ("15/2/52", "hai chữ số"),
        ("tháng 3/17", "hai chữ số"),
        ("Quý I/17", "hai chữ số"),
        ("11/4/0217", "1000"),
        ("thứ Tư, 11/4/2017", "ngày ấy là thứ Ba"),
        ("ngày 11/4/2017 (Chủ nhật)", "ngày ấy là thứ Ba"),
        ("25h00 ngày 11/4/2017", "từ 0 đến 23"),
        ("24h00 ngày 11/4/2017", "'hết ngày 11/4/2017'"),
        ("8h61 ngày 11/4/2017", "phút từ 00 đến 59"),
        ("15 giờ sáng ngày 11/4/2017", "không khớp"),
        ("8h00", "chưa có ngày"),
        ("từ tháng 3/2017 đến tháng 10/2016", "ngày cuối trước ngày đầu"),
        ("từ ngày 28/12 đến ngày 5/1/2017", "viết đủ năm"),
        ("từ 12 đến 10/4/2017", "ngày cuối trước ngày đầu"),
        ("từ 17h đến 8h ngày 11/4/2017", "ngày cuối trước ngày đầu"),
        ("11/4/2017 - 11/4/2007", "ngày cuối trước ngày đầu"),
        ("các ngày 12 và 10/4/2017", "ngày cuối trước ngày đầu"),
        ("nhiệm kỳ 2020 - 2015", "ngày cuối trước ngày đầu"),
        ("3-4/2017", "'tháng 3-4/2017' hoặc 'ngày 3/4/2017'"),
        ("ngày 3/2", "thiếu năm"),
        ("3/2", "thiếu năm"),
        ("nhân dịp 3/2 và 15/2", "thiếu năm"),
        ("tháng 10", "thiếu năm"),
        ("Quý I", "thiếu năm"),
        ("từ tháng 10 đến tháng 12", "thiếu năm"),
        ("những năm 1965", "không phải là một thập niên"),
        ("những năm 65 của thế kỷ XX", "không phải là một thập niên"),
        ("thế kỷ L", "không phải là một thế kỷ"),
        ("đầu những năm 1960", "chỉ tháng, quý và năm"),
        ("nửa đầu quý I/2017", "chỉ tháng, quý và năm"),
        ("trong 3 ngày 15-16/4/2017", "nói 3 ngày nhưng ghi 2 ngày"),
        ("ngày 32 hàng tháng", "từ 1 đến 31"),
        ("ngày 31/4 hàng năm", "'30/4/2000'"),
        ("tháng Giêng năm 2017", "tháng âm lịch"),
        ("nhân dịp sinh nhật", "không nói ngày nào"),
        ("hướng tới Đại hội", "không nói ngày nào"),
        ("kỷ niệm 10 năm", "campaign.yml"),
        ("trong 10 năm qua", "campaign.yml"),
        ("từ khi thành lập đến nay", "campaign.yml"),
        ("kỷ niệm 82 năm ngày thành lập Đảng (3/2/1930)", "campaign.yml"),
        ("", "phải là chữ"),
    ],
)
def test_says_what_would_be_right(text: str, hint: str) -> None:
    said = sentence(text)
    assert hint in said
    assert "'" in said


@pytest.mark.parametrize(
    "text",
    ["hôm nay", "sau Đại hội", "tháng", "quý", "từ", "-", "()", "từ đến", "năm nay", "dự kiến",
     "khoảng 8h00 ngày 11/4/2017", "15 ngày đầu tháng 3/2017", "1/2/3/2017",
     "ngày 11/4/20177", "10-12", "ngày 11-4", "dịp lễ 10-12/4/2017", "2017 2018",
     "mùa xuân năm 1975"],
)  # fmt: skip
def test_what_cannot_be_read_lists_what_can(text: str) -> None:
    said = sentence(text)
    assert said.startswith(f"không đọc được thời gian '{text}'")
    assert "'Quý I/2017'" in said
    assert "EDTF" in said


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        # Only a day and month may take the campaign's year: a plan's months lie in two years.
        ("tháng 10", "thiếu năm"),
        ("kỷ niệm 60 năm ngày thành lập", "là 10 năm"),
        ("hướng tới kỷ niệm 82 năm ngày thành lập Đảng", "là 10 năm"),
        ("kỷ niệm 82 năm ngày thành lập Đảng (3/2/1930)", "là 87 năm"),
        ("từ tháng 10/2016 đến nay", "sau ngày ban hành"),
        ("nhân dịp 15/2 và 3/2", "ngày cuối trước ngày đầu"),
        ("ngày 30 tháng 2", "'28/02/2017'"),
    ],
)
def test_the_campaign_does_not_make_it_right(text: str, hint: str) -> None:
    assert hint in sentence(text, TRUNG_UONG)


@pytest.mark.parametrize("source", [True, 3.5, [2017], date(2017, 4, 11), None, "   "])
def test_only_text_years_and_mappings_are_times(source: object) -> None:
    assert "phải là chữ" in sentence(source)


@pytest.mark.parametrize("source", [17, 20170411, -1])
def test_a_number_is_a_year(source: int) -> None:
    sentence(source)


VOCABULARY = """
từ đến hết trước sau trong cuối đầu giữa nửa ngày tháng quý năm thứ ba chủ nhật mồng rằm tết xuân âm
lịch nhuận giêng chạp nhâm thìn giáp sửu hàng mỗi một lần khoảng có thể dự kiến (?) ( ) , - – / . :
h giờ 8h00 24h sáng chiều 1 2 3 12 31 32 0 00 13 99 2017 0000 9999 20177 11/4 31/2/2017 3/2017
3-4/2017 11/4/2017 10-12/4/2017 I V IX XX thế kỷ những nhiệm kỳ nhân dịp hướng tới kỷ niệm 10 nay
khi thành lập chưa rõ 1948~ 195X 2017-33 [ ] { } .. Quý I/2017 ngày, và các tức là
"""
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=3000)
@given(st.lists(WORDS, min_size=1, max_size=7), st.sampled_from([NOWHERE, TRUNG_UONG]))
def test_whatever_is_written_is_read_or_refused(words: list[str], context: WhenContext) -> None:
    for text in (" ".join(words), "".join(words)):
        try:
            when = When.read(text, context)
        except Wrong:
            continue
        assert when.words("vi")
        assert when.words("en")
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest


def test_the_piece_is_quoted_as_it_was_written() -> None:
    assert "'QUÝ v / 2017'" in sentence("từ  Quý IV/2016 đến hết QUÝ v / 2017")
