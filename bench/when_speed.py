"""How fast dates are read: three times 10,000 texts, every one different and read once.

Run by hand: python bench/when_speed.py; the aim is under one second for 10,000.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from campaign.when import When, WhenContext  # after the path is set

COUNT = 10_000
FORMS = (
    "ngày {d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "ngày {d} tháng {m} năm {y}",
    "trong tháng {m}/{y}",
    "Dự kiến vào đầu tháng {m:02}/{y}",
    "từ tháng {m}/{y} đến hết tháng 12/{y}",
    "từ ngày {d}/{m} đến ngày 30/12/{y}",
    "trước ngày {d}/{m}/{y}",
    "chậm nhất ngày {d}/{m}/{y}",
    "8 giờ {d:02} ngày {d}/{m}/{y}",
    "sáng {d}/{m}/{y}",
    "khoảng tháng {m}/{y}",
    "{d}/{m}/{y} - {d}/{m}/2100",
    "các ngày {d} và 28/{m}/{y}",
    "nhân dịp kỷ niệm ngày thành lập {d}/{m}/{y}",
    "{y}-{m:02}-{d:02}",
    "{y}-{m:02}/2100",
    "[{y}-{m:02}-{d:02}..{y}-12-31]",
    "mồng {d} tháng {m} âm lịch năm {y}",
    "Quý {q}/{y}",
)


def texts() -> Iterator[str]:
    """Different texts without end of the years 1901–2050, every form in turn."""
    seen: set[str] = set()
    for year, day, month, form in product(range(1901, 2051), range(1, 28), range(1, 13), FORMS):
        quarter = ("I", "II", "III", "IV")[(month - 1) // 3]
        text = form.format(d=day, m=month, y=year, q=quarter)
        if text not in seen:
            seen.add(text)
            yield text


def seconds_for(distinct: list[str], context: WhenContext) -> float:
    """The processor time reading them takes."""
    start = time.process_time()
    for text in distinct:
        When.read(text, context)
    return time.process_time() - start


def main() -> None:
    """Prints the time of three rounds; other work on the machine shows as their difference."""
    context = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))
    stream = texts()
    rounds = [seconds_for(list(islice(stream, COUNT)), context) for _ in range(3)]
    shown = ", ".join(f"{seconds:.2f} s" for seconds in rounds)
    print(f"{COUNT} different dates, three times: {shown}; {min(rounds) / COUNT * 1e6:.0f} µs each")


if __name__ == "__main__":
    main()
