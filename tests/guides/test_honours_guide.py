"""The guide to the honours roll is true: its examples are read, its messages are the program's."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign import starter
from campaign.model.honours import Honours
from campaign.problems import report
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS
from tests.guides.blocks import ROOT, blocks, rows

GUIDE = (ROOT / "guide" / "bang-vang.md").read_text(encoding="utf-8")
HEAD = "Tên;Loại;Đơn vị;Hình thức khen thưởng;Thành tích;Đồng ý công bố"


def read(folder: Path, table: str) -> Reading:
    """The starter campaign with the guide's awards and this table."""
    starter.write(folder)
    (awards,) = blocks(GUIDE, "yaml")
    (folder / "data" / "honours.yml").write_text(awards, encoding="utf-8")
    (folder / "data" / "honours.csv").write_text(table, encoding="utf-8")
    return read_campaign(folder, PARTS)


def test_the_examples_are_read(tmp_path: Path) -> None:
    (table,) = blocks(GUIDE, "csv")
    reading = read(tmp_path / "trial", table)
    assert report(reading.problems) == ""
    roll = reading.campaign()[Honours]
    assert [honour.consent for honour in roll.honours] == [None, None, True, False]


@pytest.mark.parametrize("row", rows(GUIDE, "## Khi có lỗi"), ids=lambda row: row[0])
def test_messages_are_the_program_s(row: list[str], tmp_path: Path) -> None:
    wrong, message, _ = row
    assert message in report(read(tmp_path / "trial", f"{HEAD}\n{wrong}\n").problems)


@pytest.mark.parametrize("row", rows(GUIDE, "## Danh sách trong Excel"), ids=lambda row: row[0])
def test_columns_are_named_as_the_program_names_them(row: list[str]) -> None:
    names = row[0].replace(" (", ", ").rstrip(")").split(", ")
    keys = [key.strip("`") for key in row[1].split(", ")]
    known = {name for key in keys for name in Honours.COLUMNS[key]}
    assert {name.casefold() for name in names} <= known
