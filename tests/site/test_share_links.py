"""Ways to pass a page on: in the public edition, without scripts of others, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.browsing import Look, Site, Visit, served
from tests.site.building import build, change, started
from tests.site.test_scripts import BUDGET, weight_of_scripts

ROOT = "https://truong.example/ky-niem/"
STRICT = Look(strict=True)
SHARES = """
  window.told = [];
  Object.defineProperty(navigator, "share", {value: function (what) {
    window.told.push(what);
    return Promise.reject(new DOMException("changed their mind", "AbortError"));
  }});
"""


def made(folder: Path, edition: str) -> Path:
    campaign = started(folder / "truong")
    written = "# address: https://50nam.truongvidu.example/"
    change(campaign / "data/campaign.yml", written, f"address: {ROOT}")
    return build(campaign, folder / edition, edition).out


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """A campaign with an address, as everybody sees it."""
    out = made(tmp_path_factory.mktemp("shared"), "public")
    with served(out) as url:
        yield Site("truong", "public", out, url)


def links(page: Page) -> list[str]:
    found = page.locator(".share a").evaluate_all("links => links.map(link => link.href)")
    return [str(href) for href in found]


@pytest.mark.parametrize("name", ["", "en/ke-hoach/", "gioi-thieu/"])
def test_a_page_is_passed_on_by_its_public_address(public: Site, visit: Visit, name: str) -> None:
    page = visit(public.page(name), Look(javascript=False))
    zalo, facebook = links(page)
    assert zalo.startswith("https://button-share.zalo.me/")
    assert facebook.endswith("u=" + re.sub("[:/]", lambda m: f"%{ord(m[0]):02X}", ROOT + name))
    expect(page.locator(".share button")).to_have_count(2)
    assert not page.locator(".share button:visible").count(), "nothing that does nothing"


def test_the_link_is_copied(public: Site, visit: Visit) -> None:
    page = visit(public.page("khau-hieu/"), STRICT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.locator("[data-said]").first).to_have_text("Đã sao chép")
    assert page.evaluate("navigator.clipboard.readText()") == f"{ROOT}khau-hieu/"


def test_a_device_that_can_send_is_asked_to(public: Site, visit: Visit) -> None:
    page = visit(public.page("en/"), STRICT)
    expect(page.locator("[data-share]")).to_be_hidden()
    page.add_init_script(SHARES)
    page.reload()
    page.get_by_role("button", name="Send to…").press("Enter")
    assert page.evaluate("told") == [{"title": page.title(), "url": f"{ROOT}en/"}]


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(width=320)], ids=str)
def test_everybody_can_use_them(public: Site, visit: Visit, look: Look) -> None:
    page = visit(public.page("lich-su/"), look)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    for way in page.locator(".share :is(a, button):visible").all():
        box = way.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= look.width


def test_their_script_weighs_little(public: Site) -> None:
    for page in public.folder.rglob("*.html"):
        assert weight_of_scripts(page, public.folder) <= BUDGET


@pytest.mark.parametrize("edition", ["press", "kiosk"])
def test_what_is_not_for_everybody_is_not_shared(tmp_path: Path, edition: str) -> None:
    out = made(tmp_path, edition)
    for page in out.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "facebook" not in text
        assert "zalo" not in text
        assert 'class="share"' not in text


def test_a_site_without_an_address_offers_nothing_to_share(tmp_path: Path) -> None:
    out = build(started(tmp_path / "truong"), tmp_path / "public").out
    assert 'class="share"' not in (out / "index.html").read_text("utf-8")
