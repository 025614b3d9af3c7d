"""The page of a photograph: large and whole, led on by keys, cited, zoomed into; and recordings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Exhibited, Look, Sites, Visit
from tests.site.exhibiting import PICTURES

PHOTO, SCAN, ROOM = "anh/lop-hoc/", "anh/ban-do/", "trien-lam/xua-va-nay/"
STRICT, PHONE = Look(strict=True), Look(width=360, height=740, touch=True)
SQUARE = re.compile(r"\.iiif/")
# A square as it was scanned: as many points wide as the part of the scan that it shows.
FINEST = re.compile(r"\.iiif/(?:\d+,\d+,)(\d+),\d+/\1,")
# A function: the policy of the page refuses text that is evaluated again and again.
SUBTITLED = "() => document.querySelector('video').textTracks[0].cues?.length === 1"
# Whether the canvas shows anything but its ground.
DRAWN = """() => {
  const canvas = document.querySelector("dialog canvas");
  const [width, height] = [canvas.width, canvas.height];
  const middle = canvas.getContext("2d").getImageData(width / 2, height / 2, 1, 1).data;
  return middle[3] === 255;
}"""


def asked(page: Page) -> list[str]:
    """What the page asks for, from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


@pytest.mark.parametrize("name", ["cong-truong", "lop-hoc", "toan-canh", "hoa-van"])
@pytest.mark.parametrize("look", [Look(), PHONE, Look(width=3840, height=2160)], ids=str)
def test_the_picture_is_whole_and_in_sight(
    exhibited: Exhibited, visit: Visit, name: str, look: Look
) -> None:
    page = visit(exhibited().page(f"anh/{name}/"), look)
    box = page.locator(".stage picture img").bounding_box()
    assert box is not None
    width, height = PICTURES[name]
    assert box["width"] / box["height"] == pytest.approx(width / height, rel=0.01)
    assert box["width"] <= look.width
    assert box["height"] <= 0.75 * look.height
    assert box["x"] + box["width"] / 2 == pytest.approx(look.width / 2, abs=8)


@pytest.mark.parametrize("look", [Look(), PHONE, Look(width=3840, height=2160)], ids=str)
def test_a_small_picture_is_not_blown_up(exhibited: Exhibited, visit: Visit, look: Look) -> None:
    box = visit(exhibited().page("anh/hoa-van/"), look).locator(".stage img").bounding_box()
    assert box is not None
    assert box["width"] == PICTURES["hoa-van"][0]


def test_arrow_keys_lead_through_the_room(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page("anh/cong-truong/"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lớp học mái lá")
    page.wait_for_load_state()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sân trường")
    page.wait_for_load_state()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lớp học mái lá")
    page.keyboard.press("Control+ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lớp học mái lá")


def test_the_way_back_leads_to_the_place_in_the_room(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page("anh/thay-co/"))
    page.get_by_role("link", name="Về triển lãm").click()
    expect(page.locator("#nhung-nam-dau-thay-co")).to_be_in_viewport()


def test_people_stand_from_left_to_right(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page("anh/cong-truong/"))
    label = page.locator("dt", has_text="Người trong ảnh")
    expect(label).to_contain_text("(từ trái sang)")
    expect(label.locator("+ dd")).to_have_text(
        re.compile(r"Nguyễn Văn Ví Dụ\s+Trần Thị Mẫu\s+Lê Văn Thử")
    )


def test_it_leads_to_where_it_belongs(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page("anh/cong-truong/"))
    facts = page.get_by_role("complementary", name="Thông tin về ảnh")
    for label, count in (
        ("Phần trưng bày", 2),
        ("Mốc lịch sử", 1),
        ("Đơn vị", 1),
        ("Tải ảnh về", 1),
    ):
        expect(facts.locator("dt", has_text=label).locator("+ dd a")).to_have_count(count)
    rights = facts.locator("dt", has_text="Bản quyền").locator("+ dd a")
    expect(rights).to_have_attribute("rel", "external license")


@pytest.mark.parametrize("look", [Look(), STRICT], ids=["desktop", "strict"])
def test_a_citation_is_copied(exhibited: Exhibited, visit: Visit, look: Look) -> None:
    page = visit(exhibited().page("anh/cong-truong/"), look)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép").click()
    expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#trich-dan").inner_text()
    assert copied.startswith("Phạm Văn Máy. Cổng trường năm đầu.")


def test_a_tap_enlarges_the_picture_on_its_page(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(PHOTO), Look(still=True))
    for opener in (page.locator(".stage .mount"), page.get_by_role("link", name="Xem lớn")):
        opener.click()
        expect(page.get_by_role("dialog", name="Xem ảnh")).to_be_visible()
        expect(page.locator("#loi-anh")).to_contain_text("Bàn ghế do phụ huynh đóng.")
        page.keyboard.press("ArrowRight")
        expect(page.locator("#loi-anh")).to_contain_text("Bàn ghế do phụ huynh đóng.")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("edition", "look"),
    [("public", STRICT), ("public", PHONE), ("kiosk", Look(still=True))],
    ids=["strict", "phone", "file"],
)
def test_a_scan_is_seen_in_every_detail(
    exhibited: Exhibited, visit: Visit, edition: str, look: Look
) -> None:
    index = "index.html" if edition == "kiosk" else ""
    page = visit("about:blank", look)
    found = asked(page)
    page.goto(exhibited(edition).page(SCAN + index), wait_until="networkidle")
    assert [url for url in found if "openseadragon" in url or ".iiif/" in url] == []
    with page.expect_request(SQUARE):
        page.locator(".stage .mount").click()
    dialog = page.get_by_role("dialog", name=re.compile("Phóng to từng chi tiết: Bản đồ"))
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("img", name="Bản đồ vẽ tay khu trường")).to_be_visible()
    if edition == "public":
        page.wait_for_function(DRAWN)
        assert [url for url in found if FINEST.search(url)] == []
    with page.expect_request(FINEST):
        for _ in range(4):
            dialog.get_by_role("button", name="Phóng to").click()
    if edition == "public":
        assert dialog.locator("canvas").first.evaluate(DRAWN)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".stage .mount")).to_be_focused()


