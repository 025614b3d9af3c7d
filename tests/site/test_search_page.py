"""The search: what is found however it is typed, by mouse and keyboard, or without scripts."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.site.browsing import DESKTOP, Look, Site, Sites, Visit

PHONE = Look(width=360, height=740)
NFD = unicodedata.normalize("NFD", "đảng bộ")
SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({type: "layout-shift"});
}"""


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Tìm trong trang này")


def results(page: Page) -> Locator:
    return page.locator(".results a:has(b)")


def ask(page: Page, question: str) -> list[str]:
    """Types it into the search that "/" opens, and waits; the titles found, best kind first."""
    if not field(page).is_visible():
        # A page that a link has just led to shows its heading before it hears keys.
        page.wait_for_load_state()
        page.keyboard.press("/")
    expect(page.locator("[data-search] [role=status]")).not_to_have_text("Đang mở mục lục…")
    field(page).fill(question)
    return results(page).locator("b").all_inner_texts()


@pytest.mark.parametrize(
    ("campaign", "first", "questions"),
    [
        ("trung-uong", "Lịch sử Đảng bộ Khối", ["dang bo", "Dang bo", "đảng bộ", NFD]),
        ("trung-uong", "Kỷ niệm 10 năm", ["ky niem", "kỉ niệm", "KỶ NIỆM", "ki niem"]),
        ("trung-uong", "Đoàn công tác thăm", ["truong sa", "trường s", "truogn sa", "truongg sa"]),
        ("trung-uong", "Lễ mít tinh", ["mit tinh", "le mit", "lễ mít tin"]),
        ("hai-duong", "Đợt thi đua cao điểm tại cơ sở", ["uu tu", "ưu tú", "UU TU"]),
        (
            "hai-duong",
            "60 năm Đảng bộ",
            ["hai duong 60 nam", "đảng bộ khối các cơ quan tỉnh hải dương"],
        ),
    ],
)
def test_the_right_page_comes_first(
    sites: Sites, visit: Visit, campaign: str, first: str, questions: list[str]
) -> None:
    page = visit(sites(campaign=campaign).page("lich-su/"))
    for question in questions:
        titles = ask(page, question)
        assert titles, question
        assert titles[0].startswith(first), question


def test_every_way_of_typing_finds_the_same(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    assert ask(page, "đảng bộ") == ask(page, NFD)
    assert ask(page, "kỷ niệm") == ask(page, "kỉ niệm")
    assert set(ask(page, "dang bo")) == set(ask(page, "Dang  Bo"))


def invented(*titles: str) -> Callable[[Route], None]:
    """Answers with an index of these titles."""
    rows = [[0, title, f"trang-{place}/", ""] for place, title in enumerate(titles)]
    told = {"kinds": ["Trang"], "rows": rows}
    return lambda route: route.fulfill(
        content_type="text/javascript", body=f"kyniemFound={json.dumps(told)}"
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("bờ", "Bờ đê"),
        ("bộ", "Bộ đội"),
        ("hòa bình", "Hoà Bình"),
        ("hoà bình", "Hoà Bình"),
        ("thủy lợi", "Thuỷ lợi"),
        ("quí", "Quý I"),
        ("thuý", "Thúy"),
        ("thuy", "Thúy"),
        ("duong", "Đường"),
        ("162-tb", "Thông báo 162-TB/VPĐUK"),
    ],
)
def test_what_is_spelled_alike_is_found_and_accents_come_first(
    sites: Sites, visit: Visit, question: str, first: str
) -> None:
    page = visit(sites().page())
    index = invented(
        "Bố mẹ", "Bờ đê", "Bộ đội", "Hóa bính", "Hoà Bình", "Thuỷ lợi", "Quy I", "Quý I",
        "Thúi", "Thúy", "Đường", "Thông báo 162-TB/VPĐUK",
    )  # fmt: skip
    page.route("**/found-vi.*.js", index)
    titles = ask(page, question)
    assert titles[0] == first
    if question == "bờ":
        assert set(titles) == {"Bố mẹ", "Bờ đê", "Bộ đội"}
    if question == "thuý":
        assert "Thúi" not in titles


