"""A campaign with photographs in photos/, to be spoiled one line at a time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from campaign.editions import Edition, View, view
from campaign.now import Now
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS
from tests.pictures import pictured
from tests.school import HEAD

PLAN = """\
plan: {type: Kế hoạch, title: Kỷ niệm, issuer: ban}
activities:
  - {id: trung-bay, title: Trưng bày ảnh, when: 15/11/2027, lead: ban}
"""
UNITS = "units:\n  - {id: ban, name: Ban tổ chức}\n  - {id: doan, name: Đoàn trường}\n"
TIMELINE = """\
entries:
  - {id: khai-giang, when: 1977, title: Khóa học đầu tiên, sources: [{name: Sổ vàng}]}
"""
EXHIBITION = """\
exhibitions:
  - id: nam-muoi-nam
    title: {vi: Năm mươi năm, en: Fifty years}
    rooms:
      - id: nhung-nam-dau
        title: Những năm đầu
        text: "Lớp học **mái lá** đầu tiên."
        when: 1977/1990
        photos: [cong-truong, lop-hoc]
      - id: hom-nay
        title: Hôm nay
        photos: [san-truong]
        pairs:
          - {then: cong-truong, now: cong-moi}
photos:
  - id: cong-truong
    file: 1977/cong.jpg
    caption: {vi: Cổng trường. Dựng bằng tre., en: The gate. Built of bamboo.}
    alt: Cổng bằng tre, phía sau là hai dãy nhà lá
    when: 1977~
    place: Ví Dụ
    people: [Nguyễn Văn Ví Dụ (Hiệu trưởng), Trần Thị Mẫu]
    unit: ban
    photographer: Lê Văn Thử
    credit: Kho lưu trữ của trường
    identifier: A-12
    rights: https://creativecommons.org/licenses/by/4.0/
    consent: family
    entry: khai-giang
    keywords: [cổng, tre]
  - id: lop-hoc
    file: 1977/lop.jpg
    caption: Lớp học
    alt: Học sinh ngồi trong lớp mái lá
    when: 198X
    rights: http://rightsstatements.org/vocab/InC/1.0/
  - id: san-truong
    file: san.jpg
    caption: Sân trường
    alt: Sân trường trong nắng
    activity: trung-bay
  - id: cong-moi
    file: cong-moi.jpg
    caption: Cổng mới
    decorative: true
    when: 2020
"""
FILES = "1977/cong.jpg", "1977/lop.jpg", "san.jpg", "cong-moi.jpg"


class Folder:
    """A campaign folder: data/ with an exhibition, photos/ with empty files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "data").mkdir()
        texts = {"campaign": HEAD, "plan": PLAN, "units": UNITS, "timeline": TIMELINE}
        for name, text in {**texts, "exhibition": EXHIBITION}.items():
            (root / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
        for name in FILES:
            self.hold(name)

    def hold(self, name: str) -> None:
        """Puts an empty file into photos/."""
        file = self.root / "photos" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    def change(self, before: str, after: str, name: str = "exhibition") -> None:
        """Replaces words in a file of data/; they must be there."""
        file = self.root / "data" / f"{name}.yml"
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")

    def read(self) -> Reading:
        """The folder, read."""
        return read_campaign(self.root, PARTS)

    def complaints(self) -> list[str]:
        """The problems as `exhibition.yml:7: photos[0].file: …`."""
        return [
            f"{one.place.file.name}:{one.place.line}: {one.field}: {one.vi}"
            for one in self.read().problems
        ]

    def seen(
        self,
        edition: Edition = Edition.PUBLIC,
        *,
        at: str = "2027-09-01T08:00",
        language: str = "vi",
    ) -> View:
        """What an edition may show of it, with a picture for every photograph."""
        campaign = self.read().campaign()
        moment = datetime.fromisoformat(at).replace(tzinfo=campaign.settings.timezone)
        return pictured(view(campaign, edition, now=Now(moment, "test"), language=language))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A sound campaign folder."""
    return Folder(tmp_path)
