"""A small sound campaign in a temporary folder, to be spoiled one line at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

CAMPAIGN = """\
id: truong-vi-du-50
title: Kỷ niệm 50 năm Ngày thành lập Trường Ví Dụ
summary: Trang kỷ niệm.
languages: [vi, en]
organisation:
  id: truong-vi-du
  name: Trường Ví Dụ
occasion:
  id: ngay-thanh-lap
  name: Kỷ niệm 50 năm Ngày thành lập Trường Ví Dụ
  years: 50
  origin: 20/11/1977
  day: 20/11/2027
"""
PLAN = """\
plan:
  type: Kế hoạch
  title: Tổ chức kỷ niệm 50 năm Ngày thành lập Trường Ví Dụ
  issued_on: 05/01/2027
activities:
  - id: le-ky-niem
    number: II.1
    title: Lễ kỷ niệm
    kind: lễ mít tinh, lễ kỷ niệm
    when: 20/11/2027
    lead: van-phong
  - id: thi-dua
    title: Phát động thi đua
    kind: emulation-drive
    when: từ tháng 9/2027 đến hết tháng 11/2027
    lead: doan-truong
    support:
      - van-phong
"""
UNITS = """\
units:
  - id: van-phong
    name: Văn phòng
  - id: doan-truong
    name: Đoàn trường
"""


class Folder:
    """A campaign folder with the three files, and a way to change them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "data").mkdir()
        (root / "docs").mkdir()
        for name, text in (("campaign", CAMPAIGN), ("plan", PLAN), ("units", UNITS)):
            self.write(f"{name}.yml", text)

    def write(self, name: str, text: str) -> Path:
        """Puts a file into data/."""
        file = self.root / "data" / name
        file.write_text(text, encoding="utf-8")
        return file

    def change(self, name: str, before: str, after: str) -> None:
        """Replaces words in a file of data/; they must be there."""
        text = (self.root / "data" / name).read_text(encoding="utf-8")
        assert before in text
        self.write(name, text.replace(before, after, 1))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A sound campaign folder."""
    return Folder(tmp_path)
