"""The calendar as a visitor meets it, and an activity taken along from its page."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Look, Sites, Visit, served
from tests.site.building import build, change, started

PHONE = Look(width=360, height=740)
PLAIN = Look(javascript=False)


def runs_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("language", ["", "en/"])
def test_no_width_scrolls_sideways(
    sites: Sites, visit: Visit, campaign: str, width: int, language: str
) -> None:
    page = visit(sites(campaign=campaign).page(f"{language}lich/"), Look(width=width))
    assert not runs_sideways(page)


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_name_of_a_day_is_in_one_piece_on_a_phone(
    sites: Sites, visit: Visit, language: str
) -> None:
    page = visit(sites("public", "hai-duong").page(f"{language}lich/"), Look(width=360))
    names = page.locator(".days time > span")
    lines = names.evaluate_all("names => names.map(one => one.getClientRects().length)")
    assert lines
    assert set(lines) == {1}


def test_the_anniversary_is_found_from_the_menu_by_keyboard_without_a_script(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page(), PLAIN)
    link = page.get_by_label("Chuyên mục").get_by_role("link", name="Lịch", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lịch các hoạt động")
    leaf = page.get_by_role("table", name="Tháng 4/2017")
    leaf.get_by_role("link").focus()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_contain_text("Kỷ niệm 10 năm Ngày thành lập")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_leaf_is_a_table_whose_columns_are_days_of_the_week(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich/"))
    leaf = page.get_by_role("table", name="Tháng 4/2017")
    heads = leaf.get_by_role("columnheader")
    expect(heads).to_have_count(7)
    expect(heads.first).to_have_accessible_name("thứ Hai")
    # 11/4/2017 was a Tuesday.
    cell = leaf.locator("tr > :nth-child(2)").filter(has_text="11")
    expect(cell.get_by_role("link")).to_have_accessible_name(
        re.compile("^11 ?: Kỷ niệm 10 năm Ngày thành lập")
    )


def test_a_window_stands_in_its_months_and_on_no_day(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich/"))
    months = page.locator("section.month").filter(has_text="Tuyên dương 500 chi bộ tiêu biểu")
    expect(months.get_by_role("heading", level=2)).to_have_text(
        ["Tháng 01/2017", "Tháng 02/2017", "Tháng 3/2017"]
    )
    expect(page.locator(".days", has_text="Tuyên dương")).to_have_count(0)
    told = months.first.locator(".run", has_text="Tuyên dương").locator(".when")
    expect(told).to_have_class("when window small")


def test_today_is_the_replayed_one_and_leads_on_from_there(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich/"))
    expect(page.locator("[aria-current=date]")).to_have_text("15")
    page.get_by_role("link", name="Xem từ hôm nay").click()
    expect(page.get_by_role("heading", name="Tháng 01/2017")).to_be_in_viewport()


def test_the_kiosk_has_the_page_and_no_calendar_files(sites: Sites, visit: Visit) -> None:
    kiosk = sites("kiosk")
    page = visit(kiosk.page("lich/index.html"))
    expect(page.get_by_role("table").first).to_be_visible()
    for name in ("lich/index.html", "ke-hoach/le-mit-tinh/index.html"):
        page.goto(kiosk.page(name))
        expect(page.locator("[download], [href^=webcal]")).to_have_count(0)
    assert not list(kiosk.folder.rglob("*.ics"))


@pytest.mark.parametrize("look", [PHONE, PLAIN], ids=["phone", "plain"])
def test_the_ceremony_is_found_and_added_to_a_calendar(
    sites: Sites, visit: Visit, look: Look
) -> None:
    page = visit(sites().page("lich/"), look)
    page.get_by_role("link", name="Lễ mít tinh").click()
    beside = page.get_by_role("complementary", name="Thông tin hoạt động")
    expect(beside).to_contain_text("Kế hoạch chưa định ngày; lịch của bạn")
    with page.expect_download() as found:
        page.get_by_role("link", name="Thêm vào lịch").click()
    assert found.value.suggested_filename == "le-mit-tinh.ics"
    assert "DTSTART;VALUE=DATE:20170401" in Path(found.value.path()).read_text("utf-8")
    # A window is no date that a web calendar could be asked for.
    expect(beside.locator("[href*=google]")).to_have_count(0)


def test_the_whole_calendar_is_downloaded(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("en/lich/"))
    with page.expect_download() as found:
        page.get_by_role("link", name="Download the calendar file").click()
    assert "Tenth anniversary" in Path(found.value.path()).read_text("utf-8")


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Generator[str, None, None]:
    """The starter campaign at an address, with one day set; where it is served.

    Longer than any page is open: one that is still loading would complain of its end.
    """
    folder = tmp_path_factory.mktemp("lich")
    campaign = started(folder / "truong")
    change(campaign / "data/campaign.yml", "# address: ", "address: ")
    build(campaign, folder / "site")
    with served(folder / "site") as url:
        yield url


def test_a_known_address_can_be_subscribed_to(school: str, visit: Visit) -> None:
    page = visit(f"{school}lich/")
    link = page.get_by_role("link", name="Đăng ký lịch")
    expect(link).to_have_attribute("href", "webcal://50nam.truongvidu.example/lich.ics")


def test_an_old_page_marks_the_day_it_is_now_in_the_zone_of_the_campaign(
    school: str, visit: Visit
) -> None:
    page = visit("about:blank")
    # 17:30 in London is past midnight in Hà Nội.
    page.clock.set_fixed_time("2027-11-19T17:30:00Z")
    page.goto(f"{school}lich/")
    expect(page.locator("[aria-current=date]")).to_have_attribute("data-day", "2027-11-20")


def test_forms_of_web_calendars_are_plain_links(school: str, visit: Visit) -> None:
    page = visit(f"{school}ke-hoach/le-ky-niem/")
    for name in ("Google Lịch", "Outlook"):
        expect(page.get_by_role("link", name=name)).to_have_attribute("rel", "external noopener")


def test_the_printed_calendar_has_its_months_and_no_buttons(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich/"))
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Tháng 4/2017")).to_be_visible()
    expect(page.locator("[download]")).to_be_hidden()
