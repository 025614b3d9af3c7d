"""Texts in small: what they were when unpacked, the same bytes each time, nothing else packed."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import brotli
import pytest

from campaign.compression import compress
from campaign.problems import Wrong

TEXT = "Đảng bộ Khối các cơ quan Trung ương. " * 60


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "tai-nguyen").mkdir()
    (tmp_path / "index.html").write_text(TEXT, "utf-8")
    (tmp_path / "404.html").write_text("Ngắn", "utf-8")
    (tmp_path / "tai-nguyen" / "base.0a1b2c3d.css").write_text(TEXT, "utf-8")
    (tmp_path / "tai-nguyen" / "anh.jpg").write_bytes(TEXT.encode())
    return tmp_path


def packed(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.suffix in (".br", ".gz"))
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_every_long_text_is_packed_both_ways_and_nothing_else(site: Path) -> None:
    made = compress(site)
    names = {"index.html", "tai-nguyen/base.0a1b2c3d.css"}
    assert packed(site).keys() == {f"{name}{ending}" for name in names for ending in (".br", ".gz")}
    assert (made.files, made.before) == (2, 2 * len(TEXT.encode()))
    assert made.after < made.before


def test_unpacked_it_is_what_it_was(site: Path) -> None:
    compress(site)
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == TEXT
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == TEXT


def test_the_same_text_gives_the_same_bytes(site: Path) -> None:
    compress(site)
    before = packed(site)
    for file in site.rglob("*.html"):
        os.utime(file, (0, 0))
    compress(site)
    assert packed(site) == before


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match=r"không có index\.html"):
        compress(tmp_path)
