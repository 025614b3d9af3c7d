"""What a record leaves out is what its file says; what it says goes before everything."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from campaign import captions, lint
from campaign.model import Exhibitions, Photo
from campaign.photos.catalogue import Catalogue
from campaign.problems import Problem, Severity, report
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS
from tests.photos import exiftool, making

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
SAYS = (
    "XMP-dc:Description=Đại biểu dự lễ. Hàng *đầu* là khách mời",
    "XMP-dc:Description-en=Delegates",
    "XMP-dc:Description-fr=Délégués",
    "XMP-photoshop:Headline=Lễ mít tinh",
    "XMP-iptcCore:AltTextAccessibility=Ba hàng ghế kín người",
    "XMP-photoshop:Credit=Thông tấn xã",
    "XMP-dc:Creator=Nguyễn Văn Thử",
    "XMP-dc:Subject=mít tinh",
    "XMP-iptcExt:PersonInImage=Trần Thị Mẫu",
    "XMP-iptcCore:Location=Hội trường lớn",
    "ExifIFD:DateTimeOriginal=2011:03:02 10:11:12",
    "ExifIFD:ExposureTime=1/60",
    f"XMP-cc:License={CC_BY}",
)


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A photograph that says everything about itself."""
    path = making.put(tmp_path_factory.mktemp("exif") / "a.jpg", making.encoded("JPEG"))
    return exiftool.write(path, *SAYS).read_bytes()


def reading(folder: Any, record: str, content: bytes, name: str = "moi.jpg") -> Reading:
    """The campaign with one more photograph."""
    making.put(folder.root / "photos" / name, content)
    file = folder.root / "data" / "exhibition.yml"
    text = f"  - id: moi\n    file: {name}\n    {record}\n".replace("\n    \n", "\n")
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    return read_campaign(folder.root, PARTS, catalogue=Catalogue(folder.root / "cache"))


def photo(read: Reading) -> Photo:
    return read.campaign()[Exhibitions].photos[-1]


def at_the_file(read: Reading) -> list[Problem]:
    """The problems, which all stand at the line that names the file."""
    lines = (read.root / "data" / "exhibition.yml").read_text("utf-8").split("\n")
    for problem in read.problems:
        assert "file: moi" in lines[problem.place.line - 1]
        assert problem.severity is Severity.WARNING
    return list(read.problems)


def test_a_record_that_says_nothing_is_filled(folder: Any, telling: bytes) -> None:
    read = reading(folder, "", telling)
    assert report(read.problems) == ""
    found = photo(read)
    assert found.title is not None
    assert found.title.vi == "Lễ mít tinh"
    assert captions.plain(found.caption.vi) == "Đại biểu dự lễ. Hàng *đầu* là khách mời"
    assert found.caption.languages() == ("vi", "en"), "the site speaks no French"
    assert found.alt is not None
    assert found.alt.vi == "Ba hàng ghế kín người"
    assert (str(found.credit), str(found.photographer)) == ("Thông tấn xã", "Nguyễn Văn Thử")
    assert (str(found.place), found.keywords) == ("Hội trường lớn", ("mít tinh",))
    assert found.rights is not None
    assert found.rights.uri == CC_BY
    assert found.when is not None
    assert found.when.edtf == "2011-03-02"
    assert found.people == (), "who is shown, and on what grounds, the office says"


def test_what_the_record_says_stays(folder: Any, telling: bytes) -> None:
    said = "caption: Lễ mít tinh\n    decorative: true\n    when: null\n    credit: Nhà trường"
    found = photo(reading(folder, said, telling))
    assert (found.caption.vi, found.when, found.alt) == ("Lễ mít tinh", None, None)
    assert str(found.credit) == "Nhà trường"
    assert found.title is None, "the file's title stands above the file's caption only"
    assert str(found.photographer) == "Nguyễn Văn Thử"


def test_of_a_scan_no_clock_is_believed(folder: Any, telling: bytes) -> None:
    assert photo(reading(folder, "medium: bản quét", telling)).when is None


def test_a_title_alone_is_a_caption(folder: Any) -> None:
    block = making.exif(XPTitle="Lễ mít tinh".encode("utf-16-le"))
    read = reading(folder, "alt: Ba hàng ghế", making.encoded("JPEG", exif=block.tobytes()))
    assert (photo(read).caption.vi, photo(read).title) == ("Lễ mít tinh", None)


def test_rights_of_no_known_statement_are_told_and_left_out(folder: Any) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/'
        '22-rdf-syntax-ns#"><rdf:Description xmlns:r="http://ns.adobe.com/xap/1.0/rights/" '
        'r:WebStatement="https://example.vn/ban-quyen"/></rdf:RDF></x:xmpmeta>'
    )
    content = making.encoded("JPEG", xmp=packet.encode())
    (told,) = at_the_file(read := reading(folder, "caption: A\n    alt: B", content))
    assert "bản quyền trong tệp không dùng được: 'https://example.vn/ban-quyen'" in told.vi
    assert photo(read).rights is None


