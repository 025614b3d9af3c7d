"""Only what is asked for is published, under the hash of what is published."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from campaign.assets import Assets


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in {
        "theme/base.css": '@font-face { src: url("fonts/be.woff2") }',
        "theme/fonts/be.woff2": "chữ",
        "theme/unused.css": "",
        "parts/countdown.js": "1;",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


def test_only_what_is_asked_for_is_published(folder: Path) -> None:
    assets = Assets(folder)
    address = assets.uri("parts/countdown.js")
    assert dict(assets.files) == {address: b"1;"}


def test_the_name_changes_with_the_content(folder: Path) -> None:
    before = Assets(folder).uri("parts/countdown.js")
    assert Assets(folder).uri("parts/countdown.js") == before
    (folder / "parts/countdown.js").write_text("2;", "utf-8")
    after = Assets(folder).uri("parts/countdown.js")
    assert before != after
    assert all(name.startswith("tai-nguyen/countdown.") for name in (before, after))


def test_a_style_brings_the_files_it_names(folder: Path) -> None:
    assets = Assets(folder)
    style = assets.uri("theme/base.css")
    (font,) = set(assets.files) - {style}
    assert assets.files[style].decode() == f'@font-face {{ src: url("{Path(font).name}") }}'
    assert assets.files[font] == "chữ".encode()


def test_styles_are_joined_into_one_in_their_order(folder: Path) -> None:
    (folder / "theme/late.css").write_text("a { color: red }", "utf-8")
    assets = Assets(folder)
    style = assets.joined("home.css", ["theme/base.css", "theme/late.css"])
    (font,) = set(assets.files) - {style}
    assert assets.files[style].decode() == (
        f'@font-face {{ src: url("{Path(font).name}") }}\na {{ color: red }}'
    )
    assert style.startswith("tai-nguyen/home.")


def test_a_style_gets_a_new_name_when_what_it_names_changes(folder: Path) -> None:
    before = Assets(folder).uri("theme/base.css")
    (folder / "theme/fonts/be.woff2").write_text("chữ khác", "utf-8")
    assert Assets(folder).uri("theme/base.css") != before


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(data:image/png;base64,AAAA) }",
        "a { filter: url(#nhoe) }",
        "a { background: url('https://example.org/a.png') }",
    ],
)
def test_addresses_that_are_no_files_stay(folder: Path, css: str) -> None:
    (folder / "theme/base.css").write_text(css, "utf-8")
    assets = Assets(folder)
    style = assets.uri("theme/base.css")
    assert dict(assets.files) == {style: css.encode()}


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("a{background:url( fonts/be.woff2 )}", '"'),
        ("a{background:url('fonts/be.woff2#iefix')}", '#iefix"'),
    ],
)
def test_addresses_in_any_quotes_are_followed(folder: Path, css: str, kept: str) -> None:
    (folder / "theme/base.css").write_text(css, "utf-8")
    assets = Assets(folder)
    style = assets.uri("theme/base.css")
    written = assets.files[style].decode()
    assert 'url("be.' in written
    assert f"{kept})" in written


def test_a_file_that_is_not_there_is_an_error(folder: Path) -> None:
    (folder / "theme/base.css").write_text("a{background:url(mat.png)}", "utf-8")
    with pytest.raises(TemplateNotFound, match=r"theme/mat\.png"):
        Assets(folder).uri("theme/base.css")
