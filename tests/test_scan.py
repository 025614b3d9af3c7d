"""`kyniem photos scan`: what is new, missing, broken or there twice, and drafts of use."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from campaign import lint, photos_command
from campaign.appending import append, appended, as_deep
from campaign.cli import main
from campaign.model import Exhibitions
from campaign.photos.catalogue import Catalogue
from campaign.problems import Wrong, report
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS
from campaign.source import parse
from tests.photos import exiftool, making
from tests.site.building import change, started

SAYS = (
    "XMP-dc:Description=Đoàn: đại biểu #1",
    "XMP-dc:Description-en=Delegates",
    "XMP-photoshop:Headline=Mít tinh kỷ niệm",
    "XMP-photoshop:Credit=Thông tấn xã",
    "XMP-dc:Creator=Nguyễn Văn Thử",
    "XMP-dc:Rights=© Nhà trường",
    "XMP-dc:Subject=1975",
    "XMP-dc:Subject=true",
    "XMP-iptcExt:PersonInImage=Lê Ba",
    "XMP-iptcCore:Location=Hội trường lớn",
    "IFD0:Make=EPSON",
    "IFD0:Model=Perfection V600",
    "ExifIFD:DateTimeOriginal=2011:03:02 10:11:12",
)


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = making.put(tmp_path_factory.mktemp("exif") / "a.jpg", making.encoded("JPEG"))
    return exiftool.write(path, *SAYS).read_bytes()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telling: bytes) -> Path:
    """A new campaign: one photograph with a record, one that tells of itself, one that doesn't."""
    monkeypatch.setenv("KYNIEM_CACHE", str(tmp_path / "cache"))
    folder = started(tmp_path / "trial")
    making.put(folder / "photos/cong.png", making.encoded("PNG"))
    making.put(folder / "photos/1975/Lễ mít tinh.JPG", telling)
    making.put(folder / "photos/1976/Lễ mít tinh.jpg", making.encoded("JPEG"))
    record = "photos:\n  - {id: cong, file: cong.png, caption: Cổng, alt: Tre}"
    change(folder / "data/exhibition.yml", "\nphotos: []", f"\n{record}")
    return folder


def scan(office: Path, *options: str) -> Result:
    command = ["photos", "scan", "--campaign", str(office), *options]
    return CliRunner(env={"CAMPAIGN": None}).invoke(main, command)


def found(office: Path) -> dict[str, Any]:
    told = json.loads(scan(office, "--json").stdout)
    assert isinstance(told, dict)
    return told


def reading(office: Path) -> Reading:
    return read_campaign(office, PARTS, catalogue=Catalogue(office.parent / "cache"))


def test_drafts_say_what_the_files_say_in_the_keys_of_records(office: Path) -> None:
    first, second = (one["record"] for one in found(office)["new"])
    assert first == {
        "id": "le-mit-tinh",
        "file": "1975/Lễ mít tinh.JPG",
        "title": "Mít tinh kỷ niệm",
        "caption": {"vi": "Đoàn: đại biểu #1", "en": "Delegates"},
        "place": "Hội trường lớn",
        "people": ["Lê Ba"],
        "photographer": "Nguyễn Văn Thử",
        "credit": "Thông tấn xã",
        "medium": "scan",
        "keywords": ["1975", "true"],
        "visibility": "office",
        "note": "Trong tệp ghi bản quyền: © Nhà trường",
    }
    assert (second["id"], second["visibility"]) == ("1976-le-mit-tinh", "office")


def test_a_draft_says_what_is_to_be_found_out(office: Path) -> None:
    first, second = found(office)["new"]
    assert first["missing"] == ["alt", "when", "rights"]
    assert second["missing"] == ["caption", "alt", "when", "credit", "rights"]
    told = "\n".join(one["vi"] for one in first["remarks"])
    assert "2011-03-02 trong tệp là ngày quét" in told
    assert "chưa chắc từ trái sang phải" in told
    assert "# còn thiếu: alt, when, rights" in first["yaml"]


def test_what_is_printed_can_be_pasted(office: Path) -> None:
    before = (office / "data/exhibition.yml").read_bytes()
    result = scan(office)
    assert result.exit_code == 0
    assert (office / "data/exhibition.yml").read_bytes() == before
    read = parse(result.stdout, Path("drafts"))
    assert report(read.problems) == ""
    assert [one["id"] for one in read.data] == ["le-mit-tinh", "1976-le-mit-tinh"]
    file = office / "data/exhibition.yml"
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n{result.stdout}", "utf-8")
    assert report(reading(office).problems) == ""
    assert "photos/ có 3 tệp" in result.stderr
    assert "photos/1976/Lễ mít tinh.jpg -> 1976-le-mit-tinh" in result.stderr


