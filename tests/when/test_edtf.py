"""The EDTF subset, held against an independent reader of EDTF."""

from __future__ import annotations

import time
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings

from campaign.problems import Wrong
from campaign.when import Nature, When, WhenContext
from tests.when.strategies import PHRASES

NOWHERE = WhenContext()


def read(text: str) -> When:
    return When.read(text, NOWHERE)


def oracle_bounds(text: str) -> tuple[date | None, date | None]:
    """The bounds as the oracle gives them, which counts an open end as infinite."""
    found = parse_edtf(text)
    first, last = found.lower_strict(), found.upper_strict()
    return tuple(
        date(end.tm_year, end.tm_mon, end.tm_mday) if isinstance(end, time.struct_time) else None
        for end in (first, last)
    )  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2017–04–11", "2017-04-11"),
        ("2016–10/2017–03", "2016-10/2017-03"),
        ("{2017–03,2017–05}", "{2017-03,2017-05}"),
        ("2016–2017", "2016/2017"),
    ],
)
def test_dashes_that_a_word_processor_lengthened_are_the_same(typed: str, meant: str) -> None:
    when = When.read(typed, WhenContext())
    assert (when.edtf, when.text) == (meant, typed)


@pytest.mark.parametrize(
    "text",
    [
        "2017", "2017-04", "2017-04-11", "2016-02-29", "2017-33", "2017-34", "2017-35", "2017-36",
        "2017-40", "2017-41", "195X", "1948~", "1948?", "1948%", "2017-04-09?", "1948-11~",
        "2016-10/2017-03", "2015/2020", "2007-04-11/2017-04-11", "1946~/1954~", "1946~/1954",
        "2016-10/..", "../2016-10-09", "../2017", "2007-04-11/..", "[2017-03-01..2017-03-10]",
        "[2017-01..2017-03]", "[2017-03-05..2017-03-09]", "{2012-02-03,2012-02-15}",
        "{2017-03,2017-05}", "{2017-04-10,2017-04-11,2017-04-12}",
    ],
)  # fmt: skip
def test_bounds_are_the_oracles(text: str) -> None:
    when = read(text)
    assert (when.earliest, when.latest) == oracle_bounds(text)
    assert when.edtf == text


@settings(max_examples=120)
@given(PHRASES)
def test_what_phrases_give_is_edtf_with_the_same_bounds(text: str) -> None:
    when = read(text)
    # The oracle knows no intervals of clock times.
    if when.edtf is not None and "T" not in when.edtf:
        assert (when.earliest, when.latest) == oracle_bounds(when.edtf)


