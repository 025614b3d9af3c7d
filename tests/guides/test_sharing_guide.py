"""The guide to being found and shared is true: its files are made, its words are the pages' own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from PIL import Image

from campaign import cards
from campaign.interface import words
from campaign.vietnamese import nfc
from tests.guides.blocks import ROOT, blocks, rows
from tests.site.building import build, files, write
from tests.site.exhibiting import exhibiting

GUIDE = (ROOT / "guide" / "chia-se.md").read_text("utf-8")
EDITIONS = {"công khai": "public", "báo chí": "press", "phòng truyền thống": "kiosk"}
TABLES = "## Máy tìm kiếm", "## Dữ liệu cho chương trình khác"
FILE = re.compile(r"[^`, ]*\.(?:xml|txt|json|ics|csv|webmanifest)")
KIND = {"<mã>": "*", "….": "*."}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every edition of a campaign with news to tell, and the address of the guide."""
    folder = tmp_path_factory.mktemp("guide")
    campaign = exhibiting(folder / "truong")
    write(campaign / "docs/tin/mot.md", "---\ntitle: Một tin\ndate: 20/8/2027\n---\nNội dung.\n")
    (address,) = (yaml.safe_load(block) for block in blocks(GUIDE, "yaml"))
    with (campaign / "data/campaign.yml").open("a", encoding="utf-8") as file:
        file.write(f"\naddress: {address['address']}\n")
    return {name: build(campaign, folder / name, name).out for name in EDITIONS.values()}


def promised() -> list[tuple[str, set[str]]]:
    """(pattern of a file's name, editions it is in), as the tables of the guide say."""
    found = []
    told = (row for heading in TABLES for row in rows(GUIDE, heading))
    for first, *_, last in told:
        editions = {EDITIONS[name] for name in last.split(", ")}
        names = FILE.findall(first)
        found += [(_pattern(name, names[0]), editions) for name in names]
    return found


def _pattern(name: str, first: str) -> str:
    """`.csv` and `anh.json` stand beside a whole name: the same file of another kind."""
    if name.startswith("."):
        name = first.rpartition(".")[0] + name
    elif "/" not in name and "/" in first:
        name = f"{first.rpartition('/')[0]}/{name}"
    if name.startswith("trang-"):
        name = f"tai-nguyen/{name}"
    for written, meant in KIND.items():
        name = name.replace(written, meant)
    return name


def test_every_file_is_in_the_editions_the_guide_names(built: dict[str, Path]) -> None:
    assert len(promised()) >= 10
    for pattern, editions in promised():
        there = {name for name, out in built.items() if list(out.glob(pattern))}
        assert there == editions, pattern


def test_the_words_on_the_page_are_those_of_the_guide() -> None:
    said = words("vi").share
    for label in (said.label, said.send, said.copy):
        assert label in " ".join(GUIDE.split())


def test_the_pictures_of_the_guide_are_cards() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", GUIDE)
    assert len(shown) == 2
    for name in shown:
        with Image.open(ROOT / "guide" / name) as image:
            assert image.width * cards.HEIGHT == image.height * cards.WIDTH


def test_what_the_guide_asks_for_is_answered(built: dict[str, Path]) -> None:
    out = built["public"]
    assert "Sitemap: https://kyniem.example.vn/sitemap.xml" in (out / "robots.txt").read_text()
    listed = (out / "sitemap.xml").read_text("utf-8").count("<loc>")
    pages = len([name for name in files(out) if name.endswith(".html")])
    assert 0 < pages - listed <= 6
    home = (out / "index.html").read_text("utf-8")
    assert 'property="og:image" content="https://kyniem.example.vn/' in home


def test_the_guide_is_composed_unicode() -> None:
    assert nfc(GUIDE) == GUIDE