def test_a_guessed_alphabet_is_told_where_it_is_used(folder: Any) -> None:
    spoken = "Lễ kỷ niệm ngày thành lập Đảng bộ Khối, người dự họp ở Việt Bắc"
    content = making.captioned_exif(making.IN_ALPHABET["TCVN3"](spoken))
    (told,) = at_the_file(read := reading(folder, "alt: B", content))
    assert "đoán là TCVN3" in told.vi
    assert photo(read).caption.vi == spoken


def test_a_guess_that_nobody_needs_is_not_told(folder: Any) -> None:
    content = making.captioned_exif(making.IN_ALPHABET["TCVN3"]("Lễ kỷ niệm ở Việt Bắc"))
    assert at_the_file(reading(folder, "caption: A\n    alt: B", content)) == []


def test_a_name_that_misleads_is_told(folder: Any) -> None:
    (told,) = at_the_file(reading(folder, "caption: A\n    alt: B", making.encoded("PNG")))
    assert "'moi.jpg' thật ra là ảnh PNG" in told.vi
    assert ".png" in told.vi


def test_an_ending_in_capitals_misleads_nobody(folder: Any) -> None:
    read = reading(folder, "caption: A\n    alt: B", making.encoded("JPEG"), "moi.JPG")
    assert at_the_file(read) == []


def test_what_nobody_says_is_still_missing(folder: Any) -> None:
    read = reading(folder, "", making.encoded("JPEG"))
    assert "thiếu khóa 'caption'" in report(read.problems)


def test_questions_about_words_of_a_file_stand_at_its_name(folder: Any, telling: bytes) -> None:
    read = reading(folder, "alt: Lễ mít tinh", telling)
    (asked,) = (
        one for one in lint.questions(read) if one.field == "photos[4].alt" and "lặp lại" in one.vi
    )
    assert asked.place == read.place("photo", "moi", "alt")[0]
    assert asked.place.line == read.place("photo", "moi", "file")[0].line + 1
    shown = read.sources["exhibition.yml"].place(("photos", 4, "credit"))
    assert shown == read.place("photo", "moi", "file")[0]


def test_a_file_that_can_t_be_shown_fills_nothing(folder: Any) -> None:
    read = reading(folder, "caption: A\n    alt: B", b"")
    assert report(read.problems) == ""
    assert "rỗng" in read.examined.wrong["moi.jpg"].vi


def test_a_caption_that_went_with_its_file_is_explained(folder: Any) -> None:
    told = report(reading(folder, "alt: B", b"").problems)
    assert "thiếu khóa 'caption'" in told
    assert "photos[4].file: tệp photos/moi.jpg rỗng (0 byte)" in told


def test_without_a_catalogue_no_file_is_opened(folder: Any, telling: bytes) -> None:
    reading(folder, "alt: B", telling)
    read = read_campaign(Path(folder.root), PARTS)
    assert "thiếu khóa 'caption'" in report(read.problems)
    assert not read.examined.held


def test_two_files_of_one_name_are_asked_about(folder: Any) -> None:
    content = making.encoded("JPEG")
    making.put(folder.root / "photos" / unicodedata.normalize("NFD", "moi lễ.jpg"), content)
    read = reading(folder, "caption: A\n    alt: B", content, "moi lễ.jpg")
    (asked,) = (one for one in lint.questions(read) if "khác cách viết dấu" in one.vi)
    assert asked.place == read.place("photo", "moi", "file")[0]


def test_a_day_by_a_camera_s_clock_is_asked_about(folder: Any, telling: bytes) -> None:
    read = reading(folder, "", telling)
    (asked,) = (one for one in lint.questions(read) if "đồng hồ máy ảnh: moi;" in one.vi)
    assert asked.place == read.place("photo", "moi", "file")[0]


@pytest.mark.parametrize("said", ["when: 1977", "medium: scan", "visibility: office"])
def test_no_clock_no_question(said: str, folder: Any, telling: bytes) -> None:
    assert "đồng hồ" not in report(lint.questions(reading(folder, said, telling)))


@pytest.mark.parametrize(
    ("record", "asks"),
    [("visibility: office", "chưa có alt"), ("alt: B", "không treo ở phần trưng bày nào")],
)
def test_the_same_of_many_photographs_is_asked_once(record: str, asks: str, folder: Any) -> None:
    file = folder.root / "data" / "exhibition.yml"
    new = "".join(f"  - {{id: a-{n}, file: san.jpg, caption: A, {record}}}\n" for n in range(9))
    file.write_text(file.read_text("utf-8") + new, "utf-8")
    (asked,) = (one for one in lint.questions(folder.read()) if asks in one.vi)
    assert asked.vi.startswith("9 ảnh (a-0, a-1, a-2, a-3, +5) ")
    assert "9 photographs (a-0" in asked.en


def test_pages_that_nobody_will_see_are_asked_about(folder: Any) -> None:
    back = making.encoded("TIFF", save_all=True, append_images=[making.drawn()])
    (asked,) = reading(folder, "caption: A\n    alt: B", back, "moi.tif").problems
    assert asked.severity is Severity.QUESTION
    assert "'moi.tif' có 2 trang" in asked.vi
