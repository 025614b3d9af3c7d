"""How fast checked records are read: from YAML text on disk to frozen models, on one core.

Run: python bench/reading_speed.py [RECORDS]
The peer in the same run is PyYAML's own C loader, which neither checks nor keeps places.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from campaign.model import History, Plan, Settings
from campaign.reading import read_campaign

HEAD = """\
id: do
title: Đo tốc độ đọc
summary: Dữ liệu để đo.
organisation: {id: to-chuc, name: Tổ chức}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
"""
ENTRY = """\
  - id: anh-{number}
    when: {day:02d}/{month:02d}/{year}
    title:
      vi: Đoàn viên trồng cây ở khu tập thể, ảnh {number}
      en: Members planting trees, photograph {number}
    text:
      vi: Ảnh chụp trong đợt trồng cây đầu xuân, từ trái sang là các đoàn viên chi đoàn {number}.
    place: Sân trước nhà hội trường, xã Ví Dụ, huyện Ví Dụ
    sources:
      - name: Album của ban biên tập, tờ {number}
        says: Chú thích viết tay ở mặt sau ảnh số {number}.
"""


def main(records: int) -> None:
    """Prints records a second, and the ratio to the bare C loader."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        (data / "campaign.yml").write_text(HEAD, encoding="utf-8")
        (data / "plan.yml").write_text("plan: {type: Kế hoạch, title: Đo}\n", encoding="utf-8")
        entries = "".join(
            ENTRY.format(number=n, day=n % 28 + 1, month=n % 12 + 1, year=1950 + n % 70)
            for n in range(records)
        )
        (data / "timeline.yml").write_text(f"entries:\n{entries}", encoding="utf-8")
        start = time.process_time()
        campaign = read_campaign(Path(folder), (Settings, Plan, History)).campaign()
        ours = time.process_time() - start
        assert len(campaign[History].entries) == records
        text = (data / "timeline.yml").read_text(encoding="utf-8")
        start = time.process_time()
        yaml.load(text, Loader=yaml.CSafeLoader)
        bare = time.process_time() - start
    print(f"{records} records: {ours:.2f} s CPU, {records / ours:,.0f} records/s")
    print(f"bare C loader: {bare:.2f} s CPU; ratio {ours / bare:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
