"""What visitors come for, done with the mouse, with the keyboard alone, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Look, Sites, Visit

STEPS = 120
PATIENCE = 5_000  # milliseconds until the focus has to be seen
# What a person who uses the keyboard sees: where the focus is, and that it is there.
# With the body it is in the browser's own bars: behind the last link, or because the key was
# pressed before the page could take it. Who sees no focus presses the key again.
SEEN = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return true;
  const style = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return ringed && inside && box.width > 1 && box.height > 1;
}"""


class Visitor:
    """Somebody who follows links, in one way throughout."""

    def __init__(self, page: Page, *, by_keyboard: bool) -> None:
        self.page = page
        self._by_keyboard = by_keyboard

    def use(self, thing: Locator) -> None:
        """Clicks it, or goes to it step by step and presses Enter."""
        expect(thing).to_be_visible()
        if not self._by_keyboard:
            thing.click()
            return
        self._go_to(thing)
        self.page.keyboard.press("Enter")

    def _go_to(self, thing: Locator) -> None:
        wanted = thing.element_handle()
        for _ in range(STEPS):
            self.page.keyboard.press("Tab")
            # A page that scrolls gently gets there a moment later.
            self.page.wait_for_function(SEEN, timeout=PATIENCE)
            if self.page.evaluate("wanted => wanted === document.activeElement", wanted):
                return
        pytest.fail(f"{thing} is not reached in {STEPS} steps")


Arrive = Callable[[str], Visitor]


@pytest.fixture(params=["mouse", "keyboard", "no JavaScript", "phone"])
def arrive(request: pytest.FixtureRequest, sites: Sites, visit: Visit) -> Arrive:
    """`arrive("hai-duong")`: on the home page of that campaign."""
    looks = {"no JavaScript": Look(javascript=False), "phone": Look(width=360, height=740)}
    look = looks.get(request.param, Look())

    def home(campaign: str) -> Visitor:
        page = visit(sites("public", campaign).page(), look)
        return Visitor(page, by_keyboard=request.param == "keyboard")

    return home


def section(page: Page, name: str) -> Locator:
    return page.get_by_label("Chuyên mục").get_by_role("link", name=name, exact=True)


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_find_the_ceremony_and_take_it_along(arrive: Arrive, campaign: str) -> None:
    visitor = arrive(campaign)
    page = visitor.page
    visitor.use(page.locator(".headline a"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lễ mít tinh")
    expect(page.locator(".honest .state")).to_have_text("sắp diễn ra")
    with page.expect_download() as taken:
        visitor.use(page.get_by_role("link", name="Thêm vào lịch"))
    entry = taken.value.path().read_text("utf-8")
    assert entry.startswith("BEGIN:VCALENDAR")
    assert "UID:le-mit-tinh@" in entry
    assert "STATUS:TENTATIVE" in entry


def test_find_who_leads_an_activity(arrive: Arrive) -> None:
    visitor = arrive("trung-uong")
    page = visitor.page
    visitor.use(page.get_by_role("link", name="Xem kế hoạch"))
    listed = page.locator(".quarters").get_by_role("link", name="Gặp mặt cán bộ lãnh đạo")
    visitor.use(listed)
    lead = page.locator("dt", has_text="Chủ trì").locator("+ dd").get_by_role("link")
    expect(lead).to_have_text("Ban Tổ chức Đảng ủy Khối")
    visitor.use(lead)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ban Tổ chức Đảng ủy Khối")
    expect(page.get_by_role("link", name="Gặp mặt cán bộ lãnh đạo")).to_be_visible()


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_read_the_history_and_open_a_source(arrive: Arrive, campaign: str) -> None:
    visitor = arrive(campaign)
    page = visitor.page
    visitor.use(section(page, "Lịch sử"))
    note = page.locator(".entry details").first
    expect(note.locator("li").first).to_be_hidden()
    visitor.use(note.locator("summary"))
    expect(note.locator("li").first).to_be_visible()
    source = page.locator(".entry details a[href^=http]").first
    expect(source).to_have_attribute("rel", "external")


def test_read_the_official_wording(arrive: Arrive) -> None:
    visitor = arrive("hai-duong")
    page = visitor.page
    visitor.use(section(page, "Kế hoạch"))
    wording = page.locator("#van-ban")
    visitor.use(wording.locator("summary"))
    expect(wording.locator(".document")).to_be_visible()


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_print_the_plan(arrive: Arrive, campaign: str) -> None:
    visitor = arrive(campaign)
    page = visitor.page
    visitor.use(section(page, "Kế hoạch"))
    page.emulate_media(media="print")
    for shown in (".masthead .org", ".chart .row", ".chart .bar", ".quarters .act", ".document"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".masthead .nav", ".skip", ".filter", ".colophon nav", ".more"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.locator(".quarters .act:visible").count() == page.locator(".act").count()
    sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 3 <= sheets <= 12, "the plan is a few sheets, not one and not a book"


def test_pictures_on_paper_stand_beside_words_and_fill_no_sheets(arrive: Arrive) -> None:
    visitor = arrive("trung-uong")
    page = visitor.page
    visitor.use(section(page, "Lịch sử"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lịch sử")
    entries = page.locator(".entry").count()
    sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert sheets < entries


def test_an_activity_without_a_picture_is_one_sheet_without_buttons(arrive: Arrive) -> None:
    visitor = arrive("hai-duong")
    page = visitor.page
    visitor.use(section(page, "Kế hoạch"))
    visitor.use(page.locator(".quarters").get_by_role("link", name="Lễ mít tinh kỷ niệm 60 năm"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lễ mít tinh")
    page.emulate_media(media="print")
    expect(page.locator(".adding")).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("", Look()),
        ("ke-hoach/", Look(dark=True)),
        ("ke-hoach/le-mit-tinh/", Look(width=360, height=740)),
        ("lich-su/", Look()),
        ("don-vi/", Look(dark=True)),
        ("khau-hieu/", Look(width=360, height=740, dark=True)),
    ],
    ids=["home", "plan", "activity", "history", "units", "slogans"],
)
def test_the_focus_is_seen_wherever_it_goes(
    sites: Sites, visit: Visit, name: str, look: Look
) -> None:
    page = visit(sites("public", "hai-duong").page(name), look)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    for step in range(1, STEPS):
        if page.evaluate("document.activeElement === document.body"):
            return
        where = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert page.evaluate(SEEN), f"step {step}: {where}"
        page.keyboard.press("Tab")
