"""A third language is one file of interface texts, and its keys in the data; nothing else."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaign import interface
from tests.site.building import broken_links, build, change, started
from tests.site.spoken import spoken

CODE, SIGN = "eo", "¤"
KEYS = (
    ("campaign.yml", "  - en\n", f"  - en\n  - {CODE}\n"),
    ("campaign.yml", "# address: https", "address: https"),
    ("campaign.yml", "  short: Trường Ví Dụ\n", f"  short: {{vi: Trường, {CODE}: Lernejo}}\n"),
    (
        "campaign.yml",
        "  name: Trường Trung học phổ thông Ví Dụ\n",
        f"  name: {{vi: Trường Ví Dụ, {CODE}: Lernejo Vidu}}\n",
    ),
    (
        "plan.yml",
        "    title: Lễ kỷ niệm 50 năm Ngày thành lập Trường\n",
        f"    title: {{vi: Lễ kỷ niệm, {CODE}: Jubilea festo}}\n",
    ),
)


def signed(words: Any) -> Any:
    """The same words, each with a sign before it."""
    if isinstance(words, dict):
        return {key: signed(value) for key, value in words.items()}
    return f"{SIGN}{words}" if words.strip() else words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path, None, None]:
    """The starter campaign in Vietnamese, English and a language that somebody has just added."""
    folder = tmp_path_factory.mktemp("third")
    texts = {one: (interface.FOLDER / f"{one}.yml").read_text("utf-8") for one in ("vi", "en")}
    texts[CODE] = yaml.dump(signed(yaml.load(texts["en"], yaml.BaseLoader)), allow_unicode=True)
    for language, text in texts.items():
        (folder / f"{language}.yml").write_text(text, "utf-8")
    campaign = started(folder / "truong")
    for file, before, after in KEYS:
        change(campaign / "data" / file, before, after)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(interface, "FOLDER", folder)
        interface.words.cache_clear()
        yield build(campaign, folder / "site").out
    interface.words.cache_clear()


def test_it_has_every_page_and_no_broken_link(made: Path) -> None:
    vietnamese = {one.relative_to(made) for one in made.rglob("*.html") if one.parts[-3] != "en"}
    theirs = {one.relative_to(made / CODE) for one in (made / CODE).rglob("*.html")}
    assert {Path("index.html"), Path("ke-hoach/index.html"), Path("bao-chi/index.html")} <= theirs
    assert theirs <= vietnamese
    assert broken_links(made) == []


def test_its_pages_are_in_it_and_the_others_lead_there(made: Path) -> None:
    page = (made / CODE / "ke-hoach/index.html").read_text("utf-8")
    assert f'<html lang="{CODE}"' in page
    assert f">{SIGN}Plan of activities</h1>" in page
    for name in ("ke-hoach/index.html", "en/ke-hoach/index.html"):
        other = (made / name).read_text("utf-8")
        assert f'hreflang="{CODE}" href="https://' in other
        assert f'lang="{CODE}" hreflang="{CODE}">{SIGN}English</a>' in other


def test_what_it_has_a_key_for_is_shown_and_the_rest_is_marked_vietnamese(made: Path) -> None:
    page = (made / CODE / "ke-hoach/index.html").read_text("utf-8")
    said = {words: language for language, words in spoken(page)}
    assert said["Jubilea festo"] == CODE
    for vietnamese in ("sắp diễn ra", "tháng 10/2027", "Hội thao"):
        assert said[vietnamese] == "vi", vietnamese
    assert 'data-before-words="sắp diễn ra"' in page


def test_the_press_is_told_the_names_of_all_languages(made: Path) -> None:
    page = (made / "bao-chi/index.html").read_text("utf-8")
    assert f'<small>{SIGN}English: <span lang="{CODE}">Lernejo Vidu</span></small>' in page
