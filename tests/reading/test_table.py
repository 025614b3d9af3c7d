"""Rows of a CSV file: as spreadsheets save them, with the place of every cell."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model import Plan, Settings, Units
from campaign.model.honours import Honours, RecipientKind
from campaign.problems import report
from campaign.reading import Reading, read_campaign

PARTS = (Settings, Plan, Units, Honours)
AWARDS = """\
awards:
  - id: chi-bo-tieu-bieu
    name: Chi bộ tiêu biểu
    decision: 15-QĐ/VD
    date: 10/8/2027
  - id: ky-niem-chuong
    name: Kỷ niệm chương
"""
HEAD = "name,kind,unit,award,consent"
ROWS = (
    HEAD,
    "Chi bộ Ví Dụ 001,collective,van-phong,chi-bo-tieu-bieu,",
    "Nguyễn Văn Ví Dụ,person,Đảng bộ Ví Dụ,ky-niem-chuong,true",
)


@pytest.fixture
def roll(folder: Any) -> Any:
    """A sound campaign folder with two awards."""
    folder.write("honours.yml", AWARDS)
    return folder


def put(roll: Any, text: str, encoding: str = "utf-8") -> Reading:
    """Reads the campaign with this table."""
    (roll.root / "data" / "honours.csv").write_bytes(text.encode(encoding))
    return read_campaign(roll.root, PARTS)


def said(reading: Reading) -> list[str]:
    """The problems as `honours.csv:3:5: honours[1].kind: …`."""
    return [
        ": ".join(
            part
            for part in (
                f"{one.place.file.name}:{one.place.line}:{one.place.column}",
                one.field,
                one.vi,
            )
            if part
        )
        for one in reading.problems
    ]


def test_names_of_columns_may_be_english_keys(roll: Any) -> None:
    cell, person = put(roll, "\n".join(ROWS)).campaign()[Honours].honours
    assert (cell.name, cell.kind, cell.unit) == (
        "Chi bộ Ví Dụ 001",
        RecipientKind.COLLECTIVE,
        "van-phong",
    )
    assert (person.unit, person.award, person.consent) == (
        "Đảng bộ Ví Dụ",
        "ky-niem-chuong",
        True,
    )


EXCEL = (
    "STT;Họ và tên *;Loại;Đơn vị;Hình thức khen thưởng;Ngày quyết định;Đồng ý công bố",
    "1;  Nguyễn   Văn Ví Dụ ;Cá nhân;Đảng bộ A, B;ky-niem-chuong;12/8/2027;Có",
    ";;;;;;",
    '2;"Chi bộ ""Ví Dụ""; số 2";tập thể;;chi-bo-tieu-bieu;;',
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_what_excel_in_vietnam_saves_is_read(roll: Any, encoding: str, end: str) -> None:
    reading = put(roll, end.join(EXCEL) + end, encoding)
    assert said(reading) == []
    person, cell = reading.campaign()[Honours].honours
    assert (person.name, person.unit, str(person.decided)) == (
        "Nguyễn Văn Ví Dụ",
        "Đảng bộ A, B",
        "2027-08-12",
    )
    assert (cell.name, cell.unit) == ('Chi bộ "Ví Dụ"; số 2', None)


def test_rows_follow_the_items_of_the_yaml_file(roll: Any) -> None:
    roll.write(
        "honours.yml",
        AWARDS + "honours:\n  - {name: Chi bộ Một, kind: tập thể, award: chi-bo-tieu-bieu}\n",
    )
    table = f"{HEAD}\nChi bộ Hai,tập thể,,chi-bo-tieu-bieu,\n"
    assert read_names(put(roll, table)) == ["Chi bộ Một", "Chi bộ Hai"]
    first, *_ = said(put(roll, f"{table},,,,x\n"))
    assert first.startswith("honours.csv:3:1: honours[2].name: thiếu khóa 'name'")


def read_names(reading: Reading) -> list[str]:
    """Whom the campaign honours, in the order read."""
    return [honour.name for honour in reading.campaign()[Honours].honours]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            "Chi bộ Một,tap the,,chi-bo-tieu-biu,",
            "honours.csv:2:21: honours[0].award: không có hình thức khen thưởng nào mang mã "
            "'chi-bo-tieu-biu'; ý bạn là 'chi-bo-tieu-bieu'?",
        ),
        (
            "Chi bộ Một,tập thê thê,,chi-bo-tieu-bieu,",
            "honours.csv:2:12: honours[0].kind: 'tập thê thê' không có trong danh sách",
        ),
        (
            '"Chi bộ, Một",tập thể,van-phog,chi-bo-tieu-bieu,',
            "honours.csv:2:23: honours[0].unit: không có đơn vị nào mang mã 'van-phog'; "
            "ý bạn là 'van-phong'?",
        ),
        (
            "Chi bộ Một,tập thể,,chi-bo-tieu-bieu,có lẽ",
            "honours.csv:2:38: honours[0].consent: 'có lẽ' phải là true hoặc false",
        ),
        (
            "Lê Ví Dụ,cá nhân,,ky-niem-chuong,",
            "honours.csv:2:34: honours[0].consent: cá nhân phải có consent",
        ),
        (
            '"Chi bộ\nMột",nhóm,,chi-bo-tieu-bieu,',
            "honours.csv:3:6: honours[0].kind: 'nhóm' không có trong danh sách",
        ),
        (
            "Chi bộ A, B,tập thể,,chi-bo-tieu-bieu,,x",
            "honours.csv:2:1: dòng có 7 ô mà chỉ có 5 cột",
        ),
        ("Chi b? M?t,tập thể,,chi-bo-tieu-bieu,\nHo?ng", "honours.csv:2:8: chữ có dấu đã mất"),
        ('"Chi bộ Một,tập thể,,chi-bo-tieu-bieu,', "honours.csv:2:1: dấu nháy kép mở ra mà không"),
    ],
)
def test_a_mistake_is_said_with_its_cell_and_remedy(roll: Any, row: str, problem: str) -> None:
    told = said(put(roll, f"{HEAD}\n{row}\n"))
    assert any(line.startswith(problem) for line in told), told


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (
            "name,kind,award,unti",
            "honours.csv:1:17: không có cột 'unti'; ý bạn là 'unit'?",
        ),
        (
            "Họ và tên;Loại;Danh hiệu;Đơn vvị",
            "honours.csv:1:26: không có cột 'Đơn vvị'; ý bạn là 'đơn vị'?",
        ),
        (
            "name,kind,award,Màu",
            "honours.csv:1:17: không có cột 'Màu'; các cột dùng được: tên, loại, ",
        ),
        ("name,kind,award,Loại", "honours.csv:1:17: cột 'Loại' đã có ở bên trái; chỉ giữ một"),
        ("name,kind", "honours.csv:1:1: hàng tên cột thiếu cột 'award' (mã khen thưởng)"),
    ],
)
def test_the_names_of_columns_are_checked(roll: Any, head: str, problem: str) -> None:
    told = said(put(roll, f"{head}\n"))
    assert any(line.startswith(problem) for line in told), told


def test_one_mistake_in_many_rows_is_said_once_with_its_lines(roll: Any) -> None:
    rows = "".join(f"Lê Ví Dụ {n},cá nhân,,ky-niem-chuong,\n" for n in range(10))
    wrong = "Chi bộ Một,nhóm,,chi-bo-tieu-bieu,\n"
    by_consent, by_kind = said(put(roll, f"{HEAD}\n{rows}{wrong}"))
    assert by_consent.startswith("honours.csv:2:")
    assert by_consent.endswith("; cũng vậy ở dòng 3, 4, 5 và 6 dòng khác")
    assert by_kind.startswith("honours.csv:12:")


@pytest.mark.parametrize("encoding", ["cp1258", "utf-16"])
def test_another_encoding_is_refused_with_what_to_choose_in_excel(roll: Any, encoding: str) -> None:
    (problem,) = said(put(roll, "name,kind,award\nĐoàn,collective,ky-niem-chuong\n", encoding))
    assert "CSV UTF-8" in problem


@pytest.mark.parametrize("text", ["", "\n\n", ",,,\n"])
def test_an_empty_table_is_refused(roll: Any, text: str) -> None:
    (problem,) = said(put(roll, text))
    assert problem == "honours.csv:1:1: tệp trống; dòng đầu phải là tên các cột"


def test_a_folder_in_place_of_the_table_is_a_problem(roll: Any) -> None:
    (roll.root / "data" / "honours.csv").mkdir()
    (problem,) = said(read_campaign(roll.root, PARTS))
    assert problem.startswith("honours.csv:1:1: không đọc được tệp")


def test_a_table_nobody_reads_is_reported(roll: Any) -> None:
    roll.write("honors.csv", HEAD)
    (problem,) = said(read_campaign(roll.root, PARTS))
    assert "ý bạn là 'honours.csv'?" in problem


def test_decomposed_letters_are_composed(roll: Any) -> None:
    reading = put(roll, f"{HEAD}\nChi bo\u0323\u0302 Một,tập thể,,chi-bo-tieu-bieu,\n")
    assert read_names(reading) == ["Chi bộ Một"]


def test_errors_of_rows_and_of_the_yaml_file_come_in_one_report(roll: Any) -> None:
    roll.change("honours.yml", "decision: 15-QĐ/VD", "decison: 15-QĐ/VD")
    told = report(put(roll, f"{HEAD}\n,tập thể,,chi-bo-tieu-bieu,\n").problems)
    assert ["honours.csv:2:1" in line for line in told.splitlines()] == [True, False]
    assert "ý bạn là 'decision'?" in told


def test_who_refused_to_be_named_may_not_be_made_public(roll: Any) -> None:
    head = f"{HEAD},visibility"
    (problem,) = said(put(roll, f"{head}\nLê Ví Dụ,cá nhân,,ky-niem-chuong,không,công khai\n"))
    assert "chỉ lưu tại văn phòng" in problem


@pytest.mark.parametrize("name", ["khong-co.jpg", "../data/plan.yml", "hong.jpg"])
def test_a_picture_that_no_browser_shows_is_refused(roll: Any, name: str) -> None:
    (roll.root / "docs" / "hong.jpg").write_text("không phải ảnh", encoding="utf-8")
    row = f"Chi bộ Một,tập thể,,chi-bo-tieu-bieu,,{name}"
    (problem,) = said(put(roll, f"{HEAD},picture\n{row}\n"))
    assert problem.startswith("honours.csv:2:39: honours[0].picture: không")


def test_ten_thousand_rows_keep_their_places(roll: Any) -> None:
    rows = [f"Nguyễn Văn Ví Dụ {n},person,Đảng bộ {n},ky-niem-chuong,có" for n in range(10_000)]
    rows[9_998] = "Nguyễn Văn Ví Dụ,persn,,ky-niem-chuong,có"
    (problem,) = said(put(roll, "\n".join((HEAD, *rows))))
    assert problem.startswith("honours.csv:10000:18: honours[9998].kind: 'persn'")
