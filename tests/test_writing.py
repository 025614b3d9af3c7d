"""A file is there whole, or as it was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.writing import write_whole


def test_what_can_not_be_written_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "danh-sách.json"
    write_whole(file, b"one")

    def refused(self: Path, target: Path) -> Path:
        raise OSError(f"{self} -> {target}")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OSError, match="danh-sách"):
        write_whole(file, b"two")
    assert file.read_bytes() == b"one"


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.json", b"one")
    write_whole(tmp_path / "a.json", b"two")
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_bytes() == b"two"
