"""What files say of their pictures, as exiftool writes it into them and reads it back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.metadata import Embedded, embedded
from campaign.problems import Wrong
from tests.photos import exiftool, making

CAPTION = "Đoàn đại biểu dự lễ mít tinh\nở Hội trường lớn, năm 1952"
XMP = (
    "XMP-dc:Description=Đoàn đại biểu dự lễ mít tinh",
    "XMP-dc:Description-en=Delegates at the ceremony",
    "XMP-photoshop:Headline=Lễ mít tinh",
    "XMP-photoshop:Credit=Phòng truyền thống",
    "XMP-dc:Creator=Nguyễn Văn Một",
    "XMP-dc:Creator=Trần Thị Hai",
    "XMP-dc:Rights=© Đảng ủy Khối",
    "XMP-xmpRights:WebStatement=http://rightsstatements.org/vocab/InC/1.0/",
    "XMP-dc:Subject=mít tinh",
    "XMP-dc:Subject=đại biểu",
    "XMP-iptcExt:PersonInImage=Lê Ba",
    "XMP-iptcExt:PersonInImage=Phạm Bốn",
    "XMP-iptcCore:AltTextAccessibility=Hàng ghế đầu trong hội trường",
    "XMP-photoshop:DateCreated=1952-11",
    "XMP-iptcExt:LocationCreated={Sublocation=Hội trường lớn, City=Hà Nội, CountryName=Việt Nam}",
)


def told(path: Path) -> Embedded:
    return embedded(examine(path, path.parent, Limits()))


def with_tags(folder: Path, *tags: str, format: str = "JPEG", charset: str = "UTF8") -> Path:
    path = making.put(folder / "ảnh", making.encoded(format))
    return exiftool.write(path, *tags, charset=charset)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_xmp_of_every_format(format: str, tmp_path: Path) -> None:
    assert told(with_tags(tmp_path, *XMP, format=format)) == Embedded(
        headline=(("vi", "Lễ mít tinh"),),
        caption=(("vi", "Đoàn đại biểu dự lễ mít tinh"), ("en", "Delegates at the ceremony")),
        alt=(("vi", "Hàng ghế đầu trong hội trường"),),
        credit="Phòng truyền thống",
        creator=("Nguyễn Văn Một", "Trần Thị Hai"),
        copyright=(("vi", "© Đảng ủy Khối"),),
        rights_url="http://rightsstatements.org/vocab/InC/1.0/",
        keywords=("mít tinh", "đại biểu"),
        people=("Lê Ba", "Phạm Bốn"),
        place="Hội trường lớn, Hà Nội, Việt Nam",
        taken="1952-11",
    )


IPTC = (
    f"IPTC:Caption-Abstract={CAPTION}".replace("\n", "&#xa;"),
    "IPTC:Headline=Lễ mít tinh",
    "IPTC:Credit=Phòng truyền thống",
    "IPTC:By-line=Nguyễn Văn Một",
    "IPTC:CopyrightNotice=Đảng ủy Khối",
    "IPTC:Keywords=mít tinh",
    "IPTC:Keywords=đại biểu",
    "IPTC:Sub-location=Hội trường lớn",
    "IPTC:City=Hà Nội",
    "IPTC:DateCreated=1952:11:07",
)


# As exiftool writes them when it is told nothing of alphabets.
@pytest.mark.parametrize("declared", [True, False])
@pytest.mark.parametrize("format", ["JPEG", "TIFF", "PNG"])
def test_iptc_in_utf_8(format: str, declared: bool, tmp_path: Path) -> None:
    said = ("IPTC:CodedCharacterSet=UTF8",) if declared else ()
    path = making.put(tmp_path / "ảnh", making.encoded(format))
    exiftool.write(path, "E", *IPTC, *said)
    assert told(path) == Embedded(
        headline=(("vi", "Lễ mít tinh"),),
        caption=(("vi", CAPTION),),
        credit="Phòng truyền thống",
        creator=("Nguyễn Văn Một",),
        copyright=(("vi", "Đảng ủy Khối"),),
        keywords=("mít tinh", "đại biểu"),
        place="Hội trường lớn, Hà Nội",
        taken="1952-11-07",
    )


EXIF = (
    "IFD0:ImageDescription=Đoàn đại biểu dự lễ mít tinh",
    "IFD0:Artist=Nguyễn Văn Một; Trần Thị Hai",
    "IFD0:Copyright=Đảng ủy Khối",
    "IFD0:XPTitle=Lễ mít tinh",
    "IFD0:XPKeywords=mít tinh;đại biểu",
)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_exif_of_every_format(format: str, tmp_path: Path) -> None:
    assert told(with_tags(tmp_path, *EXIF, format=format)) == Embedded(
        headline=(("vi", "Lễ mít tinh"),),
        caption=(("vi", "Đoàn đại biểu dự lễ mít tinh"),),
        creator=("Nguyễn Văn Một", "Trần Thị Hai"),
        copyright=(("vi", "Đảng ủy Khối"),),
        keywords=("mít tinh", "đại biểu"),
    )


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("ExifIFD:UserComment=Đoàn đại biểu", "Đoàn đại biểu"),
        ("ExifIFD:UserComment=Delegates", "Delegates"),
        ("IFD0:XPComment=Đoàn đại biểu", "Đoàn đại biểu"),
        ("IFD0:ImageDescription=OLYMPUS DIGITAL CAMERA", None),
        ("IFD0:ImageDescription=SONY DSC", None),
        ("IFD0:ImageDescription=Exif_JPEG_PICTURE", None),
        ("IFD0:ImageDescription=   ", None),
        ("ExifIFD:UserComment=Created with GIMP", None),
        ("XMP-dc:Description=SAMSUNG CAMERA PICTURES", None),
        ("IPTC:Caption-Abstract=OLYMPUS DIGITAL CAMERA", None),
        ("XMP-dc:Description=Máy ảnh", "Máy ảnh"),
    ],
)
def test_a_caption_is_what_somebody_wrote(tag: str, said: str | None, tmp_path: Path) -> None:
    expected = (("vi", said),) if said else ()
    assert told(with_tags(tmp_path, tag)).caption == expected


def test_a_copyright_in_two_parts_is_said_whole(tmp_path: Path) -> None:
    block = making.exif(Copyright=b"Photographer\0Editor\0")
    path = making.put(tmp_path / "a", making.encoded("JPEG", exif=block))
    assert told(path).copyright == (("vi", "Photographer; Editor"),)


def test_xmp_goes_before_iptc_and_iptc_before_exif(tmp_path: Path) -> None:
    fields = {
        "caption": ("XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"),
        "headline": ("XMP-photoshop:Headline", "IPTC:Headline", "IFD0:XPTitle"),
        "creator": ("XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"),
        "copyright": ("XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"),
        "keywords": ("XMP-dc:Subject", "IPTC:Keywords", "IFD0:XPKeywords"),
    }
    for first in range(3):
        tags = [
            f"{name}=từ {name.partition(':')[0]}"
            for places in fields.values()
            for name in places[first:]
        ]
        said = told(with_tags(tmp_path, *tags))
        for field, places in fields.items():
            expected = f"từ {places[first].partition(':')[0]}"
            value = getattr(said, field)
            assert value in ((expected,), (("vi", expected),)), field


def test_fields_come_each_from_where_they_are_said(tmp_path: Path) -> None:
    said = told(
        with_tags(
            tmp_path,
            "XMP-dc:Description=chú thích trong XMP",
            "IPTC:Credit=Thông tấn xã",
            "IFD0:Artist=Người chụp",
        )
    )
    assert said.caption == (("vi", "chú thích trong XMP"),)
    assert (said.credit, said.creator) == ("Thông tấn xã", ("Người chụp",))


def test_a_title_of_no_meaning_is_none(tmp_path: Path) -> None:
    assert told(with_tags(tmp_path, "IFD0:XPTitle=Untitled")).headline == ()
    both = ("XMP-dc:Title=untitled", "IPTC:Headline=Lễ mít tinh")
    assert told(with_tags(tmp_path, *both)).headline == (("vi", "Lễ mít tinh"),)


def test_a_title_that_is_only_the_name_of_the_file_is_none(tmp_path: Path) -> None:
    path = making.put(tmp_path / "DSC_0412.jpg", making.encoded("JPEG"))
    exiftool.write(path, "XMP-dc:Title=dsc_0412")
    assert told(path).headline == ()


# Alphabets.

SPOKEN = "Lễ kỷ niệm ngày thành lập Đảng bộ Khối, người dự họp ở Việt Bắc, gõ trống, vẽ, sửa"


@pytest.mark.parametrize("alphabet", ["TCVN3", "VNI", "Windows-1258"])
@pytest.mark.parametrize("block", ["IPTC", "EXIF"])
def test_old_alphabets_are_guessed_and_told(block: str, alphabet: str, tmp_path: Path) -> None:
    raw = making.IN_ALPHABET[alphabet](SPOKEN)
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    path = tmp_path / "a"
    making.put(path, making.captioned_iptc(raw) if block == "IPTC" else making.captioned_exif(raw))
    said = told(path)
    assert said.caption == (("vi", SPOKEN),)
    (remark,) = said.remarks
    assert alphabet in remark[0]
    assert block in remark[0]


def test_other_people_s_names_are_left_alone(tmp_path: Path) -> None:
    raw = "Café Müller, São Paulo, Łódź".replace("Łódź", "señor").encode("latin-1")
    path = making.put(tmp_path / "a", making.captioned_iptc(raw))
    assert told(path).caption == (("vi", "Café Müller, São Paulo, señor"),)
    assert "Latin-1" in told(path).remarks[0][0]


def test_utf_8_once_taken_for_latin_1_is_set_right(tmp_path: Path) -> None:
    wound = SPOKEN.encode("utf-8").decode("latin-1").encode("utf-8")
    path = making.put(tmp_path / "a", making.captioned_exif(wound))
    assert told(path).caption == (("vi", SPOKEN),)
    assert "đọc nhầm" in told(path).remarks[0][0]


def test_letters_that_a_program_lost_are_asked_for(tmp_path: Path) -> None:
    def asked(caption: str) -> bool:
        path = making.put(tmp_path / "a", making.captioned_exif(caption.encode()))
        return any("dấu hỏi" in vi for vi, _ in told(path).remarks)

    assert asked("Th?y trò tr??ng cũ")
    assert not asked("Ai còn nhớ? Ai đã quên?")
    assert not asked("https://vi-du.example/anh?so=1")


def test_a_letter_cut_in_half_at_the_end_of_a_field_is_dropped(tmp_path: Path) -> None:
    raw = "Đoàn đại biểu dự lễ".encode()[:-1]
    path = making.put(tmp_path / "a", making.captioned_iptc(raw, declared=True))
    assert told(path).caption == (("vi", "Đoàn đại biểu dự l"),)
    assert told(path).remarks == ()


def test_text_is_nfc_without_anything_invisible(tmp_path: Path) -> None:
    raw = "\ufeffLe\u0302\u0303 mi\u0301t tinh\r\n  hàng hai\0\0".encode()
    path = making.put(tmp_path / "a", making.captioned_iptc(raw))
    assert told(path).caption == (("vi", "Lễ mít tinh\nhàng hai"),)


# XMP in other clothes.


def with_xmp(folder: Path, inner: str, more: str = "") -> Path:
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      xmlns:cc="http://creativecommons.org/ns#"
      xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
    {inner}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>{more}"""
    content = making.encoded("JPEG", xmp=packet.encode())
    return making.put(folder / "a", content)


