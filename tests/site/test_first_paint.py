"""The first moments of the home page: two fonts come first, the others change next to nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.site.browsing import DESKTOP, Look, Sites, Visit

PHONE = Look(width=360, height=740)
FONT = re.compile(r"/([\w-]+)\.[0-9a-f]{8}\.woff2$")
AHEAD = {"serif-display", "sans-400"}
LATE = 600  # milliseconds that other files are held back
# Letters of another font are never quite as wide; nothing may move that an eye would follow.
# A word that changes its line is 0.01 to 0.015, one line more or less on a phone's first screen
# above 0.02.
JUMP = 0.02


def watched(context: BrowserContext) -> Page:
    """A page that adds up how far things jump."""
    context.add_init_script(
        """window.jumps = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.jumps.push(
            entry.value))).observe({type: "layout-shift", buffered: true});"""
    )
    return context.new_page()


def jumped(page: Page) -> float:
    """How far things have jumped since the page was asked for."""
    return float(page.evaluate("window.jumps.reduce((sum, one) => sum + one, 0)"))


def late(route: Route) -> None:
    """Lets a file come only after a while."""
    time.sleep(LATE / 1000)
    route.continue_()


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_nothing_jumps_on_the_home_page(
    sites: Sites, new_context: Callable[..., BrowserContext], campaign: str, look: Look
) -> None:
    page = watched(new_context(**look.context()))
    page.goto(sites("public", campaign).page(), wait_until="networkidle")
    page.wait_for_timeout(300)
    assert jumped(page) < JUMP


@pytest.mark.parametrize("name", ["ke-hoach/", "lich-su/"])
def test_nothing_jumps_when_a_filter_comes(
    sites: Sites, new_context: Callable[..., BrowserContext], name: str
) -> None:
    page = watched(new_context(**PHONE.context()))

    page.route(re.compile(r"/(filter|plan|timeline)\.[0-9a-f]{8}\.js$"), late)
    page.goto(sites().page(name), wait_until="networkidle")
    expect(page.locator(".filter")).to_be_visible()
    assert jumped(page) < JUMP


def fonts_of(page: Page) -> dict[str, dict[str, Any]]:
    """The fonts a page has loaded: what asked for each, and when it was there."""
    entries: list[dict[str, Any]] = page.evaluate(
        """performance.getEntriesByType("resource").map(entry => (
            {name: entry.name, by: entry.initiatorType, end: entry.responseEnd}))"""
    )
    return {found[1]: one for one in entries if (found := FONT.search(one["name"]))}


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_two_fonts_come_first_and_the_others_change_next_to_nothing(
    sites: Sites, new_context: Callable[..., BrowserContext], campaign: str, look: Look
) -> None:
    page = watched(new_context(**look.context()))

    # Those that come first are not even looked at: they would wait for their turn here.
    page.route(re.compile(rf"/(?!{'|'.join(AHEAD)})[\w-]+\.[0-9a-f]{{8}}\.woff2$"), late)
    page.goto(sites("public", campaign).page(), wait_until="networkidle")
    page.wait_for_timeout(300)
    fonts = fonts_of(page)
    assert {name for name, one in fonts.items() if one["by"] == "link"} == AHEAD
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < min(one["end"] for name, one in fonts.items() if name not in AHEAD)
    assert jumped(page) < JUMP
    assert "serif-text" not in fonts, "the text cut is for prose and official wording"
    assert ("serif-italic" in fonts) is (campaign == "hai-duong"), "italics are for slogans"


def test_the_kiosk_loads_no_font_ahead(sites: Sites, visit: Visit) -> None:
    page = visit(sites("kiosk").page())
    expect(page.locator("link[rel=preload]")).to_have_count(0)
