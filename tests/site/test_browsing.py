"""The browser's ears: what `visit` holds against a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.site.browsing import Look, listen, served

PAGE = (
    "<!doctype html><html lang=vi><meta charset=utf-8><link rel=icon href=data:,>"
    "<title>Đảng bộ Khối</title><h1>Kế hoạch</h1>"
)


@pytest.fixture
def complaints_of(
    tmp_path: Path, new_context: Callable[..., BrowserContext]
) -> Callable[[str], list[str]]:
    """What is held against a page with this body."""

    def heard(body: str) -> list[str]:
        (tmp_path / "index.html").write_text(PAGE + body, "utf-8")
        complaints: list[str] = []
        context = new_context(**Look(width=360, dark=True, still=True).context())
        listen(context, complaints)
        with served(tmp_path) as url:
            context.new_page().goto(url, wait_until="networkidle")
        return complaints

    return heard


def test_a_good_page_is_heard_without_complaint(complaints_of: Callable[[str], list[str]]) -> None:
    assert complaints_of("<script>matchMedia('(prefers-color-scheme: dark)')</script>") == []


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<img src=thieu.webp alt=''>", "404"),
        ("<script>throw Error('hỏng')</script>", "script failed: hỏng"),
        ("<script>console.error('sai dữ liệu')</script>", "console: sai dữ liệu"),
        ("<img src='http://ngoai.example/a.png' alt=''>", "http://ngoai.example/a.png"),
    ],
    ids=["missing", "thrown", "console", "outside"],
)
def test_a_bad_page_is_complained_of(
    complaints_of: Callable[[str], list[str]], body: str, complaint: str
) -> None:
    assert complaint in "\n".join(complaints_of(body))
