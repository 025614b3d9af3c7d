"""The starter campaign with an exhibition of small photographs drawn here."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.site.building import started

EXHIBITION = """\
exhibitions:
  - id: nam-muoi-nam
    title: {vi: Năm mươi năm qua ảnh, en: Fifty years in photographs}
    rooms:
      - id: thoi-tre
        title: {vi: Thời trẻ, en: Youth}
        text: "Ảnh do **cựu học sinh** gửi về."
        photos: [cong-truong, lop-hoc]
photos:
  - id: cong-truong
    file: cổng trường.png
    caption: {vi: Cổng trường. Dựng năm 1977., en: The gate. Built in 1977.}
    alt: {vi: Cổng gỗ hai cánh, en: A wooden gate with two wings}
    when: 1977
    credit: Kho lưu trữ của trường
    rights: https://creativecommons.org/licenses/by/4.0/
    zoom: true
  - id: lop-hoc
    file: 1980/lop-hoc.jpg
    caption: Lớp học
    alt: Học sinh trong lớp
    when: 198X
    people: [Nguyễn Văn Ví Dụ]
    consent: family
"""
SIZES = {"cổng trường.png": (1300, 900), "1980/lop-hoc.jpg": (500, 700)}


def photographed(folder: Path) -> Path:
    """The campaign in that folder, with its photographs."""
    campaign = started(folder)
    (campaign / "data" / "exhibition.yml").write_text(EXHIBITION, encoding="utf-8")
    for name, size in SIZES.items():
        draw(campaign / "photos" / name, size)
    return campaign


def draw(file: Path, size: tuple[int, int]) -> None:
    """A picture with something to see in it, quickly encoded."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(size).convert("RGB").save(file)
