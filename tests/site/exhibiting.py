"""A campaign with an exhibition that has everything an exhibition can have."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from tests.site.building import started, write

# Id -> width and height: landscape, portrait, square, panorama, a scan in every detail.
PICTURES = {
    "cong-truong": (1200, 800),
    "lop-hoc": (600, 900),
    "san-truong": (900, 900),
    "toan-canh": (2400, 600),
    "khai-giang": (1240, 930),
    "thay-co": (640, 800),
    "hoi-truong": (1250, 1000),
    "le-ky-niem": (1500, 1000),
    "cong-moi": (1200, 800),
    "ban-do": (3200, 2200),
    "hoa-van": (300, 300),
}
LONG = "Hàng trước đứng từ trái sang là các thầy cô giáo đầu tiên của trường. " * 12
EXHIBITIONS = f"""\
exhibitions:
  - id: nam-muoi-nam
    title: {{vi: Năm mươi năm dưới mái trường, en: Fifty years of a school}}
    text: Ảnh tư liệu và ảnh của **cựu học sinh**.
    rooms:
      - id: nhung-nam-dau
        title: {{vi: Những năm đầu, en: The first years}}
        text: Lớp học mái lá đầu tiên.
        when: 1977/1990
        photos: [cong-truong, lop-hoc, san-truong, toan-canh, khai-giang, thay-co, hoi-truong]
      - id: xua-va-nay
        title: Xưa và nay
        photos: [lop-hoc]
        pairs:
          - {{then: cong-truong, now: cong-moi, text: Cổng tre và cổng mới.}}
        recordings: [phong-su, loi-ke]
  - id: ky-vat
    title: Kỷ vật
    rooms:
      - id: tu-kinh
        title: Tủ kính
        photos: [ban-do, hoa-van]
photos:
  - id: cong-truong
    file: cong-truong.png
    title: Cổng trường năm đầu
    caption: {LONG}
    alt: Cổng bằng tre, phía sau là hai dãy nhà lá
    when: 1977~
    place: Xã Ví Dụ
    people: [Nguyễn Văn Ví Dụ, Trần Thị Mẫu, Lê Văn Thử]
    photographer: Phạm Văn Máy
    credit: Kho lưu trữ của trường
    rights: https://creativecommons.org/licenses/by/4.0/
    entry: thanh-lap-truong
    unit: ban-giam-hieu
  - id: lop-hoc
    file: lop-hoc.png
    caption: Lớp học mái lá. Bàn ghế do phụ huynh đóng.
    alt: Học sinh ngồi học trong lớp mái lá
    when: 197X
    rights: http://rightsstatements.org/vocab/InC/1.0/
  - {{id: san-truong, file: san-truong.png, caption: Sân trường, alt: Sân trường nắng, when: 1980}}
  - {{id: toan-canh, file: toan-canh.png, caption: Toàn cảnh, alt: Trường nhìn từ đồi, when: 1985}}
  - {{id: khai-giang, file: khai-giang.png, caption: Khai giảng, alt: Học sinh xếp hàng}}
  - {{id: thay-co, file: thay-co.png, caption: Thầy cô, alt: Chân dung các thầy cô, when: 1987}}
  - id: hoi-truong
    file: hoi-truong.png
    caption: Hội trường
    alt: Hình vẽ các hàng ghế
    when: 1989
    credit: Tổ mỹ thuật
    illustration: true
    activity: trien-lam-anh
  - {{id: le-ky-niem, file: le-ky-niem.png, caption: Lễ kỷ niệm, alt: Sân lễ đông người}}
  - {{id: cong-moi, file: cong-moi.png, caption: Cổng mới, alt: Cổng xây gạch, when: 2020}}
  - id: ban-do
    file: ban-do.png
    caption: Bản đồ khu trường
    alt: Bản đồ vẽ tay khu trường
    when: 1978
    rights: https://creativecommons.org/publicdomain/zero/1.0/
    zoom: true
  - {{id: hoa-van, file: hoa-van.png, caption: Hoa văn, decorative: true}}
recordings:
  - id: phong-su
    kind: video
    file: phong-su.mp4
    title: Phóng sự về trường
    poster: le-ky-niem
    captions: {{vi: phong-su.vtt}}
    transcript: Lời dẫn của phóng sự.
    duration: 3:05
  - {{id: loi-ke, kind: audio, file: loi-ke.mp3, title: Lời kể, transcript: Lời kể của cô giáo.}}
"""
SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:02.000\nNăm mươi năm\n"


def exhibiting(folder: Path) -> Path:
    """The starter campaign in both languages, with two exhibitions."""
    started(folder)
    write(folder / "data/exhibition.yml", EXHIBITIONS)
    for name, sides in PICTURES.items():
        _draw(folder / f"photos/{name}.png", sides)
    write(folder / "photos/phong-su.vtt", SUBTITLES)
    # Nobody looks at them: it is enough that they are asked for, or not.
    (folder / "photos/phong-su.mp4").write_bytes(b"\0" * 4096)
    (folder / "photos/loi-ke.mp3").write_bytes(b"\0" * 4096)
    return folder


def _draw(file: Path, sides: tuple[int, int]) -> None:
    """A picture whose edges can be told from its middle."""
    width, height = sides
    image = Image.linear_gradient("L").resize(sides).convert("RGB")
    ImageDraw.Draw(image).rectangle((0, 0, width - 1, height - 1), outline=(183, 28, 28), width=12)
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file)
