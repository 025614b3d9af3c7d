"""News on the built site: what is where, and what no byte of it may tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.site.building import addresses, broken_links, build, change, files, started, write

FEED_LINK = '<link rel="alternate" type="application/atom+xml"'
SECRETS = {
    "luu": "visibility: office",
    "noi-bo": "visibility: internal",
    "bao-chi": "visibility: press",
    "cho": "embargo_until: 2027-10-01",
    "mai": "",
}


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign with one article for everybody and one of each other sort."""
    folder = started(tmp_path / "trường")
    article(folder, "chung", "Chung", "20/8/2027", "# Chung\n\nThân bài.")
    for name, head in SECRETS.items():
        day = "02/9/2027" if name == "mai" else "20/8/2027"
        article(folder, name, f"Bí mật {name}", day, f"Bí mật {name}.", head)
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where its site goes."""
    return tmp_path / "site"


def article(folder: Path, name: str, title: str, day: str, body: str, head: str = "") -> None:
    """An article with a picture of its own, about an activity and a unit."""
    keys = f"title: {title}\ndate: {day}\npicture: {{file: {name}.png, alt: Ảnh}}\n{head}\n"
    about = "activity: hoi-thao\nunit: ban-to-chuc\n"
    write(folder / f"docs/tin/{name}.md", f"---\n{keys}{about}---\n\n{body}\n")
    Image.new("RGB", (64, 48)).save(folder / f"docs/tin/{name}.png")


def told(out: Path) -> set[str]:
    """The secrets that a file of the site, or its name, gives away."""
    found = {name for name in SECRETS if any(f"tin/{name}" in path for path in files(out))}
    for path in out.rglob("*"):
        if path.is_file():
            found |= set(re.findall(r"Bí mật ([a-z-]+)", path.read_text("utf-8", "replace")))
    return found


@pytest.mark.parametrize(
    ("edition", "known"),
    [("public", set()), ("kiosk", {"noi-bo"}), ("press", {"bao-chi", "cho"})],
)
def test_an_edition_tells_only_what_it_may(
    campaign: Path, out: Path, edition: str, known: set[str]
) -> None:
    build(campaign, out, edition)
    assert told(out) == known
    assert broken_links(out, directories=edition != "kiosk") == []
    drawings = [path for path in files(out) if path.endswith(".png")]
    assert not [path for path in drawings if "tai-nguyen/icon-" not in path], "an original"
    pictures = {path.split(".")[0] for path in files(out) if path.startswith("hinh/docs_")}
    assert pictures == {f"hinh/docs_tin_{name}-png" for name in {"chung", *known}}


def test_an_article_has_its_heading_picture_and_feed_once(campaign: Path, out: Path) -> None:
    build(campaign, out)
    page = (out / "tin/chung/index.html").read_text("utf-8")
    assert page.count("<h1") == 1
    assert 'width="64" height="48" alt="Ảnh" decoding="async"' in page
    assert page.count(FEED_LINK) == 1
    assert "../../nguon-tin.xml" in addresses(out / "tin/chung/index.html")
    assert 'aria-current="page">Tin, bài</a>' in page


def test_the_article_is_found_from_everything_it_is_about(campaign: Path, out: Path) -> None:
    build(campaign, out)
    for page in (
        "tin",
        "ke-hoach/hoi-thao",
        "don-vi/ban-to-chuc",
        "en/tin",
        "en/ke-hoach/hoi-thao",
    ):
        own = out / page / "index.html"
        up = "../" * (page.count("/") + 1)
        assert f"{up}tin/chung/" in addresses(own), page
    english = (out / "en/tin/index.html").read_text("utf-8")
    assert '<a href="../../tin/chung/" hreflang="vi"><span lang="vi">Chung</span></a>' in english


def test_the_kiosk_has_news_and_no_feed(campaign: Path, out: Path) -> None:
    build(campaign, out, "kiosk")
    assert "nguon-tin.xml" not in files(out)
    assert FEED_LINK not in (out / "index.html").read_text("utf-8")
    assert "../tin/chung/index.html" in addresses(out / "tin/index.html")


def test_without_news_or_changes_nothing_speaks_of_them(tmp_path: Path, out: Path) -> None:
    campaign = started(tmp_path / "yên")
    build(campaign, out)
    assert not {"tin/index.html", "nguon-tin.xml", "en/nguon-tin.xml"} & files(out)
    home = (out / "index.html").read_text("utf-8")
    assert FEED_LINK not in home
    assert "Tin, bài" not in home


def test_one_line_in_the_plan_makes_a_feed(tmp_path: Path, out: Path) -> None:
    campaign = started(tmp_path / "dời")
    change(
        campaign / "data/plan.yml",
        "  - id: hoi-thao\n",
        "  - id: hoi-thao\n    moved_from: [20/10/2027]\n",
    )
    build(campaign, out)
    assert "tin/index.html" not in files(out)
    assert "dời từ ngày 20/10/2027." in (out / "nguon-tin.xml").read_text("utf-8")
    assert FEED_LINK in (out / "ke-hoach/index.html").read_text("utf-8")


def test_what_took_place_stands_beside_the_plan(tmp_path: Path, out: Path) -> None:
    campaign = started(tmp_path / "xong")
    actual = (
        "    actual:\n      when: 28/8/2027\n      place: Nhà thi đấu\n"
        "      summary: Hội thao đã diễn ra.\n      sources: [{name: Bản tin trường}]\n"
    )
    change(campaign / "data/plan.yml", "  - id: hoi-thao\n", f"  - id: hoi-thao\n{actual}")
    build(campaign, out)
    page = (out / "ke-hoach/hoi-thao/index.html").read_text("utf-8")
    bare = re.sub(r"<[^>]+>", "", page)
    for said in ("28/8/2027", "Nhà thi đấu", "Hội thao đã diễn ra.", "Bản tin trường"):
        assert said in bare, said
    assert "<span>đã diễn ra</span>" in page
    assert "<span>dự kiến</span>" not in page
    assert "Theo kế hoạch" in bare
    assert "Cuối tháng 10/2027" in bare
