"""The honours roll on the built site: found as somebody types, printed, whole without scripts."""

from __future__ import annotations

import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Look, Site, Visit, served
from tests.site.building import broken_links, build, files, started, write

AWARDS = """\
awards:
  - {id: tap-the, name: {vi: Chi bộ tiêu biểu, en: Outstanding cells}, activity: hoi-thao}
  - {id: ca-nhan, name: Kỷ niệm chương}
"""
REFUSED = "Không Muốn Ví Dụ"
ROWS = (
    "Họ và tên;Loại;Đơn vị;Khen thưởng;Đồng ý công bố",
    *(f"Chi bộ Ví Dụ {n};tập thể;Đảng bộ Bộ {n % 2 + 1};tap-the;" for n in range(1, 701)),
    "Đỗ Thị Hồng;cá nhân;Đảng bộ Ví Dụ;ca-nhan;có",
    "Nguyễn Văn Đạt;cá nhân;Đảng bộ Ví Dụ;ca-nhan;có",
    "Nguyễn Thị Bình;cá nhân;Khối Mẫu;ca-nhan;có",
    f"{REFUSED};cá nhân;Khối Mẫu;ca-nhan;không",
)
SHOWN = ".unit:not([hidden]) .names:not([hidden]) li:not([hidden])"
CELLS, PEOPLE = "bang-vang/tap-the/", "bang-vang/ca-nhan/"


@pytest.fixture(scope="module")
def honoured(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """The public site of a campaign with a long list and a short one."""
    folder = tmp_path_factory.mktemp("honours")
    campaign = started(folder / "campaign")
    write(campaign / "data/honours.yml", AWARDS)
    write(campaign / "data/honours.csv", "\n".join(ROWS))
    build(campaign, folder / "site")
    with served(folder / "site") as url:
        yield Site("honoured", "public", folder / "site", url)


def names(page: Page) -> Locator:
    """The names that can be seen."""
    return page.locator(".names b").locator("visible=true")


def ask(page: Page, words: str) -> None:
    """Types into the field."""
    page.get_by_role("searchbox").fill(words)


def test_every_link_leads_somewhere(honoured: Site) -> None:
    assert broken_links(honoured.folder) == []
    told = (honoured.folder / "ke-hoach/hoi-thao/index.html").read_text("utf-8")
    assert 'href="../../bang-vang/tap-the/"' in told


def test_who_refused_is_in_no_byte_and_lists_of_people_are_not_indexed(honoured: Site) -> None:
    texts = {name: (honoured.folder / name).read_bytes() for name in files(honoured.folder)}
    assert [name for name, text in texts.items() if REFUSED.encode() in text] == []
    noindex = {name for name, text in texts.items() if b'name="robots" content="noindex"' in text}
    assert noindex == {f"{PEOPLE}index.html", f"en/{PEOPLE}index.html", "404.html"}


def test_nothing_in_the_page_needs_an_inline_script_or_style(honoured: Site) -> None:
    text = (honoured.folder / CELLS / "index.html").read_text("utf-8")
    # What machines read of the page (application/ld+json) is no script.
    scripts = r"<script(?![^>]*\s(?:src=|type=\"application/ld\+json\"))"
    assert not re.search(rf"<style|\sstyle=|\son\w+=|{scripts}", text)


FOUND = {
    "nguyen": ["Nguyễn Văn Đạt", "Nguyễn Thị Bình"],
    "NGUYỄN thị": ["Nguyễn Thị Bình"],
    "dat ng": ["Nguyễn Văn Đạt"],
    "đỗ": ["Đỗ Thị Hồng"],
    "do\u0302\u0303 ho": ["Đỗ Thị Hồng"],
    "khoi mau": ["Nguyễn Thị Bình"],
    "thi vi du": ["Đỗ Thị Hồng"],
    "inh": [],
    "zzz": [],
}


def test_names_are_found_with_and_without_marks(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(PEOPLE))
    for words, found in FOUND.items():
        ask(page, words)
        expect(names(page)).to_have_text(found)
        told = f"Tìm thấy {len(found)} trong 3." if found else "Không có tên nào như vậy"
        expect(page.get_by_role("status")).to_contain_text(told)
        expect(page.locator(".unit").locator("visible=true")).to_have_count(len(found))


def test_a_search_is_in_the_address_and_comes_back_from_it(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(PEOPLE))
    ask(page, "đạt")
    page.wait_for_url("**#tim=%C4%91%E1%BA%A1t")
    shared = visit(page.url)
    expect(shared.get_by_role("searchbox")).to_have_value("đạt")
    expect(names(shared)).to_have_text(["Nguyễn Văn Đạt"])
    ask(shared, "")
    expect(names(shared)).to_have_count(3)
    shared.wait_for_url(honoured.page(PEOPLE))
    expect(shared.get_by_role("status")).to_have_text("")


def test_a_link_to_a_unit_is_no_search(honoured: Site, visit: Visit) -> None:
    page = visit(f"{honoured.page(PEOPLE)}#khoi-mau")
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.locator("#khoi-mau")).to_be_in_viewport()


def test_a_link_cut_off_in_a_letter_shows_everyone(honoured: Site, visit: Visit) -> None:
    page = visit(f"{honoured.page(PEOPLE)}#tim=%E1%BA")
    expect(names(page)).to_have_count(3)


def test_a_long_list_narrows_and_widens_again(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(CELLS))
    everyone = page.locator(".names li:not([hidden]) b")
    for words, count in (("bo 1", 350 + 56), ("bo 1 70", 2), ("vi du", 700), ("7", 12), ("", 700)):
        ask(page, words)
        expect(page.locator(SHOWN)).to_have_count(count)
    expect(everyone.first).to_have_text("Chi bộ Ví Dụ 2")


def test_without_a_script_everyone_is_there_and_no_field(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(PEOPLE), Look(javascript=False))
    expect(names(page)).to_have_text(["Nguyễn Văn Đạt", "Đỗ Thị Hồng", "Nguyễn Thị Bình"])
    expect(page.locator(".finder")).to_be_hidden()


def test_on_paper_there_are_names_and_no_field(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(PEOPLE))
    page.emulate_media(media="print")
    expect(names(page)).to_have_count(3)
    expect(page.get_by_role("searchbox")).to_be_hidden()
    header = page.locator(".unit > header").first
    assert header.evaluate("one => getComputedStyle(one).display") == "table-header-group"
    page.emulate_media(media="screen")
    ask(page, "binh")
    expect(page.get_by_role("status")).not_to_be_empty()
    page.emulate_media(media="print")
    expect(page.get_by_role("status")).to_be_visible()
    expect(names(page)).to_have_count(1)


@pytest.mark.parametrize("width", [360, 768])
@pytest.mark.parametrize("name", ["bang-vang/", CELLS, PEOPLE])
def test_nothing_scrolls_sideways(honoured: Site, visit: Visit, name: str, width: int) -> None:
    page = visit(honoured.page(name), Look(width=width))
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_english_pages_say_that_names_are_vietnamese(honoured: Site, visit: Visit) -> None:
    page = visit(honoured.page(f"en/{CELLS}"))
    expect(page.locator("h1")).to_have_text("Outstanding cells")
    expect(page.locator(".names b").first).to_have_attribute("lang", "vi")
    ask(page, "vi du")
    expect(page.get_by_role("status")).to_have_text("700 of 700 found.")
