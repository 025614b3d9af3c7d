"""What the tests need of a machine, and what is said where it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import chromium, machine


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing installed; programs can be put into the folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "MACOS", ())
    monkeypatch.setattr(chromium, "DOWNLOADS", tmp_path / "cache")
    return tmp_path


def program(path: Path, says: str = "") -> Path:
    """A program that only says this."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\n", "utf-8")
    path.chmod(0o755)
    return path


def test_an_installed_chromium_is_found(bare: Path) -> None:
    assert chromium.found() is None
    installed = program(bare / "chromium")
    assert chromium.found() == installed


def test_a_downloaded_chromium_is_found(bare: Path) -> None:
    downloaded = program(bare / "cache" / "chromium-1187" / "chrome-linux" / "chrome")
    assert chromium.found() == downloaded


def test_needed_names_what_is_missing(bare: Path) -> None:
    program(bare / "fc-list")
    assert machine.needed() == ("chromium", "fonts-liberation", "libimage-exiftool-perl", "rsync")
    program(bare / "chromium")
    program(bare / "fc-list", "LiberationSans-Regular.ttf: Liberation Sans:style=Regular")
    assert machine.needed() == ("fonts-liberation", "libimage-exiftool-perl", "rsync")
    program(bare / "exiftool")
    program(bare / "rsync")
    program(bare / "fc-list", "a.ttf: Liberation Sans:style=Regular b.ttf: Tinos:style=Regular")
    assert machine.needed() == ()


def test_without_root_the_command_is_printed(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(bare / "apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    machine.install(("chromium",))
    command = f"sudo {' '.join(machine.APT)} chromium"
    assert command in capsys.readouterr().out


@pytest.mark.usefixtures("bare")
def test_what_stays_missing_fails_with_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "download", lambda: None)
    assert machine.main() == 1
    assert "Còn thiếu: chromium, libimage-exiftool-perl, rsync" in capsys.readouterr().err
