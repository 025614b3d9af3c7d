"""The fonts of the pages: small, complete for Vietnamese, made once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from campaign import fonts

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "fonts"
VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA))) + "àèìòùýÀÈÌÒÙÝ“”–…"


@pytest.mark.parametrize("name", list(fonts.RECIPES))
def test_every_letter_of_vietnamese_is_there(name: str) -> None:
    content = fonts.made(f"theme/fonts/{name}", CACHE)
    assert content is not None
    letters = TTFont(io.BytesIO(content)).getBestCmap()
    assert [letter for letter in VIETNAMESE if ord(letter) not in letters] == []


def test_all_fonts_together_are_lighter_than_a_photograph() -> None:
    made = [fonts.made(f"theme/fonts/{name}", CACHE) or b"" for name in fonts.RECIPES]
    assert sum(map(len, made)) < 130_000


def test_a_font_is_made_once_and_the_same_again(tmp_path: Path) -> None:
    first = fonts.made("theme/fonts/sans-400.woff2", tmp_path / "one")
    (kept,) = (tmp_path / "one").iterdir()
    before = kept.stat().st_mtime_ns
    assert fonts.made("theme/fonts/sans-400.woff2", tmp_path / "one") == first
    assert kept.stat().st_mtime_ns == before
    assert fonts.made("theme/fonts/sans-400.woff2", tmp_path / "two") == first


def test_the_licence_travels_with_the_fonts(tmp_path: Path) -> None:
    licence = fonts.made("theme/fonts/OFL-Be-Vietnam-Pro.txt", tmp_path)
    assert licence is not None
    assert b"SIL OPEN FONT LICENSE" in licence.upper()


def test_other_paths_are_not_fonts(tmp_path: Path) -> None:
    assert fonts.made("theme/fonts/papyrus.woff2", tmp_path) is None
    assert fonts.made("home/sans-400.woff2", tmp_path) is None


def test_two_builds_at_once_both_get_the_font(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build makes the same font while the first is still at it."""
    real = fonts._cut
    nested: list[bytes | None] = []

    def interrupted(recipe: fonts.Recipe) -> bytes:
        monkeypatch.setattr(fonts, "_cut", real)
        monkeypatch.setattr("os.getpid", lambda: 1)
        nested.append(fonts.made("theme/fonts/sans-400.woff2", tmp_path))
        monkeypatch.setattr("os.getpid", lambda: 2)
        return real(recipe)

    monkeypatch.setattr(fonts, "_cut", interrupted)
    assert fonts.made("theme/fonts/sans-400.woff2", tmp_path) == nested[0]
    assert [path.suffix for path in tmp_path.iterdir()] == [".woff2"]
