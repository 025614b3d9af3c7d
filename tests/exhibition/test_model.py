"""What may be written in exhibition.yml, and what is said of a mistake."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from campaign.model import Exhibitions, Photo, Recording

MISTAKES = [
    ("file: 1977/cong.jpg", "file: 1977/cogn.jpg",
     "exhibition.yml:17: photos[0].file: không có tệp photos/1977/cogn.jpg; ý bạn là "
     "'1977/cong.jpg'?"),
    ("file: san.jpg", "file: 1977/San.jpg", "ý bạn là 'san.jpg'?"),
    ("file: san.jpg", "file: ../san.jpg", "'../san.jpg' phải là tên tệp tính từ photos/"),
    ("file: san.jpg", "file: 1977\\san.jpg", "phải là tên tệp tính từ photos/, với dấu /"),
    ("photos: [cong-truong, lop-hoc]", "photos: [cong-truong, lop-hocc]",
     "exhibition.yml:9: exhibitions[0].rooms[0].photos[1]: không có ảnh nào mang mã 'lop-hocc'; "
     "ý bạn là 'lop-hoc'?"),
    ("now: cong-moi", "now: cong-moii", "không có ảnh nào mang mã 'cong-moii'"),
    ("entry: khai-giang", "entry: khai-giangg",
     "không có sự kiện lịch sử nào mang mã 'khai-giangg'; ý bạn là 'khai-giang'?"),
    ("unit: ban", "unit: bann", "không có đơn vị nào mang mã 'bann'"),
    ("activity: trung-bay", "activity: trung-bayy", "không có hoạt động nào mang mã"),
    ("licenses/by/4.0/", "licenses/bi/4.0/",
     "exhibition.yml:27: photos[0].rights: 'https://creativecommons.org/licenses/bi/4.0/' không "
     "phải là địa chỉ của một tuyên bố quyền hay giấy phép; ý bạn là "
     "'https://creativecommons.org/licenses/by/4.0/'?"),
    ("https://creativecommons.org/licenses/by/4.0/", "CC BY-SA",
     "viết đầy đủ: https://creativecommons.org/licenses/by-sa/4.0/"),
    ("consent: family", "consent: hoi-sau", "'hoi-sau' không có trong danh sách"),
    ("consent: family", "consent: withdrawn\n    visibility: public",
     "đã rút lại sự đồng ý thì chỉ lưu tại văn phòng; bỏ visibility"),
    ("    alt: Sân trường trong nắng\n", "", "exhibition.yml:37: photos[2]: thiếu alt"),
    ("    decorative: true", "    decorative: true\n    alt: Cổng", "bỏ một trong hai"),
    ("    unit: ban", "    focal_point: {x: 1.2, y: 0.5}", "focal_point.x: '1.2' quá lớn"),
    ("    unit: ban", "    focal_point: {x: giữa, y: 0.5}", "'giữa' không phải là số"),
    ("    unit: ban", "    medium: film", "scan (bản quét)"),
    ("when: 1977~", "when: hồi xưa", "photos[0].when: không đọc được thời gian"),
    ("id: hom-nay", "id: nam-muoi-nam", "phần trưng bày và triển lãm cùng mang mã"),
    ("id: lop-hoc", "id: cong-truong", "mã 'cong-truong' đã dùng ở exhibition.yml:16"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "says"), MISTAKES, ids=[one[1] for one in MISTAKES])
def test_a_mistake_is_said_with_its_line_and_remedy(
    folder: Any, before: str, after: str, says: str
) -> None:
    folder.change(before, after)
    assert any(says in line for line in folder.complaints()), folder.complaints()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("zoom: có", "photos[2].zoom"),
        ("focal_point: {x: 7, y: giữa}", "photos[2].focal_point.y"),
        ("visibility: ai cũng xem", "photos[2].visibility"),
        ("when: hồi xưa", "photos[2].when"),
        ("ngay: 1977", "photos[2].ngay"),
        ("consent: hỏi sau", "photos[2].consent"),
        ("people: [5, [6]]", "photos[2].people"),
        ("rights: CC BY", "photos[2].rights"),
    ],
)
def test_what_is_wrong_with_a_field_does_not_hide_that_there_is_no_alt(
    folder: Any, wrong: str, says: str
) -> None:
    folder.change("    alt: Sân trường trong nắng\n", f"    {wrong}\n")
    told = folder.complaints()
    assert [line for line in told if says in line], told
    assert sum("thiếu alt" in line for line in told) == 1, told


def test_no_alt_is_asked_for_once_and_not_of_a_draft(folder: Any) -> None:
    folder.change("    alt: Sân trường trong nắng\n", "")
    assert sum("thiếu alt" in line for line in folder.complaints()) == 1
    draft = "zoom: có\n    visibility: lưu văn phòng\n    caption: Sân trường"
    folder.change("caption: Sân trường", draft)
    assert not [line for line in folder.complaints() if "thiếu alt" in line]


def test_sound_data_have_no_problem(folder: Any) -> None:
    assert folder.complaints() == []


def photo(folder: Any, id_: str) -> Photo:
    photos: tuple[Photo, ...] = folder.read().campaign()[Exhibitions].photos
    return next(one for one in photos if one.id == id_)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_a_name_is_found_whichever_way_its_marks_are_written(
    folder: Any, form: str, written: str
) -> None:
    name = "lễ mít tinh.jpg"
    folder.hold(unicodedata.normalize(form, name))  # type: ignore[arg-type]
    folder.change("file: san.jpg", f"file: {unicodedata.normalize(written, name)}")  # type: ignore[arg-type]
    assert photo(folder, "san-truong").file == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("where", ["visibility: office", "consent: withdrawn"])
def test_a_draft_in_the_office_may_wait_for_its_alternative_text(folder: Any, where: str) -> None:
    folder.change("    alt: Sân trường trong nắng\n", f"    {where}\n")
    assert folder.complaints() == []


def test_a_title_is_taken_from_the_caption_where_none_is_written(folder: Any) -> None:
    heading = photo(folder, "cong-truong").heading
    assert (heading.vi, heading.says("en")) == ("Cổng trường", "The gate")
    folder.change("    caption: Sân trường\n", "    caption: Sân trường\n    title: Giờ ra chơi\n")
    assert photo(folder, "san-truong").heading.vi == "Giờ ra chơi"


@pytest.mark.parametrize(
    ("keys", "copied", "zooms"),
    [
        ("rights: https://creativecommons.org/publicdomain/zero/1.0/\n    zoom: true", True, True),
        ("rights: http://rightsstatements.org/vocab/InC/1.0/\n    zoom: true", False, False),
        ("rights: http://rightsstatements.org/vocab/InC/1.0/\n    download: true", True, False),
        ("rights: https://creativecommons.org/licenses/by/4.0/\n    download: false", False, False),
        ("zoom: true", False, False),
    ],
)
def test_rights_and_the_record_decide_what_may_be_taken_along(
    folder: Any, keys: str, copied: bool, zooms: bool
) -> None:
    folder.change("    activity: trung-bay", f"    {keys}")
    shown = photo(folder, "san-truong")
    assert (shown.may_be_copied, shown.zooms) == (copied, zooms)


RECORDING = """
recordings:
  - id: phong-su
    kind: phim
    file: phong-su.mp4
    title: Phóng sự
    poster: san-truong
    captions: {vi: phong-su.vi.vtt}
    duration: 3:25
