"""What a build makes of a campaign."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Template
from markupsafe import escape

from campaign import sections, site
from campaign.editions import View
from campaign.finding import Findable
from campaign.pages import Page
from campaign.policy import in_page
from campaign.problems import DataError
from campaign.site.content import Content
from campaign.site.shell import Frame
from tests.site.building import (
    AT,
    addresses,
    broken_links,
    build,
    change,
    files,
    mkdocs,
    started,
    styles_use,
    write,
)
from tests.site.photographed import photographed

Made = Callable[[str], site.Built]


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign to change."""
    return started(tmp_path / "trường")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where its site goes."""
    return tmp_path / "site"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """`made("kiosk")`: that edition of the campaign as it is, built once."""
    folder = tmp_path_factory.mktemp("made")
    untouched = started(folder / "trường")
    return cache(lambda edition: build(untouched, folder / edition, edition))


def test_a_build_tells_what_it_made(made: Made) -> None:
    built = made("public")
    pages = [name for name in files(built.out) if name.endswith(".html")]
    assert (built.edition, built.out.name, built.pages) == ("public", "public", len(pages))
    assert (built.warnings, built.now.at, built.now.origin) == (0, AT, "--at")


def test_only_what_pages_use_is_published(made: Made) -> None:
    out = made("public").out
    others = [name for name in files(out) if not name.endswith(".html")]
    assets = [name for name in others if name.startswith("tai-nguyen/")]
    linked = {Path(address).name for page in out.rglob("*.html") for address in addresses(page)}
    linked |= {used.name for used in styles_use(out)}
    for manifest in out.rglob("*.webmanifest"):
        linked |= {icon["src"] for icon in json.loads(manifest.read_text("utf-8"))["icons"]}
    assert assets
    # What comes from others comes with its licence.
    unused = [name for name in assets if Path(name).name not in linked and "/LICENSE" not in name]
    assert unused == []
    # What people's own programs read, and servers: calendars, feeds, data.
    given = {name for name in set(others) - set(assets) if "." in name.lstrip(".")}
    known = {".ics", ".xml", ".json", ".csv", ".config"}
    assert {Path(name).suffix for name in given - {"robots.txt"}} <= known
    assert set(others) - set(assets) - given == {".htaccess", "_headers"}


@pytest.mark.parametrize("edition", ["public", "press"])
def test_every_link_leads_somewhere(made: Made, edition: str) -> None:
    out = made(edition).out
    assert broken_links(out) == []
    assert [used for used in styles_use(out) if not used.is_file()] == []


def test_the_kiosk_needs_no_server(made: Made) -> None:
    out = made("kiosk").out
    assert broken_links(out, directories=False) == []
    absolute = [a for page in out.rglob("*.html") for a in addresses(page) if a.startswith("/")]
    assert absolute == []
    assert "404.html" not in files(out)
    assert "gioi-thieu/index.html" in files(out)


def test_nothing_of_the_theme_is_loaded_or_shown(made: Made) -> None:
    out = made("public").out
    page = (out / "ke-hoach/index.html").read_text("utf-8")
    for trace in ("assets/", "md-search__", "md-sidebar", "md-header", "Material", "<script>"):
        assert trace not in page


@pytest.mark.parametrize("edition", ["public", "kiosk", "press"])
def test_every_page_says_first_what_it_may_load(made: Made, edition: str) -> None:
    for page in made(edition).out.rglob("*.html"):
        before, found, after = page.read_text("utf-8").partition("Content-Security-Policy")
        assert found, page
        assert not re.search(r"<(?:link|script|style|img)", before), page
        assert "unsafe" not in after.partition(">")[0]


def test_the_missing_page_brings_the_one_style_sheet_that_it_allows(made: Made) -> None:
    page = (made("public").out / "404.html").read_text("utf-8")
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert escape(in_page(style=style)) in page


def test_each_language_has_its_shell(made: Made) -> None:
    out = made("public").out
    vietnamese = (out / "ke-hoach/index.html").read_text("utf-8")
    english = (out / "en/ke-hoach/index.html").read_text("utf-8")
    assert '<html lang="vi"' in vietnamese
    assert '<html lang="en"' in english
    assert 'href="../en/ke-hoach/"' in vietnamese
    assert 'href="../../ke-hoach/"' in english


def test_a_page_without_translation_leads_to_the_other_home(made: Made) -> None:
    out = made("public").out
    links = addresses(out / "gioi-thieu/index.html")
    assert "../en/" in links
    assert "../en/gioi-thieu/" not in links


def test_canonical_addresses_need_the_address_of_the_site(campaign: Path, out: Path) -> None:
    ended = mkdocs(campaign, out, SITE_URL="https://example.org/ky-niem/")
    assert ended.returncode == 0, ended.stdout
    page = (out / "en/ke-hoach/index.html").read_text("utf-8")
    home = "https://example.org/ky-niem/"
    assert f'<link rel="canonical" href="{home}en/ke-hoach/">' in page
    assert f'<link rel="alternate" hreflang="vi" href="{home}ke-hoach/">' in page
    missing = (out / "404.html").read_text("utf-8")
    assert 'href="/ky-niem/ke-hoach/"' in missing
    assert "canonical" not in missing


def test_the_campaign_may_name_its_address_itself(campaign: Path, out: Path) -> None:
    change(campaign / "data/campaign.yml", "# address: https://50nam", "address: https://50nam")
    build(campaign, out)
    home = "https://50nam.truongvidu.example/"
    page = (out / "ke-hoach/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{home}ke-hoach/">' in page


def test_without_that_address_no_page_is_canonical(made: Made) -> None:
    out = made("public").out
    assert "canonical" not in (out / "index.html").read_text("utf-8")


def test_mkdocs_tells_the_moment_it_builds_for(campaign: Path, out: Path) -> None:
    ended = mkdocs(campaign, out, SOURCE_DATE_EPOCH="1821477600")
    assert "Thời điểm dựng trang: 21/09/2027 05:00 (SOURCE_DATE_EPOCH)" in ended.stdout


class Album:
    """A section with many pages of one kind."""

    NAME = "plan"
    PARTS = ()
    PAGES = 300

    @staticmethod
    def menu(view: View) -> str | None:  # noqa: ARG004
        return "anh/"

    @staticmethod
    def findable(view: View) -> tuple[Findable, ...]:  # noqa: ARG004
        return ()

    @classmethod
    def pages(cls, view: View) -> list[Page]:
        return [
            Page(
                uri=f"anh/{number}/",
                section=cls.NAME,
                template="trouble/missing.html",
                title=f"Ảnh {number} & hơn",
                context={"others": ()},
                language=view.language,
            )
            for number in range(cls.PAGES)
        ]


def test_a_shell_serves_all_pages_of_its_kind(
    campaign: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sections, "SECTIONS", (*sections.SECTIONS, Album))
    rendered: list[str] = []
    render = Content._shell

    def counted(self: Content, main: Template, frame: Frame) -> str:
        rendered.append(frame.section)
        return render(self, main, frame)

    monkeypatch.setattr(Content, "_shell", counted)
    built = build(campaign, out)
    assert built.pages > 2 * Album.PAGES
    assert len(rendered) < 30
    page = (out / "en/anh/7/index.html").read_text("utf-8")
    assert "<title>Ảnh 7 &amp; hơn · " in page
    assert "../../../anh/7/" in addresses(out / "en/anh/7/index.html")
    assert not any("\ue000" <= letter <= "\ue001" for letter in page)


def test_two_pages_of_one_address_are_a_problem(
    campaign: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sections, "SECTIONS", (*sections.SECTIONS, sections.SECTIONS[1]))
    with pytest.raises(DataError, match="cùng địa chỉ ke-hoach/"):
        build(campaign, out)


def test_a_long_list_from_a_to_z_is_in_pages_of_a_fit_size(tmp_path: Path) -> None:
    campaign = photographed(tmp_path / "campaign")
    long = "Thi đua lập thành tích chào mừng năm mươi năm ngày thành lập trường, khóa"
    slogans = "".join(f'  - {{id: k-{n}, text: "{long} {n}"}}\n' for n in range(1_200))
    write(campaign / "data/slogans.yml", f"slogans:\n{slogans}")
    out = build(campaign, tmp_path / "public").out
    for page in ("tim-kiem", "tim-kiem/t", "tim-kiem/t-2", "en/tim-kiem/t-2"):
        assert (out / page / "index.html").stat().st_size < 300_000, page
    last = (out / "tim-kiem/t-2/index.html").read_text("utf-8")
    assert 'href="../../khau-hieu/#k-1199"' in last
    leaves = re.findall(r'href="\.\./(tim-kiem/[^"]+/)"', (out / "tim-kiem/index.html").read_text())
    assert "tim-kiem/t-2/" in leaves
    assert all((out / leaf / "index.html").is_file() for leaf in leaves)
    write(campaign / "docs/tim-kiem/t.md", "# Bài của tôi\n")
    with pytest.raises(DataError, match=r"tim-kiem/t\.md"):
        build(campaign, tmp_path / "public")