def test_the_buttons_of_the_zoom_are_named_and_close_it(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(SCAN))
    page.get_by_role("link", name="Phóng to từng chi tiết").click()
    dialog = page.get_by_role("dialog")
    for name in ("Phóng to", "Thu nhỏ", "Toàn ảnh"):
        dialog.get_by_role("button", name=name, exact=True).click()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bản đồ khu trường")
    dialog.get_by_role("button", name="Đóng").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("link", name="Phóng to từng chi tiết")).to_be_focused()


@pytest.mark.parametrize(
    "look", [Look(), Look(javascript=False), STRICT], ids=["", "plain", "strict"]
)
def test_nothing_of_a_recording_is_loaded_before_a_tap(
    exhibited: Exhibited, visit: Visit, look: Look
) -> None:
    page = visit("about:blank", look)
    found = asked(page)
    page.goto(exhibited().page(ROOM))
    page.locator("video").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert [url for url in found if re.search(r"/phim/|\.vtt", url)] == []


def test_the_subtitles_come_with_the_film(exhibited: Exhibited, visit: Visit) -> None:
    page = visit("about:blank", STRICT)
    found = asked(page)
    page.goto(exhibited().page(ROOM))
    film = page.locator("video")
    # The film of the test is none; that somebody started it is what counts.
    film.evaluate("film => film.dispatchEvent(new Event('play'))")
    page.wait_for_function(SUBTITLED)
    assert [url for url in found if url.endswith(".vtt")]
    cue = film.evaluate("film => film.textTracks[0].cues[0].text")
    assert cue == "Năm mươi năm"


def test_a_film_in_the_room_has_its_subtitles_too(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited("kiosk").page(f"{ROOM}index.html"))
    film = page.locator("video")
    film.evaluate("film => film.dispatchEvent(new Event('play'))")
    page.wait_for_function(SUBTITLED)
    assert film.evaluate("film => film.textTracks[0].mode") == "showing"


def test_who_cannot_hear_reads_what_is_said(exhibited: Exhibited, visit: Visit) -> None:
    page = visit(exhibited().page(ROOM), Look(javascript=False))
    film = page.locator("#phong-su")
    expect(film).to_contain_text("Thời lượng 3:05")
    film.locator("summary").click()
    expect(film.get_by_text("Lời dẫn của phóng sự.")).to_be_visible()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("name", ["micro", "sau-than-tre", "muoi-dot-tre", "toan-canh-viet-bac"])
def test_on_paper_a_picture_and_all_that_is_known_of_it_are_one_sheet(
    sites: Sites, visit: Visit, name: str, language: str
) -> None:
    page = visit(sites().page(f"{language}anh/{name}/"))
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_a_word_without_an_end_stays_on_the_page(
    exhibited: Exhibited, visit: Visit, width: int
) -> None:
    page = visit(exhibited().page("anh/cong-truong/"), Look(width=width))
    long = "IMG_20171120_083015_" * 8
    page.locator("h1").evaluate("(e, long) => { e.textContent = long }", long)
    page.locator(".turn .after").evaluate("(e, long) => { e.append(long) }", long)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
