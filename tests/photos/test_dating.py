"""Which of the dates in a file are the picture's."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.metadata import dating, embedded, unsaid
from campaign.photos.metadata.told import Dates, Device
from tests.photos import exiftool, making

NIKON = Device(names=("NIKON CORPORATION", "NIKON D700"), exposes=True)
TELEPHONE = Device(names=("samsung", "GT-I9300"), exposes=True, source=3)
EPSON = Device(names=("EPSON", "Perfection V600", "EPSON Scan"))
UNKNOWN = Device()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2016:11:05 08:30:00", "2016-11-05"),
        ("2016-11-05T08:30:00+07:00", "2016-11-05"),
        ("1948", "1948"),
        ("1948-11", "1948-11"),
        ("19481107", "1948-11-07"),
        ("19480000", "1948"),
        ("19481100", "1948-11"),
        ("1948:11:00 00:00:00", "1948-11"),
        ("0000:00:00 00:00:00", ""),
        ("    :  :     :  :  ", ""),
        ("2016:13:05", ""),
        ("2015:02:29", ""),
        ("hôm qua", ""),
        ("", ""),
    ],
)
def test_dates_are_read_as_far_as_they_go(written: str, date: str) -> None:
    assert dating.edtf(written) == date


@pytest.mark.parametrize(
    ("dates", "device", "taken"),
    [
        # A camera's clock is believed, an unknown program's is not.
        (Dates(clock="2016-11-05"), NIKON, ("2016-11-05", True)),
        (Dates(clock="2016-11-05"), TELEPHONE, ("2016-11-05", True)),
        (Dates(clock="2016-11-05"), UNKNOWN, (None, False)),
        (Dates(clock="2016-11-05"), Device(names=("Canon", "Canon EOS 5D")), (None, False)),
        # A scanner's never is.
        (Dates(clock="2011-03-02", made=frozenset({"2011-03-02"})), EPSON, (None, False)),
        (Dates(clock="2011-03-02"), Device(source=2, exposes=True), (None, False)),
        # The day of saving says nothing.
        (Dates(made=frozenset({"2016-11-05"})), NIKON, (None, False)),
        # What somebody wrote is believed, of a scan too …
        (Dates(written="1948-11", clock="2011-03-02"), EPSON, ("1948-11", False)),
        (Dates(written="1948"), UNKNOWN, ("1948", False)),
        # … unless a program has copied it from a clock.
        (Dates(written="2011-03-02", made=frozenset({"2011-03-02"})), EPSON, (None, False)),
        (Dates(written="2011-03-02", clock="2011-03-02"), EPSON, (None, False)),
        (Dates(written="2016-11-05", made=frozenset({"2016-11-05"})), NIKON, ("2016-11-05", True)),
        # Clocks that were never set; photographs before photography.
        (Dates(clock="1980-01-01"), NIKON, (None, False)),
        (Dates(clock="1948-11-07"), NIKON, (None, False)),
        (Dates(written="1601-01-01", clock="2016-11-05"), NIKON, ("2016-11-05", True)),
    ],
)
def test_what_is_believed(dates: Dates, device: Device, taken: tuple[str | None, bool]) -> None:
    assert dating.taken(dates, device) == taken
    # What isn't believed is told, and nothing else.
    refused = bool(dates.clock or dates.written) and taken[0] is None
    assert bool(list(dating.remarks(dates, device))) == refused


@pytest.mark.parametrize(
    "name",
    [
        "EPSON Perfection V850",
        "CanoScan 9000F Mark II",
        "ScanSnap Manager",
        "SilverFast 8.8",
        "VueScan 9 x64",
        "HP LaserJet MFP M426",
        "FUJITSU fi-7160",
        "Nikon SUPER COOLSCAN 5000 ED",
        "Canon iR-ADV C5235",
        "Brother MFC-7860DW",
        "CamScanner",
        "Microsoft Lens",
        "EPSON GT-X820",
    ],
)
def test_scanners_are_known_by_name(name: str) -> None:
    assert dating.is_scanner(Device(names=(name,), exposes=True))


@pytest.mark.parametrize(
    "name",
    [
        "Canon EOS 5DS R",
        "NIKON COOLPIX S9900",
        "RICOH GR III",
        "SONY DSC-RX100",
        "EPSON R-D1",
        "HP Photosmart C945",
        "samsung GT-I9300",
        "Panasonic DMC-FZ30",
        "Adobe Photoshop CS6 (Windows)",
        "CONTAX N DIGITAL",
    ],
)
def test_cameras_are_no_scanners(name: str) -> None:
    assert not dating.is_scanner(Device(names=(name,)))


CLOCK = (
    "ExifIFD:DateTimeOriginal=2011:03:02 10:11:12",
    "ExifIFD:CreateDate=2011:03:02 10:11:12",
    "ExifIFD:ExposureTime=1/60",
)


def test_a_camera_s_day_is_the_picture_s(tmp_path: Path) -> None:
    path = making.put(tmp_path / "a", making.encoded("JPEG"))
    said = embedded(examine(exiftool.write(path, *CLOCK), tmp_path, Limits()))
    assert (said.taken, said.by_clock, said.remarks) == ("2011-03-02", True, ())
    assert unsaid((), said, is_scan=False)["when"] == "2011-03-02"
    # The office knows better: the camera has photographed a print.
    assert "when" not in unsaid((), said, is_scan=True)
    # Nobody knows, says the record; so it stays.
    assert "when" not in unsaid({"when"}, said, is_scan=False)


def test_a_scanner_s_day_is_told_and_not_used(tmp_path: Path) -> None:
    path = making.put(tmp_path / "a", making.encoded("TIFF"))
    exiftool.write(path, *CLOCK[:2], "IFD0:Make=EPSON", "IFD0:Model=Perfection V600")
    said = embedded(examine(path, tmp_path, Limits()))
    assert said.taken is None
    assert "2011-03-02 trong tệp là ngày quét" in said.undated[0][0]


def test_a_clock_that_begins_anew_says_nothing(tmp_path: Path) -> None:
    path = making.put(tmp_path / "a", making.encoded("JPEG"))
    exiftool.write(path, "ExifIFD:DateTimeOriginal=2008:01:01 00:00:00", CLOCK[2])
    assert embedded(examine(path, tmp_path, Limits())).taken is None


def test_the_record_goes_before_the_file(tmp_path: Path) -> None:
    path = making.put(tmp_path / "a", making.encoded("JPEG"))
    exiftool.write(
        path,
        "XMP-photoshop:Credit=Thông tấn xã",
        "XMP-dc:Creator=Nguyễn Văn Một",
        "XMP-dc:Creator=Trần Thị Hai",
        "XMP-dc:Description=Lễ mít tinh",
        "XMP-dc:Description-en=Ceremony",
        "XMP-dc:Subject=mít tinh",
    )
    said = embedded(examine(path, tmp_path, Limits()))
    assert unsaid({"credit", "file", "id"}, said, is_scan=False) == {
        "caption": {"vi": "Lễ mít tinh", "en": "Ceremony"},
        "photographer": "Nguyễn Văn Một, Trần Thị Hai",
        "keywords": ["mít tinh"],
    }