def test_xmp_of_attributes_resources_and_several_descriptions(tmp_path: Path) -> None:
    path = with_xmp(
        tmp_path,
        """<rdf:Description rdf:about="" photoshop:Credit="Phòng truyền thống"/>
        <rdf:Description rdf:about="">
          <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
          <dc:title>Lễ mít tinh</dc:title>
          <ext:LocationShown><rdf:Bag>
            <rdf:li ext:City="Hà Nội" ext:CountryName="Việt Nam"/></rdf:Bag></ext:LocationShown>
          <ext:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:PersonName>
            <rdf:Alt><rdf:li xml:lang="x-default">Lê Ba</rdf:li></rdf:Alt></ext:PersonName>
          </rdf:li></rdf:Bag></ext:PersonInImageWDetails>
        </rdf:Description>""",
        more="\0" * 200,
    )
    said = told(path)
    assert said.credit == "Phòng truyền thống"
    assert said.rights_url == "https://creativecommons.org/licenses/by/4.0/"
    assert said.headline == (("vi", "Lễ mít tinh"),)
    assert (said.place, said.people) == ("Hà Nội, Việt Nam", ("Lê Ba",))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"x-default": "A", "en": "B"}, (("vi", "A"), ("en", "B"))),
        ({"x-default": "A", "en-GB": "A", "vi-VN": "C"}, (("vi", "C"), ("en", "A"))),
        ({"en": "B"}, (("vi", "B"),)),
        ({"en": "B", "vi": "C", "fr": "D"}, (("vi", "C"), ("en", "B"), ("fr", "D"))),
        ({"x-default": " "}, ()),
    ],
)
def test_languages(
    written: dict[str, str], read: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    items = "".join(f'<rdf:li xml:lang="{code}">{one}</rdf:li>' for code, one in written.items())
    inner = f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>"
    path = with_xmp(tmp_path, f'<rdf:Description rdf:about="">{inner}</rdf:Description>')
    assert told(path).caption == read


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta",
        b"\xff\xfe\x00",
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ],
    ids=["broken", "no text", "entities", "other files"],
)
def test_xmp_that_can_t_be_trusted_is_told_and_the_rest_is_read(
    packet: bytes, tmp_path: Path
) -> None:
    block = making.exif(ImageDescription="Lễ mít tinh".encode())
    path = making.put(tmp_path / "a", making.encoded("JPEG", xmp=packet, exif=block))
    assert told(path).caption == (("vi", "Lễ mít tinh"),)
    assert "XMP" in told(path).remarks[0][0]


