"""What a file is, told by its first bytes: its name decides nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

# As many bytes as tell every kind below.
HEAD = 64

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "GIF": (".gif",),
    "HEIF": (".heic", ".heif", ".hif"),
}
FORMATS = tuple(ENDINGS)

_STARTS: Mapping[str, re.Pattern[bytes]] = {
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "PNG": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "TIFF": re.compile(rb"II[*+]\x00(?!.{4}CR)|MM\x00[*+]", re.DOTALL),
    "WEBP": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    "GIF": re.compile(rb"GIF8[79]a"),
}
# What offices really have lying about under a picture's name.
_OTHERS: Mapping[str, re.Pattern[bytes]] = {
    "Photoshop": re.compile(rb"8BPS"),
    "JPEG 2000": re.compile(rb"\x00{3}\x0cjP  |\xff\x4f\xff\x51"),
    "JPEG XL": re.compile(rb"\x00{3}\x0cJXL |\xff\x0a"),
    "BMP": re.compile(rb"BM.{4}\x00{4}", re.DOTALL),
    "RAW": re.compile(rb"II\*\x00.{4}CR|IIR[OS]|IIU\x00|FUJIFILM|.{4}ftypcrx ", re.DOTALL),
    "PDF": re.compile(rb"%PDF"),
    "SVG": re.compile(rb"\s*<(?:\?xml|svg)"),
    "HTML": re.compile(rb"\s*<(?:!doctype|html|head)", re.IGNORECASE),
    "ZIP, Word, Excel": re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0"),
    "MP4": re.compile(rb".{4}ftyp(?:isom|iso\d|mp4\d|M4[AV] |qt  |avc1|3gp)", re.DOTALL),
    "Git LFS": re.compile(rb"version https://git-lfs"),
}
_FTYP = re.compile(rb"(.{4})ftyp(.{4}).{4}", re.DOTALL)
_AVIF = {b"avif", b"avis"}
_HEIF = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"}


def format_of(head: bytes) -> str | None:
    """Pillow's name of the format that begins like this, None for what isn't a photograph."""
    return next((name for name, start in _STARTS.items() if start.match(head)), _boxed(head))


def other_kind(head: bytes) -> str | None:
    """What else begins like this, by the name people know it under."""
    return next((name for name, start in _OTHERS.items() if start.match(head)), None)


def format_named(name: str) -> str | None:
    """The format that the ending of the name promises, None if it promises none."""
    suffix = PurePath(name).suffix.lower()
    return next((one for one, endings in ENDINGS.items() if suffix in endings), None)


def _boxed(head: bytes) -> str | None:
    """AVIF and HEIF share one container; its list of brands says what is in it."""
    found = _FTYP.match(head)
    if found is None:
        return None
    listed = head[found.end() : int.from_bytes(found[1])]
    brands = {found[2], *(listed[at : at + 4] for at in range(0, len(listed), 4))}
    if brands & _AVIF:
        return "AVIF"
    return "HEIF" if brands & _HEIF else None
