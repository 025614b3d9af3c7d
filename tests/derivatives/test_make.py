"""Making what is missing: once, whole, and the same wherever it is made."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image

from campaign.derivatives import (
    Cache,
    Planned,
    Progress,
    Stamp,
    Wanted,
    encoding,
    make,
    picture,
    plan,
    pool,
)
from campaign.derivatives.pool import AtOnce
from campaign.derivatives.work import Pictures
from campaign.problems import Wrong
from tests.derivatives.originals import photograph, scene

T = TypeVar("T")
STAMP = Stamp(credit="Phòng truyền thống", description=(("vi", "Lễ mít tinh"),))


def wanted(folder: Path, number: int = 0, **more: object) -> Wanted:
    """A photograph of its own for each number."""
    drawn = photograph(folder / f"anh-{number}.jpg", scene(500 + number, 330), quality=90)
    return replace(Wanted(f"anh-{number}", drawn, STAMP), **more)  # type: ignore[arg-type]


def contents(planned: Iterable[Planned], cache: Cache) -> dict[str, bytes]:
    return {name: cache.file(name).read_bytes() for one in planned for name in one.files}


def done(planned: Planned, cache: Cache, executor: Executor | None = None) -> Mapping[str, Wrong]:
    return make([planned], cache, executor or AtOnce())


def test_every_planned_file_is_there_in_the_size_planned(tmp_path: Path) -> None:
    planned, cache = plan(wanted(tmp_path, zoom=True)), Cache(tmp_path / "cache")
    assert done(planned, cache) == {}
    for one in planned.derivatives:
        with Image.open(cache.file(one.name)) as made:
            assert (made.format or "").lower() == one.format
            assert made.size == (one.width, one.height)
            assert made.info.get("progressive", 0) == (one.format == "jpeg")
    assert all(cache.file(name).is_file() for name in planned.files)


def test_a_picture_tells_pages_all_they_need(tmp_path: Path) -> None:
    planned, cache = plan(wanted(tmp_path)), Cache(tmp_path / "cache")
    done(planned, cache)
    shown = picture(planned, cache)
    assert (shown.width, shown.height, shown.broken) == (500, 330, False)
    assert [one.width for one in shown.avif] == [one.width for one in shown.jpeg] == [400, 500]
    assert shown.share == shown.largest == shown.jpeg[-1]
    assert shown.placeholder.startswith("data:image/webp;base64,")
    assert len(shown.placeholder) < 400


def test_a_new_caption_needs_no_worker(tmp_path: Path) -> None:
    first, cache = wanted(tmp_path), Cache(tmp_path / "cache")
    done(plan(first), cache)
    told = replace(first, stamp=replace(STAMP, description=(("vi", "Lễ mít tinh năm 1982"),)))
    with ThreadPoolExecutor(1) as ended:
        pass
    assert done(plan(told), cache, ended) == {}
    picture = cache.file(plan(told).derivatives[-1].name).read_bytes()
    assert "Lễ mít tinh năm 1982".encode() in picture
    with pytest.raises(RuntimeError, match="shutdown"):
        done(plan(wanted(tmp_path, 1)), cache, ended)


def test_bytes_are_the_same_in_every_run_order_and_number_of_workers(tmp_path: Path) -> None:
    planned = [plan(wanted(tmp_path, number, zoom=number == 1)) for number in range(4)]
    here, there, threads = (Cache(tmp_path / name) for name in ("here", "there", "threads"))
    make(planned, here, AtOnce())
    with pool(2) as executor:
        make(reversed(planned), there, executor)
    with ThreadPoolExecutor(3) as executor:
        make(planned[2:] + planned[:2], threads, executor)
    assert contents(planned, here) == contents(planned, there) == contents(planned, threads)


def test_one_changed_photograph_costs_one(tmp_path: Path) -> None:
    planned = [plan(wanted(tmp_path, number)) for number in range(3)]
    cache = Cache(tmp_path / "cache")
    make(planned, cache, AtOnce())
    changed = plan(replace(planned[1].wanted, original=wanted(tmp_path, 7).original))
    told: list[Progress] = []
    make([planned[0], changed, planned[2]], cache, AtOnce(), told.append)
    assert [(one.done, one.total) for one in told] == [(0, 1), (1, 1)]


def test_nothing_is_made_and_nobody_asked_when_all_is_there(tmp_path: Path) -> None:
    planned, cache = plan(wanted(tmp_path)), Cache(tmp_path / "cache")
    done(planned, cache)
    with pool(1) as executor:
        executor.shutdown()  # whoever asks it now is refused
        assert done(planned, cache, executor) == {}


def test_a_new_caption_is_written_without_the_original(tmp_path: Path) -> None:
    """No pixel is made again: a corrected caption of ten thousand photographs takes a moment."""
    planned, cache = plan(wanted(tmp_path)), Cache(tmp_path / "cache")
    done(planned, cache)
    corrected = plan(replace(planned.wanted, stamp=replace(STAMP, credit="Bảo tàng")))
    fresh = Cache(tmp_path / "fresh")
    assert done(corrected, fresh) == {}
    planned.wanted.original.path.unlink()
    assert done(corrected, cache) == {}
    assert contents([corrected], cache) == contents([corrected], fresh)
    assert picture(corrected, cache) == picture(corrected, fresh)


def test_a_bad_photograph_stops_no_other(tmp_path: Path) -> None:
    good, bad = plan(wanted(tmp_path, 1)), wanted(tmp_path, 2)
    content = bad.original.path.read_bytes()[: bad.original.size // 2]
    bad.original.path.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    cut = plan(replace(bad, original=replace(bad.original, sha256=digest)))
    cache = Cache(tmp_path / "cache")
    failed = make([good, cut], cache, AtOnce())
    assert list(failed) == ["anh-2"]
    assert "/anh-2.jpg bị hỏng hoặc chép thiếu" in failed["anh-2"].vi
    assert picture(good, cache)
    with pytest.raises(ValueError, match="anh-2 hasn't been made"):
        picture(cut, cache)


def test_a_photograph_without_room_in_memory_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(encoding, "smaller", full)
    wrong = done(plan(wanted(tmp_path)), Cache(tmp_path / "cache"))
    assert re.match("không đủ bộ nhớ để mở ảnh .*anh-0.jpg \\(500×330\\)", wrong["anh-0"].vi)


def test_a_file_that_was_changed_meanwhile_is_not_published_under_the_old_name(
    tmp_path: Path,
) -> None:
    planned, cache = plan(wanted(tmp_path)), Cache(tmp_path / "cache")
    scene(500, 331).save(planned.wanted.original.path)
    assert "vừa bị thay" in done(planned, cache)["anh-0"].vi
    planned.wanted.original.path.unlink()
    assert "không đọc được " in done(planned, cache)["anh-0"].vi


def test_two_ids_of_one_file_share_its_files_and_its_fate(tmp_path: Path) -> None:
    one = wanted(tmp_path)
    both = [plan(one), plan(replace(one, id="ban-sao"))]
    cache = Cache(tmp_path / "cache")
    told: list[Progress] = []
    assert make(both, cache, AtOnce(), told.append) == {}
    assert told[-1].total == told[-1].done == 2
    assert len(list(cache.root.rglob("400.avif"))) == 1
    one.original.path.unlink()
    assert set(make(both, Cache(tmp_path / "empty"), AtOnce())) == {"anh-0", "ban-sao"}


def test_giants_wait_until_they_are_alone(tmp_path: Path) -> None:
    """Whatever is handed over at a time fits into the memory, or is one photograph."""
    giant = wanted(tmp_path, 0)
    giant = replace(giant, original=replace(giant.original, format="PNG", width=30000, height=6000))
    planned = [plan(giant), *(plan(wanted(tmp_path, number)) for number in range(1, 9))]
    with ThreadPoolExecutor(8) as threads:
        counting = Counting(threads)
        make(planned, Cache(tmp_path / "cache"), counting, memory=200_000_000)
    assert counting.held[0] == [max(map(max, counting.held))]
    assert all(len(held) == 1 or sum(held) <= 200_000_000 for held in counting.held)
    assert any(len(held) > 1 for held in counting.held)


class Counting(Executor):
    """Notes what is in work each time it is handed something."""

    def __init__(self, executor: Executor) -> None:
        self.held: list[list[int]] = []
        self._executor = executor
        self._submitted: list[tuple[Future[Any], int]] = []

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        job = args[0]
        assert isinstance(job, Pictures)
        held = [memory for one, memory in self._submitted if not one.done()]
        # Counted before it begins: it may be over at once.
        self.held.append([*held, job.memory])
        future = self._executor.submit(fn, *args, **kwargs)
        self._submitted.append((future, job.memory))
        return future


@pytest.mark.parametrize(("memory", "kept"), [(100_000_000, True), (900_000_000, False)])
def test_what_a_giant_leaves_behind_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: int, kept: bool
) -> None:
    monkeypatch.setattr(Pictures, "memory", memory)
    allocator: Any = Image.core  # type: ignore[attr-defined]
    before = allocator.get_blocks_max()
    allocator.set_blocks_max(6)
    try:
        assert done(plan(wanted(tmp_path)), Cache(tmp_path / "cache")) == {}
        assert bool(allocator.get_stats()["blocks_cached"]) is kept
    finally:
        allocator.set_blocks_max(before)
