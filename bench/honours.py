"""How fast a long honours roll is read, cut to its view and grouped, on one core.

Run: python bench/honours.py [ROWS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from campaign import starter
from campaign.editions import Edition, view
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.roll import rolls
from campaign.sections import PARTS

T = TypeVar("T")
AWARDS = "awards:\n  - {id: ky-niem-chuong, name: Kỷ niệm chương Ví Dụ}\n"
HEAD = "Họ và tên;Loại;Đơn vị;Hình thức khen thưởng;Ngày quyết định;Đồng ý công bố\n"
ROW = "Nguyễn Văn Ví Dụ {n};cá nhân;Đảng bộ Ví Dụ {unit};ky-niem-chuong;{day}/8/2027;có\n"


def timed(what: str, work: Callable[[], T]) -> T:
    """The work's own result; prints how long it took."""
    start = time.process_time()
    done = work()
    print(f"{what}: {time.process_time() - start:.2f} s CPU")
    return done


def main(rows: int) -> None:
    """Prints the time of each step."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "campaign"
        starter.write(root)
        (root / "data" / "honours.yml").write_text(AWARDS, encoding="utf-8")
        lines = (ROW.format(n=n, unit=n % 200, day=n % 28 + 1) for n in range(rows))
        (root / "data" / "honours.csv").write_text(HEAD + "".join(lines), encoding="utf-8")
        now = Now(datetime.fromisoformat("2027-09-01T08:00+07:00"), "bench")
        print(f"{rows} rows")
        campaign = timed("read and checked", lambda: read_campaign(root, PARTS).campaign())
        seen = timed("cut to a view", lambda: view(campaign, Edition.PUBLIC, now=now))
        (roll,) = timed("sorted and grouped", lambda: tuple(rolls(seen)))
        assert roll.count == rows


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
