"""The Makefile: its help is whole, and an old Python is refused with a sentence."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tools.env import ROOT

TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def ran(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command's end, in the project's folder."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        check=False,
        text=True,
        capture_output=True,
    )


def test_help_lists_what_people_call() -> None:
    listed = set(re.findall(r"^make ([a-z-]+)", ran("make", "help").stdout, re.MULTILINE))
    assert listed == TARGETS - {"env", "env-dev"}


def test_every_target_is_phony() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(phony.split()) == TARGETS


def test_an_old_python_is_refused_by_name(tmp_path: Path) -> None:
    old = tmp_path / "python 3.9"
    old.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    old.chmod(0o755)
    ended = ran("sh", "tools/python.sh", "tools/env.py", PYTHON=str(old))
    assert ended.returncode == 1
    assert f"PYTHON={old} không phải là Python 3.11 trở lên" in ended.stderr


def test_no_python_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sh").symlink_to("/bin/sh")
    ended = ran("sh", "tools/python.sh", "tools/env.py", PATH=str(tmp_path))
    assert ended.returncode == 1
    assert "Không tìm thấy Python 3.11 trở lên" in ended.stderr


@pytest.mark.parametrize("target", ["site", "test"])
def test_the_two_commands_need_nothing_prepared(target: str) -> None:
    planned = ran("make", "--dry-run", target).stdout
    assert planned.index("tools/env.py") < planned.index(".venv/bin/")
