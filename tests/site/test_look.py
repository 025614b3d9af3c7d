"""The look in a browser: a campaign's own colours, emblem and picture; fonts, and nothing jumps."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browsing import DESKTOP, Look, Site, Sites, Visit, served
from tests.site.building import broken_links, build, files
from tests.site.dressed import dressed

PHONE, TABLET = Look(width=360, height=740), Look(width=768, height=1024)
Dressed = Callable[..., Site]


@pytest.fixture(scope="module")
def dress(tmp_path_factory: pytest.TempPathFactory) -> Generator[Dressed, None, None]:
    """`dress("kiosk", (600, 900))`: that edition of a campaign with a picture of those sides."""
    with ExitStack() as servers:

        @cache
        def made(edition: str = "public", sides: tuple[int, int] = (900, 600)) -> Site:
            folder = tmp_path_factory.mktemp("dressed")
            built = build(dressed(folder / "truong", sides=sides), folder / edition, edition)
            return Site("truong", edition, built.out, servers.enter_context(served(built.out)))

        yield made


def drawn_as(page: Page, selector: str, style: str) -> str:
    return str(page.locator(selector).first.evaluate(f"e => getComputedStyle(e).{style}"))


def test_the_pages_wear_the_two_colours(dress: Dressed, visit: Visit) -> None:
    site = dress()
    page = visit(site.page())
    assert drawn_as(page, ".masthead", "backgroundColor") == "rgb(0, 48, 90)"
    assert drawn_as(page, ".more", "color") == "rgb(11, 92, 173)"
    themes = [one.get_attribute("content") for one in page.locator("meta[name=theme-color]").all()]
    assert themes == ["#00305A", "#00203B"]
    dark = visit(site.page(), Look(dark=True))
    assert drawn_as(dark, ".masthead", "backgroundColor") == "rgb(0, 32, 59)"
    assert drawn_as(dark, ".count b", "color") == "rgb(255, 224, 138)"
    assert "style=" not in page.locator("html").evaluate("e => e.cloneNode(false).outerHTML")


def test_the_icon_is_in_the_colours_of_the_campaign(dress: Dressed, visit: Visit) -> None:
    site = dress()
    page = visit(site.page("ke-hoach/"))
    href = page.locator("link[rel=icon]").get_attribute("href") or ""
    icon = (site.folder / href.removeprefix("../")).read_text("utf-8")
    assert 'fill="#00305A"' in icon


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_emblem_is_whole_untinted_and_clear(dress: Dressed, visit: Visit, look: Look) -> None:
    page = visit(dress().page("ke-hoach/"), look)
    emblem = page.get_by_role("img", name="Biểu trưng của Trường")
    box, plate = emblem.bounding_box(), page.locator(".emblem").bounding_box()
    assert box is not None
    assert plate is not None
    assert box["width"] / box["height"] == pytest.approx(1.5, abs=0.02)
    clear = box["height"] / 4
    assert box["x"] - plate["x"] >= clear
    assert plate["y"] + plate["height"] - box["y"] - box["height"] >= clear - 0.5
    assert drawn_as(page, ".emblem img", "filter") == "none"


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("sides", [(900, 600), (1200, 500), (600, 900)], ids=str)
def test_the_hero_picture_is_whole(
    dress: Dressed, visit: Visit, sides: tuple[int, int], look: Look
) -> None:
    page = visit(dress("public", sides).page(), look)
    picture = page.get_by_role("img", name="Sân trường trong lễ khai giảng")
    expect(picture).to_be_visible()
    assert picture.evaluate("e => e.complete && e.naturalWidth > 0")
    width, height = picture.evaluate("e => [e.clientWidth, e.clientHeight]")
    fit = drawn_as(page, ".hero img", "objectFit")
    assert fit == "contain" or width / height == pytest.approx(sides[0] / sides[1], abs=0.02)
    expect(page.get_by_text("Ảnh: Phòng Hành chính")).to_be_visible()
    expect(page.locator(".engraving")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_original_of_the_picture_is_not_published(dress: Dressed) -> None:
    names = {name for name in files(dress().folder) if "san-truong" in name}
    # An article shows another of that name, which is published as little as this one.
    made = {name.split(".")[0] for name in names}
    assert made == {"hinh/photos_san-truong-jpg", "hinh/docs_anh_san-truong-jpg"}


def test_the_foot_says_whom_to_ask_and_where_things_come_from(dress: Dressed, visit: Visit) -> None:
    foot = visit(dress().page("en/ke-hoach/")).locator(".colophon")
    expect(foot.get_by_role("link", name="024 3823 4567")).to_have_attribute(
        "href", "tel:02438234567"
    )
    expect(foot.get_by_role("link", name="vanphong@truong.example")).to_be_visible()
    expect(foot.get_by_role("link", name="Trang của Trường")).to_have_attribute(
        "href", "https://truong.example/"
    )
    expect(foot.locator(".imprint")).to_contain_text("Chịu trách nhiệm nội dung: Hiệu trưởng.")
    assert drawn_as(foot.page, ".imprint", "whiteSpace") == "pre-line"


def test_the_kiosk_leads_nowhere_outside(dress: Dressed, visit: Visit) -> None:
    foot = visit(dress("kiosk").page()).locator(".colophon")
    expect(foot).to_contain_text("vanphong@truong.example")
    expect(foot.locator("a[href^='http'], a[href^='mailto'], a[href^='tel']")).to_have_count(0)


def test_a_dressed_campaign_is_whole_in_every_edition(dress: Dressed) -> None:
    for edition in ("public", "press", "kiosk"):
        assert broken_links(dress(edition).folder, directories=edition != "kiosk") == []


@pytest.mark.parametrize("width", [360, 768, 1024, 1440])
@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_no_numeral_is_drawn_through_the_words_of_the_first_screen(
    sites: Sites, visit: Visit, campaign: str, width: int
) -> None:
    page = visit(sites("public", campaign).page("en/"), Look(width=width))
    drawn = page.locator(".engraving .thick").bounding_box()
    assert drawn is not None
    for words in page.locator(".hero h1 > span, .hero .span").all():
        box = words.evaluate(
            """e => { const range = document.createRange(); range.selectNodeContents(e);
            const { right, bottom } = range.getBoundingClientRect(); return [right, bottom]; }"""
        )
        beside, above = box[0] <= drawn["x"], box[1] <= drawn["y"]
        assert beside or above, words.inner_text()


@pytest.mark.parametrize("name", ["bao-chi/", "en/bao-chi/"])
def test_a_page_for_the_press_is_one_sheet_with_its_foot(
    dress: Dressed, sites: Sites, visit: Visit, name: str
) -> None:
    for site in (dress(), sites("public", "trung-uong"), sites("public", "hai-duong")):
        page = visit(site.page(name))
        sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
        assert sheets == 1, site.campaign


def test_under_four_texts_the_sections_at_the_foot_have_the_room_of_two(
    dress: Dressed, visit: Visit
) -> None:
    page = visit(dress().page("ke-hoach/"))
    sections = page.get_by_role("navigation", name="Cuối trang").bounding_box()
    text = page.locator(".colophon section").first.bounding_box()
    assert sections is not None
    assert text is not None
    assert sections["y"] > text["y"] + text["height"]
    assert sections["width"] > 2 * text["width"]


@pytest.mark.parametrize("name", ["", "ke-hoach/", "lich/", "lich-su/"])
def test_on_paper_the_source_stands_at_the_head_and_nothing_after_the_page(
    sites: Sites, visit: Visit, name: str
) -> None:
    page = visit(sites().page(name), Look(width=605))
    page.emulate_media(media="print")
    source, heading = page.locator(".colophon"), page.get_by_role("heading", level=1)
    expect(source).to_contain_text("Nguồn dữ liệu")
    above, below = source.bounding_box(), heading.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    # What isn't printed leaves no empty part behind the last one.
    assert page.locator(".section:has(> .press):visible").count() == 0


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_the_source_and_the_moment_stand_at_the_foot(
    sites: Sites, visit: Visit, campaign: str
) -> None:
    foot = visit(sites("public", campaign).page("lich-su/")).locator(".colophon")
    expect(foot).to_contain_text("Kế hoạch")
    expect(foot).to_contain_text("của Ban Thường vụ")
    expect(foot).to_contain_text(re.compile(r"8 giờ 00, ngày \d"))
    expect(foot.get_by_role("link", name="Về trang này")).to_be_visible()


@pytest.mark.parametrize("look", [DESKTOP, TABLET, PHONE], ids=["1440", "768", "360"])
def test_a_masthead_of_eight_sections_is_not_crowded(
    sites: Sites, visit: Visit, look: Look
) -> None:
    page = visit(sites("public", "hai-duong").page("ke-hoach/"), look)
    page.locator(".nav ul").evaluate(
        """(ul, names) => { ul.replaceChildren(...names.map(name => {
            const li = document.createElement("li");
            li.innerHTML = '<a href="#">' + name + '</a>';
            return li; })); }""",
        ["Kế hoạch", "Lịch", "Lịch sử", "Triển lãm ảnh", "Tin", "Khẩu hiệu", "Bảng vàng", "Đơn vị"],
    )
    boxes = [link.bounding_box() for link in page.locator(".masthead a").all()]
    targets = [box for box in boxes if box is not None]
    assert len(targets) == 11
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in targets)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    meeting = [
        (one, other)
        for place, one in enumerate(targets)
        for other in targets[:place]
        if one["x"] < other["x"] + other["width"] - 0.5
        and other["x"] < one["x"] + one["width"] - 0.5
        and one["y"] < other["y"] + other["height"] - 0.5
        and other["y"] < one["y"] + one["height"] - 0.5
    ]
    assert meeting == []
    height = page.locator(".masthead").evaluate("e => e.offsetHeight")
    assert height <= 180, "a phone shows the page, not its menu"


def test_the_licences_of_the_fonts_are_shipped(any_site: Site) -> None:
    names = {Path(name).name.split(".")[0] for name in files(any_site.folder)}
    assert {"OFL-Be-Vietnam-Pro", "OFL-Source-Serif-4"} <= names


def test_a_missing_page_looks_right_wherever_it_is_asked_for(
    sites: Sites, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(**DESKTOP.context()).new_page()
    missing = (sites().folder / "404.html").read_text("utf-8")
    page.route("**/sau/ben/duoi/", lambda route: route.fulfill(status=404, body=missing))
    # Not even its files can be reached, as below a folder that nobody told the build of.
    page.route("**/tai-nguyen/**", lambda route: route.abort())
    page.goto(sites().page("sau/ben/duoi/"))
    assert drawn_as(page, ".masthead", "backgroundColor") == "rgb(139, 0, 0)"
    assert drawn_as(page, "main .btn", "color") == "rgb(255, 255, 255)"
    english = page.locator("main [lang=en]")
    expect(english.get_by_role("link")).to_have_attribute("href", "/en/")
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
