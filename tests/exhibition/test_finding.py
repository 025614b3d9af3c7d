"""Photographs are found by their captions and by whom and what they show."""

from __future__ import annotations

from typing import Any

from campaign.sections import exhibition


def said(folder: Any, language: str = "vi") -> dict[str, tuple[str, list[str]]]:
    """Address -> title, and whatever else is searched."""
    return {
        one.uri: (
            str(one.title),
            [str(text) for text in one.texts if text],
        )
        for one in exhibition.findable(folder.seen(language=language))
    }


def test_a_photograph_is_found_by_place_people_and_words(folder: Any) -> None:
    title, texts = said(folder)["anh/cong-truong/"]
    assert title == "Cổng trường"
    assert {"Khoảng năm 1977", "Ví Dụ", "Nguyễn Văn Ví Dụ (Hiệu trưởng)", "tre"} <= set(texts)


def test_nobody_is_looked_up_under_what_stands_for_a_name(folder: Any) -> None:
    folder.change(", Trần Thị Mẫu]", ", Chưa rõ tên, chưa rõ tên (hàng sau)]")
    _, texts = said(folder)["anh/cong-truong/"]
    assert "Nguyễn Văn Ví Dụ (Hiệu trưởng)" in texts
    assert not [text for text in texts if "rõ tên" in text]


def test_its_heading_is_not_repeated_before_the_rest_of_the_caption(folder: Any) -> None:
    assert "Dựng bằng tre." in said(folder)["anh/cong-truong/"][1]


def test_what_may_not_be_shown_is_not_found(folder: Any) -> None:
    folder.change("  - id: lop-hoc\n", "  - id: lop-hoc\n    visibility: press\n")
    assert "anh/lop-hoc/" not in said(folder)
    assert "anh/cong-truong/" in said(folder)
