"""A whole build of a campaign whose photographs are in memory and finished: pages, search, files.

Prints CPU and wall seconds from there to the end, and how many pages there are.

Run: CAMPAIGN=FOLDER python ours.py OUT
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "hooks"))

from mkdocs.__main__ import cli

from campaign.developing import Darkroom, Developed
from campaign.editions import View
from campaign.model import Exhibitions
from campaign.reading import Reading
from tests.pictures import picture

CONFIG = Path(__file__).resolve().parents[3] / "mkdocs.yml"
begun: list[tuple[float, float]] = []


def developed(_: Darkroom, view: View, __: Reading) -> Developed:
    """Pictures that nobody made; the clock starts with them."""
    pictures = {photo.id: picture(photo.id) for photo in view[Exhibitions].photos}
    begun.append((time.process_time(), time.perf_counter()))
    return Developed(pictures, {})


def main(out: Path) -> None:
    """Builds it as `mkdocs build` does."""
    Darkroom.develop = developed  # type: ignore[method-assign]
    cli(["build", "--quiet", "-f", str(CONFIG), "-d", str(out)], standalone_mode=False)
    cpu, wall = begun[0]
    spent = time.process_time() - cpu, time.perf_counter() - wall
    print(*spent, len(list((out / "anh").glob("*/index.html"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
