"""A campaign with a look of its own, and an article that uses all an article can."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from tests.site.building import started, write

LOOK = """
look:
  colours:
    field: "#00305A"
    accent: "#0B5CAD"
  emblem:
    file: photos/bieu-trung.svg
    alt:
      vi: Biểu trưng của Trường
      en: Emblem of the school
  hero:
    file: photos/san-truong.jpg
    alt: Sân trường trong lễ khai giảng
    caption: Sân trường năm 1977
    credit: Phòng Hành chính
links:
  - label: Trang của Trường
    url: https://truong.example/
contact:
  text: Phòng Công tác học sinh
  phone: 024 3823 4567
  email: vanphong@truong.example
imprint: |
  Chịu trách nhiệm nội dung: Hiệu trưởng.
  Bản quyền thuộc về Trường.
"""
EMBLEM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">'
    '<rect width="30" height="20" fill="#0a7d3c"/></svg>'
)
ARTICLE = """---
title: Bài dùng mọi thứ một bài có thể dùng
---

Trường được thành lập **ngày 20/11/1977**[^1]. Tên tiếng Anh là *Ví Dụ High School*{lang=en}.
Xem https://truong.example/ và [kế hoạch](ke-hoach/index.html).

## Danh sách {#danh-sach}

- Mục thứ nhất
    1. mục con

> Dạy tốt, học tốt.

!!! warning
    Ngày cụ thể sẽ thông báo.

### Bảng

| Thời gian | Hoạt động | Chủ trì | Phối hợp | Ghi chú |
|---|---|---|---|---|
| Tháng 11/2027 | Hội diễn văn nghệ chào mừng | Đoàn trường | Công đoàn | Ngày sẽ thông báo |

Kỷ niệm chương
:   Hình thức ghi nhận của Trường.

![Sân trường](anh/san-truong.jpg "Sân trường năm 1977. Ảnh: Phòng Hành chính")

Lệnh `kyniem build`:

```
kyniem build --edition public --at 2027-09-01T08:00+07:00 --campaign truong-vi-du
```

[Trang gốc](https://truong.example/mot-dia-chi-rat-dai/khong-co-cho-ngat/de-thu-xem-co-tran.html)

[^1]: Theo quyết định thành lập.
"""


def dressed(folder: Path, *, sides: tuple[int, int] = (900, 600)) -> Path:
    """The starter campaign in both languages, its hero picture that large."""
    started(folder)
    head = folder / "data/campaign.yml"
    head.write_text(head.read_text("utf-8") + LOOK, "utf-8")
    write(folder / "photos/bieu-trung.svg", EMBLEM)
    picture(folder / "photos/san-truong.jpg", sides)
    write(folder / "docs/bai.md", ARTICLE)
    picture(folder / "docs/anh/san-truong.jpg", (900, 600))
    return folder


def picture(file: Path, sides: tuple[int, int]) -> None:
    """A picture whose four corners can be told apart."""
    width, height = sides
    image = Image.new("RGB", sides, "grey")
    draw = ImageDraw.Draw(image)
    for x, y, colour in ((0, 0, "red"), (1, 0, "lime"), (0, 1, "blue"), (1, 1, "white")):
        left, top = x * (width - width // 4), y * (height - height // 4)
        draw.rectangle((left, top, left + width // 4, top + height // 4), fill=colour)
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file)
