"""A build that warns fails, and two engines are compared file by file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import builds, engines

MKDOCS = [sys.executable, "-m", "mkdocs"]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A site of one page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Kỷ niệm 10 năm\n", "utf-8")
    (tmp_path / "docs" / "anh.txt").write_text("ảnh", "utf-8")
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: Thử\n", "utf-8")
    return path


def test_a_clean_build_names_its_files(config: Path, tmp_path: Path) -> None:
    made = builds.strictly(MKDOCS, str(config), ".", tmp_path / "site")
    assert "anh.txt" in made
    assert builds.pages(made) == {"index.html", "404.html"}


def test_a_build_that_warns_fails_and_says_why(config: Path, tmp_path: Path) -> None:
    page = tmp_path / "docs" / "index.md"
    page.write_text("# Kỷ niệm\n\n[kế hoạch](khong-co.md)\n", "utf-8")
    with pytest.raises(builds.Failed, match=r"khong-co\.md"):
        builds.strictly(MKDOCS, str(config), ".", tmp_path / "site")


def test_each_edition_has_its_config() -> None:
    found = {path.name for path in builds.ROOT.glob("mkdocs*.yml")}
    assert found == set(builds.EDITIONS)


def test_engines_differ_by_the_files_only_one_makes() -> None:
    both = frozenset({"index.html"})
    assert engines.differences(both | {"a.html"}, both | {"b.html"}) == [
        "only MkDocs makes a.html",
        "only ProperDocs makes b.html",
    ]
    assert engines.differences(both, both) == []
