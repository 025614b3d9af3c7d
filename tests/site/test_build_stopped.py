"""Ctrl-C while a site is built: one line, nothing left over, finished pictures kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.derivatives.entry import LIST
from tests.site.building import ROOT, environment, started
from tests.site.photographed import draw

COUNT = 60  # far from finished, however late the signal comes
# Who runs the tests in the background has them begin deaf to Ctrl-C; a person's build isn't.
COMMAND = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from campaign.cli import main
main()
"""


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign whose photographs take a while."""
    campaign = started(tmp_path / "campaign")
    records = ""
    draw(campaign / "photos/0.jpg", (2400, 1800))
    drawn = (campaign / "photos/0.jpg").read_bytes()
    for number in range(COUNT):
        # The same picture with another comment is another photograph.
        comment = b"\xff\xfe\x00\x04" + number.to_bytes(2, "big")
        (campaign / f"photos/{number}.jpg").write_bytes(drawn[:2] + comment + drawn[2:])
        records += f"  - {{id: a{number}, file: {number}.jpg, caption: A{number}, alt: B}}\n"
    (campaign / "data/exhibition.yml").write_text(f"photos:\n{records}", "utf-8")
    return campaign


def wait_until(there: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    while not there():
        assert process.poll() is None, "the build ended too early"
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("moment", "language", "delay"),
    [
        ("workers are starting", "vi", 0.1),
        ("workers are starting", "en", 0.3),
        ("a picture is finished", "vi", 0.0),
    ],
)
def test_one_line_says_that_it_was_stopped(
    moment: str, language: str, delay: float, campaign: Path, tmp_path: Path
) -> None:
    cache, out, told = tmp_path / "cache", tmp_path / "site", tmp_path / "told"

    def reached() -> bool:
        if moment == "a picture is finished":
            return any(cache.glob(f"??/*/*/{LIST}"))
        return f"0/{COUNT}" in told.read_text("utf-8")

    options = ("--edition", "public", "--out", str(out), "--language", language)
    with (
        told.open("w") as stderr,
        subprocess.Popen(
            [sys.executable, "-c", COMMAND, "build", *options],
            cwd=ROOT,
            env=environment(campaign, KYNIEM_CACHE=str(cache), PYTHONPATH=str(ROOT / "hooks")),
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            start_new_session=True,
        ) as process,
    ):
        wait_until(reached, process)
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGINT)
        stdout, _ = process.communicate()
    assert (process.returncode, stdout) == (130, "")
    *before, last = told.read_text("utf-8").splitlines()
    assert all("built as of" in line or "dựng" in line or f"/{COUNT}" in line for line in before)
    assert ("vẫn được giữ" if language == "vi" else "are kept") in last
    assert not out.exists() or [one.name for one in out.iterdir()] == [".public.lock"]
    if moment == "a picture is finished":
        assert any(cache.glob(f"??/*/*/{LIST}"))
