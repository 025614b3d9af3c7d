"""The shell in a browser: one way past the menu, nothing of the theme to see or to load."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.browsing import EDITIONS, Sites, Visit


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_first_tab_leads_past_the_menu(sites: Sites, visit: Visit, edition: str) -> None:
    page = visit(sites(edition).page("gioi-thieu/index.html"))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#noi-dung")).to_be_focused()
    expect(page.locator("main h1")).to_have_count(1)


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_of_the_theme_is_seen(sites: Sites, visit: Visit, edition: str) -> None:
    page = visit(sites(edition).page("ke-hoach/index.html"))
    expect(page.locator("input[type=checkbox]:visible, .md-dialog:visible")).to_have_count(0)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in loaded if "/tai-nguyen/" not in name] == []


def test_the_page_for_missing_pages_leads_home(sites: Sites, visit: Visit) -> None:
    page = visit(sites().page("404.html"))
    page.locator("main .btn").click()
    expect(page.locator(".masthead")).to_be_visible()
    assert page.url == sites().url
