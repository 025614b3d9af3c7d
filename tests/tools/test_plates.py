"""The sample plates: committed as they are drawn, each saying that it is a drawing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tools.plates.canvas import Lettered
from tools.plates.catalogue import PLATES
from tools.plates.printing import printed
from tools.plates.sheet import DRAWN, Plate

ROOT = Path(__file__).parents[2]
ALL = [(folder, plate) for folder, plates in PLATES.items() for plate in plates]
# Quickly drawn; between them seats, leaves, letters, ruled sheets.
QUICK = ("hoi-truong", "nam-tram-chiec-la", "bon-de-an")

every_plate = pytest.mark.parametrize(
    ("folder", "plate"), ALL, ids=[plate.name for _, plate in ALL]
)


@pytest.mark.parametrize(
    ("folder", "plate"),
    [one for one in ALL if one[1].name in QUICK],
    ids=[plate.name for _, plate in ALL if plate.name in QUICK],
)
def test_a_plate_drawn_again_is_the_one_committed(folder: str, plate: Plate) -> None:
    again = printed(plate)
    assert printed(plate) == again
    drawn = Image.open(io.BytesIO(again)).convert("RGB")
    committed = Image.open(ROOT / folder / plate.file).convert("RGB")
    # Another processor may round the edge of a line otherwise.
    assert max(ImageStat.Stat(ImageChops.difference(drawn, committed)).mean) < 0.1


@every_plate
def test_its_file_is_there_in_its_size(folder: str, plate: Plate) -> None:
    with Image.open(ROOT / folder / plate.file) as image:
        scaled = round(plate.width * plate.scale), round(plate.height * plate.scale)
        assert image.size == scaled


@every_plate
def test_it_says_that_it_is_a_drawing(folder: str, plate: Plate) -> None:
    words = [one.words for one in plate.canvas().drawn if isinstance(one, Lettered)]
    said = [one for one in words if one.text == DRAWN]
    assert len(said) == 1, folder
    # On the sheet, not beside it.
    assert 0 < said[0].x < plate.width
    assert 0 < said[0].y < plate.height


def test_names_are_used_once_in_a_campaign() -> None:
    for plates in PLATES.values():
        assert len({plate.name for plate in plates}) == len(plates)
