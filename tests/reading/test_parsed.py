"""A file that is the same isn't parsed again; one that isn't, or can't be trusted, is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaign import source
from campaign.parsed import Parsed
from campaign.source import Source, read_source

TEXT = (
    "units:\n  - id: ban\n    name: {vi: Ban, en: Board}\n"
    "    at: 0.5\n    own: true\n    no: null\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "data" / "units.yml"
    written.parent.mkdir()
    written.write_text(TEXT, encoding="utf-8")
    return written


@pytest.fixture
def parsed(tmp_path: Path) -> Parsed:
    return Parsed(tmp_path / "cache")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were parsed."""
    texts: list[str] = []
    parse = source.parse

    def counting(text: str, *rest: Any) -> Source:
        texts.append(text)
        return parse(text, *rest)

    monkeypatch.setattr(source, "parse", counting)
    return texts


def test_what_is_kept_is_what_was_parsed(file: Path, parsed: Parsed, counted: list[str]) -> None:
    first = read_source(file, parsed)
    again = read_source(file, parsed)
    assert again.data == first.data == read_source(file).data
    assert counted == [TEXT, TEXT], "once for the cache, once without it"


def test_places_are_known_without_parsing_for_data(file: Path, parsed: Parsed) -> None:
    read_source(file, parsed)
    place = read_source(file, parsed).place(("units", 0, "name", "en"))
    assert (place.line, place.column) == (3, 21)


def test_a_change_of_one_letter_is_read(file: Path, parsed: Parsed) -> None:
    read_source(file, parsed)
    file.write_text(TEXT.replace("Board", "board"), encoding="utf-8")
    assert read_source(file, parsed).data["units"][0]["name"]["en"] == "board"


@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff\xfe", b"{", b"x\n{}"],
    ids=["empty", "not text", "cut off", "of another text"],
)
def test_a_damaged_entry_is_parsed_anew(
    file: Path, parsed: Parsed, tmp_path: Path, damage: bytes
) -> None:
    data = read_source(file, parsed).data
    (entry,) = (tmp_path / "cache").iterdir()
    entry.write_bytes(damage)
    assert read_source(file, parsed).data == data
    entry.write_bytes(entry.read_bytes()[:-5])
    assert read_source(file, parsed).data == data


def test_where_nothing_can_be_kept_everything_is_read(file: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    assert read_source(file, Parsed(tmp_path / "cache")).data == read_source(file).data


def test_problems_are_found_every_time(file: Path, parsed: Parsed) -> None:
    file.write_text(TEXT + "    id: khac\n", encoding="utf-8")
    assert read_source(file, parsed).problems
    assert read_source(file, parsed).problems


def test_two_campaigns_keep_apart(file: Path, parsed: Parsed, tmp_path: Path) -> None:
    other = tmp_path / "other" / "units.yml"
    other.parent.mkdir()
    other.write_text("units: []\n", encoding="utf-8")
    read_source(file, parsed)
    read_source(other, parsed)
    assert read_source(file, parsed).data["units"]
    assert len(list((tmp_path / "cache").iterdir())) == 2
