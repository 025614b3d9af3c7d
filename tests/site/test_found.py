"""A site as programs find it: sitemap, robots, heads and data of every edition."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.site.building import build, change, files, write
from tests.site.exhibiting import exhibiting

ROOT = "https://truong.example/ky-niem/"
HOSTILE = "</script><script>alert(1)</script>"
NEWS = """\
---
title: "{title}"
date: {day}
summary: Tóm tắt.
{more}
---
Nội dung.
"""
Folder = Callable[[str], Path]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """`found("press")`: that edition of a campaign with an address, news, an exhibition."""
    folder = tmp_path_factory.mktemp("found")
    campaign = exhibiting(folder / "truong")
    with (campaign / "data/campaign.yml").open("a", encoding="utf-8") as file:
        file.write(f"\naddress: {ROOT}\n")
    told = {"mot": (HOSTILE, "updated: 25/8/2027"), "kin": ("Bài kín", "embargo_until: 2027-10-01")}
    for name, (title, more) in told.items():
        text = NEWS.format(title=title, day="20/8/2027", more=more)
        write(campaign / f"docs/tin/{name}.md", text)
    change(
        campaign / "data/exhibition.yml",
        "- {id: san-truong,",
        "- {id: san-truong, embargo_until: 2027-10-01,",
    )

    @cache
    def built(edition: str) -> Path:
        return build(campaign, folder / edition, edition).out

    return built


def listed(site: Path) -> dict[str, str | None]:
    """Address -> lastmod."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    return {str(url.findtext(f"{space}loc")): url.findtext(f"{space}lastmod") for url in root}


def metas(page: Path) -> dict[str, str]:
    found = re.findall(
        r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page.read_text("utf-8")
    )
    return {name: unescape(content) for name, content in found}


def graph(page: Path) -> dict[str, dict[str, object]]:
    """Type -> thing, of the data in a page."""
    (written,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8")
    )
    return {thing["@type"]: thing for thing in json.loads(written)["@graph"]}


def test_the_sitemap_lists_every_page_that_may_be_found(found: Folder) -> None:
    site = found("public")
    pages = {
        ROOT + name.removesuffix("index.html")
        for name in files(site)
        if name.endswith(".html") and name != "404.html"
    }
    hidden = {
        address
        for address in pages
        if "noindex" in (site / address.removeprefix(ROOT) / "index.html").read_text("utf-8")
    }
    assert hidden, "the people in the pictures are listed on a page of their own"
    assert listed(site).keys() == pages - hidden
    assert f"{ROOT}en/anh/lop-hoc/" in listed(site)
    assert listed(site)[f"{ROOT}tin/mot/"] == "2027-08-25"
    assert listed(site)[f"{ROOT}anh/lop-hoc/"] is None


def test_only_the_public_edition_has_a_sitemap(found: Folder) -> None:
    assert (found("public") / "robots.txt").read_text() == (
        f"User-agent: *\nDisallow:\n\nSitemap: {ROOT}sitemap.xml\n"
    )
    assert (found("press") / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (found("press") / "sitemap.xml").exists()
    assert not {"sitemap.xml", "robots.txt"} & files(found("kiosk"))


def test_what_is_under_embargo_is_in_nothing_that_programs_read(found: Folder) -> None:
    for name in files(found("public")):
        assert not re.search("bai-kin|san-truong", name), "a card has the name of its page"
        if Path(name).suffix in (".xml", ".txt", ".json", ".html", ".csv", ".ics", ".js"):
            text = (found("public") / name).read_text("utf-8")
            assert "tin/kin" not in text, name
            assert "san-truong" not in text, name
    assert (found("press") / "tin/kin/index.html").is_file()


def test_every_page_has_a_title_and_a_description_of_its_own_address(found: Folder) -> None:
    site = found("public")
    for name in files(site):
        if name.endswith(".html") and name != "404.html":
            page, told = site / name, metas(site / name)
            text = page.read_text("utf-8")
            assert re.search(r"<title>[^<]+</title>", text), name
            assert told["description"] == told["og:description"] != "", name
            address = ROOT + name.removesuffix("index.html")
            assert told["og:url"] == address, name
            assert f'<link rel="canonical" href="{address}">' in text, name


def test_an_article_tells_when_it_was_published(found: Folder) -> None:
    page = found("public") / "tin/mot/index.html"
    told = metas(page)
    assert told["og:type"] == "article"
    assert told["article:published_time"] == "2027-08-20"
    assert told["article:modified_time"] == "2027-08-25"
    article = graph(page)["NewsArticle"]
    assert article["headline"] == told["og:title"] == HOSTILE
    assert article["url"] == f"{ROOT}tin/mot/"
    assert (article["datePublished"], article["dateModified"]) == ("2027-08-20", "2027-08-25")
    assert metas(found("public") / "en/index.html")["og:locale"] == "en_US"


def test_crumbs_lead_home(found: Folder) -> None:
    crumbs = graph(found("public") / "en/anh/lop-hoc/index.html")["BreadcrumbList"]
    steps = crumbs["itemListElement"]
    assert isinstance(steps, list)
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [
        f"{ROOT}en/",
        f"{ROOT}en/trien-lam/",
        f"{ROOT}en/anh/lop-hoc/",
    ]
    room = graph(found("public") / "trien-lam/xua-va-nay/index.html")["BreadcrumbList"]
    assert "Xưa và nay" in str(room)
    assert "BreadcrumbList" not in graph(found("public") / "index.html")


def test_no_data_ends_early_and_the_kiosk_has_none(found: Folder) -> None:
    for page in found("public").rglob("*.html"):
        assert HOSTILE not in page.read_text("utf-8")
    for page in found("kiosk").rglob("*.html"):
        text = page.read_text("utf-8")
        assert "ld+json" not in text
        assert "og:" not in text


def test_press_pages_are_not_dressed_for_sharing(found: Folder) -> None:
    for page in found("press").rglob("*.html"):
        assert not [name for name in metas(page) if name.startswith("og:")]


def test_every_page_that_may_be_found_has_a_picture_that_is_there(found: Folder) -> None:
    site = found("public")
    for address in listed(site):
        told = metas(site / address.removeprefix(ROOT) / "index.html")
        file = site / told["og:image"].removeprefix(ROOT)
        with Image.open(file) as image:
            size = int(told["og:image:width"]), int(told["og:image:height"])
            assert (image.format, image.size) == ("JPEG", size), address
        assert told["og:image:alt"], address
        assert told["twitter:card"] == "summary_large_image"


def test_a_photograph_is_shared_itself_and_an_article_with_its_card(found: Folder) -> None:
    site = found("public")
    photo = metas(site / "anh/ban-do/index.html")
    assert re.fullmatch(rf"{ROOT}hinh/ban-do\.\w+\.1600\.jpg", photo["og:image"])
    assert "image" not in graph(site / "anh/ban-do/index.html")["ImageObject"]
    article = site / "tin/mot/index.html"
    assert graph(article)["NewsArticle"]["image"] == metas(article)["og:image"]
    assert (metas(article)["og:image:width"], metas(article)["og:image:height"]) == ("1200", "630")


def test_what_nobody_shares_has_no_card(found: Folder) -> None:
    listing = found("public") / "anh/theo-nguoi/index.html"
    assert "og:image" not in metas(listing)
    for edition in ("press", "kiosk"):
        assert not [name for name in files(found(edition)) if name.startswith("tai-nguyen/le-")]
