"""What is written into derivatives, as exiftool reads it."""

from __future__ import annotations

import io
import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image

from campaign.derivatives import Cache, Stamp, Wanted, make, plan
from campaign.derivatives.encoding import encode
from campaign.derivatives.picture import Derivative
from campaign.derivatives.pool import AtOnce
from campaign.derivatives.stamping import stamped
from tests.derivatives.originals import original, scene

STAMP = Stamp(
    creator="Nguyễn Văn Ví Dụ",
    credit="Phòng truyền thống Đảng ủy Khối Ví Dụ & Bảo tàng",
    copyright="© Đảng ủy Khối Ví Dụ",
    rights_url="https://rightsstatements.org/vocab/InC/1.0/",
    description=(("vi", "Lễ mít tinh <10 năm>"), ("en", "The meeting")),
    alt=(("vi", "Hội trường đầy người"), ("en", "A full hall")),
)
# A whole packet of what must not leave the house.
SECRET_XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 exif:GPSLatitude="21,1.7N" aux:SerialNumber="SECRET-1">
 <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li
 mwg-rs:Name="SECRET-2" mwg-rs:Type="Face"/></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def told(*files: Path) -> list[dict[str, Any]]:
    """All that exiftool finds in each file, by group and name, but for the file system's."""
    command = ["exiftool", "-json", "-a", "-G1", "-x", "System:all", "-struct", *map(str, files)]
    said: list[dict[str, Any]] = json.loads(subprocess.check_output(command))
    return said


def secretive(file: Path) -> None:
    """A camera's picture: place, serial number, thumbnail, faces, and a caption of its own."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SECRET-3"
    exif[ExifTags.Base.ImageDescription] = "SECRET-4"
    exif[ExifTags.Base.BodySerialNumber] = "SECRET-5"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (21.0, 1.0, 42.0)
    scene(500, 330).save(file, exif=exif, xmp=SECRET_XMP, comment=b"SECRET-6")


def derivatives(folder: Path, stamp: Stamp) -> list[Path]:
    secretive(folder / "goc.jpg")
    planned = plan(Wanted("anh", original(folder / "goc.jpg"), stamp, zoom=True))
    cache = Cache(folder / "cache")
    assert make([planned], cache, AtOnce()) == {}
    return [cache.file(name) for name in planned.files]


def test_exiftool_reads_every_word_from_every_derivative(tmp_path: Path) -> None:
    files = [one for one in derivatives(tmp_path, STAMP) if one.parent.name != "0"]
    for said in told(*files):
        assert said["XMP-dc:Creator"] == [STAMP.creator]
        assert said["XMP-photoshop:Credit"] == STAMP.credit
        assert said["XMP-dc:Rights"] == STAMP.copyright
        assert said["XMP-xmpRights:Marked"] is True
        assert said["XMP-xmpRights:WebStatement"] == STAMP.rights_url
        assert said["XMP-dc:Description"] == "Lễ mít tinh <10 năm>"
        assert said["XMP-dc:Description-en"] == "The meeting"
        assert said["XMP-iptcCore:AltTextAccessibility-vi"] == "Hội trường đầy người"


def test_programs_that_know_only_iptc_read_it_too(tmp_path: Path) -> None:
    files = [one for one in derivatives(tmp_path, STAMP) if one.suffix == ".jpg"]
    for said in told(*(one for one in files if one.parent.name != "0")):
        assert said["IPTC:CodedCharacterSet"] == "UTF8"
        assert said["IPTC:By-line"] == STAMP.creator
        assert said["IPTC:CopyrightNotice"] == STAMP.copyright
        assert said["IPTC:Caption-Abstract"] == "Lễ mít tinh <10 năm>"
        assert said["IPTC:Credit"] == "Phòng truyền thống…"  # IIM has room for 32 bytes


def test_nothing_of_the_camera_leaves_the_house(tmp_path: Path) -> None:
    files = derivatives(tmp_path, Stamp())
    (camera,) = told(tmp_path / "goc.jpg")
    assert {"GPS:GPSLatitude", "IFD0:Make"} <= camera.keys(), "the test has no secrets"
    groups = {name.split(":")[0] for said in told(*files) for name in said} - {"SourceFile"}
    assert groups <= {"ExifTool", "File", "JFIF", "QuickTime", "Meta", "Composite", "XMP-x"}
    assert not [one for one in files if b"SECRET" in one.read_bytes()]


def test_exiftool_finds_no_fault(tmp_path: Path) -> None:
    files = derivatives(tmp_path, STAMP)
    command = ["exiftool", "-validate", "-warning", "-a", "-s3", *map(str, files)]
    lines = subprocess.check_output(command, text=True).splitlines()
    verdicts = [line for line in lines if not line.startswith("===") and "files read" not in line]
    assert set(verdicts) == {"OK"}


@pytest.mark.parametrize("form", ["avif", "jpeg"])
def test_stamping_changes_no_pixel_and_can_be_repeated(form: str, tmp_path: Path) -> None:
    shown = Derivative(f"anh.{'0' * 24}.90.{form}", 90, 60, form)
    encode(scene(90, 60), [shown], tmp_path, STAMP)
    content = (tmp_path / shown.kept).read_bytes()
    long = replace(STAMP, description=(("vi", "dài lắm " * 900),))
    other = stamped(content, form, long)
    assert pixels(other) == pixels(content) == pixels(stamped(content, form, Stamp()))
    assert stamped(other, form, STAMP) == content


def pixels(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as image:
        return image.tobytes()


def test_a_caption_of_any_length_and_letters_can_be_written(tmp_path: Path) -> None:
    endless = "Ảnh\x00 chụp\x0b \ud800 😀 " * 10_000
    words = (("vi", endless),)
    stamp = Stamp(creator=endless, credit=endless, copyright=endless, description=words, alt=words)
    shown = Derivative(f"anh.{'0' * 24}.90.jpeg", 90, 60, "jpeg")
    encode(scene(90, 60), [shown], tmp_path, stamp)
    (said,) = told(tmp_path / shown.kept)
    assert said["XMP-photoshop:Credit"].startswith("Ảnh chụp")
    assert said["IPTC:Caption-Abstract"].startswith("Ảnh chụp")


def test_a_file_of_another_layout_is_refused() -> None:
    with pytest.raises(ValueError, match="AVIF"):
        stamped(b"\0\0\0\x08meta", "avif", STAMP)
