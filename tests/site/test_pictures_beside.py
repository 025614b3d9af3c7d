"""Photographs on pages that tell of something else: whole, true in size, named."""

from __future__ import annotations

import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Exhibited, Look, Site, Visit, load, served
from tests.site.building import build, write
from tests.site.exhibiting import exhibiting
from tests.site.photographed import draw

HOME, TIMELINE = "", "lich-su/"
ACTIVITY, UNIT = "ke-hoach/trien-lam-anh/", "don-vi/ban-giam-hieu/"
PAGES = {HOME: 7, TIMELINE: 1, ACTIVITY: 1, UNIT: 1}
SHOWN = """images => images.map(one => ({
  told: one.naturalWidth, shown: one.width,
  ratio: one.getAttribute("width") / one.getAttribute("height"), drawn: one.width / one.height,
}))"""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [360, 768, 1440, 1920, 3840])
def test_pictures_are_whole_and_their_sizes_true(
    exhibited: Exhibited, visit: Visit, name: str, width: int
) -> None:
    page = visit(exhibited().page(name), Look(width=width))
    are_whole_and_true(page, PAGES[name])


def are_whole_and_true(page: Page, count: int) -> None:
    """Every picture is as wide as its `sizes` told the browser, and of its own proportions."""
    images = page.locator(".mount picture img")
    expect(images).to_have_count(count)
    load(images)
    for one in images.evaluate_all(SHOWN):
        assert one["drawn"] == pytest.approx(one["ratio"], rel=0.02)
        assert one["told"] == pytest.approx(one["shown"], rel=0.06, abs=2)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("edition", ["public", "kiosk", "press"])
@pytest.mark.parametrize("language", ["", "en/"])
def test_a_picture_is_named_credited_and_leads_to_its_page(
    exhibited: Exhibited, visit: Visit, edition: str, language: str
) -> None:
    site, file = exhibited(edition), "index.html" if edition == "kiosk" else ""
    page = visit(site.page(f"{language}{ACTIVITY}{file}"))
    figure = page.locator("figure")
    expect(figure).to_contain_text("Hội trường")
    told = "Illustration: Tổ mỹ thuật" if language else "Ảnh minh họa: Tổ mỹ thuật"
    expect(figure).to_contain_text(told)
    figure.get_by_role("link").click()
    expect(page).to_have_url(re.compile("anh/hoi-truong/"))
    page.get_by_role("link", name="Triển lãm ảnh “50 năm một mái trường”").click()
    expect(page).to_have_url(re.compile("ke-hoach/trien-lam-anh/"))


def test_the_home_page_looks_into_the_exhibition(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(), Look(javascript=False))
    strip = page.locator(".strip figure")
    expect(strip).to_have_count(6)
    # What stands beside a moment of the history isn't shown again below.
    expect(page.locator(".moment figure")).to_contain_text("Cổng trường năm đầu")
    assert "Cổng trường năm đầu" not in " ".join(strip.all_inner_texts())
    page.get_by_role("link", name="Xem triển lãm ảnh").click()
    expect(page).to_have_url(re.compile("trien-lam/"))


ROOM = "trien-lam/nhung-nam-dau/"
EVERYWHERE = (*PAGES, "trien-lam/nam-muoi-nam/", ROOM, "anh/toan-canh/", f"en/{ROOM}")


@pytest.mark.parametrize("name", EVERYWHERE)
def test_in_the_room_every_picture_is_there_without_a_server(
    exhibited: Exhibited, visit: Visit, name: str
) -> None:
    page = visit(exhibited("kiosk").page(f"{name}index.html"))
    images = page.locator("picture img")
    expect(images.first).to_be_attached()
    for image in images.all():
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", value=True)
        assert image.evaluate("one => one.naturalWidth > 0 && one.currentSrc.endsWith('.avif')")


NEWS = {
    "ngang": ("ngang.jpg", (1500, 1000)),
    "dung": ("dung.jpg", (800, 1300)),
    "treo": ("toan-canh", None),
}


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """Three articles: with a wide file, a tall file, a photograph; the first screen has one too."""
    folder = tmp_path_factory.mktemp("illustrated")
    campaign = exhibiting(folder / "truong")
    for name, (picture, sides) in NEWS.items():
        keys = f"title: Bài {name}\ndate: 20/8/2027\npicture: {picture}\n"
        write(campaign / f"docs/tin/{name}.md", f"---\n{keys}---\n\nThân bài.\n")
        if sides:
            draw(campaign / "docs/tin" / picture, sides)
    draw(campaign / "docs/anh/san.jpg", (2000, 1500))
    write(campaign / "docs/bai.md", "# Bài\n\n![Sân trường](anh/san.jpg)\n")
    head = campaign / "data/campaign.yml"
    write(head, f"{head.read_text('utf-8')}\nlook:\n  hero:\n    photo: hoi-truong\n")
    out = build(campaign, folder / "site").out
    with served(out) as url:
        yield Site("illustrated", "public", out, url)


@pytest.mark.parametrize("name", ["tin/", *(f"tin/{name}/" for name in NEWS)])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_news_keeps_its_pictures_whole(
    illustrated: Site, visit: Visit, name: str, width: int
) -> None:
    page = visit(illustrated.page(name), Look(width=width))
    are_whole_and_true(page, len(NEWS) if name == "tin/" else 1)


@pytest.mark.parametrize("width", [360, 1440, 3840])
def test_a_picture_in_prose_is_fetched_as_wide_as_it_is_shown(
    illustrated: Site, visit: Visit, width: int
) -> None:
    image = visit(illustrated.page("bai/"), Look(width=width)).locator("main picture img")
    load(image)
    told, shown = image.evaluate("one => [one.naturalWidth, one.width]")
    assert shown - 2 <= told <= 1.15 * shown


def test_a_photograph_on_the_first_screen_is_credited_and_leads_to_its_page(
    illustrated: Site, visit: Visit
) -> None:
    page = visit(illustrated.page())
    picture = page.locator(".hero picture img")
    expect(picture).to_have_attribute("fetchpriority", "high")
    expect(picture).to_have_attribute("alt", "Hình vẽ các hàng ghế")
    expect(page.locator(".hero figcaption")).to_contain_text("Ảnh minh họa: Tổ mỹ thuật")
    page.locator(".hero").get_by_role("link", name="Hội trường").click()
    expect(page).to_have_url(re.compile("anh/hoi-truong/"))


@pytest.mark.parametrize("name", [TIMELINE, ACTIVITY])
def test_on_paper_a_picture_leaves_room_for_words(
    exhibited: Exhibited, visit: Visit, name: str
) -> None:
    page = visit(exhibited().page(name))
    page.emulate_media(media="print")
    box = page.locator(".held .mount").first.bounding_box()
    assert box is not None
    assert box["height"] <= 80 / 25.4 * 96 + 1
