"""Every edition opens in a real browser, on a phone and on a desk, and complains of nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.browsing import DESKTOP, Look, Site, Sites, Visit

PHONE = Look(width=360, height=740, dark=True, still=True)


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_home_page_opens(any_site: Site, visit: Visit, look: Look) -> None:
    page = visit(any_site.page(), look)
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wider <= 0, "the page scrolls sideways"


def test_the_home_page_can_be_read_without_javascript(any_site: Site, visit: Visit) -> None:
    page = visit(any_site.page(), Look(javascript=False))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("campaign", ["trung-uong", "hai-duong"])
def test_no_page_scrolls_sideways_on_a_phone(sites: Sites, visit: Visit, campaign: str) -> None:
    """Walks every page of the public edition in one window."""
    site = sites(campaign=campaign)
    names = sorted(file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.html"))
    page = visit(site.page(), Look(width=360, height=740))
    wide = []
    for name in names:
        page.goto(site.page(name.removesuffix("index.html")))
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    assert len(names) > 50
    assert wide == []
