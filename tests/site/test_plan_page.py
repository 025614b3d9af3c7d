"""The plan narrowed by unit, kind and state: chart, list, print and address agree."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Look, Site, Sites, Visit

PLAN = "ke-hoach/"
ALL = 17


def shown(page: Page) -> list[str]:
    """The activities of the list that can be seen."""
    ids: list[str] = page.locator(".quarters .act:visible").evaluate_all(
        "all => all.map(one => one.dataset.activity)"
    )
    return ids


def drawn(page: Page) -> list[str]:
    """The activities of the chart that can be seen."""
    ids: list[str] = page.locator(".row[data-row]:visible").evaluate_all(
        "all => all.map(one => one.dataset.row)"
    )
    return ids


def said(page: Page) -> Locator:
    return page.get_by_role("status")


@pytest.fixture
def plan(sites: Sites, visit: Visit) -> Page:
    return visit(sites().page(PLAN))


def test_a_unit_narrows_chart_and_list_together(plan: Page) -> None:
    plan.get_by_label("Đơn vị").select_option(label="Ban Tuyên giáo Đảng ủy Khối")
    assert shown(plan) == ["hop-bao", "tuyen-truyen", "toa-dam", "trien-lam-anh"]
    assert drawn(plan) == ["hop-bao", "tuyen-truyen", "toa-dam"]
    expect(said(plan)).to_have_text("4 hoạt động")
    expect(plan.locator(".quarter:visible")).to_have_count(3)


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("co-quan-bao-chi", ["hop-bao", "tuyen-truyen", "toa-dam", "trien-lam-anh"]),
        ("co-quan-lien-quan", ["tuyen-duong-chi-bo"]),
    ],
    ids=["supports", "is intended to support"],
)
def test_a_unit_that_does_not_lead_is_found(plan: Page, unit: str, found: list[str]) -> None:
    plan.get_by_label("Đơn vị").select_option(unit)
    assert shown(plan) == found


def test_choices_add_up_and_are_kept_in_the_address(plan: Page) -> None:
    plan.get_by_label("Đơn vị").select_option("ban-tuyen-giao")
    plan.get_by_label("Trạng thái").select_option(label="đang thực hiện")
    assert shown(plan) == ["tuyen-truyen"]
    expect(said(plan)).to_have_text("1 hoạt động")
    assert plan.url.endswith("/ke-hoach/?don-vi=ban-tuyen-giao&trang-thai=dang-thuc-hien")
    plan.reload()
    assert shown(plan) == ["tuyen-truyen"]
    expect(plan.get_by_label("Trạng thái")).to_have_value("dang-thuc-hien")


def test_an_address_can_be_passed_on(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(f"{PLAN}?loai=hop-bao"))
    assert shown(page) == ["hop-bao"]
    page = visit(sites().page(f"en/{PLAN}?loai=hop-bao"))
    assert shown(page) == ["hop-bao"]
    expect(said(page)).to_have_text("1 activity")


def test_what_an_address_says_wrongly_is_left_aside(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(f"{PLAN}?don-vi=khong-co&trang-thai=hoan&nguon=bao"))
    assert len(shown(page)) == ALL
    page.get_by_label("Loại").select_option("hop-bao")
    assert page.url.endswith("?nguon=bao&loai=hop-bao"), "what others put there is not ours"


def test_the_choice_is_there_again_on_the_way_back(plan: Page) -> None:
    plan.get_by_label("Loại").select_option("hop-bao")
    plan.locator(".quarters .act:visible a").click()
    expect(plan.locator("h1")).to_contain_text("Họp báo")
    plan.go_back()
    expect(said(plan)).to_have_text("1 hoạt động")
    assert shown(plan) == ["hop-bao"]
    plan.go_back()
    assert plan.url == "about:blank", "choosing is not a step of its own"


def test_clearing_brings_everything_back(plan: Page) -> None:
    clear = plan.get_by_role("button", name="Bỏ lọc")
    expect(clear).to_be_hidden()
    plan.get_by_label("Loại").select_option("hop-bao")
    clear.click()
    assert len(shown(plan)) == ALL
    assert plan.url.endswith("/ke-hoach/")
    expect(clear).to_be_hidden()
    expect(plan.get_by_label("Đơn vị")).to_be_focused()


def test_nothing_found_is_said_and_can_be_cleared(plan: Page) -> None:
    plan.get_by_label("Đơn vị").select_option("ban-dan-van")
    plan.get_by_label("Loại").select_option("hop-bao")
    assert shown(plan) == []
    expect(said(plan)).to_have_text("Không có hoạt động nào khớp với lựa chọn.")
    expect(plan.locator(".chart")).to_be_hidden()
    plan.get_by_role("button", name="Bỏ lọc").click()
    expect(plan.locator(".chart")).to_be_visible()


def test_only_what_occurs_can_be_chosen(plan: Page) -> None:
    options = plan.get_by_label("Trạng thái").locator("option").all_inner_texts()
    assert options == [
        "tất cả",
        "sắp diễn ra",
        "đang thực hiện",
        "trong thời gian dự kiến",
        "đã diễn ra",
    ]
    for label in ("Đơn vị", "Loại", "Trạng thái"):
        select = plan.get_by_label(label)
        for value in select.locator("option").evaluate_all("all => all.map(one => one.value)"):
            select.select_option(value)
            assert shown(plan), f"{label}: {value}"
        select.select_option("")


def test_states_to_choose_from_follow_the_day(living: Site, visit: Visit) -> None:
    page = visit(living.page(f"{PLAN}?trang-thai=hom-nay"), Look(at="2027-11-20T08:00+07:00"))
    assert shown(page) == ["le-ky-niem"]
    page.clock.fast_forward(86_400_000)
    assert len(shown(page)) == 8, "what can't be chosen any more narrows nothing"
    page.get_by_label("Trạng thái").select_option(label="đã qua")
    assert shown(page) == ["le-ky-niem"]


def test_the_keyboard_is_enough(plan: Page) -> None:
    plan.get_by_label("Đơn vị").focus()
    plan.keyboard.press("Tab")
    expect(plan.get_by_label("Loại")).to_be_focused()
    plan.keyboard.type("họp")
    expect(said(plan)).to_have_text("1 hoạt động")
    plan.keyboard.press("Tab")
    plan.keyboard.press("Tab")
    expect(plan.get_by_role("button", name="Bỏ lọc")).to_be_focused()
    plan.keyboard.press("Enter")
    assert len(shown(plan)) == ALL


def test_without_javascript_the_whole_list_is_there(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(f"{PLAN}?loai=hop-bao"), Look(javascript=False))
    assert len(shown(page)) == ALL
    expect(page.locator("[data-filter]")).to_be_hidden()


def test_it_works_from_a_file(sites: Sites, visit: Visit) -> None:
    kiosk = sites("kiosk")
    page = visit(kiosk.page("ke-hoach/index.html"))
    page.get_by_label("Loại").select_option("hop-bao")
    assert shown(page) == ["hop-bao"]
    assert page.url.endswith("index.html?loai=hop-bao")
    page = visit(kiosk.page("ke-hoach/index.html") + "?loai=gap-mat")
    assert shown(page) == ["gap-mat"]


def test_what_is_printed_says_that_it_is_narrowed(plan: Page) -> None:
    note = plan.locator("[data-narrowed]")
    plan.emulate_media(media="print")
    expect(note).to_be_hidden()
    plan.emulate_media(media="screen")
    plan.get_by_label("Loại").select_option("hop-bao")
    expect(note).to_be_hidden()
    plan.emulate_media(media="print")
    expect(note).to_be_visible()
    expect(note).to_have_text("Bản này chỉ gồm 1 trong 17 hoạt động, lọc theo: Loại: họp báo.")
    expect(plan.locator("[data-filter]")).to_be_hidden()
    assert shown(plan) == ["hop-bao"]


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_it_fits(sites: Sites, visit: Visit, width: int) -> None:
    page = visit(sites().page(PLAN), Look(width=width))
    for field in page.locator(".filter select").all():
        box = field.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
