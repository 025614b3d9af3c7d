"""A page that nobody has built anew corrects its states itself, exactly as a build would."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from campaign.editions import Edition, view
from campaign.now import Now
from campaign.outputs import calendar
from campaign.reading import read_campaign
from campaign.schedule import schedule
from campaign.sections import PARTS
from tests.site.browsing import CAMPAIGNS, Look, Site, Sites, Visit

DAY = 86_400_000
PLAN = "ke-hoach/"


def built_states(campaign: Path, moment: str) -> dict[str, str | None]:
    """What a build at that moment would say."""
    read = read_campaign(campaign, PARTS).campaign()
    at = datetime.fromisoformat(moment).astimezone(read.settings.timezone)
    lines = schedule(view(read, Edition.PUBLIC, now=Now(at, "--at")))
    return {line.id: line.standing.state.value if line.standing else None for line in lines}


def shown_states(page: Page) -> dict[str, str | None]:
    """What the list of the plan says."""
    return dict(
        page.locator(".quarters .act").evaluate_all(
            """all => all.map(one => {
              const state = one.querySelector(".state");
              return [one.dataset.activity, state && state.classList[1]];
            })"""
        )
    )


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        ("2027-09-01T08:01+07:00", "America/Los_Angeles"),
        ("2027-10-01T00:01+07:00", "America/Los_Angeles"),
        ("2027-10-31T23:50+07:00", "Pacific/Kiritimati"),
        ("2027-11-14T23:50+07:00", "America/Los_Angeles"),
        ("2027-11-20T00:01+07:00", "America/Los_Angeles"),
        ("2027-11-20T23:50+07:00", "Pacific/Kiritimati"),
        ("2027-11-21T00:01+07:00", "America/Los_Angeles"),
        ("2028-01-01T00:01+07:00", "UTC"),
        ("2037-11-20T08:00+07:00", "Pacific/Kiritimati"),
    ],
)
def test_an_old_page_says_what_a_build_would(
    living: Site, visit: Visit, at: str, zone: str
) -> None:
    page = visit(living.page(PLAN), Look(at=at, zone=zone))
    expect(page.locator("[data-filter]")).to_be_visible()
    assert shown_states(page) == built_states(living.folder.parent / "campaign", at)


@pytest.mark.parametrize(("campaign", "days"), [("trung-uong", 80), ("hai-duong", 70)])
def test_a_replayed_page_ages_from_its_own_moment(
    sites: Sites, visit: Visit, campaign: str, days: int
) -> None:
    site = sites("public", campaign)
    start = "2017-01-15T08:00+07:00" if campaign == "trung-uong" else "2011-12-01T08:00+07:00"
    page = visit(site.page(PLAN), Look(at="2031-05-05T10:00+07:00"))
    expect(page.locator("[data-filter]")).to_be_visible()
    assert shown_states(page) == built_states(CAMPAIGNS[campaign], start)
    page.clock.fast_forward(days * DAY)
    later = datetime.fromtimestamp(datetime.fromisoformat(start).timestamp() + days * DAY / 1000)
    expected = built_states(CAMPAIGNS[campaign], later.astimezone().isoformat())
    assert expected != built_states(CAMPAIGNS[campaign], start), "nothing changes: no test"
    assert shown_states(page) == expected


def test_what_is_stated_outlasts_the_calendar(living: Site, visit: Visit) -> None:
    page = visit(living.page(PLAN), Look(at="2037-11-20T08:00+07:00"))
    expect(page.locator("[data-filter]")).to_be_visible()
    states = shown_states(page)
    assert states["ky-yeu"] == "postponed"
    assert states["trien-lam-anh"] == "cancelled"
    assert [id_ for id_, state in states.items() if state == "done"] == ["thanh-lap-ban-to-chuc"]


def test_words_change_with_the_shape(living: Site, visit: Visit) -> None:
    page = visit(living.page("ke-hoach/hoi-thao/"), Look(at="2027-11-02T08:00+07:00"))
    state = page.locator(".honest .state")
    expect(state).to_have_class("state lapsed")
    expect(state).to_have_text("đã qua thời gian dự kiến")


@pytest.mark.parametrize(
    "name", ["don-vi/doan-thanh-nien/", "ke-hoach/trien-lam-anh/", "lich/", ""]
)
def test_every_page_with_states_corrects_them(living: Site, visit: Visit, name: str) -> None:
    page = visit(living.page(name), Look(at="2027-12-24T08:00+07:00"))
    states = page.locator(".state[data-state]")
    assert states.count() > 0
    expect(page.locator(".state[data-state].upcoming")).to_have_count(0)


def test_a_clock_that_is_wrong_undoes_nothing(living: Site, visit: Visit) -> None:
    page = visit(living.page(PLAN), Look(at="2015-01-01T08:00+07:00"))
    expect(page.locator("[data-filter]")).to_be_visible()
    campaign = living.folder.parent / "campaign"
    assert shown_states(page) == built_states(campaign, "2027-09-01T08:00+07:00")


def test_what_comes_next_moves_on(living: Site, visit: Visit) -> None:
    page = visit(living.page(), Look(at="2027-09-01T08:10+07:00"))
    cards = page.locator(".next li:visible h3")
    assert cards.all_inner_texts() == [
        "Hội thao giáo viên và học sinh",
        "Tọa đàm giữa các thế hệ học sinh",
        "Lễ kỷ niệm 50 năm Ngày thành lập Trường",
    ]
    page.clock.fast_forward(70 * DAY)
    assert cards.all_inner_texts()[0] == "Tọa đàm giữa các thế hệ học sinh"
    page.clock.fast_forward(20 * DAY)
    expect(page.locator("#sap-toi")).to_be_hidden()


def test_today_moves_on_in_the_chart_and_leaves_it(living: Site, visit: Visit) -> None:
    page = visit(living.page(PLAN), Look(at="2027-09-01T08:10+07:00"))
    label = page.locator(".today-name text")
    expect(label).to_have_text("hôm nay, 01/9/2027")
    before = float(str(label.get_attribute("x")).removesuffix("%"))
    page.clock.fast_forward(5 * DAY)
    expect(label).to_have_text("hôm nay, 06/9/2027")
    after = float(str(label.get_attribute("x")).removesuffix("%"))
    # From 01/01/2027 to 30/11/2027 there are 334 days.
    assert after - before == pytest.approx(5 / 334 * 100, abs=0.01)
    page.clock.fast_forward(120 * DAY)
    expect(page.locator(".today, .today-name")).to_have_count(0)


def test_today_moves_on_in_the_calendar_of_a_replay(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("lich/"), Look(at="2031-05-05T10:00+07:00"))
    today = page.locator(".leaf [aria-current=date]")
    expect(today).to_have_attribute("data-day", "2017-01-15")
    page.clock.fast_forward(86 * DAY)
    expect(today).to_have_attribute("data-day", "2017-04-11")


def test_today_is_worded_as_english_pages_do(living: Site, visit: Visit) -> None:
    page = visit(living.page("en/ke-hoach/"), Look(at="2027-09-06T08:10+07:00"))
    expect(page.locator(".today-name text")).to_have_text("today, 6 September 2027")


def test_one_line_moves_an_activity_everywhere_at_once(living: Site, visit: Visit) -> None:
    said = re.compile("dời từ đầu tháng 10/2027", re.IGNORECASE)
    unit, own = "don-vi/doan-thanh-nien/", "ke-hoach/hoi-thao/"
    for name in ("", PLAN, own, unit):
        page = visit(living.page(name))
        expect(page.locator(".moved").get_by_text(said).first).to_be_visible()
    chart = visit(living.page(PLAN)).locator('.row[data-row="hoi-thao"]')
    expect(chart.locator("a")).to_contain_text(said)
    expect(chart.locator(".bar.moved")).to_have_count(1)
    entry = (living.folder / own / "hoi-thao.ics").read_text("utf-8").replace("\r\n ", "")
    assert said.search(entry)
    assert "SEQUENCE:1" in entry
    assert said.search((living.folder / calendar.URI).read_text("utf-8").replace("\r\n ", ""))
    feed = (living.folder / "nguon-tin.xml").read_text("utf-8")
    assert said.search(feed)
