"""When a picture was taken, judged from the dates in its file. A scanner's date never is.

Of all the dates in a file few are meant: when it was scanned, saved or changed says nothing about
the picture. What is believed, in this order:

1. What somebody wrote into the field for it (XMP photoshop:DateCreated, IPTC Date Created), to the
   year, month or day. Programs fill the same field from the device's clock: if it is the day of
   any other date in the file, it counts as the clock's.
2. What the device's clock said (EXIF DateTimeOriginal), if a camera took the picture: one that
   names no scanner and tells how it exposed. Scanning programs write the hour of scanning there.
3. Not a clock before 1995: there was no EXIF. It is a clock that was never set (1970, 1980), or
   somebody's correction, which belongs into the record where it is read as one.
4. Not a clock at midnight on 1 January to the second: that is how a new battery begins.
5. No date before 1826, the year of the oldest photograph.

The record goes before all of it, and `medium: scan` there silences every clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.photos.metadata.told import Dates, Device, Remark

_FIRST_EXIF = 1995
_FIRST_PHOTOGRAPH = 1826
_SCANNERS = (1, 2)
_CAMERA = 3

# Machines and programs that scan. Makers of cameras, too, build scanners: models tell.
_SCANS = re.compile(
    r"scan|silverfast|perfection|expression \d|\bgt-x\d|workforce|\bds-\d|\bfi-\d|coolscan|"
    r"\bls-\d{2,4}\b|opticfilm|opticbook|plustek|mustek|microtek|\bumax|\bavision|reflecta|"
    r"flextight|imacon|zeutschel|bookeye|\bczur|\bcontex\b|imagerunner|\bir-?adv|bizhub|laserjet|"
    r"officejet|deskjet|aficio|\bmfc-|\bdcp-|\bmf\d{3}|taskalfa|ecosys|e-studio|workcentre|"
    r"versalink|docucentre|naps2|\bxsane|\btwain|(?:office|microsoft) lens",
    re.IGNORECASE,
)
_DATE = re.compile(r"\s*(\d{4})(?:[-:/.]?(\d\d)(?:[-:/.]?(\d\d))?)?(?!\d)")
_NEW_BATTERY = re.compile(r"\s*\d{4}[:-]01[:-]01[ T]00:00:00")


def edtf(written: str) -> str:
    """The date in `1948:11:07 …`, `1948-11`, `19480000`, as far as it is one; else nothing."""
    found = _DATE.match(written)
    if found is None or found[1] == "0000":
        return ""
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    parts = [f"{year:04}", *([f"{month:02}"] if month else []), *([f"{day:02}"] if day else [])]
    return "-".join(parts if month else parts[:1])


def clock_date(written: str) -> str:
    """As `edtf`, but nothing for a clock that was never set."""
    return "" if _NEW_BATTERY.match(written) else edtf(written)


def is_scanner(device: Device) -> bool:
    """True if the file names a scanner as what made it."""
    return device.source in _SCANNERS or any(_SCANS.search(name) for name in device.names)


def is_camera(device: Device) -> bool:
    """True if the file shows that a camera made it."""
    return not is_scanner(device) and (device.source == _CAMERA or device.exposes)


def medium(device: Device) -> str:
    """`scan` or `camera`; nothing if the file doesn't show which."""
    if is_scanner(device):
        return "scan"
    return "camera" if is_camera(device) else ""


def taken(dates: Dates, device: Device) -> tuple[str | None, bool]:
    """When the picture was taken, as EDTF, and whether only a clock says so."""
    if dates.written and not _is_copy(dates) and _year(dates.written) >= _FIRST_PHOTOGRAPH:
        return dates.written, False
    said = _by_clock(dates)
    if said and is_camera(device) and _year(said) >= _FIRST_EXIF:
        return said, True
    return None, False


def remarks(dates: Dates, device: Device) -> Iterator[Remark]:
    """Why the date that the file gives is not believed."""
    said = _by_clock(dates) or dates.written
    if not said or taken(dates, device)[0] is not None:
        return
    if is_scanner(device):
        why = "là ngày quét", "is when it was scanned"
    elif _year(said) < _FIRST_EXIF:
        why = "có trước máy ảnh số", "is older than digital cameras"
    else:
        why = "không rõ của máy ảnh nào", "is of no known camera"
    yield (
        f"ngày {said} trong tệp {why[0]}, không dùng; biết ngày chụp thì ghi vào when",
        f"the date {said} in the file {why[1]} and isn't used; write what you know into when",
    )


def _is_copy(dates: Dates) -> bool:
    return dates.written in {dates.clock, *dates.made}


def _by_clock(dates: Dates) -> str:
    return dates.clock or (dates.written if _is_copy(dates) else "")


def _year(written: str) -> int:
    return int(written[:4])
