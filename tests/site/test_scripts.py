"""Scripts: small, classic, and content with the strictest policy a server may set."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from campaign.assets import FOLDER
from tests.site.browsing import Look, Site, Sites, Visit

# Before anybody has touched anything.
BUDGET = 10_000
_SCRIPTS = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
_SOURCE = re.compile(r'src="([^"]+)"')


def weight_of_scripts(page: Path, site: Path) -> int:
    """How many bytes of scripts a page loads, as they travel."""
    weight = 0
    for attributes, content in _SCRIPTS.findall(page.read_text("utf-8")):
        if "application/" in attributes:
            continue
        source = _SOURCE.search(attributes)
        assert source is not None, f"{page}: a script in the page: {content[:80]}"
        assert "module" not in attributes, f"{page}: modules don't run from files"
        # 404.html answers at any depth, so its addresses start at the root of the site.
        found = page.parent / source[1]
        if source[1].startswith("/"):
            found = site / FOLDER / Path(source[1]).name
        weight += len(gzip.compress(found.read_bytes()))
    return weight


def test_scripts_of_a_page_weigh_little(any_site: Site) -> None:
    for page in any_site.folder.rglob("*.html"):
        weight = weight_of_scripts(page, any_site.folder)
        assert weight <= BUDGET, f"{page}: {weight} bytes of scripts"


@pytest.mark.parametrize("name", ["", "ke-hoach/", "ke-hoach/le-mit-tinh/", "lich/", "khau-hieu/"])
def test_pages_work_under_a_strict_policy(sites: Sites, visit: Visit, name: str) -> None:
    page = visit(sites("public", "hai-duong").page(name), Look(strict=True))
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_be_visible()
    if name == "ke-hoach/":
        page.get_by_label("Trạng thái").select_option(label="đang thực hiện")
        expect(page.get_by_role("status").first).to_contain_text("hoạt động")
