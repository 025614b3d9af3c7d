"""Scripts: small, classic, and content with the strictest policy a server may set."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from campaign.policy import HEADERS
from tests.site.browsing import DESKTOP, Site, Sites, listen

# Before anybody has touched anything.
BUDGET = 10_000
POLICY = HEADERS["Content-Security-Policy"]
_SCRIPTS = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
_SOURCE = re.compile(r'src="([^"]+)"')


def test_scripts_of_a_page_weigh_little(any_site: Site) -> None:
    for page in any_site.folder.rglob("*.html"):
        weight = 0
        for attributes, content in _SCRIPTS.findall(page.read_text("utf-8")):
            if "application/" in attributes:
                continue
            source = _SOURCE.search(attributes)
            assert source is not None, f"{page}: a script in the page: {content[:80]}"
            assert "module" not in attributes, f"{page}: modules don't run from files"
            # 404.html answers at any depth, so its addresses start at the root.
            address = source[1].removeprefix("/")
            base = any_site.folder if source[1].startswith("/") else page.parent
            weight += len(gzip.compress((base / address).read_bytes()))
        assert weight <= BUDGET, f"{page}: {weight} bytes of scripts"


@pytest.mark.parametrize("name", ["", "ke-hoach/", "ke-hoach/le-mit-tinh/", "lich/", "khau-hieu/"])
def test_pages_work_under_a_strict_policy(
    sites: Sites, new_context: Callable[..., BrowserContext], name: str
) -> None:
    def under_policy(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": POLICY}
        route.fulfill(response=response, headers=headers)

    complaints: list[str] = []
    context = new_context(**DESKTOP.context())
    listen(context, complaints)
    context.route("http://127.0.0.1:*/**", under_policy)
    page = context.new_page()
    page.goto(sites("public", "hai-duong").page(name), wait_until="networkidle")
    expect(page.locator("h1")).to_be_visible()
    if name == "ke-hoach/":
        page.get_by_label("Trạng thái").select_option(label="đang thực hiện")
        expect(page.get_by_role("status")).to_contain_text("hoạt động")
    assert complaints == []