"""


@pytest.fixture
def filmed(folder: Any) -> Any:
    """The folder with a film in it."""
    file = folder.root / "data" / "exhibition.yml"
    file.write_text(file.read_text("utf-8") + RECORDING, encoding="utf-8")
    for name in ("phong-su.mp4", "phong-su.vi.vtt"):
        folder.hold(name)
    return folder


def test_a_film_is_read(filmed: Any) -> None:
    (film,) = filmed.read().campaign()[Exhibitions].recordings
    assert isinstance(film, Recording)
    assert (film.kind.value, film.duration, film.captions["vi"]) == (
        "video",
        205,
        "phong-su.vi.vtt",
    )


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("file: phong-su.mp4", "file: san.jpg", "'san.jpg' phải là tệp .mp4"),
        ("kind: phim", "kind: audio", "'phong-su.mp4' phải là tệp .m4a, .mp3"),
        ("phong-su.vi.vtt", "phong-su.srt", "không có tệp photos/phong-su.srt"),
        ("{vi: phong-su.vi.vtt}", "{vi: san.jpg}", "'san.jpg' phải là tệp .vtt"),
        ("{vi: phong-su.vi.vtt}", "{fr: phong-su.vi.vtt}", "không có thứ tiếng 'fr'"),
        ("duration: 3:25", "duration: ba phút", "'ba phút' không phải là thời lượng"),
        ("poster: san-truong", "poster: san", "không có ảnh nào mang mã 'san'"),
    ],
)
def test_a_mistake_in_a_film_is_said(filmed: Any, before: str, after: str, says: str) -> None:
    filmed.change(before, after)
    assert any(says in line for line in filmed.complaints()), filmed.complaints()
