"""The walls of an exhibition: pictures whole, rows full, nothing jumps, every link leads on."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Exhibited, Look, Sites, Visit, load
from tests.site.building import broken_links
from tests.site.exhibiting import PICTURES

WALL = "trien-lam/nam-muoi-nam/"
PAGES = (
    "trien-lam/",
    WALL,
    "trien-lam/nhung-nam-dau/",
    "trien-lam/xua-va-nay/",
    "anh/cong-truong/",
    "anh/ban-do/",
    "anh/theo-nam/",
    "en/trien-lam/nam-muoi-nam/",
)
WIDTHS = [320, 360, 640, 768, 1024, 1440, 1920, 3840]
PHONE = Look(width=360, height=740)
JUMP = 0.01
# What every picture on the page is, once it is there.
SHOWN = """pictures => pictures.map(image => ({
  id: image.closest("[data-picture]").dataset.picture,
  ratio: image.clientWidth / image.clientHeight,
  fit: getComputedStyle(image).objectFit,
  top: image.getBoundingClientRect().top,
  left: image.getBoundingClientRect().left,
  right: image.getBoundingClientRect().right,
  height: image.clientHeight}))"""
WATCH = """window.jumps = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => window.jumps += entry.value))
  .observe({type: "layout-shift", buffered: true});"""


def pictures(page: Page) -> Locator:
    return page.locator(".rows picture img")


def rows(page: Page, room: str) -> list[list[dict[str, Any]]]:
    """The pictures of a room by rows, left to right."""
    found = page.locator(f"#{room} .rows picture img").evaluate_all(SHOWN)
    lines: list[list[dict[str, Any]]] = []
    for one in found:
        if not lines or abs(lines[-1][0]["top"] - one["top"]) > 2:
            lines.append([])
        lines[-1].append(one)
    return lines


def proportion(id_: str) -> float:
    width, height = PICTURES[id_]
    return width / height


@pytest.mark.parametrize("width", WIDTHS)
def test_every_picture_keeps_its_proportions(
    exhibited: Exhibited, visit: Visit, width: int
) -> None:
    page = visit(exhibited().page(WALL), Look(width=width))
    shown = page.locator(".fig picture img").evaluate_all(SHOWN)
    assert len(shown) == 10
    for one in shown:
        assert one["ratio"] == pytest.approx(proportion(one["id"]), rel=0.01), one["id"]
        assert one["fit"] == "fill"


@pytest.mark.parametrize("width", [768, 1024, 1440, 1920, 3840])
def test_rows_are_full_and_level_and_none_ends_with_a_stray(
    exhibited: Exhibited, visit: Visit, width: int
) -> None:
    page = visit(exhibited().page(WALL), Look(width=width))
    wall = page.locator("#nhung-nam-dau .rows").bounding_box()
    assert wall is not None
    lines = rows(page, "nhung-nam-dau")
    assert [one["id"] for line in lines for one in line] == list(PICTURES)[:7]
    assert len(lines[-1]) > 1
    for line in lines:
        assert line[0]["left"] == pytest.approx(wall["x"], abs=1)
        assert line[-1]["right"] == pytest.approx(wall["x"] + wall["width"], abs=1)
        assert max(one["height"] for one in line) - min(one["height"] for one in line) <= 1.5
        gaps = [after["left"] - before["right"] for before, after in pairwise(line)]
        assert all(14 <= gap <= (40 if width > 3200 else 26) for gap in gaps)


def test_a_phone_hangs_one_below_the_other(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), PHONE)
    assert all(len(line) == 1 for line in rows(page, "nhung-nam-dau"))


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_a_pair_hangs_side_by_side_and_can_be_read(
    exhibited: Exhibited, visit: Visit, width: int
) -> None:
    page = visit(exhibited().page("trien-lam/xua-va-nay/"), Look(width=width))
    then, now = (one.bounding_box() for one in page.locator(".two .mount").all())
    assert then is not None
    assert now is not None
    assert then["y"] == pytest.approx(now["y"], abs=1)
    assert now["x"] > then["x"] + then["width"]
    assert min(then["width"], now["width"]) >= 125
    expect(page.locator(".two .kicker")).to_have_text(["Xưa", "Nay"])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_scrolls_sideways(
    exhibited: Exhibited, visit: Visit, name: str, width: int
) -> None:
    page = visit(exhibited().page(name), Look(width=width))
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("name", [WALL, "anh/cong-truong/", "anh/theo-nam/"])
@pytest.mark.parametrize("look", [Look(), PHONE], ids=["desktop", "phone"])
def test_nothing_jumps_when_the_pictures_come(
    exhibited: Exhibited, visit: Visit, name: str, look: Look
) -> None:
    page = visit("about:blank", look)
    # What fonts move when they come is the matter of another test.
    page.route("**/*.woff2", lambda route: route.abort("aborted"))
    page.context.add_init_script(WATCH)
    page.goto(exhibited().page(name), wait_until="networkidle")
    for image in page.locator("picture img").all():
        image.scroll_into_view_if_needed()
        load(image)
    # A jump is told with the frame that shows it.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert page.evaluate("window.jumps") < JUMP


@pytest.mark.parametrize(
    "name", [WALL, "anh/ban-do/", "anh/lop-hoc/", "anh/hoa-van/", "anh/theo-nam/"]
)
@pytest.mark.parametrize("width", [360, 768, 1440, 3840])
def test_sizes_are_true(exhibited: Exhibited, visit: Visit, name: str, width: int) -> None:
    page = visit(exhibited().page(name), Look(width=width))
    images = page.locator("picture img")
    load(images)
    # Of a picture taken by its `sizes` a browser says that it is as wide as they told.
    widths = images.evaluate_all("images => images.map(one => [one.naturalWidth, one.width])")
    assert len(widths) >= 1
    for told, shown in widths:
        assert told == pytest.approx(shown, rel=0.04, abs=2)


def test_what_is_seen_at_once_is_asked_for_at_once(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), Look(javascript=False))
    first = len(rows(page, "nhung-nam-dau")[0])
    images = page.locator(".fig picture img")
    lazy = [image.get_attribute("loading") == "lazy" for image in images.all()]
    assert lazy == [place >= first for place in range(10)]
    # Several that go before the fonts would hold back the words.
    assert not [image for image in images.all() if image.get_attribute("fetchpriority")]


def test_a_placeholder_is_seen_until_the_picture_is_there(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit("about:blank")
    page.route(re.compile("/hinh/"), lambda route: route.abort("aborted"))
    page.goto(exhibited().page(WALL))
    mount = page.locator(".fig .mount").first
    assert mount.locator(".before").bounding_box() == mount.bounding_box()
    seen = Image.open(io.BytesIO(mount.screenshot()))
    corners = [seen.getpixel((x, y)) for x in (9, seen.width - 9) for y in (9, seen.height - 9)]
    assert len(set(corners)) > 1, "a blur has light and dark places, an empty mount has none"


@pytest.mark.parametrize("look", [Look(javascript=False), Look()], ids=["plain", "script"])
def test_every_caption_says_what_whose_and_when(
    exhibited: Exhibited, visit: Visit, look: Look
) -> None:
    page = visit(exhibited().page(WALL), look)
    first = page.locator("#nhung-nam-dau-cong-truong figcaption")
    for said in ("Cổng trường năm đầu", "Khoảng năm 1977", "Xã Ví Dụ", "Ảnh: Kho lưu trữ"):
        expect(first).to_contain_text(said)
    drawn = page.locator("#nhung-nam-dau-hoi-truong figcaption")
    expect(drawn).to_contain_text("Ảnh minh họa: Tổ mỹ thuật")


def test_without_a_script_a_picture_leads_to_its_page(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), Look(javascript=False))
    page.get_by_role("link", name="Học sinh ngồi học trong lớp mái lá").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lớp học mái lá")
    page.locator(".stage .mount").click()
    assert page.url.endswith(".jpg")


def test_rooms_are_reached_from_the_head_of_the_exhibition(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page(WALL))
    rooms = page.get_by_role("navigation", name="Các phần trưng bày")
    expect(rooms.get_by_role("link")).to_have_text(
        [re.compile(r"Những năm đầu.*7 ảnh"), re.compile(r"Xưa và nay.*3 ảnh, 2 phim")]
    )
    rooms.get_by_role("link").nth(1).click()
    expect(page.locator("#xua-va-nay h2")).to_be_in_viewport()


@pytest.mark.parametrize("edition", ["public", "press", "kiosk"])
def test_every_link_of_an_exhibition_leads_somewhere(exhibited: Exhibited, edition: str) -> None:
    site = exhibited(edition)
    assert broken_links(site.folder, directories=edition != "kiosk") == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("look", [Look(), Look(dark=True), PHONE], ids=["light", "dark", "phone"])
def test_nothing_stands_in_anyones_way(
    exhibited: Exhibited, visit: Visit, name: str, look: Look
) -> None:
    found = Axe().run(visit(exhibited().page(name), look))
    assert found.violations_count == 0, found.generate_report()


def test_with_few_colours_everything_is_still_to_be_seen(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page("anh/cong-truong/"), Look(forced=True))
    for thing in (page.locator("h1"), page.locator(".year"), page.locator(".stage .after")):
        inks = thing.evaluate(
            "e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor]"
        )
        assert inks[0] != inks[1]


def test_paper_has_the_pictures_and_no_buttons(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL))
    page.emulate_media(media="print")
    expect(page.locator(".fig picture img").first).to_be_visible()
    for tool in (".rooms-nav", ".recording", ".look-up"):
        expect(page.locator(tool).first).to_be_hidden()
    page.goto(exhibited().page("anh/cong-truong/"))
    page.emulate_media(media="print")
    expect(page.locator(".stage picture img")).to_be_visible()
    for tool in (".showing .tools", ".stage .after", ".citation .btn"):
        expect(page.locator(tool).first).to_be_hidden()
    inks = page.locator("h1").evaluate("e => getComputedStyle(e).color")
    assert inks == "rgb(0, 0, 0)"


def test_paper_keeps_the_spaces_in_captions(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("trien-lam/bay-thanh-mot/"), Look(width=605))
    page.emulate_media(media="print")
    touching = page.locator(".told .nb + .nb").evaluate_all(
        """all => all.filter(e => {
        const gap = e.previousSibling.data || "", before = e.previousElementSibling;
        const [a, b] = [before, e].map(one => one.getBoundingClientRect());
        return gap === " " && a.top === b.top && b.left - a.right < 1; }).map(e => e.innerText)"""
    )
    assert touching == []
