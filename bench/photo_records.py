"""How fast many photograph records are read, read again unchanged, and cut to a view.

Run: python bench/photo_records.py [PHOTOS]
The aims: 2,500 records a second when they are new; all of it again in a fraction of 3 s.
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

import many_photos

from campaign.editions import Edition, view
from campaign.model import Exhibitions
from campaign.now import Now
from campaign.parsed import Parsed
from campaign.reading import read_campaign
from campaign.sections import PARTS

T = TypeVar("T")
NOW = Now(datetime.fromisoformat("2027-09-01T08:00+07:00"), "bench")


def timed(what: str, photos: int, work: Callable[[], T]) -> T:
    """The work's own result; prints how long it took."""
    start = time.process_time()
    done = work()
    spent = time.process_time() - start
    print(f"{what}: {spent:.2f} s CPU, {photos / spent:,.0f} records/s")
    return done


def main(photos: int) -> None:
    """Prints the time of each step."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "campaign"
        many_photos.write(root, photos)
        parsed = Parsed(Path(folder) / "cache")
        print(f"{photos} records")
        timed("read and checked", photos, lambda: read_campaign(root, PARTS, parsed).campaign())
        campaign = timed(
            "read again, unchanged", photos, lambda: read_campaign(root, PARTS, parsed).campaign()
        )
        seen = timed("cut to a view", photos, lambda: view(campaign, Edition.PUBLIC, now=NOW))
        assert len(seen[Exhibitions].photos) == photos


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
