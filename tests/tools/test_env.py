"""An environment is made once, from what the lock names, and never past it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import env

LOCK = """\
# made by uv
mkdocs==1.6.1 \\
    --hash=sha256:aa
    # via kyniem
pillow==13.0.0 ; sys_platform != 'x' \\
    --hash=sha256:bb
"""


@pytest.fixture
def stamp(tmp_path: Path) -> Path:
    """The stamp of an environment that was made here from LOCK."""
    path = tmp_path / env.STAMP
    path.write_text(f"{env.origin()}\n{LOCK}", "utf-8")
    return path


def test_pins_are_names_with_versions() -> None:
    assert env.pins(LOCK) == {"mkdocs==1.6.1", "pillow==13.0.0"}


def test_it_serves_its_own_lock_and_a_smaller_one(stamp: Path) -> None:
    assert env.serves(stamp, LOCK)
    assert env.serves(stamp, "pillow==13.0.0 \\\n    --hash=sha256:bb\n")


@pytest.mark.parametrize("lock", [LOCK.replace("1.6.1", "1.6.2"), LOCK + "nh3==0.3.8\n"])
def test_a_changed_lock_makes_it_anew(stamp: Path, lock: str) -> None:
    assert not env.serves(stamp, lock)


def test_another_folder_or_python_makes_it_anew(stamp: Path) -> None:
    elsewhere = stamp.read_text("utf-8").replace(str(env.ROOT), "/đã/chuyển/đi")
    stamp.write_text(elsewhere, "utf-8")
    assert not env.serves(stamp, LOCK)


def test_an_environment_without_stamp_was_not_finished(tmp_path: Path) -> None:
    assert not env.serves(tmp_path / env.STAMP, LOCK)


@pytest.mark.parametrize("uv", [None, "/usr/bin/uv"])
def test_nothing_is_installed_past_the_lock(uv: str | None) -> None:
    _, fill, project = env.commands(Path("môi trường"), Path("requirements.lock"), uv)
    assert "--require-hashes" in fill
    assert {"--no-deps", "--no-build-isolation"} <= set(project)


def test_what_uv_made_is_made_anew_when_uv_is_gone(stamp: Path) -> None:
    assert env.can_be_filled_up(stamp, "/usr/bin/uv")
    assert not env.can_be_filled_up(stamp, None)
    (stamp.parent / "lib" / "python3.11" / "site-packages" / "pip").mkdir(parents=True)
    assert env.can_be_filled_up(stamp, None)


def test_a_failing_step_leaves_no_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(env, "commands", lambda *_: [failing])
    lock = tmp_path / "requirements.lock"
    lock.write_text(LOCK, "utf-8")
    assert env.main(tmp_path / ".venv", lock) == 3
    assert not (tmp_path / ".venv" / env.STAMP).exists()
    assert "Không cài được" in capfd.readouterr().err
