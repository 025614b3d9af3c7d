"""A build of a campaign whose photographs are finished, whole or of their pages alone.

The whole has rooms, indexes, search, manifests and tables. With `--alone` the exhibition is only
the pages of its photographs, each in search and sitemap like the few other pages of the site.
Prints CPU and wall seconds from records in memory to the end, and how many photographs have a page.

Run: CAMPAIGN=FOLDER SITE_URL=ADDRESS python ours.py OUT [--alone]
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "hooks"))

from campaign import outputs, site
from campaign.developing import Darkroom, Developed
from campaign.editions import View
from campaign.model import Exhibitions
from campaign.outputs import iiif, photo_records
from campaign.pages import Page
from campaign.reading import Reading
from campaign.sections import exhibition
from tests.pictures import picture

ROOT = Path(__file__).resolve().parents[3]
begun: list[tuple[float, float]] = []


def developed(_: Darkroom, view: View, __: Reading) -> Developed:
    """Pictures that nobody made; the clock starts with them."""
    pictures = {photo.id: picture(photo.id) for photo in view[Exhibitions].photos}
    begun.append((time.process_time(), time.perf_counter()))
    return Developed(pictures, {})


def leave_the_rest_out() -> None:
    """Lets the exhibition have the pages of its photographs, and nothing else."""
    whole = exhibition.pages

    def pages(view: View) -> Iterator[Page]:
        return (page for page in whole(view) if page.template == "exhibition/photo.html")

    exhibition.pages = pages
    exhibition.indexes = lambda *_: ()
    outputs.OUTPUTS = tuple(one for one in outputs.OUTPUTS if one not in (iiif, photo_records))


def main(out: Path, *, alone: bool) -> None:
    """Builds it as `kyniem build` does."""
    Darkroom.develop = developed  # type: ignore[method-assign]
    if alone:
        leave_the_rest_out()
    site.build(root=ROOT, campaign=Path(os.environ["CAMPAIGN"]), edition="public", out=out)
    cpu, wall = begun[0]
    spent = time.process_time() - cpu, time.perf_counter() - wall
    print(*spent, len(list((out / "anh").glob("*/index.html"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), alone="--alone" in sys.argv[2:])
