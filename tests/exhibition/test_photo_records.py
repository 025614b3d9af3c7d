"""The records of the photographs as tables: columns, addresses, and only what is shown."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest

from campaign.editions import Edition, View
from campaign.outputs import photo_records
from campaign.sections import exhibition
from tests.exhibition.test_pages import rendered
from tests.pictures import picture

ROOT = "https://truong.example/ky-niem/"


def files(view: View) -> dict[str, bytes]:
    return {one.uri: one.content for one in photo_records.files(view)}


def rows(view: View) -> dict[str, dict[str, str]]:
    """Id -> row, as a spreadsheet reads the table."""
    (table,) = (content for uri, content in files(view).items() if uri.endswith(".csv"))
    text = table.decode("utf-8-sig")
    return {row["objectid"]: row for row in csv.DictReader(io.StringIO(text))}


def test_a_record_has_its_columns(folder: Any) -> None:
    row = rows(folder.seen(language="en"))["cong-truong"]
    assert tuple(row) == photo_records.COLUMNS
    assert {name: said for name, said in row.items() if "image_" not in name} == {
        "objectid": "cong-truong",
        "filename": "cong-truong.0.2400.jpg",
        "title": "The gate",
        "format": "image/jpeg",
        "creator": "Lê Văn Thử",
        "date": "1977~",
        "description": "The gate. Built of bamboo.",
        "subject": "cổng; tre",
        "location": "Ví Dụ",
        "source": "Kho lưu trữ của trường",
        "identifier": "A-12",
        "type": "Image;StillImage",
        "language": "en",
        "rights": "CC BY 4.0 (Attribution)",
        "rightsstatement": "https://creativecommons.org/licenses/by/4.0/",
        "reference_url": "../../en/anh/cong-truong/",
        "object_location": "../../hinh/cong-truong.0.2400.jpg",
    }


def test_json_tells_the_same_and_leaves_out_what_is_not_known(folder: Any) -> None:
    view = folder.seen()
    told = json.loads(files(view)["trien-lam/anh.json"])
    by_table = [{name: said for name, said in row.items() if said} for row in rows(view).values()]
    assert told == by_table
    assert "creator" not in told[1]


def test_addresses_lead_from_the_table_to_the_files(folder: Any) -> None:
    row = rows(folder.seen())["lop-hoc"]
    base = "https://somewhere.example/trien-lam/anh.csv"
    assert urljoin(base, row["image_thumb"]).endswith("example/hinh/lop-hoc.0.400.jpg")
    assert urljoin(base, row["image_small"]).endswith("example/hinh/lop-hoc.0.1600.jpg")
    assert urljoin(base, row["reference_url"]) == "https://somewhere.example/anh/lop-hoc/"


def test_addresses_are_whole_where_the_site_has_one(folder: Any) -> None:
    folder.change("languages: [vi, en]", f"languages: [vi, en]\naddress: {ROOT}", "campaign")
    row = rows(folder.seen(language="en"))["lop-hoc"]
    assert row["reference_url"] == f"{ROOT}en/anh/lop-hoc/"
    assert row["image_thumb"] == f"{ROOT}hinh/lop-hoc.0.400.jpg"


def test_the_largest_file_is_named_only_where_copies_are_allowed(folder: Any) -> None:
    found = rows(folder.seen())
    assert found["cong-truong"]["filename"] == "cong-truong.0.2400.jpg"
    assert found["lop-hoc"]["filename"] == "lop-hoc.0.1600.jpg"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_begins_like_a_formula(folder: Any, sign: str) -> None:
    folder.change("caption: Lớp học\n", f"caption: '{sign}HYPERLINK(1)'\n")
    row = rows(folder.seen())["lop-hoc"]
    assert row["description"] == row["title"] == f"'{sign}HYPERLINK(1)"


def test_a_drawing_says_so(folder: Any) -> None:
    folder.change("    decorative: true\n", "    decorative: true\n    illustration: true\n")
    assert rows(folder.seen())["cong-moi"]["title"] == "Cổng mới (Ảnh minh họa)"


def test_only_what_the_edition_shows_is_told(folder: Any) -> None:
    folder.change("caption: Lớp học\n", "caption: Lớp học\n    embargo_until: 2027-10-01\n")
    folder.change("caption: Cổng mới\n", "caption: Cổng mới\n    visibility: internal\n")
    assert rows(folder.seen()).keys() == {"cong-truong", "san-truong"}
    assert rows(folder.seen(Edition.PRESS)).keys() == {"cong-truong", "lop-hoc", "san-truong"}
    assert files(folder.seen(Edition.KIOSK)) == {}


def test_nobody_is_named_who_only_stands_in_a_picture(folder: Any) -> None:
    content = b"".join(files(folder.seen()).values()).decode()
    assert "Trần Thị Mẫu" not in content


def test_a_plate_is_not_the_photograph(folder: Any) -> None:
    view = folder.seen()
    broken = replace(picture("lop-hoc"), broken=True)
    row = rows(replace(view, pictures={**view.pictures, "lop-hoc": broken}))["lop-hoc"]
    assert row["description"] == "Lớp học"
    assert row["object_location"] == row["image_thumb"] == row["filename"] == ""


def test_the_exhibition_leads_to_both(folder: Any) -> None:
    html = rendered(folder.seen(language="en"), "trien-lam/")
    assert 'href="../../en/trien-lam/anh.csv" download' in html
    assert 'href="../../en/trien-lam/anh.json" download' in html
    kiosk = folder.seen(Edition.KIOSK)
    assert not [p.uri for p in exhibition.pages(kiosk) if "anh.csv" in rendered(kiosk, p.uri)]
