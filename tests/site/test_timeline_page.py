"""The history as a visitor meets it: narrowed, linked to, its sources opened, printed."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Look, Sites, Visit

PLAIN = Look(javascript=False)
# Trung ương has eight entries at its replay clock, five of them in its last era.
ALL, LAST_ERA = 8, 5


def entries(page: Page) -> list[str]:
    """The ids of what is to be seen."""
    return [
        entry.get_attribute("id") or ""
        for entry in page.locator(".entry").all()
        if entry.is_visible()
    ]


def query(page: Page) -> str:
    return page.url.partition("?")[2]


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("language", ["", "en/"])
def test_no_width_scrolls_sideways_with_all_sources_open(
    sites: Sites, visit: Visit, campaign: str, width: int, language: str
) -> None:
    page = visit(sites(campaign=campaign).page(f"{language}lich-su/"), Look(width=width))
    for note in page.locator(".note summary").all():
        note.click()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_an_era_is_chosen_without_reload_and_the_address_keeps_it(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page("lich-su/"))
    page.evaluate("window.same = true")
    page.get_by_label("Thời kỳ").select_option("Mười năm xây dựng và trưởng thành")
    expect(page.get_by_role("status")).to_have_text(f"{LAST_ERA} mốc")
    assert len(entries(page)) == LAST_ERA
    expect(page.get_by_role("heading", level=2, name="Tiền thân")).to_be_hidden()
    assert (query(page), page.evaluate("window.same")) == ("thoi-ky=muoi-nam", True)
    shared = visit(page.url)
    assert len(entries(shared)) == LAST_ERA
    expect(shared.get_by_label("Thời kỳ")).to_have_value("muoi-nam")


def test_words_are_found_with_or_without_accents_by_keyboard(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich-su/"))
    page.get_by_label("Tìm trong các mốc").focus()
    page.keyboard.type("dai hoi xii")
    expect(page.get_by_role("status")).to_have_text("1 mốc")
    assert entries(page) == ["dai-hoi-2015"]
    page.keyboard.type(" không có đâu")
    expect(page.get_by_role("status")).to_have_text("Không có mốc nào khớp với lựa chọn.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(f"{ALL} mốc")
    expect(page.get_by_label("Thời kỳ")).to_be_focused()
    assert query(page) == ""


def test_a_link_to_an_entry_shows_it_whatever_was_chosen(sites: Sites, visit: Visit) -> None:
    page = visit(f"{sites().page('lich-su/')}?thoi-ky=muoi-nam#lien-chi-1948")
    expect(page.locator("#lien-chi-1948")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_have_text(f"{ALL} mốc")


def test_an_era_that_does_not_exist_narrows_nothing(sites: Sites, visit: Visit) -> None:
    page = visit(f"{sites().page('lich-su/')}?thoi-ky=khong-co")
    assert len(entries(page)) == ALL


@pytest.mark.parametrize("look", [Look(), PLAIN], ids=["script", "plain"])
def test_every_entry_has_a_link_of_its_own_that_says_so(
    sites: Sites, visit: Visit, look: Look
) -> None:
    page = visit(sites().page("lich-su/"), look)
    link = page.locator("#dai-hoi-2010").get_by_role("link", name="2010 Liên kết tới mốc này")
    words = link.locator(".self")
    expect(words).to_have_css("opacity", "0")
    page.locator("#dai-hoi-2010 h3").hover()
    expect(words).to_have_css("opacity", "1")
    link.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#dai-hoi-2010")


@pytest.mark.parametrize("look", [Look(), PLAIN], ids=["script", "plain"])
def test_a_source_opens_and_leads_back_by_keyboard(sites: Sites, visit: Visit, look: Look) -> None:
    page = visit(sites().page("lich-su/"), look)
    entry = page.locator("#dai-hoi-2010")
    source = entry.get_by_role("link", name="VietnamPlus")
    expect(source).to_be_hidden()
    entry.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(source).to_be_visible()
    page.keyboard.press("Tab")
    expect(source).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(entry.locator(".year")).to_be_in_viewport()
    if look.javascript:
        expect(source).to_be_hidden()
        expect(entry.locator("summary")).to_be_focused()
    else:
        assert page.url.endswith("#dai-hoi-2010")


def test_escape_closes_a_source(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich-su/"))
    entry = page.locator("#dai-hoi-2010")
    entry.locator("summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(entry.get_by_role("link", name="VietnamPlus")).to_be_hidden()
    expect(entry.locator("summary")).to_be_focused()


def test_without_a_script_the_whole_history_is_there_and_nothing_to_choose(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page("lich-su/"), PLAIN)
    assert len(entries(page)) == ALL
    expect(page.get_by_role("search")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_name_of_the_era_stays_in_sight(sites: Sites, visit: Visit, width: int) -> None:
    page = visit(sites().page("lich-su/"), Look(width=width))
    page.locator("#quyet-dinh-ngay-truyen-thong-2016").scroll_into_view_if_needed()
    era = page.get_by_role("heading", level=2, name="Mười năm xây dựng")
    expect(era).to_be_in_viewport()


def test_the_kiosk_narrows_from_the_disk_and_gives_no_files(sites: Sites, visit: Visit) -> None:
    kiosk = sites("kiosk")
    page = visit(kiosk.page("lich-su/index.html"))
    page.get_by_label("Thời kỳ").select_option("Mười năm xây dựng và trưởng thành")
    assert len(entries(page)) == LAST_ERA
    expect(page.locator("[download]")).to_have_count(0)
    assert not [*kiosk.folder.rglob("*.json"), *kiosk.folder.rglob("*.csv")]


def test_the_data_is_downloaded(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("en/lich-su/"))
    with page.expect_download() as found:
        page.get_by_role("link", name="JSON for TimelineJS").click()
    told = json.loads(found.value.path().read_text("utf-8"))
    assert len(told["events"]) == ALL
    assert told["events"][0]["text"]["headline"].startswith("The Joint Party Cell")


def test_on_paper_every_source_is_open_and_nothing_is_to_be_tapped(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page("lich-su/"))
    page.emulate_media(media="print")
    for source in page.locator(".note li:first-child").all():
        expect(source).to_be_visible()
    for tool in (".filter", ".files", ".note .back", ".self"):
        expect(page.locator(tool).first).to_be_hidden()
