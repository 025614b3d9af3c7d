"""What goes wrong while photographs are made: people and systems that stop it, disks that fail."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from campaign.derivatives import Cache, Progress, make, picture, pool
from campaign.derivatives.entry import LIST
from campaign.derivatives.pool import AtOnce
from campaign.problems import Wrong
from tests.derivatives.building import planned
from tests.derivatives.originals import scene

ROOT = Path(__file__).resolve().parents[2]
COUNT = 12


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Photographs that take long enough to be interrupted."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(COUNT):
        scene(1700 + number, 1100).save(folder / f"anh-{number}.jpg")
    return sorted(folder.iterdir())


@contextmanager
def building(
    cache: Path, files: list[Path], *, paused: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """A build that has made the first of them, in a group of its own like a shell's."""
    command = [sys.executable, "-m", "tests.derivatives.building", str(cache), *map(str, files)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'hooks'}{os.pathsep}{ROOT}"}
    if paused:
        environment["PAUSE"] = "1"
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        while not process.stdout.readline().startswith("1/"):
            assert process.poll() is None, "the build ended before it began"
        while paused and "T" not in state(process.pid):
            time.sleep(0.01)
        yield process
        assert process.poll() is not None


def group(leader: int) -> list[int]:
    """The processes that are left of a build."""
    listed = subprocess.check_output(["ps", "-eo", "pid=,pgid=,stat="], text=True)
    rows = (line.split() for line in listed.splitlines())
    return [int(pid) for pid, pgid, state in rows if int(pgid) == leader and "Z" not in state]


def state(process: int) -> str:
    """What it does, as `ps` writes it."""
    return subprocess.check_output(["ps", "-o", "stat=", "-p", str(process)], text=True)


def nothing_is_left(leader: int) -> bool:
    """True as soon as all have gone; they have a moment to."""
    deadline = time.monotonic() + 10
    while group(leader) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not group(leader)


def kept(cache: Path) -> int:
    """Entries that are finished."""
    return len(list(cache.glob(f"??/*/*/{LIST}")))


def test_ctrl_c_loses_only_what_was_in_work(tmp_path: Path, files: list[Path]) -> None:
    cache = tmp_path / "cache"
    with building(cache, files, paused=True) as process:
        os.killpg(process.pid, signal.SIGINT)
        os.killpg(process.pid, signal.SIGCONT)
        process.wait(timeout=20)
    assert nothing_is_left(process.pid)
    finished = kept(cache)
    assert 1 <= finished < COUNT
    assert goes_on(cache, files) == COUNT - finished


def test_a_build_that_is_killed_leaves_no_workers_and_no_half_picture(
    tmp_path: Path, files: list[Path]
) -> None:
    cache = tmp_path / "cache"
    with building(cache, files, paused=True) as process:
        process.kill()
        os.killpg(process.pid, signal.SIGCONT)
        process.wait(timeout=20)
    assert nothing_is_left(process.pid)
    finished = kept(cache)
    assert 1 <= finished < COUNT
    assert goes_on(cache, files) == COUNT - finished


def test_when_a_worker_is_killed_one_is_told_what_it_had_in_work(
    tmp_path: Path, files: list[Path]
) -> None:
    cache = Cache(tmp_path / "cache")
    with pool(1) as executor, pytest.raises(Wrong) as caught:
        make(planned(files[:4]), cache, executor, kill_workers)
    assert "anh-" in caught.value.vi
    assert "hết bộ nhớ" in caught.value.vi
    assert goes_on(cache.root, files[:4]) in (1, 2, 3)


def kill_workers(progress: Progress) -> None:
    """As a system does that has run out of memory."""
    if progress.done == 1:
        for worker in multiprocessing.active_children():
            worker.kill()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_nothing_half_is_left(
    tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    cache, room = Cache(tmp_path / "cache"), iter(range(20))
    write = Path.write_bytes

    def filling(self: Path, content: bytes) -> int:
        if next(room, None) is None:
            raise OSError(number, os.strerror(number), str(self))
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", filling)
    with pytest.raises(Wrong) as caught:
        make(planned(files), cache, AtOnce())
    assert "đĩa đã đầy" in caught.value.vi
    assert "kyniem cache --prune" in caught.value.vi
    assert str(cache.root) in caught.value.en
    assert list((cache.root / "growing").iterdir()) == []
    monkeypatch.undo()
    assert goes_on(cache.root, files) == COUNT - 20 // 6  # six files each


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path, files: list[Path]) -> None:
    (tmp_path / "cache").write_text("a file in its place")
    with pool(1) as executor, pytest.raises(Wrong) as caught:
        make(planned(files), Cache(tmp_path / "cache"), executor)
    assert "không ghi được" in caught.value.vi
    assert "KYNIEM_CACHE" in caught.value.en


def test_a_cache_that_may_only_be_read_serves_what_it_has(
    tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path / "cache")
    make(planned(files[:1]), cache, AtOnce())
    for listed in cache.root.rglob(LIST):
        os.utime(listed, (1, 1))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    for owner, name in ((os, "utime"), (Path, "write_text"), (Path, "mkdir")):
        monkeypatch.setattr(owner, name, refuse)
    assert make(planned(files[:1]), cache, AtOnce()) == {}
    with pytest.raises(Wrong, match="Read-only file system"):
        make(planned(files[:2]), cache, AtOnce())


def test_two_builds_at_once_share_the_work_and_the_cache(tmp_path: Path, files: list[Path]) -> None:
    cache = tmp_path / "cache"
    with building(cache, files) as one, building(cache, files) as other:
        assert [process.wait(timeout=300) for process in (one, other)] == [0, 0]
    assert goes_on(cache, files) == 0
    assert kept(cache) == COUNT
    assert list((cache / "growing").iterdir()) == []


def goes_on(cache: Path, files: list[Path]) -> int:
    """Finishes it; how many photographs that took."""
    told: list[int] = []
    with pool(2) as executor:
        failed = make(
            planned(files), Cache(cache), executor, lambda progress: told.append(progress.total)
        )
    assert failed == {}
    assert all(picture(one, Cache(cache)) for one in planned(files))
    return told[0] if told else 0
