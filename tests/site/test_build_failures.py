"""What goes wrong is told in words, and the last good site stays."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.structure.files import File

from campaign.problems import DataError, Wrong
from tests.site.building import (
    ROOT,
    broken_links,
    build,
    change,
    environment,
    files,
    mkdocs,
    started,
    write,
)

OLD_SITE = {"index.html", "tai-nguyen/base.0.css"}


def old_site(out: Path) -> None:
    """A site of an earlier build, as far as builds look at it."""
    for name in OLD_SITE:
        write(out / name, "trang cũ")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign to change."""
    return started(tmp_path / "trường")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where its site goes."""
    return tmp_path / "site"


def test_wrong_data_is_reported_whole_and_harms_nothing(campaign: Path, out: Path) -> None:
    old_site(out)
    change(campaign / "data/campaign.yml", "day: 20/11/2027", "day: 31/11/2027")
    change(campaign / "data/units.yml", "name:", "nam:")
    ended = mkdocs(campaign, out)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stdout
    assert "data/campaign.yml:" in ended.stdout
    assert "data/units.yml:" in ended.stdout
    assert files(out) == OLD_SITE
    assert [path.name for path in out.parent.glob(".site.building-*")] == []


def test_wrong_data_is_raised_with_its_problems(campaign: Path, out: Path) -> None:
    change(campaign / "data/campaign.yml", "day: 20/11/2027", "day: 31/11/2027")
    with pytest.raises(DataError) as refused:
        build(campaign, out)
    assert [problem.place.file.name for problem in refused.value.problems] == ["campaign.yml"]


def test_a_folder_without_data_is_refused_in_words(tmp_path: Path, out: Path) -> None:
    with pytest.raises(Wrong, match="không có data/"):
        build(tmp_path, out)
    ended = mkdocs(tmp_path, out)
    assert ended.returncode == 1
    assert "không có data/" in ended.stdout
    assert "Traceback" not in ended.stdout


def test_a_strict_build_that_warns_leaves_the_old_site(campaign: Path, out: Path) -> None:
    old_site(out)
    write(campaign / "docs/bai.md", "# Bài\n\n[hỏng](khong-co.md)\n")
    assert mkdocs(campaign, out, "--strict").returncode == 1
    assert files(out) == OLD_SITE
    assert mkdocs(campaign, out).returncode == 0
    assert "bai/index.html" in files(out)


def test_warnings_are_counted(campaign: Path, out: Path) -> None:
    write(campaign / "docs/bai.md", "# Bài\n\n[hỏng](khong-co.md)\n")
    assert build(campaign, out).warnings == 1


def test_a_full_disk_is_told_and_leaves_the_old_site(
    campaign: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_site(out)

    def full(self: File, dirty: bool = False) -> None:  # noqa: ARG001
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), self.abs_dest_path)

    monkeypatch.setattr(File, "copy_file", full)
    with pytest.raises(Wrong, match="hết chỗ trên đĩa"):
        build(campaign, out)
    assert files(out) == OLD_SITE
    assert list(out.parent.glob(".site.building-*")) == []


UNWRITABLE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
sys.argv = ["mkdocs", "build", "--site-dir", sys.argv[1]]
from mkdocs.__main__ import cli
cli()
"""

SLOW = """
import sys, time
from pathlib import Path
from mkdocs.structure.files import File
out, started = sys.argv[1:]
copy = File.copy_file
def slow(self, dirty=False):
    copy(self, dirty)
    Path(started).touch()
    time.sleep(60)
File.copy_file = slow
sys.argv = ["mkdocs", "build", "--site-dir", out]
from mkdocs.__main__ import cli
cli()
"""


def test_a_file_the_system_refuses_is_told_without_traceback(campaign: Path, out: Path) -> None:
    old_site(out)
    ended = subprocess.run(
        [sys.executable, "-c", UNWRITABLE, str(out)],
        cwd=ROOT,
        env=environment(campaign, PYTHONDONTWRITEBYTECODE="1"),
        check=False,
        text=True,
        capture_output=True,
    )
    assert ended.returncode == 1
    assert "Trang đã dựng lần trước vẫn còn nguyên" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
    assert files(out) == OLD_SITE


def test_kill_in_the_middle_leaves_the_old_site(campaign: Path, out: Path) -> None:
    old_site(out)
    started = out.parent / "started"
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, str(out), str(started)], cwd=ROOT, env=environment(campaign)
    )
    while not started.exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert files(out) == OLD_SITE
    assert len(list(out.parent.glob(".site.building-*/"))) > 0
    assert mkdocs(campaign, out).returncode == 0
    assert "ke-hoach/index.html" in files(out)
    assert list(out.parent.glob(".site.building-*")) == []


def test_two_builds_at_once_make_one_whole_site(campaign: Path, out: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)]
    both = [
        subprocess.Popen(command, cwd=ROOT, env=environment(campaign), stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert broken_links(out) == []
    assert sorted(path.name for path in out.parent.glob(".site*")) == [".site.lock"]


def test_a_page_that_was_not_written_is_named_and_the_old_site_stays(
    campaign: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_site(out)
    whole = File.copy_file

    def all_but_one(self: File, dirty: bool = False) -> None:
        if self.dest_uri != "lich/index.html":
            whole(self, dirty)

    monkeypatch.setattr(File, "copy_file", all_but_one)
    with pytest.raises(Wrong, match=r"Thiếu 1 trang: lich/index\.html"):
        build(campaign, out)
    assert files(out) == OLD_SITE