def test_what_is_written_is_read_and_stays_in_the_office(office: Path) -> None:
    assert scan(office, "--write").exit_code == 0
    read = reading(office)
    assert report(read.problems) == ""
    photos = read.campaign()[Exhibitions].photos
    assert [one.id for one in photos] == ["cong", "le-mit-tinh", "1976-le-mit-tinh"]
    assert [one.stays_in_office for one in photos] == [False, True, True]
    assert photos[1].caption.vi == "Đoàn: đại biểu #1"
    assert photos[1].keywords == ("1975", "true")
    again = scan(office, "--write")
    assert (again.exit_code, again.stdout) == (0, "")
    assert found(office)["new"] == []
    assert "Tệp nào cũng có hồ sơ" in again.stderr


def test_a_draft_that_is_published_without_a_caption_is_asked_about(office: Path) -> None:
    assert scan(office, "--write").exit_code == 0
    file = office / "data/exhibition.yml"
    text = file.read_text("utf-8")
    file.write_text(text.removesuffix("visibility: office\n") + "alt: Hàng ghế\n", "utf-8")
    asked = report(lint.questions(reading(office)))
    assert "chưa ghi chú thích, nguồn, bản quyền, thời gian" in asked


def test_records_without_their_file_are_told_with_what_may_be_meant(office: Path) -> None:
    change(office / "data/exhibition.yml", "file: cong.png", "file: 1980/Cong.PNG")
    result = scan(office)
    assert result.exit_code == 1
    assert "exhibition.yml:" in result.stderr
    assert "ý bạn là 'cong.png'?" in result.stderr
    (told,) = found(office)["records_without_file"]
    assert told["field"] == "photos[0].file"


def test_near_names_are_one_where_only_the_spelling_differs(office: Path) -> None:
    (office / "photos/cong.png").rename(
        office / "photos" / unicodedata.normalize("NFD", "cổng trường.png")
    )
    change(office / "data/exhibition.yml", "file: cong.png", "file: cổng trường.png")
    told = found(office)
    assert (told["records_without_file"], len(told["new"])) == ([], 2)
    making.put(office / "photos/cổng trường.png", making.encoded("PNG"))
    assert list(found(office)["twins"]) == ["cổng trường.png"]


def test_files_that_are_no_use_are_told(office: Path, telling: bytes) -> None:
    making.put(office / "photos/hong.tif", b"")
    making.put(office / "photos/sai.png", making.encoded("GIF"))
    making.put(office / "photos/ban-sao.jpg", telling)
    making.put(office / "photos/ghi-chu.txt", "ghi chú".encode())
    making.put(office / "photos/Thumbs.db", b"-")
    making.put(office / "photos/@eaDir/a.jpg", b"-")
    told = found(office)
    assert [one["file"] for one in told["broken"]] == ["hong.tif"]
    assert [one["file"] for one in told["misnamed"]] == ["sai.png"]
    assert told["copies"] == [{"file": "ban-sao.jpg", "of": "1975/Lễ mít tinh.JPG"}]
    assert told["others"] == ["ghi-chu.txt"]
    assert [one["record"]["file"] for one in told["new"]] == [
        "1975/Lễ mít tinh.JPG",
        "1976/Lễ mít tinh.jpg",
        "sai.png",
    ]
    result = scan(office, "--language", "en")
    assert result.exit_code == 1
    assert "Files that can't be shown (1):" in result.stderr


def test_a_folder_that_is_a_link_is_told(office: Path) -> None:
    making.put(office.parent / "kho/cong.png", making.encoded("PNG"))
    (office / "photos/1990").symlink_to(office.parent / "kho", target_is_directory=True)
    change(office / "data/exhibition.yml", "file: cong.png", "file: 1990/cong.png")
    told = found(office)
    assert told["links"] == ["1990"]
    assert "photos/1990 là liên kết" in told["records_without_file"][0]["vi"]
    assert "photos/1990 là liên kết" in report(reading(office).problems)


def test_drafts_come_in_the_order_of_their_numbers(office: Path) -> None:
    for number in (10, 9, 1):
        content = making.encoded("JPEG", comment=f"{number}".encode())
        making.put(office / f"photos/hop/anh {number}.jpg", content)
    ids = [one["record"]["id"] for one in found(office)["new"]]
    assert [one for one in ids if one.startswith("anh")] == ["anh-1", "anh-9", "anh-10"]


def test_a_name_in_an_old_alphabet_is_told(office: Path) -> None:
    in_tcvn3 = os.fsdecode(b"1980/L\xd4 khai gi\xb6ng.jpg")
    making.put(office / "photos" / in_tcvn3, making.encoded("JPEG"))
    result = scan(office)
    assert result.exit_code == 1
    assert "viết bằng bảng mã cũ" in result.stderr
    assert scan(office, "--write").exit_code == 1
    assert report(reading(office).problems) == ""


