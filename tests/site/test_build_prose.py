"""Prose of docs/: what of it is published, and where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from campaign.problems import DataError
from tests.site.building import (
    addresses,
    broken_links,
    build,
    change,
    files,
    mkdocs,
    started,
    write,
)
from tests.site.photographed import draw


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign to change."""
    return started(tmp_path / "trường")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where its site goes."""
    return tmp_path / "site"


def test_prose_of_a_language_lies_in_its_folder(campaign: Path, out: Path) -> None:
    write(campaign / "docs/en/gioi-thieu.md", "---\ntitle: About\n---\n\n# About\n")
    build(campaign, out)
    page = (out / "en/gioi-thieu/index.html").read_text("utf-8")
    assert '<html lang="en"' in page
    assert "../../gioi-thieu/" in addresses(out / "en/gioi-thieu/index.html")
    assert "../en/gioi-thieu/" in addresses(out / "gioi-thieu/index.html")


def test_prose_has_our_own_heading_ids_and_one_title(campaign: Path, out: Path) -> None:
    write(campaign / "docs/bai.md", "---\ntitle: Đi đầu\n---\n\n## Đảng bộ Khối\n\nChữ.\n")
    build(campaign, out)
    page = (out / "bai/index.html").read_text("utf-8")
    assert '<h2 id="dang-bo-khoi">' in page
    assert page.count("<h1") == 1
    assert page.index("Đi đầu</h1>") < page.index("<h2")


def test_prose_that_may_not_be_seen_leaves_no_file(campaign: Path, out: Path) -> None:
    write(
        campaign / "docs/noi-bo.md",
        "---\ntitle: Nội bộ\nvisibility: internal\n---\n\n![Ảnh](anh/rieng.png)\n",
    )
    write(campaign / "docs/chung.md", "# Chung\n\n![Ảnh](anh/chung.png)\n")
    for name in ("rieng", "chung", "khong-ai-dung"):
        draw(campaign / f"docs/anh/{name}.png", (8, 6))
    build(campaign, out)
    assert [name for name in files(out) if name.startswith("anh/")] == ["anh/chung.png"]
    assert "noi-bo/index.html" not in files(out)
    build(campaign, out, "kiosk")
    assert {"noi-bo/index.html", "anh/rieng.png"} <= files(out)


def test_prose_never_replaces_a_page(campaign: Path, out: Path) -> None:
    write(campaign / "docs/index.md", "# Trang chủ của tôi\n")
    write(campaign / "docs/ke-hoach/index.html", "<p>khác</p>")
    with pytest.raises(DataError) as refused:
        build(campaign, out)
    message = str(refused.value)
    assert "docs/index.md" in message
    assert "docs/ke-hoach/index.html" in message


def test_prose_stays_out_of_what_browsers_keep_for_ever(campaign: Path, out: Path) -> None:
    write(campaign / "docs/hinh/san.png", "sân")
    write(campaign / "docs/tin/hinh/san.png", "sân")
    with pytest.raises(DataError) as refused:
        build(campaign, out)
    message = str(refused.value)
    assert "docs/hinh/ trùng tên" in message
    assert "docs/tin/hinh/" not in message


def test_links_from_prose_are_checked(campaign: Path, out: Path) -> None:
    write(campaign / "docs/bai.md", "# Bài\n\n[Kế hoạch](ke-hoach/index.html)\n")
    assert mkdocs(campaign, out, "--strict").returncode == 0
    change(campaign / "docs/bai.md", "ke-hoach/", "khong-co/")
    ended = mkdocs(campaign, out, "--strict")
    assert ended.returncode == 1
    assert "khong-co" in ended.stdout


def test_a_campaign_without_prose_is_whole(campaign: Path, out: Path) -> None:
    shutil.rmtree(campaign / "docs")
    build(campaign, out)
    assert "gioi-thieu/index.html" not in files(out)
    assert broken_links(out) == []
