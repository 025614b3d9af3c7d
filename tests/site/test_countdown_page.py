"""The countdown in a browser, on the campaign's clock wherever and whenever its reader is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.browsing import Look, Site, Sites, Visit

ZONES = ("Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati")
HOUR = 3_600_000
CEREMONY = "ke-hoach/le-ky-niem/"
BEFORE = "Còn {} ngày đến Ngày kỷ niệm, thứ Bảy, 20/11/2027."
DAY = "Hôm nay là Ngày kỷ niệm, thứ Bảy, 20/11/2027."
ARCHIVE = "Đã tròn 50 năm, 20/11/2027."
NEXT = "Còn {} ngày đến Kỷ niệm 70 năm Ngày truyền thống của Đảng bộ, thứ Tư, 07/11/2018."


def sentence(page: Page) -> Locator:
    """What the stage that holds says, to the eye or to the ear."""
    return page.locator(".stage:not([hidden])").locator("[data-wording], .sentence")


def numerals(page: Page) -> list[str]:
    return page.locator(".stage:not([hidden]) .ticks b").all_inner_texts()


def hide(page: Page, hidden: bool) -> None:
    """The visitor goes to another tab, or comes back."""
    page.evaluate(
        """hidden => {
          Object.defineProperty(document, "hidden", {value: hidden, configurable: true});
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def test_the_sentence_of_the_build_is_right_without_javascript(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(), Look(javascript=False))
    expect(sentence(page)).to_have_text("Còn 86 ngày đến Ngày kỷ niệm, thứ Ba, 11/4/2017.")
    expect(page.locator(".stage:not([hidden])")).to_have_count(1)
    expect(page.locator("[data-days]").first).to_have_text("86")
    expect(page.get_by_role("timer")).to_have_count(0)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2027-11-18T16:59:00Z", BEFORE.format(2)),
        ("2027-11-18T17:00:01Z", BEFORE.format(1)),
        ("2027-11-19T16:59:00Z", BEFORE.format(1)),
        ("2027-11-19T17:00:00Z", DAY),
        ("2027-11-20T16:59:00Z", DAY),
        ("2027-11-20T17:00:00Z", ARCHIVE),
        ("2037-11-20T05:00:00Z", ARCHIVE),
    ],
)
def test_days_are_those_of_the_campaign_wherever_the_visitor_is(
    living: Site, visit: Visit, at: str, said: str, zone: str
) -> None:
    expect(sentence(visit(living.page(), Look(at=at, zone=zone)))).to_have_text(said)