@pytest.mark.parametrize(
    ("text", "edtf", "nature", "vi", "en"),
    [
        ("2017", "2017", "window", "Năm 2017", "2017"),
        ("2017-04", "2017-04", "window", "Tháng 4/2017", "April 2017"),
        ("2012-02-15", "2012-02-15", "day", "Ngày 15/02/2012", "15 February 2012"),
        ("2017-33", "2017-33", "window", "Quý I/2017", "First quarter of 2017"),
        ("2017-41", "2017-41", "window", "6 tháng cuối năm 2017", "Second half of 2017"),
        ("195X", "195X", "window", "Những năm 1950", "1950s"),
        ("195x", "195X", "window", "Những năm 1950", "1950s"),
        ("1948~", "1948~", "approximate", "Khoảng năm 1948", "c. 1948"),
        ("1948?", "1948?", "approximate", "Có thể năm 1948", "Possibly 1948"),
        ("1948%", "1948%", "approximate", "Có thể khoảng năm 1948", "Possibly c. 1948"),
        (
            "2016-10/2017-03", "2016-10/2017-03", "span",
            "Từ tháng 10/2016 đến hết tháng 3/2017", "October 2016 – end of March 2017",
        ),
        (
            "2017-04-10/2017-04-12", "2017-04-10/2017-04-12", "span",
            "Từ ngày 10/4 đến ngày 12/4/2017", "10–12 April 2017",
        ),
        (
            "1952-02-15/2012-02-15", "1952-02-15/2012-02-15", "pair",
            "(15/02/1952 - 15/02/2012)", "(15 February 1952 – 15 February 2012)",
        ),
        ("2016-10/..", "2016-10/..", "open", "Từ tháng 10/2016", "From October 2016"),
        (
            "../2016-10-09", "../2016-10-09", "deadline",
            "Đến hết ngày 09/10/2016", "Until the end of 9 October 2016",
        ),
        (
            "[2012-02-01..2012-02-10]", "[2012-02-01..2012-02-10]", "window",
            "Đầu tháng 02/2012", "Early February 2012",
        ),
        (
            "[2017-06-01..2017-06-30]", "[2017-06-01..2017-06-30]", "window",
            "Cuối quý II/2017", "Late in the second quarter of 2017",
        ),
        ("[2016-10..2016-12]", "[2016-10..2016-12]", "window", "Cuối năm 2016", "Late 2016"),
        (
            "[2017-03-05..2017-03-09]", "[2017-03-05..2017-03-09]", "window",
            "Trong khoảng từ ngày 05/3 đến ngày 09/3/2017", "Some time within 5–9 March 2017",
        ),
        (
            "{2017-04-10, 2017-04-12}", "{2017-04-10,2017-04-12}", "days",
            "Các ngày 10 và 12/4/2017", "10 and 12 April 2017",
        ),
        (
            "2017-04-11T01:00:00Z", "2017-04-11T08:00:00+07:00", "instant",
            "8 giờ 00, ngày 11/4/2017", "8:00 a.m., 11 April 2017",
        ),
        # Readers of EDTF refuse quarters at the ends of an interval.
        (
            "2016-36/2017-33", "2016-10/2017-03", "span",
            "Từ Quý IV/2016 đến hết Quý I/2017", "Q4 2016 – end of Q1 2017",
        ),
    ],
)  # fmt: skip
def test_is_worded(text: str, edtf: str, nature: str, vi: str, en: str) -> None:
    when = read(text)
    assert (when.edtf, when.nature) == (edtf, nature)
    assert (when.words("vi"), when.words("en")) == (vi, en)


def test_a_bare_year_may_be_a_number() -> None:
    assert When.read(1952, NOWHERE).edtf == "1952"


def test_a_term_of_years_is_no_edtf() -> None:
    assert read("2015-2020").edtf == "2015/2020"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2017-02-30", "'2017-02-28'"),
        ("2017-13", "01–12"),
        ("2017-21", "33–36"),
        ("2017-37", "33–36"),
        ("2017-00", "01–12"),
        ("2017-04-00", "không phải là một ngày"),
        ("2017-2-3", "'2017-02-03'"),
        ("2017-3", "'2017-03'"),
        ("2017/03/15", "EDTF"),
        ("../..", "EDTF"),
        ("2016-10/", "EDTF"),
        ("[2017-03-01..]", "EDTF"),
        ("[2017-03-01,2017-03-04", "EDTF"),
        ("{2017-03-01}", "EDTF"),
        ("19XX", "EDTF"),
        ("195X-03", "EDTF"),
        ("2017-03/2016-10", "ngày cuối trước ngày đầu"),
        ("[2017-03-10..2017-03-01]", "ngày cuối trước ngày đầu"),
        ("{2017-04-12,2017-04-10}", "theo thứ tự"),
        ("2017-04-11T08:00:00", "múi giờ"),
        ("2017-04-11T25:00:00+07:00", "thời điểm có thật"),
        ("2017-04-31T08:00:00+07:00", "thời điểm có thật"),
        ("0217-04-11", "1000"),
    ],
)
def test_wrong_edtf_says_what_is_right(text: str, hint: str) -> None:
    with pytest.raises(Wrong) as raised:
        read(text)
    assert hint in raised.value.vi
    assert text in raised.value.vi or text.split("/")[0] in raised.value.vi


def test_equal_ends_are_one_day() -> None:
    assert read("2017-04-11/2017-04-11").nature is Nature.DAY
