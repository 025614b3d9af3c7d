"""All derivatives by our own pipeline, with as many workers as told; 0: in this process.

Prints the CPU seconds of this process without its start, as the floor counts them.

Run: python ours.py FOLDER OUT WORKERS
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from PIL import Image

from campaign.derivatives import Cache, Stamp, Wanted, make, plan, pool
from campaign.derivatives.pool import AtOnce
from campaign.photos.examination import examine
from campaign.photos.limits import Limits


@contextmanager
def workers(count: int) -> Iterator[Executor]:
    """The pool that a build uses, or none."""
    if count:
        with pool(count) as executor:
            yield executor
    else:
        yield AtOnce()


def main(folder: Path, out: Path, count: int) -> None:
    """Makes them; stamped as a real photograph is."""
    begun = time.process_time()
    stamp = Stamp(credit="Phòng truyền thống", description=(("vi", "Lễ mít tinh"),))
    originals = [examine(file, folder, Limits()) for file in sorted(folder.glob("*.jpg"))]
    planned = [plan(Wanted(one.path.stem, one, stamp)) for one in originals]
    cache = Cache(out)
    if not count:
        Image.core.set_blocks_max(6)  # type: ignore[attr-defined]  # as the workers have it
    with workers(count) as executor:
        failed = make(planned, cache, executor)
    print(time.process_time() - begun)
    assert not failed, failed
    for name in (name for one in planned for name in one.files):
        stem, _, width, suffix = name.rsplit(".", 3)
        (out / f"{stem}.{width}.{suffix}").hardlink_to(cache.file(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