def test_the_numerals_run_to_midnight_of_the_anniversary(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-18T16:29:30Z", zone="America/Los_Angeles"))
    page.clock.pause_at("2027-11-18T16:29:40Z")
    assert numerals(page) == ["1", "00", "30", "20"]
    page.clock.run_for(21_000)
    assert numerals(page) == ["1", "00", "29", "59"]


def test_a_day_left_open_passes_from_stage_to_stage(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page(), Look(at="2031-05-05T03:00:00Z"))
    expect(sentence(page)).to_have_text("Còn 86 ngày đến Ngày kỷ niệm, thứ Ba, 11/4/2017.")
    steps = [
        (2064, "Hôm nay là Ngày kỷ niệm, thứ Ba, 11/4/2017."),
        (24, NEXT.format(574)),
        (13776, "Hôm nay, thứ Tư, 07/11/2018: Kỷ niệm 70 năm Ngày truyền thống"),
        (24, "Đã tròn 10 năm, 11/4/2017."),
    ]
    for hours, said in steps:
        page.clock.fast_forward(hours * HOUR)
        expect(sentence(page)).to_contain_text(said)


def test_english_says_one_day_as_one(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("en/"), Look(at="2031-05-05T03:00:00Z"))
    words = page.locator(".stage:not([hidden]) .count p > span").first
    expect(words).to_have_text("days until")
    page.clock.fast_forward(85 * 24 * HOUR)
    expect(words).to_have_text("day until")
    page.clock.fast_forward(2 * 24 * HOUR)
    expect(words).to_have_text("days to go")


def test_a_replay_counts_on_from_its_moment_not_from_the_real_one(
    sites: Sites, visit: Visit
) -> None:
    page = visit(sites().page(), Look(at="2031-05-05T03:00:00Z", zone="Pacific/Kiritimati"))
    page.clock.pause_at("2031-05-05T03:00:20Z")
    # From shortly after 8:00 on 15/01/2017 to the start of 11/4/2017; loading takes its time.
    *hours, seconds = numerals(page)
    assert hours == ["85", "15", "59"]
    page.clock.run_for(7_000)
    assert numerals(page) == [*hours, str(int(seconds) - 7)]


def test_a_clock_that_is_wrong_never_counts_from_before_the_build(
    living: Site, visit: Visit
) -> None:
    page = visit(living.page(), Look(at="2015-01-01T00:00:00Z"))
    expect(sentence(page)).to_have_text(BEFORE.format(80))


def test_it_rests_in_hidden_tabs_and_is_right_after_them(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-18T16:29:30Z"))
    page.clock.pause_at("2027-11-18T16:29:40Z")
    hide(page, True)
    before = numerals(page)
    page.clock.run_for(30_000)
    assert numerals(page) == before
    hide(page, False)
    assert numerals(page) == ["1", "00", "29", "50"]


def test_it_is_right_again_after_sleep(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-10T01:00:00Z"))
    expect(sentence(page)).to_have_text(BEFORE.format(10))
    page.clock.fast_forward(220 * HOUR)
    expect(sentence(page)).to_have_text(BEFORE.format(1))
    page.clock.fast_forward(30 * HOUR)
    expect(sentence(page)).to_have_text(DAY)


def test_it_is_still_where_motion_is_unwanted(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-18T16:29:30Z", still=True))
    page.clock.pause_at("2027-11-18T16:29:40Z")
    assert numerals(page)[:3] == ["1", "00", "30"]
    expect(page.locator("[data-seconds]").first).to_be_hidden()
    page.clock.run_for(15_000)
    assert numerals(page)[:3] == ["1", "00", "30"]


def test_seconds_are_not_spoken_only_a_new_day_is(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-18T16:57:00Z"))
    timer = page.get_by_role("timer").first
    expect(timer).to_have_attribute("aria-live", "off")
    expect(page.locator("[aria-live=polite]").locator("[role=timer]").first).to_be_attached()
    page.evaluate(
        """() => {
          window.spoken = [];
          const live = document.querySelector("[aria-live=polite]");
          new MutationObserver(changes => changes.forEach(change => {
            const part = change.target.nodeType === 3 ? change.target.parentElement : change.target;
            if (!part.closest("[aria-live=off], [aria-hidden]")) window.spoken.push(part.innerText);
          })).observe(live, {childList: true, characterData: true, subtree: true});
        }"""
    )
    page.clock.run_for(150_000)
    assert page.evaluate("window.spoken") == []
    page.clock.run_for(120_000)
    assert page.evaluate("window.spoken") == [BEFORE.format(1)]


def test_a_confirmed_day_is_counted_to_on_its_own_page(living: Site, visit: Visit) -> None:
    look = Look(at="2027-11-18T23:59:00Z", zone="America/Los_Angeles")
    page = visit(living.page(CEREMONY), look)
    page.clock.pause_at("2027-11-19T00:00:00Z")
    expect(sentence(page)).to_have_text("Còn 1 ngày, đến thứ Bảy, 20/11/2027.")
    expect(page.get_by_role("timer")).to_contain_text("Đến 8 giờ 00, ngày 20/11/2027:")
    assert numerals(page) == ["1", "01", "00", "00"]
    page.clock.fast_forward(18 * HOUR)
    expect(sentence(page)).to_have_text("Hôm nay, thứ Bảy, 20/11/2027.")
    page.clock.fast_forward(24 * HOUR)
    expect(sentence(page)).to_have_count(0)
    expect(page.locator(".honest .state")).to_have_text("đã qua")


def test_home_says_how_far_a_confirmed_day_is(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-11-10T01:00:00Z"))
    expect(page.locator(".headline")).to_contain_text("8 giờ 00, ngày 20/11/2027 Còn 10 ngày")
    page.clock.fast_forward(240 * HOUR)
    expect(page.locator(".headline")).to_be_visible()
    expect(page.locator(".headline .days-left")).to_be_hidden()
    page.clock.fast_forward(24 * HOUR)
    expect(page.locator(".headline")).to_be_hidden()


@pytest.mark.parametrize(
    ("campaign", "said"),
    [
        ("trung-uong", "Dự kiến trong tháng 4/2017"),
        ("hai-duong", "Dự kiến đầu tháng 02/2012"),
    ],
)
def test_a_window_has_words_never_seconds(
    sites: Sites, visit: Visit, campaign: str, said: str
) -> None:
    site = sites("public", campaign)
    page = visit(site.page())
    expect(page.locator(".headline > span")).to_have_text(said)
    page.locator(".headline a").click()
    expect(page.locator("h1")).to_contain_text("mít tinh")
    expect(page.locator("[data-countdown]")).to_have_count(0)
    expect(page.get_by_role("timer")).to_have_count(0)
