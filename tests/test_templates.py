"""Templates as they are kept once they are compiled: never half of one, never an old one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from campaign.templates import Templates

Print = Callable[..., str]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def printed(tmp_path: Path, kept: Path) -> Print:
    """`printed("{{ 1 }}")`: what a build makes of a template of that text."""

    def of(text: str, **filters: Callable[[str], str]) -> str:
        folder = tmp_path / "folder"
        folder.mkdir(exist_ok=True)
        (folder / "page.html").write_text(text, "utf-8")
        templates = Templates(folder, kept)
        templates.offer(**filters)
        return templates.get_template("page.html").render()

    return of


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that had to be compiled."""
    texts: list[str] = []
    whole = Environment.compile

    def counted(self: Environment, source: str, *rest: Any) -> Any:
        texts.append(source)
        return whole(self, source, *rest)

    monkeypatch.setattr(Environment, "compile", counted)
    return texts


def test_a_template_is_compiled_once_and_again_when_it_changes(
    printed: Print, compiled: list[str]
) -> None:
    assert [printed("{{ 2 * 3 }}"), printed("{{ 2 * 3 }}"), printed("{{ 2 * 4 }}")] == list("668")
    assert compiled == ["{{ 2 * 3 }}", "{{ 2 * 4 }}"]


@pytest.mark.parametrize("left", [0, 10, 40, -1])
def test_what_is_left_of_a_damaged_one_is_not_believed(
    printed: Print, kept: Path, left: int
) -> None:
    assert printed("{{ 2 * 3 }}") == "6"
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert printed("{{ 2 * 3 }}") == "6"
    assert file.read_bytes() == whole


def test_other_code_under_its_name_is_not_believed(printed: Print, kept: Path) -> None:
    printed("{{ 2 * 3 }}")
    (file,) = kept.iterdir()
    file.write_bytes(file.read_bytes()[:32] + b"x" * 200)
    assert printed("{{ 2 * 3 }}") == "6"


def test_without_a_place_to_keep_it_nothing_is_lost_but_time(printed: Print, kept: Path) -> None:
    kept.write_text("a file, no folder", "utf-8")
    assert [printed("{{ 2 * 3 }}"), printed("{{ 2 * 3 }}")] == ["6", "6"]


def test_another_version_of_jinja_compiles_anew(
    printed: Print, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed("{{ 2 * 3 }}")
    monkeypatch.setattr("campaign.templates.version", lambda _: "99")
    printed("{{ 2 * 3 }}")
    assert compiled == ["{{ 2 * 3 }}"] * 2


def test_no_filter_is_asked_before_a_page_is_made(printed: Print) -> None:
    text = "{{ 'năm' | spoken }}"
    assert printed(text, spoken=str.upper) == "NĂM"
    assert printed(text, spoken=str.title) == "Năm"


def test_a_filter_that_is_called_in_another_way_is_compiled_anew(
    tmp_path: Path, kept: Path, printed: Print
) -> None:
    assert printed("{{ 'a' | spoken }}", spoken=str.upper) == "A"
    templates = Templates(tmp_path / "folder", kept)
    templates.filters["spoken"] = str.upper
    assert templates.get_template("page.html").render() == "A"
