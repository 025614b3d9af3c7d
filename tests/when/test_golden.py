"""Every phrase of the golden cases reads as a person who knows such plans reads it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.when import When, WhenContext

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "golden.json").read_text(encoding="utf-8")
)
TRUNG_UONG = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))
HAI_DUONG = WhenContext(year=2012, origin=date(1952, 2, 15), anniversary=date(2012, 2, 15))
# Of the phrases shortened with "…" in the cases, the words of the plan.
WHOLE = {
    "hướng tới kỷ niệm … 15/2/2012": "hướng tới kỷ niệm 60 năm ngày thành lập Đảng bộ Khối "
    "Các cơ quan tỉnh 15/2/2012",
    "nhân dịp … 3/2 và … 15/2": "nhân dịp kỷ niệm ngày thành lập Đảng 3/2 và ngày thành lập "
    "Đảng bộ Khối Các cơ quan tỉnh 15/2",
}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("case", CASES, ids=[case["phrase"] for case in CASES])
def test_reads_as_expected(case: dict[str, Any]) -> None:
    text = WHOLE.get(case["phrase"], case["phrase"])
    context = HAI_DUONG if "2012" in case["vi"] + case["en"] else TRUNG_UONG
    when = When.read(text, context)
    assert when.text == text
    assert when.edtf == case["edtf"]
    assert (when.earliest, when.latest) == (day(case["earliest"]), day(case["latest"]))
    assert when.nature == case["nature"]
    assert when.words("vi") == case["vi"]
    assert when.words("en") == case["en"]


def test_planned_early_february_is_tentative() -> None:
    assert When.read("Dự kiến vào đầu tháng 02/2012", HAI_DUONG).tentative


def test_monthly_recurs_each_month() -> None:
    assert When.read("hàng tháng", HAI_DUONG).recurs == "P1M"
