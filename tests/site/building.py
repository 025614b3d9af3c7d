"""A campaign of our own to build, break and mend, and MkDocs as a person runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from campaign import site, starter
from campaign.assets import FOLDER

ROOT = Path(__file__).resolve().parents[2]
AT = datetime.fromisoformat("2027-09-01T08:00+07:00")
# What makes of the starter's plan one with a confirmed day, a moved one and every stated state.
IN_ALL_STATES = (
    ("status: planned\n    headline: true", "status: confirmed\n    headline: true"),
    (
        "    # moved_from:\n    #   - đầu tháng 10/2027\n",
        "    moved_from:\n      - đầu tháng 10/2027\n",
    ),
    ("    when: Quý III/2027\n", "    when: Quý III/2027\n    status: postponed\n"),
    ("        when: từ ngày 15/11", "        status: cancelled\n        when: từ ngày 15/11"),
    (
        "    when: trong tháng 01/2027\n",
        "    when: trong tháng 01/2027\n    status: done\n"
        "    actual: {when: 15/01/2027, sources: [{name: Báo Ví Dụ}]}\n",
    ),
)
MKDOCS = (sys.executable, "-m", "mkdocs")


def started(folder: Path) -> Path:
    """The starter campaign, in both languages."""
    starter.write(folder)
    change(folder / "data/campaign.yml", "  # - en", "  - en")
    return folder


def build(
    campaign: Path, out: Path, edition: str = "public", *, skip_broken: bool = False
) -> site.Built:
    """As `kyniem build` does it."""
    return site.build(
        root=ROOT,
        campaign=campaign,
        edition=edition,
        at=AT,
        out=out,
        skip_broken_photos=skip_broken,
    )


def environment(campaign: Path, **more: str) -> Mapping[str, str]:
    """This process's own, for that campaign."""
    kept = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    return {**kept, "CAMPAIGN": str(campaign), "NO_MKDOCS_2_WARNING": "1", **more}


def mkdocs(
    campaign: Path, out: Path, *options: str, root: Path = ROOT, **more: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build`, ended."""
    return subprocess.run(
        [*MKDOCS, "build", "--site-dir", str(out), *options],
        cwd=root,
        env=environment(campaign, **more),
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def change(file: Path, before: str, after: str) -> None:
    """Replaces a piece of a file that is there."""
    text = file.read_text("utf-8")
    assert before in text, f"{file} has no {before!r}"
    file.write_text(text.replace(before, after, 1), "utf-8")


def write(file: Path, text: str) -> None:
    """Writes a file, and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def files(folder: Path) -> set[str]:
    """Names of all files of a site."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        kept = {name: value for name, value in attrs if value is not None}
        self.found += [kept[name] for name in ("href", "src", "poster") if name in kept]
        self.found += [one.split()[0] for one in kept.get("srcset", "").split(",") if one.strip()]
        # What a script loads once it is needed.
        data = " ".join(value for name, value in kept.items() if name.startswith("data-"))
        self.found += [address for address in data.split() if f"{FOLDER}/" in address]
        if "id" in kept:
            self.anchors.add(kept["id"])


def _read(page: Path) -> _Addresses:
    parser = _Addresses()
    parser.feed(page.read_text("utf-8"))
    return parser


def addresses(page: Path) -> list[str]:
    """Every href and src of a page, as written."""
    return _read(page).found


def broken_links(site: Path, *, directories: bool = True) -> list[str]:
    """Links of the site that lead nowhere; `directories` as a server sees them."""
    return [
        f"{page.relative_to(site)}: {address}"
        for page in sorted(site.rglob("*.html"))
        for address in addresses(page)
        if not _leads_somewhere(site, page, address, directories=directories)
    ]


def _leads_somewhere(site: Path, page: Path, address: str, *, directories: bool) -> bool:
    split = urlsplit(address)
    if split.scheme or split.netloc:
        return True
    path = unquote(split.path)
    target = site / path.removeprefix("/") if path.startswith("/") else page.parent / path
    if directories and (path.endswith("/") or path == ""):
        target = page if path == "" else target / "index.html"
    if not path:
        target = page
    if not target.is_file():
        return False
    return not split.fragment or unquote(split.fragment) in _read(target).anchors


def styles_use(site: Path) -> Iterator[Path]:
    """The files that the site's styles name."""
    for style in site.rglob("*.css"):
        for address in re.findall(r'url\("([^":]+)"\)', style.read_text("utf-8")):
            yield style.parent / address.partition("#")[0]
