"""campaign.yml: colours, emblem, hero picture, links, contact, imprint; what is refused, where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign import starter
from campaign.problems import report
from campaign.reading import read_campaign
from campaign.sections import PARTS

EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9"/></svg>'
LOOK = """
look:
  colours:
    field: "#00305a"
    accent: "#0B5CAD"
  emblem:
    file: photos/bieu-trung.svg
    alt: Biểu trưng của Trường
  hero:
    file: docs/san-truong.jpg
    alt: Sân trường trong lễ khai giảng
    credit: Phòng Công tác học sinh
links:
  - label: Trang của Trường
    url: https://truong.example/
contact:
  phone: 024 3823 4567
  email: vanphong@truong.example
imprint: |
  Chịu trách nhiệm nội dung: Hiệu trưởng.
  Bản quyền thuộc về Trường.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The starter campaign with a look of its own."""
    starter.write(tmp_path)
    (tmp_path / "photos" / "bieu-trung.svg").write_text(EMBLEM, "utf-8")
    Image.new("RGB", (30, 20)).save(tmp_path / "docs" / "san-truong.jpg")
    head = tmp_path / "data" / "campaign.yml"
    head.write_text(head.read_text("utf-8") + LOOK, "utf-8")
    return tmp_path


def said(folder: Path, before: str, after: str, language: str = "vi") -> str:
    """What is said of the campaign once a piece of its look is written otherwise."""
    head = folder / "data" / "campaign.yml"
    # The starter shows a look of its own in comments; only the one below it counts.
    starters, _, own = head.read_text("utf-8").rpartition(LOOK)
    assert before in LOOK
    head.write_text(starters + LOOK.replace(before, after, 1) + own, "utf-8")
    return report(read_campaign(folder, PARTS).problems, language)


def line_of(folder: Path, piece: str) -> int:
    """The line of campaign.yml that begins with this."""
    lines = (folder / "data" / "campaign.yml").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(piece))


def test_everything_of_a_look_is_read(folder: Path) -> None:
    settings = read_campaign(folder, PARTS).campaign().settings
    colours, emblem, hero = settings.look.colours, settings.look.emblem, settings.look.hero
    assert colours is not None
    assert (colours.field, colours.accent) == ("#00305A", "#0B5CAD")
    assert emblem is not None
    assert emblem.alt.vi == "Biểu trưng của Trường"
    assert hero is not None
    assert hero.credit is not None
    assert hero.credit.vi == "Phòng Công tác học sinh"
    assert settings.contact is not None
    assert settings.contact.dialled == "02438234567"
    assert settings.imprint is not None
    assert settings.imprint.vi.count("\n") == 1


def test_a_campaign_needs_no_look(tmp_path: Path) -> None:
    starter.write(tmp_path)
    settings = read_campaign(tmp_path, PARTS).campaign().settings
    assert (settings.look.colours, settings.look.emblem, settings.look.hero) == (None, None, None)


def test_a_pair_that_can_not_be_read_is_refused_with_its_place(folder: Path) -> None:
    problems = said(folder, '"#00305a"', '"#FFCD00"')
    place = f"campaign.yml:{line_of(folder, 'field:')}:5: look.colours.field: "
    assert place in problems
    assert "1,16:1, cần ít nhất 4,5:1; sắc đậm hơn gần nhất đọc được là #7A6200" in problems


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("#00305a", "trong dấu nháy"),  # without quotation marks # begins a comment
        ('"00305a"', "'00305a' không phải là mã màu"),
        ('"#03a"', "'#03a' không phải là mã màu"),
        ("navy", "'navy' không phải là mã màu"),
        ("123456", "'123456' không phải là mã màu"),
    ],
)
def test_a_colour_that_is_none_is_refused(folder: Path, written: str, told: str) -> None:
    problems = said(folder, '"#00305a"', written)
    assert "look.colours.field: " in problems
    assert told in problems


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("photos/bieu-trung.svg", "photos/khong-co.svg", "không có tệp photos/khong-co.svg"),
        ("photos/bieu-trung.svg", "bieu-trung.svg", "phải nằm trong photos/ hoặc docs/"),
        ("photos/bieu-trung.svg", "photos/../data/campaign.yml", "phải nằm trong"),
        ("photos/bieu-trung.svg", "/etc/hostname", "phải nằm trong"),
        ("photos/bieu-trung.svg", "photos", "phải nằm trong"),
        ("photos/bieu-trung.svg", "docs/san-truong.jpg", "không phải là ảnh SVG hay PNG"),
        ("docs/san-truong.jpg", "docs/gioi-thieu.md", "không đọc được ảnh"),
        ("    credit: Phòng Công tác học sinh\n", "", "thiếu khóa 'credit'"),
        ("    file: docs/san-truong.jpg\n", "", "photo (mã ảnh trong exhibition.yml) hoặc file"),
        ("    file: docs/san-truong.jpg\n", "    photo: san\n", "chưa khai báo ảnh nào"),
        ("    alt: Biểu trưng của Trường\n", "", "thiếu khóa 'alt'"),
        ("https://truong.example/", "truong.example", "bắt đầu bằng https://"),
        ("vanphong@truong.example", "vanphong", "không phải là địa chỉ thư điện tử"),
        ("024 3823 4567", "gọi văn phòng", "không phải là số điện thoại"),
        ("  phone: 024 3823 4567\n  email: vanphong@truong.example", "  text: null", "ít nhất một"),
    ],
)
def test_what_is_wrong_is_said_in_words(folder: Path, before: str, after: str, told: str) -> None:
    problems = said(folder, before, after)
    assert told in problems
    assert problems.count("\n") == 0, problems


def test_the_same_is_said_in_english(folder: Path) -> None:
    problems = said(folder, "photos/bieu-trung.svg", "photos/khong-co.svg", "en")
    assert "there is no file photos/khong-co.svg" in problems
