"""The grammar as a product: every month, form, case, Unicode form, spacing and dash."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date

import pytest

from campaign.when import When, WhenContext

NOWHERE = WhenContext()
MONTH_NAMES = (
    "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
)  # fmt: skip
ROMAN = ("I", "II", "III", "IV")
# Each form of a month, with its first and last day as a function of that month.
OF_MONTH = {
    "tháng {m}/2017": (1, 0),
    "tháng {m:02}/2017": (1, 0),
    "{m}/2017": (1, 0),
    "{m}-2017": (1, 0),
    "tháng {m}-2017": (1, 0),
    "tháng {m} năm 2017": (1, 0),
    "tháng {m}, năm 2017": (1, 0),
    "tháng {name} năm 2017": (1, 0),
    "tháng {name}/2017": (1, 0),
    "trong tháng {m}/2017": (1, 0),
    "Thực hiện trong tháng {m}/2017": (1, 0),
    "đầu tháng {m}/2017": (1, 10),
    "giữa tháng {m} năm 2017": (11, 20),
    "cuối tháng {m}/2017": (21, 0),
    "thượng tuần tháng {m}/2017": (1, 10),
    "trung tuần tháng {m}/2017": (11, 20),
    "hạ tuần tháng {m}/2017": (21, 0),
    "nửa đầu tháng {m}/2017": (1, 15),
    "nửa cuối tháng {m}/2017": (16, 0),
    "ngày 9/{m}/2017": (9, 9),
    "09/{m:02}/2017": (9, 9),
    "9-{m}-2017": (9, 9),
    "9.{m}.2017": (9, 9),
    "ngày 9 tháng {m} năm 2017": (9, 9),
    "ngày 9 tháng {m}/2017": (9, 9),
    "ngày 9/{m} năm 2017": (9, 9),
    "ngày mồng 9 tháng {name} năm 2017": (9, 9),
    "sáng 9/{m}/2017": (9, 9),
    "8 giờ 30 phút, ngày 9/{m}/2017": (9, 9),
    "từ 9 đến 12/{m}/2017": (9, 12),
    "từ ngày 9 đến hết ngày 12/{m}/2017": (9, 12),
    "từ ngày 9/{m} đến ngày 12/{m}/2017": (9, 12),
    "9-12/{m}/2017": (9, 12),
    "9/{m} - 12/{m}/2017": (9, 12),
    "ngày 9 - 12/{m}/2017": (9, 12),
    "các ngày 9, 10 và 12/{m}/2017": (9, 12),
    "ngày 9 và ngày 12/{m}/2017": (9, 12),
}


def upper(text: str) -> str:
    return text.upper()


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def spaced(text: str) -> str:
    return "\t " + text.replace(" ", " \u00a0 ") + " \n"


def dashed(text: str) -> str:
    return text.replace("-", "–")


WAYS: tuple[Callable[[str], str], ...] = (str, upper, decomposed, spaced, dashed)


@pytest.mark.parametrize("form", OF_MONTH)
def test_every_month_in_every_way(form: str) -> None:
    first, last = OF_MONTH[form]
    for month in range(1, 13):
        text = form.format(m=month, name=MONTH_NAMES[month - 1])
        bounds = date(2017, month, first), date(2017, month, last or monthrange(2017, month)[1])
        for way in WAYS:
            when = When.read(way(text), NOWHERE)
            assert (when.earliest, when.latest) == bounds, way(text)
            assert when.words("vi") == When.read(text, NOWHERE).words("vi")


@pytest.mark.parametrize("start", range(1, 12))
def test_every_pair_of_months(start: int) -> None:
    for end in range(start + 1, 13):
        bounds = date(2017, start, 1), date(2017, end, monthrange(2017, end)[1])
        for text in (
            f"từ tháng {start}/2017 đến hết tháng {end}/2017",
            f"từ tháng {start} đến tháng {end}/2017",
            f"từ {start}/2017 đến {end}/2017",
            f"bắt đầu từ tháng {start} đến hết tháng {end} năm 2017",
            f"tháng {start}/2017 - tháng {end}/2017",
            f"tháng {start} – {end}/2017",
            f"tháng {start}/2017 đến tháng {end}/2017",
        ):
            when = When.read(text, NOWHERE)
            assert (when.earliest, when.latest) == bounds, text
            assert when.nature == "span"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("year", [1999, 2017])
def test_every_quarter(number: int, year: int) -> None:
    last_month = 3 * number
    bounds = (
        date(year, last_month - 2, 1), date(year, last_month, monthrange(year, last_month)[1]),
    )  # fmt: skip
    for name in (ROMAN[number - 1], ROMAN[number - 1].lower(), str(number)):
        for form in ("Quý {}/{}", "quý {} năm {}", "trong quí {}/{}", "QUÝ {}, NĂM {}"):
            when = When.read(form.format(name, year), NOWHERE)
            assert (when.earliest, when.latest) == bounds
            assert when.edtf == f"{year}-{32 + number}"
            assert f"Quý {ROMAN[number - 1]}" in when.words("vi")


@pytest.mark.parametrize("year", [2015, 2016, 1900, 2000])
def test_february_ends_when_it_ends(year: int) -> None:
    latest = date(year, 2, monthrange(year, 2)[1])
    for form in ("tháng 2/{}", "cuối tháng 02/{}", "từ tháng 01 đến hết tháng 2/{}"):
        assert When.read(form.format(year), NOWHERE).latest == latest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hàng tháng", "hằng tháng"),
        ("mồng 2 tháng 9 năm 1945", "mùng 2 tháng 9 năm 1945"),
        ("quý I/2017", "quí I/2017"),
        ("nhiệm kỳ 2015 - 2020", "nhiệm kì 2015 - 2020"),
        ("thập kỷ 1960", "thập kỉ 1960"),
        ("khóa 2015 - 2020", "khoá 2015 - 2020"),
        ("Xuân Tân Tỵ 2001", "Xuân Tân Tị 2001"),
        ("Xuân Đinh Mão 1987", "Xuân Đinh Mẹo 1987"),
    ],
)
def test_both_spellings_of_a_word(one: str, other: str) -> None:
    first, second = When.read(one, NOWHERE), When.read(other, NOWHERE)
    assert (first.edtf, first.words("vi")) == (second.edtf, second.words("vi"))
    assert first.nature is second.nature
