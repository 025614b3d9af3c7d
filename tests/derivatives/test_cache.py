"""A cache that appears whole, is shared, and mends itself."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from campaign.derivatives import Cache, Planned, Progress, Stamp, Wanted, make, picture, plan
from campaign.derivatives.entry import LIST
from campaign.derivatives.pool import AtOnce
from tests.derivatives.originals import photograph, scene

Damage = Callable[[Path], object]


@pytest.fixture
def planned(tmp_path: Path) -> Planned:
    drawn = photograph(tmp_path / "anh.png", scene(420, 300))
    return plan(Wanted("anh", drawn, Stamp(credit="Bảo tàng")))


@pytest.fixture
def cache(tmp_path: Path, planned: Planned) -> Cache:
    """One that has the photograph."""
    filled = Cache(tmp_path / "cache")
    make([planned], filled, AtOnce())
    return filled


def remade(planned: Planned, cache: Cache) -> int:
    """How many photographs are made when it is asked for."""
    told: list[Progress] = []
    assert make([planned], cache, AtOnce(), told.append) == {}
    return told[-1].total if told else 0


def overwrite(file: Path) -> None:
    """Other bytes, as many as there were."""
    file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(Path.unlink, id="missing"),
        pytest.param(lambda file: os.truncate(file, 100), id="cut off"),
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(overwrite, id="overwritten"),
        pytest.param(lambda file: file.with_name(LIST).unlink(), id="no list"),
        pytest.param(lambda file: file.with_name(LIST).write_bytes(b"{"), id="half a list"),
        pytest.param(lambda file: file.with_name(LIST).write_bytes(b"[1]"), id="another list"),
        pytest.param(lambda file: shutil.rmtree(file.parent), id="no folder"),
    ],
)
def test_a_damaged_entry_is_made_again(planned: Planned, cache: Cache, damage: Damage) -> None:
    before = {name: cache.file(name).read_bytes() for name in planned.files}
    damage(cache.file(planned.files[1]))
    assert remade(planned, cache) == 1
    assert {name: cache.file(name).read_bytes() for name in planned.files} == before
    assert remade(planned, cache) == 0


def test_a_file_in_the_place_of_an_entry_gives_way(planned: Planned, cache: Cache) -> None:
    folder = cache.root / planned.key
    shutil.rmtree(folder)
    folder.write_text("?")
    assert remade(planned, cache) == 1
    assert picture(planned, cache)


def test_damage_is_not_stamped_on(planned: Planned, cache: Cache) -> None:
    """A new caption is written into a sound file, or the photograph is made anew."""
    overwrite(cache.file(planned.files[0]))
    corrected = plan(replace(planned.wanted, stamp=Stamp(credit="Thư viện")))
    fresh = Cache(cache.root.with_name("fresh"))
    assert remade(corrected, cache) == remade(corrected, fresh) == 1
    for name in corrected.files:
        assert cache.file(name).read_bytes() == fresh.file(name).read_bytes()


def test_a_copied_cache_is_as_good(planned: Planned, cache: Cache, tmp_path: Path) -> None:
    copied = Cache(tmp_path / "copied")
    shutil.copytree(cache.root, copied.root, copy_function=shutil.copyfile)  # with new times
    assert remade(planned, copied) == 0
    overwrite(copied.file(planned.files[0]))
    assert remade(planned, copied) == 1


def test_what_is_used_is_marked_so_that_it_is_kept(planned: Planned, cache: Cache) -> None:
    listed = cache.root / planned.key / LIST
    os.utime(listed, (1, 1))
    assert remade(planned, cache) == 0
    assert listed.stat().st_mtime > time.time() - 60


def test_two_builds_may_fill_it_at_once(tmp_path: Path, planned: Planned) -> None:
    cache = Cache(tmp_path / "shared")
    failed: list[object] = []
    builds = [
        threading.Thread(target=lambda: failed.append(make([planned], cache, AtOnce())))
        for _ in range(6)
    ]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert failed == [{}] * 6
    assert picture(planned, cache)
    assert list((cache.root / "growing").iterdir()) == []


def test_what_a_killed_build_left_half_done_is_cleared_away(planned: Planned, cache: Cache) -> None:
    left, fresh = cache.root / "growing" / "left", cache.root / "growing" / "fresh"
    for folder in (left, fresh):
        folder.mkdir(parents=True)
        (folder / "400.avif").write_bytes(b"half")
    os.utime(left, (1, 1))
    cache.file(planned.files[0]).unlink()
    assert remade(planned, cache) == 1
    assert not left.exists()
    assert fresh.exists()  # another build may be at it


def test_names_tell_nothing_of_a_withdrawn_photograph(planned: Planned, cache: Cache) -> None:
    """What stays in the cache is published by no view, and says nobody's id."""
    assert not [file for file in cache.root.rglob("*") if planned.id in file.name]


def test_the_cache_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYNIEM_CACHE", "/srv/anh")
    assert Cache.default().root == Path("/srv/anh").resolve()
    monkeypatch.delenv("KYNIEM_CACHE")
    assert Cache.default().root.parts[-2:] == (".cache", "photos")
