"""How much memory giant photographs take on two workers, all processes together.

Run: python bench/photos_memory.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from PIL import Image

from campaign.derivatives import Cache, Stamp, Wanted, make, plan, pool
from campaign.derivatives.work import jobs
from campaign.photos.examination import examine
from campaign.photos.limits import Limits

PANORAMA, SCAN = (30000, 6000), (10000, 10000)


def giants(folder: Path) -> Iterator[Path]:
    """The files, made once: what is in them doesn't change what they take."""
    for name, mode, size, options in (
        ("baseline.jpg", "RGB", PANORAMA, {"quality": 85}),
        ("progressive.jpg", "RGB", PANORAMA, {"quality": 85, "progressive": True}),
        ("rgb.tif", "RGB", SCAN, {"compression": "tiff_lzw"}),
        ("strip.tif", "RGB", SCAN, {"compression": "tiff_lzw", "strip_size": 300_000_000}),
        ("sixteen.tif", "I;16", SCAN, {"compression": "tiff_lzw"}),
        ("grey.jpg", "L", SCAN, {"quality": 90}),
        ("rgba.png", "RGBA", SCAN, {"compress_level": 1}),
        ("cmyk.tif", "CMYK", SCAN, {"compression": "tiff_lzw"}),
        ("rgb.webp", "RGB", SCAN, {"quality": 60, "method": 0}),
        ("lossless.webp", "RGBA", SCAN, {"lossless": True, "quality": 0, "method": 0}),
    ):
        file = folder / name
        if not file.is_file():
            Image.effect_noise((500, 500), 60).convert(mode if mode != "I;16" else "L").resize(
                size
            ).convert(mode).save(file, **options)
        yield file


def resident(root: int) -> int:
    """Bytes that a process and all below it hold, shared ones divided among those who share."""
    total, known = 0, {root}
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(status.parent.name)] = int(fields[1])
    while grown := {child for child, parent in parents.items() if parent in known} - known:
        known |= grown
    for process in known:
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


class Peak(threading.Thread):
    """The most that was held at any time, looked at twenty times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.bytes = 0
        self.going = True

    def run(self) -> None:
        while self.going:
            self.bytes = max(self.bytes, resident(os.getpid()))
            time.sleep(0.05)


def measured(wanted: list[Wanted], folder: Path) -> tuple[float, float]:
    """Megabytes at the highest, and seconds."""
    peak, begun = Peak(), time.monotonic()
    peak.start()
    with tempfile.TemporaryDirectory(dir=folder) as root, pool(2) as executor:
        failed = make(
            [plan(one) for one in wanted], Cache(Path(root)), executor, memory=1_100_000_000
        )
    assert not failed, failed
    peak.going = False
    peak.join()
    return peak.bytes / 1e6, time.monotonic() - begun


def main(folder: Path) -> None:
    """Prints a line for each giant, with and without tiles, and one for all together."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = [examine(file, folder, Limits()) for file in giants(folder)]
    for one in originals:
        for zoom in (False, True):
            wanted = Wanted("x", one, Stamp(), zoom=zoom)
            planned = max(job.memory for job in jobs(plan(wanted))) / 1e6
            megabytes, seconds = measured([wanted], folder)
            print(
                f"{one.name:16} {'tiles' if zoom else '':6} {megabytes:6.0f} MB "
                f"(planned {planned:5.0f}) {seconds:5.1f} s",
                flush=True,
            )
    everything = [Wanted(f"x{n}", one, Stamp(), zoom=True) for n, one in enumerate(originals)]
    megabytes, seconds = measured(everything, folder)
    print(f"all together, with tiles: {megabytes:.0f} MB, {seconds:.0f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.gettempdir()) / "giants")
