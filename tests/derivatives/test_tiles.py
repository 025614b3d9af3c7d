"""A photograph in full, cut into squares as IIIF's level 0 has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageChops, ImageStat

from campaign.derivatives import Cache, Planned, Stamp, Tiles, Wanted, make, plan
from campaign.derivatives.pool import AtOnce
from tests.derivatives.originals import photograph, scene

ADDRESS = "https://vi-du.vn/hinh/"


def cut(folder: Path, picture: Image.Image, orientation: int = 1) -> tuple[Planned, Cache]:
    """The photograph with its tiles made."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    drawn = photograph(folder / "anh.png", picture, exif=exif)
    planned, cache = plan(Wanted("anh", drawn, Stamp(), zoom=True)), Cache(folder / "cache")
    assert make([planned], cache, AtOnce()) == {}
    return planned, cache


def tiles(planned: Planned) -> Tiles:
    assert planned.tiles is not None
    return planned.tiles


def test_the_names_are_those_a_viewer_asks_for(tmp_path: Path) -> None:
    """As OpenSeadragon and the canonical form of Image API 3.0 have them."""
    planned, _ = cut(tmp_path, scene(1100, 700))
    assert tiles(planned).files == (
        "0,0,512,512/512,512/0/default.jpg",
        "512,0,512,512/512,512/0/default.jpg",
        "1024,0,76,512/76,512/0/default.jpg",
        "0,512,512,188/512,188/0/default.jpg",
        "512,512,512,188/512,188/0/default.jpg",
        "1024,512,76,188/76,188/0/default.jpg",
        "0,0,1024,700/512,350/0/default.jpg",
        "1024,0,76,700/38,350/0/default.jpg",
        "full/275,175/0/default.jpg",
    )


@pytest.mark.parametrize(
    ("width", "height"), [(1100, 700), (513, 512), (512, 512), (300, 2000), (9, 9)]
)
def test_what_info_promises_is_there(tmp_path: Path, width: int, height: int) -> None:
    planned, cache = cut(tmp_path, scene(width, height))
    service = json.loads(json.dumps(tiles(planned).info(ADDRESS + tiles(planned).folder)))
    assert (service["width"], service["height"]) == (width, height)
    assert service["id"] == f"{ADDRESS}{tiles(planned).folder}"
    folder = cache.root / cache.file(planned.files[-1]).parents[3]
    for size in service["sizes"]:
        asked = f"{size['width']},{size['height']}"
        asked = "max" if asked == f"{width},{height}" else asked
        with Image.open(folder / "full" / asked / "0" / "default.jpg") as whole:
            assert whole.size == (size["width"], size["height"])
    last = service["tiles"][0]["scaleFactors"][-1]
    assert max(width, height) <= last * service["tiles"][0]["width"]


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_squares_make_up_the_upright_picture(tmp_path: Path, orientation: int) -> None:
    upright = scene(1100, 700)
    turn = {
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_90,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(turn[orientation]) if orientation in turn else upright
    planned, cache = cut(tmp_path, stored, orientation)
    for factor, (width, height) in zip(tiles(planned).factors, tiles(planned).layers, strict=True):
        whole = Image.new("RGB", (width, height))
        for name, box in tiles(planned).squares(factor):
            with Image.open(cache.file(f"{tiles(planned).folder}/{name}")) as square:
                whole.paste(square, box[:2])
        expected = upright.resize((width, height), Image.Resampling.BOX)
        assert max(ImageStat.Stat(ImageChops.difference(whole, expected)).mean) < 3


def test_tiles_do_not_depend_on_what_is_written_into_derivatives(tmp_path: Path) -> None:
    planned, _ = cut(tmp_path, scene(600, 400))
    stamped = plan(Wanted("anh", planned.wanted.original, Stamp(credit="Bảo tàng"), zoom=True))
    assert tiles(stamped) == tiles(planned)
    assert stamped.derivatives != planned.derivatives
