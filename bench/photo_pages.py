"""What the pages of many photographs cost, from records in memory to files on disk.

Beside stock Material (a Markdown page for each photograph, out of the navigation, search on) by
CPU, and beside Hugo by the clock; then how it grows. Each pair is run as A B A B. What is like for
like are the pages alone, in search and sitemap; the whole build has rooms, indexes by year, place
and person, manifests and tables as well, which the peers haven't. The peers' time holds their start
and the reading of their texts, ours the few other pages of the site.

Creating a folder and a file for each page may cost as much as all the rest, most of all where as
many have been deleted in the last five minutes: `TMPDIR=/dev/shm` has them on a RAM disk, which
leaves what the programs themselves cost. All sites are kept until the end, some 4 GB.

Run: python bench/photo_pages.py PEERS [PHOTOS] [ROUNDS]   (PEERS: see bench/photos.py)
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

import many_photos
import yaml

PROGRAMS = Path(__file__).parent / "peers" / "pages"
# What else is on such a site: its menu is in every page.
MENU = "ke-hoach", "lich", "lich-su", "khau-hieu", "tin", "don-vi", "bao-chi", "gioi-thieu"
ADDRESS = "https://vi-du.example/"
MATERIAL = f"""\
site_name: Triển lãm
site_url: {ADDRESS}
theme: {{name: material, language: vi, features: [navigation.tabs]}}
plugins: [search]
markdown_extensions: [attr_list, tables]
nav: [index.md, {", ".join(f"{name}.md" for name in MENU)}]
not_in_nav: /anh/*
"""
PAGE = """\
# {title}

![{alt}](../hinh/{id}.1600.jpg){{ width=3000 height=2000 loading=lazy srcset="{srcset}" }}

{caption}

| | |
|---|---|
| Thời gian | {when} |
| Địa điểm | {place} |
| Người trong ảnh | {people} |
| Người chụp | {photographer} |
| Nguồn | {credit} |
| Ký hiệu | {identifier} |
| Giấy phép | [{rights}]({rights}) |
| Tải về | [1600 điểm ảnh](../hinh/{id}.1600.jpg), [2400 điểm ảnh](../hinh/{id}.2400.jpg) |
| Trích dẫn | {credit}. {title}. {when}. {place}. |

[Trước: {before}]({before}.md) · [Sau: {after}]({after}.md)
"""
WIDTHS = 400, 800, 1600, 2400


def ours(folder: Path, photos: int, *more: str) -> tuple[float, float]:
    """CPU and wall seconds of our build of so many photographs, without reading their records."""
    campaign = folder / f"campaign-{photos}"
    if not campaign.exists():
        many_photos.write(campaign, photos)
    environment = {**os.environ, "CAMPAIGN": str(campaign), "NO_MKDOCS_2_WARNING": "1"}
    environment["SITE_URL"] = ADDRESS
    command = [sys.executable, str(PROGRAMS / "ours.py"), str(fresh(folder)), *more]
    printed = subprocess.check_output(command, env=environment, text=True)
    cpu, wall, pages = printed.splitlines()[-1].split()
    assert int(pages) >= photos
    return float(cpu), float(wall)


def fresh(folder: Path) -> Path:
    """A place for one build, which nobody clears before the end.

    A file system that has just deleted thousands of files (ext4) passes all of them at each new
    one: it makes whoever comes next pay for what was cleared before.
    """
    return Path(tempfile.mkdtemp(dir=folder)) / "site"


def peer(command: list[str], folder: Path) -> tuple[float, float]:
    """CPU and wall seconds of the command."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def material(folder: Path, photos: int) -> Callable[[], tuple[float, float]]:
    """Writes its pages; what builds them."""
    docs = folder / "material" / "docs"
    (docs / "anh").mkdir(parents=True)
    (docs.parent / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    for name in ("index", *MENU):
        (docs / f"{name}.md").write_text(f"# {name}\n", encoding="utf-8")
    for n in range(photos):
        told = record(n)
        beside = {"before": f"anh-{(n - 1) % photos}", "after": f"anh-{(n + 1) % photos}"}
        files = ", ".join(f"../hinh/anh-{n}.{width}.jpg {width}w" for width in WIDTHS)
        told |= {"people": ", ".join(told["people"]), "srcset": files, **beside}
        (docs / "anh" / f"anh-{n}.md").write_text(PAGE.format(**told), encoding="utf-8")
    mkdocs = str(Path(sys.executable).parent / "mkdocs")
    return lambda: peer([mkdocs, "build", "--quiet", "--site-dir", str(fresh(folder))], docs.parent)


def hugo(folder: Path, photos: int, peers: Path) -> Callable[[], tuple[float, float]]:
    """Writes its pages; what builds them."""
    site = folder / "hugo"
    shutil.copytree(PROGRAMS / "hugo", site)
    (site / "content" / "anh").mkdir(parents=True)
    for told in map(record, range(photos)):
        matter = yaml.safe_dump(told, allow_unicode=True)
        page = f"---\n{matter}---\n\n{told['caption']}\n"
        (site / "content" / "anh" / f"{told['id']}.md").write_text(page, encoding="utf-8")

    program = str(peers / "bin" / "hugo")
    return lambda: peer([program, "--quiet", "--destination", str(fresh(folder))], site)


def cpu(build: Callable[[], tuple[float, float]]) -> Callable[[], float]:
    """What gives its CPU seconds."""
    return lambda: build()[0]


def wall(build: Callable[[], tuple[float, float]]) -> Callable[[], float]:
    """What gives its seconds by the clock."""
    return lambda: build()[1]


def record(n: int) -> dict[str, Any]:
    """The Vietnamese half of one of our records."""
    told: dict[str, Any] = yaml.safe_load(many_photos.record(n))[0]
    told |= {key: told[key]["vi"] for key in ("caption", "alt")}
    return {**told, "title": told["caption"].partition(". ")[0]}


def compared(name: str, one: Callable[[], float], other: Callable[[], float], rounds: int) -> None:
    """Prints the ratio of each pair and their median."""
    pairs = [(one(), other()) for _ in range(rounds)]
    told = " ".join(f"{a:.2f}/{b:.2f}" for a, b in pairs)
    print(f"{name:40} {statistics.median(a / b for a, b in pairs):6.3f}   ({told} s)", flush=True)


def main(peers: Path, photos: int, rounds: int) -> None:
    """Prints the ratios, of the pages alone and of the whole."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stock, lean = material(folder, photos), hugo(folder, photos, peers)
        for what, more in (("pages alone", ("--alone",)), ("whole build", ())):
            build = partial(ours, folder, photos, *more)
            few, many = partial(ours, folder, 1_000, *more), partial(ours, folder, 10_000, *more)
            compared(f"{what}, {photos} / Material, CPU", cpu(build), cpu(stock), rounds)
            compared(f"{what}, {photos} / Hugo, wall", wall(build), wall(lean), rounds)
            compared(f"{what}, 10,000 / 1,000, CPU", cpu(many), cpu(few), rounds)


if __name__ == "__main__":
    arguments = [int(one) for one in sys.argv[2:]]
    main(Path(sys.argv[1]).resolve(), *arguments, *(5_000, 2)[len(arguments) :])
