"""The history for other programs: no date finer than known, doubts and sources kept."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from campaign.editions import Edition, View, view
from campaign.model import History, Settings
from campaign.now import read_now
from campaign.outputs import timeline
from campaign.reading import read_campaign

HEAD = """\
id: truong-50
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
languages: [vi, en]
organisation: {id: truong, name: Trường Ví Dụ}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
"""
ERAS = """\
eras:
  - {id: dau, title: Những năm đầu, when: năm 1977}
  - {id: nay, title: Đến nay, when: 1978/..}
  - {id: mai, title: Mai sau, when: 2030/..}
"""
SOURCES = ", sources: [{name: Báo}]"


def seen(
    root: Path, *entries: str, edition: Edition = Edition.PUBLIC, language: str = "vi"
) -> View:
    data = root / "data"
    data.mkdir(exist_ok=True)
    (data / "campaign.yml").write_text(HEAD, encoding="utf-8")
    told = "".join(
        f"  - {{id: e{n}, title: Mốc {n}, {one}{'' if 'sources' in one else SOURCES}}}\n"
        for n, one in enumerate(entries)
    )
    (data / "timeline.yml").write_text(
        ERAS + (f"entries:\n{told}" if told else ""), encoding="utf-8"
    )
    campaign = read_campaign(root, (Settings, History)).campaign()
    now = read_now(campaign.settings, datetime(2027, 3, 1), {})
    return view(campaign, edition, now=now, language=language)


def files(shown: View) -> dict[str, bytes]:
    return {output.uri: output.content for output in timeline.files(shown)}


def told(shown: View) -> dict[str, Any]:
    """The JSON as another program reads it."""
    found = next(content for uri, content in files(shown).items() if uri.endswith(".json"))
    return dict(json.loads(found))


def rows(shown: View) -> list[dict[str, str]]:
    """The CSV as a spreadsheet reads it."""
    found = next(content for uri, content in files(shown).items() if uri.endswith(".csv"))
    return list(csv.DictReader(io.StringIO(found.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("when", "start", "end", "display"),
    [
        ("năm 1980", {"year": 1980}, None, "Năm 1980"),
        ("khoảng năm 1980", {"year": 1980}, None, "Khoảng năm 1980"),
        ("tháng 3/1980", {"year": 1980, "month": 3}, None, "Tháng 3/1980"),
        ("đầu tháng 3/1980", {"year": 1980, "month": 3}, None, "Đầu tháng 3/1980"),
        (
            "Quý I/1980",
            {"year": 1980, "month": 1},
            {"year": 1980, "month": 3},
            "Quý I/1980",
        ),
        ("những năm 1980", {"year": 1980}, {"year": 1989}, "Những năm 1980"),
        ("trước năm 1990", {"year": 1989}, None, "Trước năm 1990"),
        ("02/9/1980", {"year": 1980, "month": 9, "day": 2}, None, "Ngày 02/9/1980"),
        (
            "từ ngày 13/10/1980 đến ngày 15/10/1980",
            {"year": 1980, "month": 10, "day": 13},
            {"year": 1980, "month": 10, "day": 15},
            "Từ ngày 13/10 đến ngày 15/10/1980",
        ),
        (
            "8 giờ 30 ngày 02/9/1980",
            {"year": 1980, "month": 9, "day": 2, "hour": 8, "minute": 30},
            None,
            "8 giờ 30, ngày 02/9/1980",
        ),
    ],
)
def test_a_date_is_as_fine_as_it_is_known_and_worded_as_on_the_page(
    tmp_path: Path, when: str, start: dict[str, int], end: dict[str, int] | None, display: str
) -> None:
    (event,) = told(seen(tmp_path, f"when: {when}"))["events"]
    assert (event["start_date"], event.get("end_date")) == (start, end)
    assert event["display_date"] == display
    (row,) = (row for row in rows(seen(tmp_path, f"when: {when}")) if not row["Type"])
    names = {"year": "Year", "month": "Month", "day": "Day"}
    cells = {part: str(start.get(part, "")) for part in names}
    assert {part: row[column] for part, column in names.items()} == cells
    assert row["End Year"] == (str(end["year"]) if end else "")
    assert row["Time"] == ("08:30" if "hour" in start else "")
    assert row["Display Date"] == display


def test_doubts_and_sources_stay_with_the_entry(tmp_path: Path) -> None:
    shown = seen(
        tmp_path,
        "when: năm 1980, era: nay, text: Khánh thành., place: Hà Nội, uncertain: Chỉ một nguồn., "
        "sources: [{name: Báo A, url: 'https://vi-du.example/?a=1&b=2', says: Năm 1980.}]",
    )
    (event,) = told(shown)["events"]
    assert (event["unique_id"], event["group"]) == ("e0", "Đến nay")
    assert event["text"]["headline"] == "Mốc 0"
    assert event["text"]["text"] == (
        "<p>Khánh thành.</p><p>Hà Nội</p>"
        "<p><strong>Chưa chắc chắn:</strong> Chỉ một nguồn.</p>"
        '<p>Nguồn:</p><ul><li><a href="https://vi-du.example/?a=1&amp;b=2">Báo A</a>: Năm 1980.'
        "</li></ul>"
    )
    (row,) = (row for row in rows(shown) if not row["Type"])
    assert (row["Text"], row["Group"]) == (event["text"]["text"], "Đến nay")


def test_words_are_never_markup(tmp_path: Path) -> None:
    shown = seen(tmp_path, "when: năm 1980, text: '<script>alert(1)</script>'")
    assert b"&lt;script&gt;" in files(shown)[timeline.JSON_URI]
    assert b"<script" not in b"".join(files(shown).values())


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_begins_like_a_formula(tmp_path: Path, sign: str) -> None:
    data = tmp_path / "data"
    shown = seen(tmp_path, "when: năm 1980")
    file = data / "timeline.yml"
    file.write_text(file.read_text("utf-8").replace("Mốc 0", f'"{sign}1+1"'), "utf-8")
    campaign = read_campaign(tmp_path, (Settings, History)).campaign()
    changed = view(campaign, Edition.PUBLIC, now=shown.now)
    (row,) = (row for row in rows(changed) if not row["Type"])
    assert row["Headline"] == f"'{sign}1+1"
    assert told(changed)["events"][0]["text"]["headline"] == f"{sign}1+1"


def test_eras_have_a_length_and_no_day_to_come(tmp_path: Path) -> None:
    shown = seen(tmp_path, "when: năm 1980")
    spans = [(era["start_date"], era["end_date"]) for era in told(shown)["eras"]]
    assert spans == [
        ({"year": 1977, "month": 1, "day": 1}, {"year": 1977, "month": 12, "day": 31}),
        ({"year": 1978, "month": 1, "day": 1}, {"year": 2027, "month": 3, "day": 1}),
    ]
    assert [row["Type"] for row in rows(shown)] == ["title", "era", "era", ""]


def test_entries_are_in_order_of_time_and_those_without_a_year_left_out(tmp_path: Path) -> None:
    shown = seen(tmp_path, "when: năm 1990", "when: chưa rõ", "when: 02/9/1980")
    assert [event["unique_id"] for event in told(shown)["events"]] == ["e2", "e0"]


def test_excel_is_told_that_it_is_unicode(tmp_path: Path) -> None:
    found = files(seen(tmp_path, "when: năm 1980"))
    assert found[timeline.CSV_URI].startswith(b"\xef\xbb\xbfYear,Month,Day,Time,End Year,")
    assert found[timeline.CSV_URI].count(b"\n") == found[timeline.CSV_URI].count(b"\r\n")
    assert found[timeline.JSON_URI].decode("utf-8").startswith("{")


def test_each_language_has_its_own_files(tmp_path: Path) -> None:
    entry = "when: năm 1980, text: {vi: Khánh thành., en: Opened.}"
    english = seen(tmp_path, entry, language="en")
    assert set(files(english)) == {f"en/{timeline.JSON_URI}", f"en/{timeline.CSV_URI}"}
    (event,) = told(english)["events"]
    assert event["display_date"] == "1980"
    assert event["text"]["text"] == "<p>Opened.</p><p>Sources:</p><ul><li>Báo</li></ul>"


def test_nobody_takes_files_from_the_kiosk_or_of_no_history(tmp_path: Path) -> None:
    assert files(seen(tmp_path, "when: năm 1980", edition=Edition.KIOSK)) == {}
    assert files(seen(tmp_path)) == {}
