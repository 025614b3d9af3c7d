"""Prose in a browser: set as a printed volume, whole on a phone, in the words of its language."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.browsing import DESKTOP, Look, Site, Visit, served
from tests.site.building import build, write
from tests.site.dressed import ARTICLE, dressed

PHONE = Look(width=360, height=740)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """A campaign with an article, and the same as news and in English."""
    folder = tmp_path_factory.mktemp("prose")
    campaign = dressed(folder / "truong")
    news = ARTICLE.replace("title:", "date: 20/8/2027\ntitle:").replace("](ke", "](../ke")
    write(campaign / "docs/tin/bai.md", news.replace("(anh/", "(../anh/"))
    english = (
        "---\ntitle: About\n---\n\nFounded in 1977[^1].\n\n!!! note\n    Words.\n\n[^1]: So.\n"
    )
    write(campaign / "docs/en/bai.md", english)
    built = build(campaign, folder / "site")
    with served(built.out) as url:
        yield Site("truong", "public", built.out, url)


PAGES = ["bai/", "tin/bai/"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_scrolls_sideways_but_the_table_in_its_box(
    site: Site, visit: Visit, name: str, width: int
) -> None:
    page = visit(site.page(name), Look(width=width))
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    box = page.get_by_role("region", name="Bảng 1")
    wider = box.evaluate("e => e.scrollWidth - e.clientWidth")
    assert (wider > 0) is (width == 360)
    if width == 360:
        box.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.querySelector('.scroll').scrollLeft > 0")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("look", [DESKTOP, Look(dark=True), PHONE], ids=["light", "dark", "phone"])
def test_prose_is_accessible(site: Site, visit: Visit, name: str, look: Look) -> None:
    page = visit(site.page(name), look)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def lines_longer_than(page: Page, letters: int) -> list[str]:
    """Paragraphs that are set wider than that many letters of theirs."""
    found: list[str] = page.evaluate(
        """most => [...document.querySelectorAll(".content-prose p")].filter(p => {
            const style = getComputedStyle(p);
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = style.font;
            const letter = pen.measureText("Đảng bộ Khối các cơ quan").width / 24;
            return p.textContent.length > most && p.clientWidth / letter > most;
        }).map(p => p.textContent)""",
        letters,
    )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_lines_can_be_followed(site: Site, visit: Visit, name: str) -> None:
    assert lines_longer_than(visit(site.page(name)), 75) == []


def test_headings_have_their_own_addresses_and_notes_come_back(site: Site, visit: Visit) -> None:
    page = visit(site.page("bai/#danh-sach"))
    expect(page.get_by_role("heading", name="Danh sách")).to_be_in_viewport()
    page.locator(".footnote-ref").click()
    expect(page.get_by_label("Chú thích", exact=True)).to_be_in_viewport()
    page.get_by_label("Trở lại chỗ có chú thích 1").click()
    expect(page.locator(".footnote-ref")).to_be_in_viewport()


def test_a_figure_is_whole_and_has_its_place_before_it_comes(site: Site, visit: Visit) -> None:
    page = visit(site.page("bai/"), PHONE)
    picture = page.locator("figure img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    width, height = picture.evaluate(
        """e => { const s = getComputedStyle(e), pad = parseFloat(s.paddingTop);
        return [e.clientWidth - 2 * pad, e.clientHeight - 2 * pad]; }"""
    )
    assert width / height == pytest.approx(1.5, abs=0.02)
    expect(page.locator("figcaption")).to_contain_text("Ảnh: Phòng Hành chính")


def test_prose_speaks_the_language_of_its_page(site: Site, visit: Visit) -> None:
    vietnamese = visit(site.page("bai/"))
    expect(vietnamese.locator(".admonition-title")).to_have_text("Lưu ý")
    expect(vietnamese.locator("em[lang=en]")).to_have_text("Ví Dụ High School")
    english = visit(site.page("en/bai/"))
    expect(english.locator("html")).to_have_attribute("lang", "en")
    expect(english.locator(".admonition-title")).to_have_text("Note")
    expect(english.get_by_label("Footnotes", exact=True)).to_be_visible()


def test_prose_is_printed_without_addresses(site: Site, visit: Visit) -> None:
    page = visit(site.page("bai/"))
    page.emulate_media(media="print")
    links = page.locator(".content-prose a[href^='http']")
    sprayed = links.evaluate_all("all => all.map(a => getComputedStyle(a, '::after').content)")
    assert set(sprayed) <= {"none", "normal"}
    expect(page.locator(".nav")).to_be_hidden()
    expect(page.locator(".aids")).to_be_hidden()


def test_only_prose_loads_the_styles_of_prose(site: Site) -> None:
    styles = {
        one.name for one in site.folder.rglob("*.css") if ".admonition > * + *" in one.read_text()
    }
    loading = {
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*.html")
        if any(f"/{style}" in file.read_text("utf-8") for style in styles)
    }
    assert loading == {
        "bai/index.html",
        "tin/bai/index.html",
        "en/bai/index.html",
        "gioi-thieu/index.html",
    }
