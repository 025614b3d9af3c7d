"""The blocks of metadata in a picture file, as bytes: EXIF, IPTC-IIM, XMP."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from typing import Any

from PIL import Image
from PIL.ImageFile import ImageFile

from campaign.photos import png
from campaign.photos.opening import UNREADABLE

_IIM, _PHOTOSHOP, _XMP = 33723, 34377, 700  # tags of TIFF
_IIM_RESOURCE = 0x0404
# PNG has no place for IPTC-IIM; ImageMagick writes it, and all else, as lines of hex digits.
_RAW_PROFILE = b"Raw profile type "
# What is said of a picture is never this long; a bomb can be.
_LONGEST = 1 << 22


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a file says about itself; an empty block where it has none."""

    exif: Image.Exif
    iim: bytes = b""
    xmp: bytes = b""


def read_blocks(image: ImageFile, file: BufferedReader, format: str) -> Blocks:
    """The blocks of a picture that is opened and whose bytes are in `file`; never raises."""
    if format == "PNG":
        return _of_png(file)
    if format == "TIFF":
        return _of_tiff(image)
    photoshop = image.info.get("photoshop")
    return Blocks(
        exif=_exif(_bytes(image.info.get("exif"))),
        iim=_bytes(photoshop.get(_IIM_RESOURCE)) if isinstance(photoshop, dict) else b"",
        xmp=_bytes(image.info.get("xmp")),
    )


def _exif(block: bytes) -> Image.Exif:
    """The tags in it; none if it is damaged."""
    exif = Image.Exif()
    try:
        exif.load(block)
    except UNREADABLE:
        return Image.Exif()
    return exif


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _of_tiff(image: ImageFile) -> Blocks:
    tags = image.tag_v2  # type: ignore[attr-defined]
    iim = _tag_bytes(tags, _IIM)
    return Blocks(
        exif=image.getexif(),
        iim=iim or dict(_resources(_tag_bytes(tags, _PHOTOSHOP))).get(_IIM_RESOURCE, b""),
        xmp=_tag_bytes(tags, _XMP),
    )


def _tag_bytes(tags: Any, tag: int) -> bytes:
    value = tags.get(tag, b"")
    if isinstance(value, tuple):  # older programs call these bytes whole numbers of four each
        order = "<" if tags.prefix == b"II" else ">"
        try:
            return struct.pack(f"{order}{len(value)}I", *value)
        except struct.error:
            return b""
    return _bytes(value)


def _resources(block: bytes) -> Iterator[tuple[int, bytes]]:
    """Photoshop's resources: number and content."""
    at = 0
    while block[at : at + 4] == b"8BIM" and at + 7 <= len(block):
        number = int.from_bytes(block[at + 4 : at + 6])
        at += 6 + _even(1 + block[at + 6])  # its name, mostly empty
        length = int.from_bytes(block[at : at + 4])
        yield number, block[at + 4 : at + 4 + length]
        at += 4 + _even(length)


def _even(length: int) -> int:
    return length + length % 2


def _of_png(file: BufferedReader) -> Blocks:
    said: dict[str, bytes] = {}
    for name, content in png.chunks(file):
        if name == b"eXIf":
            said["exif"] = content
        elif name in (b"iTXt", b"zTXt", b"tEXt"):
            said |= dict(_png_text(name, content))
    iim = dict(_resources(said.get("iptc", b""))).get(_IIM_RESOURCE, b"")
    return Blocks(exif=_exif(said.get("exif", b"")), iim=iim, xmp=said.get("xmp", b""))


def _png_text(kind: bytes, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The block that a chunk of text holds, if it holds one."""
    key, _, rest = content.partition(b"\0")
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
    if key == b"XML:com.adobe.xmp":
        yield "xmp", _unpacked(rest) if packed else rest
    elif key.startswith(_RAW_PROFILE):
        lines = _unpacked(rest[1:]) if packed else rest
        name = key.removeprefix(_RAW_PROFILE).decode("latin-1").strip()
        yield ("exif" if name == "APP1" else name), _from_digits(lines)


def _from_digits(lines: bytes) -> bytes:
    """The bytes that a raw profile's lines spell: its name, its length, then hex digits."""
    try:
        return bytes.fromhex("".join(lines.decode("ascii").split()[2:]))
    except ValueError:
        return b""


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST)
    except zlib.error:
        return b""
