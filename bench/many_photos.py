"""A campaign of many photograph records, for the benches of reading, building and rebuilding."""

from __future__ import annotations

from pathlib import Path

from campaign import starter

PHOTO = """\
  - id: anh-{n}
    file: {folder:03d}/anh-{n}.jpg
    caption:
      vi: Đoàn viên trồng cây ở khu tập thể, ảnh {n}. Chụp trong đợt trồng cây đầu xuân.
      en: Members planting trees, photograph {n}. Taken in early spring.
    alt:
      vi: Bảy người đứng quanh một hố đất, người giữa cầm cây non
      en: Seven people around a hole in the ground, the one in the middle holds a sapling
    when: {day:02d}/{month:02d}/{year}
    place: Xã Ví Dụ {place}, huyện Ví Dụ
    people:
      - Nguyễn Văn Ví Dụ {person}
      - Trần Thị Mẫu {person}
    photographer: Lê Văn Thử
    credit: Kho lưu trữ của trường, tập {folder}
    identifier: TL-{n}
    rights: https://creativecommons.org/licenses/by/4.0/
    consent: public-event
    focal_point:
      x: 0.5
      y: 0.33
    medium: scan
    keywords:
      - trồng cây
      - mùa xuân
"""
IN_A_ROOM = 60


def record(n: int) -> str:
    """The YAML of one record; no two are alike."""
    return PHOTO.format(
        n=n,
        folder=n // 100,
        day=n % 28 + 1,
        month=n % 12 + 1,
        year=1978 + n % 45,
        place=n % 90,
        person=n % 400,
    )


def write(root: Path, photos: int) -> None:
    """A campaign folder with that many records in rooms of sixty; its files are empty."""
    starter.write(root)
    rooms = "".join(_room(first, photos) for first in range(0, photos, IN_A_ROOM))
    records = "".join(record(n) for n in range(photos))
    text = f"exhibitions:\n  - id: tat-ca\n    title: Tất cả\n    rooms:\n{rooms}photos:\n{records}"
    (root / "data" / "exhibition.yml").write_text(text, encoding="utf-8")
    for n in range(photos):
        file = root / "photos" / f"{n // 100:03d}" / f"anh-{n}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


def _room(first: int, photos: int) -> str:
    hung = ", ".join(f"anh-{n}" for n in range(first, min(first + IN_A_ROOM, photos)))
    return f"      - id: phong-{first}\n        title: Phòng {first}\n        photos: [{hung}]\n"
