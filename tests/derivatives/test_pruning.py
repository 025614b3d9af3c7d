"""What goes when the cache is pruned, and `kyniem cache`."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from campaign.cli import main
from campaign.derivatives import Cache, Planned, Stamp, Wanted, make, picture, plan, pruning
from campaign.derivatives.entry import LIST
from campaign.derivatives.pool import AtOnce
from campaign.derivatives.pruning import Holding, holdings, surplus
from campaign.parsed import Parsed
from campaign.photos.cards import CATALOGUES, read_cards, write_cards
from campaign.writing import DAY, kept
from tests.derivatives.originals import photograph, scene

NOW = 1_000 * DAY


def held(*days: float, size: int = 100) -> list[Holding]:
    """Entries that were last used so many days ago."""
    return [Holding(Path(str(idle)), size, NOW - idle * DAY) for idle in days]


def gone(*days: float, after: int, most: int | None = None) -> list[str]:
    return [one.place.name for one in surplus(held(*days), now=NOW, days=after, most=most)]


def test_what_was_long_unused_goes() -> None:
    assert gone(1, 80, 95, after=90) == ["95"]
    assert gone(1, 80, after=90) == []


def test_the_longest_unused_goes_first_until_the_rest_has_room() -> None:
    assert gone(3, 40, 30, 20, after=90, most=250) == ["40", "30"]
    assert gone(3, 40, 30, 20, after=90, most=400) == []


def test_what_a_build_may_be_using_stays() -> None:
    assert gone(0.5, 1, 3, after=90, most=0) == ["3"]


@pytest.fixture(autouse=True)
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is kept beside photographs, for these tests alone."""
    monkeypatch.setenv("KYNIEM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(pruning, "BESIDE", (tmp_path / "beside",))
    return tmp_path / "beside"


@pytest.fixture
def filled(tmp_path: Path) -> list[Planned]:
    """Two photographs in the cache that `kyniem` uses: one of long ago, one of today."""
    drawn = [photograph(tmp_path / f"{n}.png", scene(90 + n, 60)) for n in range(2)]
    planned = [plan(Wanted(f"anh-{n}", one, Stamp(), zoom=True)) for n, one in enumerate(drawn)]
    cache = Cache.default()
    make(planned, cache, AtOnce())
    long_ago = time.time() - 100 * DAY
    for listed in (cache.root / planned[0].key).parents[1].rglob(LIST):
        os.utime(listed, (long_ago, long_ago))
    return planned


def said(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["cache", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_tells_where_the_cache_is_and_how_large(filled: list[Planned]) -> None:
    assert str(Cache.default().root) in said()
    assert "4 mục, 0,00 GB" in said()
    assert "4 entries" in said("--language", "en")
    assert len(filled) == 2


def test_pruning_leaves_what_is_in_use(filled: list[Planned]) -> None:
    old, new = filled
    assert "Đã xóa: 1 mục" in said("--prune")
    cache = Cache.default()
    assert picture(new, cache)
    assert not (cache.root / old.key).exists()
    assert not (cache.root / old.key).parent.exists()
    assert len(holdings(cache)) == 3


def test_broken_entries_and_leftovers_go_too(filled: list[Planned]) -> None:
    cache = Cache.default()
    (cache.root / filled[1].key / LIST).unlink()
    left = cache.root / "growing" / "left"
    left.mkdir(parents=True)
    os.utime(left, (1, 1))
    assert "Đã xóa: 2 mục" in said("--prune", "--days", "30")
    assert not left.exists()


def test_an_empty_cache_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYNIEM_CACHE", str(tmp_path / "nowhere"))
    assert "0 mục" in said()
    assert "Đã xóa: 0 mục" in said("--prune", "--gigabytes", "1.5")


def test_what_is_kept_a_file_each_goes_unless_it_is_used(tmp_path: Path, beside: Path) -> None:
    data, parsed = tmp_path / "plan.yml", Parsed(beside)
    catalogues = Cache.default().root / CATALOGUES
    for name in ("used.json", "left.json"):
        write_cards(catalogues / name, {"a.png": {}})
    for name in ("used.jpg", "left.jpg"):
        kept(beside / name, lambda: b"drawn")
    parsed.keep(data, "a: 1", {"a": 1})
    for file in (*beside.iterdir(), *catalogues.iterdir()):
        os.utime(file, (1e9, 1e9))
    assert read_cards(catalogues / "used.json")
    assert kept(beside / "used.jpg", lambda: b"") == b"drawn"
    assert parsed.data_of(data, "a: 1")
    assert "Đã xóa: 2 mục" in said("--prune")
    assert not (beside / "left.jpg").exists()
    assert not (catalogues / "left.json").exists()
    assert len(holdings(Cache.default())) == 3