@pytest.mark.parametrize("name", [" đầu cách.png", "cuối cách.png ", "a\\b.png"])
def test_a_name_that_no_record_can_use_is_told_and_not_drafted(office: Path, name: str) -> None:
    making.put(office / "photos" / name, making.encoded("PNG", Image.new("L", (9, 9))))
    result = scan(office, "--write")
    assert result.exit_code == 1
    assert f"'photos/{name}' có dấu cách ở đầu hay cuối, hoặc có dấu \\" in result.stderr
    assert report(reading(office).problems) == ""


def test_ids_are_those_of_no_other_record(office: Path) -> None:
    long = "rat-dai-" * 14
    for name in (
        "a/cong.jpg",
        "b/cong.jpg",
        "b/Cổng.jpg",
        "照片.jpg",
        f"{long}.jpg",
        f"{long}2.jpg",
    ):
        making.put(office / "photos" / name, making.encoded("JPEG", comment=name.encode()))
    ids = [one["record"]["id"] for one in found(office)["new"]]
    assert len(set(ids)) == len(ids)
    assert {"a-cong", "b-cong", "cong-2", "anh"} <= set(ids)
    assert scan(office, "--write").exit_code == 0
    assert report(reading(office).problems) == ""


def test_data_that_can_t_be_read_is_told_instead(office: Path) -> None:
    (office / "data/exhibition.yml").write_text("photos: [", "utf-8")
    result = scan(office, "--write")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "exhibition.yml:1" in result.stderr


def test_ctrl_c_writes_nothing(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (office / "data/exhibition.yml").read_bytes()

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(photos_command, "take", stop)
    result = scan(office, "--write")
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.startswith("Đã dừng theo yêu cầu")
    assert (office / "data/exhibition.yml").read_bytes() == before


# Writing into a file of somebody's.

RECORD = "- id: moi\n  file: moi.jpg\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "photos:\n  - id: moi\n    file: moi.jpg\n"),
        ("photos: []", "photos:\n  - id: moi\n    file: moi.jpg\n"),
        ("photos: [ ]  # chưa có\n", "photos:  # chưa có\n  - id: moi\n    file: moi.jpg\n"),
        ("photos:\n", "photos:\n  - id: moi\n    file: moi.jpg\n"),
        ("rooms: []\n", "rooms: []\n\nphotos:\n  - id: moi\n    file: moi.jpg\n"),
        ("photos:\n- id: a\n", "photos:\n- id: a\n- id: moi\n  file: moi.jpg\n"),
        (
            "photos:\n    # đầu\n    - id: a\n      note: b\n\n# phim\nrecordings: []\n",
            "photos:\n    # đầu\n    - id: a\n      note: b\n    - id: moi\n      file: moi.jpg\n"
            "\n# phim\nrecordings: []\n",
        ),
        ("photos:\n  - id: a", "photos:\n  - id: a\n  - id: moi\n    file: moi.jpg\n"),
    ],
)
def test_records_come_last_and_the_rest_stays(before: str, after: str) -> None:
    assert appended(before, "photos", RECORD) == after


@pytest.mark.parametrize(
    "text",
    ["photos: [{id: a}]\n", "{photos: []}\n", "photos: []\nphotos: []\n", "photos: [\n", "- a\n"],
)
def test_where_no_place_is_sure_nothing_is_written(text: str) -> None:
    assert appended(text, "photos", RECORD) is None


@pytest.mark.parametrize(
    "before", ["", "photos: []\n", "photos:\n    - id: a\n", "photos:\n- id: a\n"]
)
def test_what_is_pasted_is_as_deep_as_what_is_there(before: str) -> None:
    pasted = as_deep(before, "photos", RECORD)
    assert (appended(before, "photos", RECORD) or "").endswith(f"\n{pasted}")


def test_what_somebody_else_has_written_meanwhile_is_not_written_twice(tmp_path: Path) -> None:
    file = tmp_path / "exhibition.yml"
    append(file, "photos", RECORD)
    written = file.read_bytes()
    with pytest.raises(Wrong, match="vừa bị sửa, đã có hồ sơ moi"):
        append(file, "photos", RECORD)
    assert file.read_bytes() == written


def test_a_file_in_the_way_of_windows_stays_so(office: Path) -> None:
    file = office / "data/exhibition.yml"
    text = file.read_text("utf-8")
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert scan(office, "--write").exit_code == 0
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert written.count(b"\n") == written.count(b"\r\n")
    assert report(reading(office).problems) == ""


def test_a_file_that_can_t_take_them_is_left_alone(office: Path) -> None:
    file = office / "data/exhibition.yml"
    text = "photos: [{id: cong, file: cong.png, caption: Cổng, alt: Tre}]\n"
    file.write_text(text, "utf-8")
    result = scan(office, "--write")
    assert result.exit_code == 1
    assert "chưa ghi gì" in result.stderr
    assert file.read_text("utf-8") == text
