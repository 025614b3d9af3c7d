"""The viewer over the page: by mouse, keyboard and finger, named, and left as it was found."""

from __future__ import annotations

import re
from collections.abc import Generator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Exhibited, Look, Site, Visit, served
from tests.site.building import build, files, write
from tests.site.exhibiting import exhibiting

WALL = "trien-lam/nam-muoi-nam/"
STRICT, STILL = Look(strict=True), Look(still=True)
PHONE = Look(width=360, height=740, still=True, touch=True)
TOOLS = re.compile(r"photoswipe|viewer|openseadragon|zoom")
# How far a finger goes, and in how many steps.
SWIPE, STEPS = 220, 8


def thumb(page: Page, alt: str) -> Locator:
    return page.locator(".fig").get_by_role("link", name=alt).first


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Xem ảnh")


def words(page: Page) -> Locator:
    return page.locator("#loi-anh")


def place(page: Page) -> Locator:
    return page.locator(".pswp__place")


def opened(page: Page, alt: str = "Sân trường nắng") -> Locator:
    thumb(page, alt).click()
    expect(dialog(page)).to_be_visible()
    expect(page.locator(".pswp--ui-visible")).to_be_visible()
    return dialog(page)


def swipe(page: Page, by: int) -> None:
    """A finger across the middle of the screen."""
    session = page.context.new_cdp_session(page)
    x, y = page.viewport_size["width"] / 2 - by / 2, 250  # type: ignore[index]
    session.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    for step in range(1, STEPS + 1):
        point = {"x": x + by * step / STEPS, "y": y}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_nothing_of_it_is_loaded_before_somebody_asks(exhibited: Exhibited, visit: Visit) -> None:
    page = visit("about:blank", STILL)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(exhibited().page(WALL), wait_until="networkidle")
    assert [url for url in asked if TOOLS.search(url)] == []
    opened(page)
    assert len([url for url in asked if TOOLS.search(url)]) == 4


def test_a_site_without_photographs_publishes_none_of_it(living: Site) -> None:
    assert [name for name in files(living.folder) if TOOLS.search(name)] == []


@pytest.mark.parametrize("look", [STILL, STRICT, PHONE], ids=["desktop", "strict", "phone"])
def test_a_tap_shows_the_picture_whole_with_all_that_is_known(
    exhibited: Exhibited, visit: Visit, look: Look
) -> None:
    page = visit(exhibited().page(WALL), look)
    opened(page, "Cổng bằng tre")
    image = page.locator(".pswp__item[aria-hidden=false] img.pswp__img:not([aria-hidden])")
    expect(image).to_have_attribute("alt", re.compile("Cổng bằng tre"))
    box, text = image.bounding_box(), words(page).locator("..").bounding_box()
    assert box is not None
    assert text is not None
    assert box["width"] / box["height"] == pytest.approx(1.5, rel=0.01)
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= look.width + 1
    assert box["y"] + box["height"] <= text["y"] + 1, "the words don't lie on the picture"
    assert text["height"] <= 0.4 * look.height + 1
    for said in ("Cổng trường năm đầu", "Hàng trước đứng", "Khoảng năm 1977", "Kho lưu trữ"):
        expect(words(page)).to_contain_text(said)
    expect(place(page)).to_have_text("Những năm đầu, ảnh 1/10")


def test_who_cannot_swipe_turns_over_by_buttons_that_cover_nothing(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page(WALL), PHONE)
    opened(page, "Cổng bằng tre")
    onward = page.get_by_role("button", name="Ảnh sau")
    button, text = onward.bounding_box(), words(page).locator("..").bounding_box()
    assert button is not None
    assert text is not None
    assert text["y"] + text["height"] <= button["y"] + 1, "picture and words are above"
    assert button["y"] + button["height"] <= PHONE.height + 1
    onward.tap()
    expect(place(page)).to_have_text("Những năm đầu, ảnh 2/10")


def test_a_long_caption_is_read_to_its_end_by_finger_and_by_key(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page(WALL), PHONE)
    opened(page, "Cổng bằng tre")
    panel = words(page).locator("..")
    expect(panel).to_have_css("overflow-y", "auto")
    expect(panel).to_have_css("touch-action", "pan-y")
    panel.focus()
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    expect(words(page).get_by_role("link", name="Trang của ảnh này")).to_be_in_viewport()
    expect(place(page)).to_have_text("Những năm đầu, ảnh 1/10")


