"""The plate in the place of a photograph that can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign.derivatives import Cache, plate
from campaign.problems import Wrong


def test_the_plate_is_a_picture_like_any_other(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    shown = plate(cache)
    assert shown.broken
    assert shown == plate(cache)
    assert shown.largest.width == shown.width
    for one in shown.derivatives:
        with Image.open(cache.file(one.name)) as made:
            assert made.size == (one.width, one.height)


def test_words_are_drawn_on_it(tmp_path: Path) -> None:
    shown = plate(Cache(tmp_path))
    with Image.open(Cache(tmp_path).file(shown.largest.name)) as made:
        middle = made.convert("L").crop((300, 300, 900, 500)).tobytes()
    assert min(middle) < 80
    assert max(middle) > 220


def test_where_it_cannot_be_kept_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in its place")
    with pytest.raises(Wrong, match="không ghi được"):
        plate(Cache(tmp_path / "cache"))
