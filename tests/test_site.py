"""What is wrong, worded for the terminal and for the preview."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from campaign.pages import Page
from campaign.problems import Place, Problem, Severity
from campaign.site.trouble import in_template, told, unwritten
from campaign.site.whole import Site

TEMPLATES = {
    "page.html": "<p>\n{% include 'part.html' %}",
    "part.html": "\n\n{{ khong_co }}",
    "open.html": "<p>\n{% if %}",
}


@pytest.mark.parametrize(
    ("template", "place"), [("page.html", "part.html:3:1"), ("open.html", "open.html:2:1")]
)
def test_a_wrong_template_is_named_with_its_line(tmp_path: Path, template: str, place: str) -> None:
    for name, text in TEMPLATES.items():
        (tmp_path / name).write_text(text, "utf-8")
    environment = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined)
    with pytest.raises(TemplateError) as wrong:
        environment.get_template(template).render()
    assert str(in_template(wrong.value, tmp_path).place) == str(tmp_path / place)


def test_a_report_counts_errors_and_leaves_questions_out() -> None:
    place = Place(Path("data/plan.yml"))
    problems = [
        Problem(place, "a", "sai", "wrong"),
        Problem(place, "b", "nên xem", "look", Severity.WARNING),
        Problem(place, "c", "có đúng không?", "is it?", Severity.QUESTION),
    ]
    report = told(problems)
    assert report.startswith("Chưa dựng được trang: có 1 lỗi\n")
    assert "nên xem" in report
    assert "có đúng không?" not in report
    assert told(problems, "en").startswith("The site can't be built: 1 error(s)\n")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, "No space left"), "hết chỗ trên đĩa"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/a.html"), "/x/a.html"),
    ],
)
def test_a_file_that_can_not_be_written_says_why(error: OSError, reason: str) -> None:
    wrong = unwritten(error, Path("site/public"))
    assert reason in wrong.vi
    assert "site/public" in wrong.vi
    assert "site/public" in wrong.en
    assert "last good site" in wrong.en


def page(uri: str, language: str = "vi") -> Page:
    return Page(uri=uri, section="thu", template="", title="", language=language)


def test_a_footer_leads_to_prose_that_is_not_filed() -> None:
    prose = (page("gioi-thieu/"), page("tin/bai-1/"), page("gioi-thieu/", "en"))
    site = Site(address="", directories=True, pages=(), prose=prose, indexes={}, preview=False)
    assert site.at_foot("vi") == (prose[0],)
    assert site.at_foot("en") == (prose[2],)


@pytest.mark.parametrize(
    ("address", "link"), [("", "/ke-hoach/"), ("https://a.vn/b/", "/b/ke-hoach/")]
)
def test_the_page_for_missing_pages_links_from_the_root(address: str, link: str) -> None:
    site = Site(address=address, directories=True, pages=(), prose=(), indexes={}, preview=False)
    assert site.links(page("404.html")).to("ke-hoach/") == link
