"""Releases go up whole, take over in one step, and can be taken back."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PUBLISH = ROOT / "deploy" / "publish.sh"


class Server:
    """A folder in place of a server, and sites to publish there."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "srv"
        self._folder = folder

    def site(self, number: int) -> Path:
        """A site whose page names a style sheet of its own and one that all of them have."""
        site = self._folder / f"site-{number}"
        for name, content in {
            "index.html": f"{number}: {number}.css",
            "ke-hoach/index.html": "unchanged",
            f"tai-nguyen/{number}.css": f"style {number}",
            "tai-nguyen/shared.css": "shared",
        }.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(content, "utf-8")
        return site

    def run(
        self, *arguments: str | Path, path: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """The script with these arguments; programs in `path` come first."""
        found = os.environ["PATH"] if path is None else f"{path}:{os.environ['PATH']}"
        return subprocess.run(
            [PUBLISH, *arguments, self.root],
            env={**os.environ, "PATH": found},
            capture_output=True,
            text=True,
            check=False,
        )

    def publish(self, number: int) -> None:
        """One more release."""
        done = self.run(self.site(number))
        assert done.returncode == 0, done.stderr

    def read(self, name: str) -> str | None:
        """The file as a visitor gets it."""
        file = self.root / "current" / name
        return file.read_text("utf-8") if file.is_file() else None

    def releases(self) -> list[str]:
        return sorted(path.name for path in (self.root / "releases").iterdir())


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


def test_a_new_release_takes_over_and_the_old_one_s_files_stay(server: Server) -> None:
    server.publish(1)
    assert server.read("index.html") == "1: 1.css"
    server.publish(2)
    assert server.read("index.html") == "2: 2.css"
    # Who has the page of before open still gets its style.
    assert server.read("tai-nguyen/1.css") == "style 1"
    assert server.read("tai-nguyen/2.css") == "style 2"


def test_what_is_unchanged_is_the_same_file(server: Server) -> None:
    server.publish(1)
    server.publish(2)
    pages = {
        (path / "ke-hoach/index.html").stat().st_ino for path in server.root.glob("releases/*")
    }
    assert len(pages) == 1


def test_a_release_can_be_taken_back_until_none_is_left(server: Server) -> None:
    for number in (1, 2, 3):
        server.publish(number)
    assert server.run("--back").returncode == 0
    assert server.read("index.html") == "2: 2.css"
    assert server.run("--back").returncode == 0
    assert server.read("index.html") == "1: 1.css"
    last = server.run("--back")
    assert (last.returncode, server.read("index.html")) == (1, "1: 1.css")
    assert "Không còn bản nào" in last.stderr
    marked = [line for line in server.run("--list").stdout.splitlines() if "đang xem" in line]
    assert [line.split()[0] for line in marked] == server.releases()[:1]


def test_changed_short_links_call_for_a_reload_and_the_same_ones_do_not(server: Server) -> None:
    told = []
    for number, leads in ((1, "a"), (2, "a"), (3, "b")):
        site = server.site(number)
        (site / "x").mkdir()
        (site / "x/.nginx").write_text(f"/x/kh2 /{leads}/;\n", "utf-8")
        told.append("nạp lại" in server.run(site).stdout)
    told.append("nạp lại" in server.run("--back").stdout)
    assert told == [True, False, True, True]


def test_releases_of_one_moment_keep_their_order(server: Server) -> None:
    sites = [server.site(number) for number in range(1, 4)]
    for site in sites:
        assert server.run(site).returncode == 0
    pages = [(server.root / "releases" / name / "index.html") for name in server.releases()]
    assert [page.read_text("utf-8")[0] for page in pages] == ["1", "2", "3"]


def test_old_releases_and_what_only_they_used_are_cleared_away(server: Server) -> None:
    for number in range(1, 8):
        server.publish(number)
    assert len(server.releases()) == 5
    assert server.read("tai-nguyen/1.css") is None
    assert server.read("tai-nguyen/3.css") == "style 3"
    assert server.read("tai-nguyen/shared.css") == "shared"


def test_an_upload_that_breaks_off_changes_nothing_and_can_be_done_again(
    server: Server, tmp_path: Path
) -> None:
    server.publish(1)
    broken = tmp_path / "bin" / "rsync"
    broken.parent.mkdir()
    # Carries the list and the styles, then loses the line.
    broken.write_text(
        '#!/bin/sh\ncase "$*" in *incoming*) exit 12 ;; esac\nPATH=${PATH#*:} exec rsync "$@"\n'
    )
    broken.chmod(0o755)
    assert server.run(server.site(2), path=broken.parent).returncode != 0
    assert server.read("index.html") == "1: 1.css"
    server.publish(2)
    assert server.read("index.html") == "2: 2.css"


def test_a_folder_without_a_site_is_refused(server: Server, tmp_path: Path) -> None:
    server.publish(1)
    refused = server.run(tmp_path)
    assert refused.returncode == 1
    assert "hãy dựng trang trước" in refused.stderr
    assert server.read("index.html") == "1: 1.css"
