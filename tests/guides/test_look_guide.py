"""The guide to the look is true: its examples are read, its messages are the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign import starter
from campaign.problems import report
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.vietnamese import nfc
from tests.guides.blocks import ROOT, blocks, rows
from tests.site.building import build, change, started, write
from tests.site.dressed import EMBLEM, picture

GUIDE = (ROOT / "guide" / "giao-dien.md").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The starter campaign, with the files the guide speaks of."""
    starter.write(tmp_path)
    write(tmp_path / "photos/bieu-trung.svg", EMBLEM)
    Image.new("RGB", (30, 20)).save(tmp_path / "photos/san-truong.jpg")
    return tmp_path


def said(folder: Path, more: str) -> str:
    """What is said of the campaign with that at the end of its head."""
    head = folder / "data/campaign.yml"
    head.write_text(f"{head.read_text('utf-8')}\n{more}", "utf-8")
    return report(read_campaign(folder, PARTS).problems)


@pytest.mark.parametrize("example", blocks(GUIDE, "yaml"))
def test_examples_are_valid(example: str, folder: Path) -> None:
    assert said(folder, example) == ""


@pytest.mark.parametrize("row", rows(GUIDE, "## Hai màu"), ids=lambda row: row[0])
def test_messages_are_the_program_s(row: list[str], folder: Path) -> None:
    wrong, message, right = row
    pair = {"field": 'field: "#8B0000"', "accent": 'accent: "#B71C1C"'}
    name = wrong.partition(":")[0]
    text = "look:\n  colours:\n    {field}\n    {accent}\n".format(**{**pair, name: wrong})
    assert message in said(folder, text)
    change(folder / "data/campaign.yml", wrong, right)
    assert said(folder, "") == ""


def test_articles_may_be_written_as_the_guide_shows(tmp_path: Path) -> None:
    campaign = started(tmp_path / "truong")
    picture(campaign / "docs/anh/san-truong.jpg", (60, 40))
    write(campaign / "docs/bai.md", "\n\n".join(blocks(GUIDE, "markdown")))
    page = (build(campaign, tmp_path / "site").out / "bai/index.html").read_text("utf-8")
    for made in (
        'id="chang-duong"',
        "<figcaption>",
        'class="footnotes"',
        '<em lang="en">',
        'data-kind="warning"',
        'class="scroll"',
        "<dl>",
    ):
        assert made in page


def test_every_kind_of_note_in_the_guide_has_a_name(tmp_path: Path) -> None:
    named = GUIDE.partition("Ô ghi chú: ")[2].partition(";")[0]
    kinds = [part.strip().split("` ") for part in named.split(", ")]
    campaign = started(tmp_path / "truong")
    notes = "\n\n".join(f"!!! {kind.strip('`')}\n    Chữ." for kind, _ in kinds)
    write(campaign / "docs/bai.md", f"# Bài\n\n{notes}\n")
    page = (build(campaign, tmp_path / "site").out / "bai/index.html").read_text("utf-8")
    for _, name in kinds:
        assert f'<p class="admonition-title">{name.capitalize()}</p>' in page


def test_the_guide_is_in_composed_letters() -> None:
    assert nfc(GUIDE) == GUIDE
