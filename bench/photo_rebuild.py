"""What the photographs cost a build: all new, nothing changed, one changed.

Run: python bench/photo_rebuild.py [PHOTOS]
The aims: the step (look at the files, plan, look at what is made) over 10,000 photographs of which
none has changed takes at most 3 s; a changed photograph costs one photograph. The originals are
small, so that a cold build, of which the time is told too, is mostly not the encoding of pixels.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

import many_photos
from PIL import Image

from campaign.derivatives import Cache, Progress
from campaign.developing import Darkroom
from campaign.editions import Edition, view
from campaign.holdings import Holdings
from campaign.model import Exhibitions
from campaign.now import Now
from campaign.parsed import Parsed
from campaign.photos.catalogue import Catalogue, Looked
from campaign.photos.limits import Limits
from campaign.reading import read_campaign
from campaign.sections import PARTS

NOW = Now(datetime.fromisoformat("2027-09-01T08:00+07:00"), "bench")


class Step:
    """One build after another of the same campaign, as far as its photographs go."""

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        self._cache = cache

    def run(self, what: str) -> None:
        """Prints how long it took, and how many photographs were examined and made."""
        examined, made = [0], [0]

        def looked(progress: Looked) -> None:
            examined[0] = progress.total

        def developed(progress: Progress) -> None:
            made[0] = progress.total

        catalogue = Catalogue(self._cache, looked)
        holdings = Holdings(self._root)
        files = sorted(name for name in holdings.names if name.endswith(".jpg"))
        begun = time.perf_counter()
        catalogue.examined(Holdings(self._root), files, Limits())
        looking = time.perf_counter() - begun
        parsed = Parsed(self._cache / "data")
        reading = read_campaign(self._root, PARTS, parsed, catalogue)
        shown = view(reading.campaign(), Edition.PUBLIC, now=NOW)
        begun = time.perf_counter()
        done = Darkroom(Cache(self._cache), catalogue, developed).develop(shown, reading)
        making = time.perf_counter() - begun
        assert len(done.pictures) == len(shown[Exhibitions].photos) == len(files)
        print(
            f"{what}: {looking + making:.2f} s (look at the files {looking:.2f}, plan and make "
            f"{making:.2f}); examined {examined[0]}, made {made[0]}"
        )


def draw(file: Path, number: int) -> None:
    """A small photograph like no other."""
    picture = Image.new("RGB", (96, 64), (number % 256, number // 256 % 256, 90))
    picture.save(file, comment=f"{number}".encode())


def main(photos: int) -> None:
    """Prints the time of each build."""
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "campaign", Path(folder) / "cache"
        many_photos.write(root, photos)
        files = sorted((root / "photos").rglob("*.jpg"))
        for number, file in enumerate(files):
            draw(file, number)
        print(f"{photos} photographs")
        time.sleep(3)  # what was written just now would be looked at again
        step = Step(root, cache)
        step.run("all new")
        step.run("nothing changed")
        draw(files[-1], photos)
        step.run("one changed")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
