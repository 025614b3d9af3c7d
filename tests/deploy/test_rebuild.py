"""A site is built again when time has changed it, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from campaign import starter

ROOT = Path(__file__).resolve().parents[2]
# Days that lie behind every clock and days that lie ahead of every clock.
HEAD = """\
id: truong
title: Kỷ niệm
summary: Trang kỷ niệm.
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm, day: DAY}
"""
PLAN = "plan: {type: Kế hoạch, title: Kỷ niệm}\n"


@pytest.fixture
def kyniem(tmp_path: Path) -> Path:
    """The command, as a program of its own."""
    command = tmp_path / "kyniem"
    command.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "from campaign.cli import main; main()" "$@"\n'
    )
    command.chmod(0o755)
    return command


def run(script: str, *arguments: str | Path, kyniem: Path, campaign: Path) -> int:
    settings = {"KYNIEM": str(kyniem), "CAMPAIGN": str(campaign), "TMPDIR": str(kyniem.parent)}
    command = [ROOT / "deploy" / script, *arguments]
    return subprocess.run(command, env={**os.environ, **settings}, check=False).returncode


@pytest.mark.parametrize(
    ("day", "built", "is_due"),
    [
        ("05/5/2020", "2020-05-01T08:00:00+07:00", True),
        ("05/5/2020", "2020-06-01T08:00:00+07:00", False),
        ("05/5/2900", "2020-05-01T08:00:00+07:00", False),
    ],
    ids=["its day has come", "nothing comes any more", "its day is far"],
)
def test_it_is_time_once_the_moment_has_passed(
    tmp_path: Path, kyniem: Path, day: str, built: str, is_due: bool
) -> None:
    data = tmp_path / "campaign" / "data"
    data.mkdir(parents=True)
    (data / "campaign.yml").write_text(HEAD.replace("DAY", day), "utf-8")
    (data / "plan.yml").write_text(PLAN, "utf-8")
    page = f'<header data-built="{built}">'
    (tmp_path / "index.html").write_text(page, "utf-8")
    code = run("due.sh", tmp_path, kyniem=kyniem, campaign=data.parent)
    assert code == (0 if is_due else 1)


def test_the_first_build_goes_up_and_another_waits_for_its_time(
    tmp_path: Path, kyniem: Path
) -> None:
    campaign, target = tmp_path / "truong", tmp_path / "srv"
    starter.write(campaign)
    assert run("rebuild.sh", target, kyniem=kyniem, campaign=campaign) == 0
    assert (target / "current" / "index.html.br").is_file()
    first = (target / "current").readlink()
    assert run("rebuild.sh", target, kyniem=kyniem, campaign=campaign) == 0
    assert (target / "current").readlink() == first
    assert run("rebuild.sh", target, "--now", kyniem=kyniem, campaign=campaign) == 0
    assert (target / "current").readlink() != first