def test_the_keyboard_does_everything(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), STILL)
    link = thumb(page, "Cổng bằng tre")
    link.focus()
    page.keyboard.press("Enter")
    expect(dialog(page)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(place(page)).to_have_text("Những năm đầu, ảnh 2/10")
    page.keyboard.press("End")
    expect(place(page)).to_have_text("Xưa và nay, ảnh 10/10")
    page.keyboard.press("Home")
    page.keyboard.press("z")
    expect(page.locator(".pswp--zoomed-in")).to_be_visible()
    before = page.locator(".pswp__item[aria-hidden=false] .pswp__zoom-wrap").get_attribute("style")
    page.keyboard.press("ArrowDown")
    after = page.locator(".pswp__item[aria-hidden=false] .pswp__zoom-wrap").get_attribute("style")
    assert before != after, "arrows move a picture that is larger than the screen"
    page.keyboard.press("ArrowRight")
    expect(place(page)).to_have_text("Những năm đầu, ảnh 2/10")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_the_focus_stays_inside_and_comes_back(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), STILL)
    opened(page)
    inside = "document.activeElement.closest('.pswp') !== null"
    seen = set()
    for key in ["Tab"] * 7 + ["Shift+Tab"] * 7:
        page.keyboard.press(key)
        assert page.evaluate(inside)
        seen.add(
            page.evaluate(
                "document.activeElement.getAttribute('aria-label') || "
                "document.activeElement.textContent"
            )
        )
    assert {"Đóng", "Ảnh trước", "Ảnh sau", "Trang của ảnh này"} <= seen
    assert page.evaluate(
        "document.querySelector('main, .md-container').closest('[inert]') !== null"
    )
    page.get_by_role("button", name="Đóng").click()
    expect(thumb(page, "Sân trường nắng")).to_be_focused()
    assert page.locator("[inert]").count() == 0


def test_the_focus_follows_to_the_picture_seen_last(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), STILL)
    opened(page)
    page.get_by_role("button", name="Ảnh sau").click()
    expect(words(page)).to_contain_text("Toàn cảnh")
    page.keyboard.press("Escape")
    expect(thumb(page, "Trường nhìn từ đồi")).to_be_focused()
    expect(thumb(page, "Trường nhìn từ đồi")).to_be_in_viewport()


def test_escape_counts_also_while_it_opens(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL))
    thumb(page, "Sân trường nắng").click()
    page.locator(".pswp").wait_for(state="attached")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert "#" not in page.url


def test_fingers_move_on_and_back(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), PHONE)
    opened(page)
    swipe(page, -SWIPE)
    expect(words(page)).to_contain_text("Toàn cảnh")
    swipe(page, SWIPE)
    expect(words(page)).to_contain_text("Sân trường")


def test_the_address_shares_the_picture_and_back_closes(exhibited: Exhibited, visit: Visit) -> None:
    site = exhibited()
    page = visit(site.page(WALL), STILL)
    opened(page)
    assert page.url.endswith("#anh=san-truong")
    page.keyboard.press("ArrowRight")
    expect(words(page)).to_contain_text("Toàn cảnh")
    assert page.url.endswith("#anh=toan-canh")
    page.go_back()
    expect(dialog(page)).to_have_count(0)
    assert page.url == site.page(WALL)
    page.go_forward()
    expect(words(page)).to_contain_text("Toàn cảnh")


def test_a_shared_address_opens_the_picture(exhibited: Exhibited, visit: Visit) -> None:
    site = exhibited()
    page = visit(f"{site.page(WALL)}#anh=toan-canh", STILL)
    expect(words(page)).to_contain_text("Toàn cảnh")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert page.url == site.page(WALL)


@pytest.mark.parametrize("hash_", ["#anh=khong-co", "#anh=%E0%A4%A", "#xua-va-nay"])
def test_an_address_that_asks_for_no_picture_opens_none(
    exhibited: Exhibited, visit: Visit, hash_: str
) -> None:
    page = visit(f"{exhibited().page(WALL)}{hash_}", STILL)
    page.wait_for_load_state("networkidle")
    expect(dialog(page)).to_have_count(0)


