"""The web app manifest and its icons: whole, in the campaign's colours, the same every time."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from PIL import Image

from campaign import starter
from campaign.app_icon import app_icon
from campaign.artwork import Artwork
from campaign.assets import Assets
from campaign.editions import Edition, view
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.sections import PARTS

TEMPLATES = Path(__file__).parents[1] / "overrides"
COLOURS = "#00305A", "#FFE08A"


def shown(folder: Path, language: str) -> tuple[dict[str, Any], dict[str, bytes], str]:
    """The manifest, all files, and where the manifest lies."""
    starter.write(folder)
    now = Now(datetime.fromisoformat("2027-09-01T08:00+07:00"), "test")
    campaign = read_campaign(folder, PARTS).campaign()
    assets = Assets(TEMPLATES)
    art = Artwork(view(campaign, Edition.PUBLIC, now=now, language=language), assets)
    address = art.manifest
    return json.loads(assets.files[address]), dict(assets.files), address


@pytest.mark.parametrize(("language", "home"), [("vi", "/50/"), ("en", "/50/en/")])
def test_it_opens_the_home_of_its_language(tmp_path: Path, language: str, home: str) -> None:
    told, files, address = shown(tmp_path / "truong", language)
    base = f"https://truong.example/50/{address}"
    assert urljoin(base, told["start_url"]) == f"https://truong.example{home}"
    assert urljoin(base, told["scope"]) == "https://truong.example/50/"
    assert told["lang"] == language
    assert told["name"]
    for icon in told["icons"]:
        content = files[urljoin(address, icon["src"])]
        with Image.open(io.BytesIO(content)) as image:
            assert icon["sizes"] == f"{image.width}x{image.height}"
            assert image.format == "PNG"
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}


@pytest.mark.parametrize("number", [None, 5, 10, 60, 1000])
@pytest.mark.parametrize(("side", "margin"), [(180, 0.18), (192, 0.14), (512, 0.24)])
def test_the_number_fills_the_middle_and_keeps_its_margin(
    number: int | None, side: int, margin: float, tmp_path: Path
) -> None:
    content, again = (
        app_icon(number, COLOURS, side, margin, tmp_path / name) for name in ("one", "other")
    )
    assert again == content
    with Image.open(io.BytesIO(content)) as image:
        ink = image.convert("L").point(lambda level: 255 * (level > 70)).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    free = side * margin - 2
    assert min(left, top) >= free
    assert max(right, bottom) <= side - free
    assert abs(left + right - side) <= 3
    assert abs(top + bottom - side) <= 3


def test_an_icon_is_drawn_once(tmp_path: Path) -> None:
    icon = app_icon(10, COLOURS, 192, 0.14, tmp_path)
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == icon
    file.write_bytes(b"kept")
    assert app_icon(10, COLOURS, 192, 0.14, tmp_path) == b"kept"
    assert app_icon(60, COLOURS, 192, 0.14, tmp_path) != b"kept"
    assert app_icon(10, ("#000000", COLOURS[1]), 192, 0.14, tmp_path) != b"kept"
