"""Which files a photograph will have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from campaign.derivatives import Cache, Stamp, Wanted, plan
from campaign.photos.original import Original

ORIGINAL = Original(
    path=Path("/photos/Lễ mít tinh.jpg"),
    name="Lễ mít tinh.jpg",
    sha256="3f" * 32,
    size=4_000_000,
    format="JPEG",
    mode="RGB",
    orientation=1,
    width=6000,
    height=4000,
    progressive=False,
)
WANTED = Wanted("le-mit-tinh", ORIGINAL, Stamp(credit="Phòng truyền thống"))


def sized(width: int, height: int) -> list[tuple[int, int]]:
    planned = plan(replace(WANTED, original=replace(ORIGINAL, width=width, height=height)))
    by_format = {
        name: [(one.width, one.height) for one in planned.derivatives if one.format == name]
        for name in ("avif", "jpeg")
    }
    assert by_format["avif"] == by_format["jpeg"]
    return by_format["avif"]


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (6000, 4000, [(400, 267), (800, 533), (1600, 1067), (2400, 1600)]),
        (4000, 6000, [(400, 600), (800, 1200), (1600, 2400), (2400, 3600)]),
        (2400, 1600, [(400, 267), (800, 533), (1600, 1067), (2400, 1600)]),
        (1700, 1000, [(400, 235), (800, 471), (1700, 1000)]),  # 1600 is nearly the same
        (1000, 700, [(400, 280), (800, 560), (1000, 700)]),
        (90, 60, [(90, 60)]),
        (30000, 6000, [(400, 80), (800, 160), (1600, 320), (2400, 480)]),  # a panorama
        (6000, 30000, [(400, 2000), (800, 4000), (960, 4800)]),  # a scroll
        (9000, 2, [(400, 1), (800, 1), (1600, 1), (2400, 1)]),
        (1, 9000, [(1, 9000)]),
    ],
)
def test_a_photograph_gets_the_widths_it_can_fill(
    width: int, height: int, expected: list[tuple[int, int]]
) -> None:
    assert sized(width, height) == expected


def test_names_say_bytes_recipe_and_stamp() -> None:
    planned = plan(WANTED)
    assert planned == plan(WANTED)
    other_bytes = plan(replace(WANTED, original=replace(ORIGINAL, sha256="40" * 32)))
    other_stamp = plan(replace(WANTED, stamp=Stamp(credit="Bảo tàng")))
    moved = plan(replace(WANTED, original=replace(ORIGINAL, name="khác.jpg")))
    assert not set(planned.files) & set(other_bytes.files)
    assert not set(planned.files) & set(other_stamp.files)
    assert planned.files == moved.files
    assert all(name.startswith("le-mit-tinh.") for name in planned.files)


def test_the_cache_does_not_tell_photographs_of_two_ids_apart(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    one, other = plan(replace(WANTED, zoom=True)), plan(replace(WANTED, id="khac", zoom=True))
    assert len({cache.file(name) for name in one.files}) == len(one.files)
    assert [cache.file(name) for name in one.files] == [cache.file(name) for name in other.files]
    assert all("le-mit-tinh" not in str(cache.file(name)) for name in one.files)


def test_the_cache_refuses_names_that_are_no_derivatives(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the name of a derivative"):
        Cache(tmp_path).file("../../etc/passwd")
