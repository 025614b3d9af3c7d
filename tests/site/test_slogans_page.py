"""Slogans: copied by one tap, word for word, and each with an address of its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from campaign.model import Slogans
from campaign.reading import read_campaign
from campaign.sections import PARTS
from tests.site.browsing import CAMPAIGNS, Look, Sites, Visit

APPROVED = [
    slogan.text.vi
    for slogan in read_campaign(CAMPAIGNS["hai-duong"], PARTS).campaign()[Slogans].slogans
]
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
REFUSED = "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no')) }"
NO_COPYING = f"{NO_CLIPBOARD}; document.execCommand = () => false"


def button(slogan: Locator) -> Locator:
    return slogan.locator("[data-copy]")


def pasted(page: Page) -> str:
    """What the clipboard holds, as a visitor pastes it."""
    page.evaluate(
        """() => {
          const field = document.body.appendChild(document.createElement("textarea"));
          field.id = "pasted";
          field.focus();
        }"""
    )
    page.keyboard.press("Control+v")
    text: str = page.locator("#pasted").input_value()
    page.evaluate("document.getElementById('pasted').remove()")
    return text


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, sites: Sites, visit: Visit) -> Page:
    if request.param == "file":
        return visit(sites("kiosk", "hai-duong").page("khau-hieu/index.html"))
    page = visit(sites("public", "hai-duong").page("khau-hieu/"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def test_a_slogan_is_copied_as_approved(page: Page) -> None:
    slogans = page.locator(".approved li")
    expect(slogans).to_have_count(len(APPROVED))
    for slogan in slogans.all():
        button(slogan).click()
        expect(button(slogan)).to_have_text("Đã sao chép")
        text = pasted(page)
        assert text in APPROVED
        assert text == slogan.locator("blockquote").inner_text()


def test_it_is_announced_each_time_and_can_be_done_again(page: Page) -> None:
    copy = button(page.locator(".approved li").first)
    page.evaluate(
        """() => {
          window.heard = [];
          const status = document.querySelector("[data-said]");
          new MutationObserver(() => status.textContent && window.heard.push(status.textContent))
            .observe(status, {childList: true});
        }"""
    )
    for times in (1, 2):
        copy.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("times => window.heard.length === times", arg=times)
        expect(copy).to_be_focused()
    assert page.evaluate("window.heard") == ["Đã sao chép"] * 2
    expect(copy).to_have_text("Sao chép")


@pytest.mark.parametrize("missing", [NO_CLIPBOARD, REFUSED], ids=["no clipboard", "refused"])
def test_it_is_copied_the_old_way_where_there_is_no_other(page: Page, missing: str) -> None:
    page.evaluate(missing)
    slogan = page.locator(".approved li").last
    button(slogan).click()
    expect(page.get_by_role("status")).to_have_text("Đã sao chép")
    expect(button(slogan)).to_be_focused()
    assert pasted(page) == slogan.locator("blockquote").inner_text()


def test_where_nothing_may_copy_the_slogan_is_marked(page: Page) -> None:
    page.evaluate(NO_COPYING)
    slogan = page.locator(".approved li").nth(1)
    button(slogan).click()
    expect(page.get_by_role("status")).to_contain_text("Đã đánh dấu")
    assert page.evaluate("getSelection().toString()") == slogan.locator("blockquote").inner_text()


def test_every_slogan_has_an_address(sites: Sites, visit: Visit) -> None:
    page = visit(sites("public", "hai-duong").page("khau-hieu/"))
    slogans = page.locator(".approved li")
    ids = slogans.evaluate_all("all => all.map(one => one.id)")
    assert len(set(ids)) == len(APPROVED)
    slogans.last.get_by_role("link", name="Liên kết").filter(has_text="Liên kết").click()
    assert page.url.endswith(f"/khau-hieu/#{ids[-1]}")
    expect(page.locator("li:target")).to_be_in_viewport()


def test_without_javascript_there_are_slogans_and_no_buttons(sites: Sites, visit: Visit) -> None:
    page = visit(sites("public", "hai-duong").page("khau-hieu/"), Look(javascript=False))
    assert page.locator(".approved blockquote").all_inner_texts()
    expect(page.locator("[data-copy]:visible")).to_have_count(0)