# Not PNG: its checksums tell of every wrong byte.
@pytest.mark.parametrize("format", ["JPEG", "TIFF", "WEBP", "AVIF"])
def test_damaged_metadata_stop_nothing(format: str, tmp_path: Path) -> None:
    whole = with_tags(tmp_path, *XMP, *EXIF, *DATES, format=format).read_bytes()
    dice = random.Random(1948)
    read = 0
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(8):
            spoilt[dice.randrange(8, len(spoilt))] = dice.randrange(256)
        try:
            assert told(making.put(tmp_path / "hỏng", bytes(spoilt))).taken != ""
            read += 1
        except Wrong:
            continue
    assert read > 10


DATES = (
    "ExifIFD:DateTimeOriginal=2016:11:05 08:30:00",
    "ExifIFD:CreateDate=2016:11:05 08:30:00",
    "IFD0:ModifyDate=2016:11:06 09:00:00",
    "ExifIFD:ExposureTime=1/125",
    "IFD0:Make=NIKON CORPORATION",
    "IFD0:Model=NIKON D700",
)


def test_what_exiftool_reads_is_what_is_read(tmp_path: Path) -> None:
    path = with_tags(tmp_path, *XMP, *IPTC, *EXIF)
    theirs, ours = exiftool.read(path), told(path)
    assert theirs["XMP-dc:Description"] == dict(ours.caption)["vi"]
    assert theirs["XMP-dc:Creator"] == list(ours.creator)
    assert theirs["XMP-dc:Subject"] == list(ours.keywords)
    assert theirs["XMP-iptcExt:PersonInImage"] == list(ours.people)
    assert theirs["XMP-xmpRights:WebStatement"] == ours.rights_url
    (place,) = theirs["XMP-iptcExt:LocationCreated"]
    assert ours.place == ", ".join(place[step] for step in ("Sublocation", "City", "CountryName"))