def test_a_middle_click_opens_the_page_as_links_do(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL))
    with page.context.expect_page() as other:
        thumb(page, "Sân trường nắng").click(modifiers=["Control"])
    assert other.value.url.endswith("/anh/san-truong/")
    expect(dialog(page)).to_have_count(0)


def test_without_the_viewer_the_page_of_the_picture_opens(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page(WALL))
    page.route("**/photoswipe*", lambda route: route.abort("aborted"))
    thumb(page, "Sân trường nắng").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sân trường")


def test_it_opens_from_a_file(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited("kiosk").page(f"{WALL}index.html"), STILL)
    opened(page)
    page.keyboard.press("ArrowRight")
    expect(words(page)).to_contain_text("Toàn cảnh")
    expect(page.get_by_role("button", name="Ảnh sau")).to_be_visible()
    page.keyboard.press("Escape")
    expect(thumb(page, "Trường nhìn từ đồi")).to_be_focused()


def test_it_speaks_the_language_of_the_page(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(f"en/{WALL}"), STILL)
    thumb(page, "Sân trường nắng").click()
    expect(page.get_by_role("dialog", name="Photograph viewer")).to_be_visible()
    for name in ("Close", "Previous photograph", "Next photograph"):
        expect(page.get_by_role("button", name=name)).to_be_visible()
    expect(place(page)).to_have_text("The first years, photograph 3/10")


@pytest.mark.parametrize("look", [STILL, PHONE], ids=["desktop", "phone"])
def test_nothing_in_it_stands_in_anyones_way(
    exhibited: Exhibited, visit: Visit, look: Look
) -> None:
    page = visit(exhibited().page(WALL), look)
    opened(page, "Cổng bằng tre")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_who_wants_no_motion_has_none(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(WALL), STILL)
    opened(page)
    duration = page.locator(".pswp").evaluate(
        "e => getComputedStyle(e).getPropertyValue('--pswp-transition-duration')"
    )
    assert duration.strip() == "0ms"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """A room of a long name, in whose pair a photograph hangs that hangs on its wall, too."""
    folder = tmp_path_factory.mktemp("crowded")
    campaign = exhibiting(folder / "truong")
    data = campaign / "data/exhibition.yml"
    room = data.read_text("utf-8").replace("photos: [lop-hoc]", "photos: [lop-hoc, cong-truong]")
    name = "Từ lớp học mái lá đầu tiên đến mái trường khang trang hôm nay"
    write(data, room.replace("title: Xưa và nay", f"title: {name}"))
    out = build(campaign, folder / "site").out
    with served(out) as url:
        yield Site("crowded", "public", out, url)


ROOM = "trien-lam/xua-va-nay/"


def test_a_photograph_of_the_wall_is_not_counted_again_in_a_pair(
    crowded: Site, visit: Visit
) -> None:
    page = visit(crowded.page(ROOM), STILL)
    links = page.locator("a[data-picture]")
    assert links.count() == 4
    links.nth(2).click()
    expect(place(page)).to_contain_text("ảnh 2/3")
    expect(words(page)).to_contain_text("Cổng trường năm đầu")
    page.keyboard.press("Escape")
    expect(links.nth(2)).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 390])
def test_beside_the_name_of_a_room_no_button_is_cut_off(
    crowded: Site, visit: Visit, width: int
) -> None:
    page = visit(crowded.page(ROOM), Look(width=width, height=740, still=True))
    page.locator("a[data-picture]").first.click()
    zoom = page.locator(".pswp__button--zoom")
    expect(zoom).to_be_visible()
    assert zoom.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
    expect(place(page)).to_be_in_viewport()


def test_the_focus_goes_back_to_the_button_that_opened_it(
    exhibited: Exhibited, visit: Visit
) -> None:
    page = visit(exhibited().page("anh/cong-truong/"), STILL)
    button = page.get_by_role("link", name="Xem lớn")
    button.focus()
    page.keyboard.press("Enter")
    expect(dialog(page)).to_be_visible()
    expect(page.locator(".pswp--ui-visible")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()