def test_what_was_typed_is_marked_with_its_accents(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    ask(page, "dang bo khoi")
    first = results(page).first
    assert first.locator("b mark").all_inner_texts() == ["Đảng", "bộ", "Khối"]
    assert first.locator("b").inner_text() == "Lịch sử Đảng bộ Khối"


def test_results_stand_by_kind_and_the_rest_is_a_page_away(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    ask(page, "dang bo")
    kinds = page.locator(".results h2").all_inner_texts()
    assert len(kinds) == len(set(kinds)) > 3
    more = page.get_by_role("link", name="kết quả khác").first
    more.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tìm kiếm")
    expect(field(page)).to_have_value("dang bo")
    expect(page.locator(".results section").first).to_be_visible()
    assert page.locator(".results a").count() > 20


def test_the_keyboard_alone_finds_and_goes_there(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("ke-hoach/"))
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("le mit tinh")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lễ mít tinh")


def test_what_is_typed_while_the_index_comes_is_found_when_it_is_there(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page())
    waiting: list[Route] = []
    page.route("**/found-vi.*.js", lambda route: waiting.append(route))
    page.keyboard.press("/")
    page.keyboard.type("truong sa")
    expect(page.locator("dialog [role=status]")).to_have_text("Đang mở mục lục…")
    waiting[0].continue_()
    expect(results(page).first).to_contain_text("Trường Sa")


def test_escape_closes_and_the_focus_is_where_it_was(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    opener = page.get_by_role("link", name="Tìm", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("ky")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("/")
    expect(field(page)).to_have_value("ky")
    while page.locator("dialog").is_visible():
        # A browser may empty the field first.
        page.keyboard.press("Escape")


def test_a_slash_that_is_typed_into_a_field_stays_there(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich-su/"))
    own = page.get_by_label("Tìm trong các mốc")
    own.fill("11")
    own.press("End")
    page.keyboard.type("/4")
    expect(own).to_have_value("11/4")
    expect(page.locator("dialog")).to_be_hidden()


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_is_loaded_before_and_nothing_jumps(sites: Sites, visit: Visit, look: Look) -> None:
    page = visit(sites().page("ke-hoach/"), look)
    asked_for: list[str] = []
    page.wait_for_load_state("networkidle")
    assert not page.locator("script[src*=found], script[src*=minisearch]").count()
    page.on("request", lambda request: asked_for.append(request.url))
    page.evaluate(SHIFTS)
    page.get_by_role("link", name="Tìm", exact=True).click()
    empty = page.locator("dialog").bounding_box()
    ask(page, "dang bo")
    assert page.locator("dialog").bounding_box() == empty
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator("dialog")).to_be_hidden()
    assert len([url for url in asked_for if url.endswith(".js")]) == 3
    assert page.evaluate("window.shifted") == 0


def test_a_result_on_the_same_page_is_shown(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich-su/"))
    ask(page, "hop bao cong bo")
    page.locator(".results a[href*='lich-su/#']").first.click()
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator(".entry:target")).to_be_in_viewport()


def test_how_much_was_found_is_said(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    status = page.locator("dialog").get_by_role("status")
    ask(page, "truong sa")
    expect(status).to_have_text(f"{results(page).count()} kết quả")
    ask(page, "xyzzy")
    expect(status).to_have_text("Không có gì khớp với “xyzzy”.")
    ask(page, "")
    expect(status).to_have_text("")


def test_a_key_pressed_just_after_closing_opens_it_again(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page())
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    # In one go: the focus leaves a closed dialog only with the next picture of the page.
    opened = page.evaluate(
        """() => {
          const box = document.querySelector("dialog"), field = box.querySelector("input");
          box.close();
          field.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true}));
          return box.open;
        }"""
    )
    assert opened


def test_an_index_that_does_not_come_is_said_and_asked_for_again(
    sites: Sites, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(**DESKTOP.context()).new_page()
    page.route("**/found-vi.*.js", lambda route: route.abort())
    page.goto(sites().page())
    page.keyboard.press("/")
    expect(page.locator("dialog [role=status]")).to_contain_text("Không mở được mục lục")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    page.unroute("**/found-vi.*.js")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("truong sa")
    expect(results(page).first).to_contain_text("Trường Sa")


def test_the_page_of_the_search_remembers_what_was_asked(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("tim-kiem/?tim=k%E1%BB%89%20ni%E1%BB%87m"))
    expect(results(page).first).to_contain_text("Kỷ niệm 10 năm")
    expect(page.locator(".alphabet")).to_be_hidden()
    field(page).fill("truong sa")
    expect(page).to_have_url(sites().page("tim-kiem/?tim=truong+sa"))
    results(page).first.click()
    page.go_back()
    expect(field(page)).to_have_value("truong sa")
    expect(results(page).first).to_contain_text("Trường Sa")
    field(page).fill("")
    expect(page.locator(".alphabet")).to_be_visible()


def test_enter_leads_to_all_results(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("don-vi/"))
    ask(page, "dang bo")
    page.keyboard.press("Enter")
    expect(page).to_have_url(sites().page("tim-kiem/?tim=dang+bo"))
    expect(results(page).first).to_be_visible()


def test_the_kiosk_searches_without_a_server(sites: Sites, visit: Visit) -> None:
    page = visit(sites("kiosk").page("ke-hoach/index.html"))
    assert ask(page, "truong sa")[0].startswith("Đoàn công tác")
    results(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đoàn công tác thăm")
    ask(page, "dang bo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tìm kiếm")
    expect(results(page).first).to_contain_text("Lịch sử Đảng bộ Khối")


def test_english_has_an_index_of_its_own(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("en/ke-hoach/"))
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search this site").fill("press conference")
    expect(results(page).first).to_have_attribute("href", sites().page("en/ke-hoach/hop-bao/"))


def test_without_javascript_there_is_a_list_from_a_to_z(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(), Look(javascript=False))
    page.get_by_role("link", name="Tìm", exact=True).click()
    expect(page.get_by_role("heading", level=2, name="Mục lục A–Z")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_label("Các chữ cái").get_by_role("link", name="Đ", exact=True).click()
    expect(page.locator("h3:target")).to_be_in_viewport()
    page.get_by_role("link", name="Đoàn công tác thăm").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Trường Sa")


def test_the_list_is_in_the_footer(any_site: Site) -> None:
    home = (any_site.folder / "index.html").read_text("utf-8")
    assert "Mục lục A–Z</a>" in home.partition("<footer")[2]


@pytest.mark.parametrize("look", [DESKTOP, Look(width=360, height=740, dark=True)], ids=["a", "b"])
def test_nobody_is_shut_out(sites: Sites, visit: Visit, look: Look) -> None:
    page = visit(sites().page("tim-kiem/"), look)
    assert Axe().run(page).response["violations"] == []
    page.goto(sites().page())
    ask(page, "dang bo")
    assert Axe().run(page).response["violations"] == []
