"""The blocks of metadata in a picture file, as bytes: EXIF, IPTC-IIM, XMP."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BufferedReader

from PIL import Image
from PIL.ImageFile import ImageFile

from campaign.photos import png
from campaign.photos.opening import UNREADABLE

_IIM, _PHOTOSHOP, _XMP = 33723, 34377, 700  # tags of TIFF
_IIM_RESOURCE = 0x0404
# PNG has no place for IPTC-IIM; ImageMagick writes it, and all else, as lines of hex digits.
_RAW_PROFILE = b"Raw profile type "
_PROFILE = re.compile(rb"\s*[^\n]+\n\s*\d+\n(.*)", re.DOTALL)
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
    # The bytes themselves: what should be bytes is often called numbers, and Pillow then keeps one.
    tags: Mapping[int, bytes] = image.tag.tagdata  # type: ignore[attr-defined]
    return Blocks(
        exif=image.getexif(),
        iim=tags.get(_IIM) or _photoshop_iim(tags.get(_PHOTOSHOP, b"")),
        xmp=tags.get(_XMP, b""),
    )


def _photoshop_iim(block: bytes) -> bytes:
    return dict(_resources(block)).get(_IIM_RESOURCE, b"")


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
    return Blocks(
        exif=_exif(said.get("exif", b"")),
        iim=_photoshop_iim(said.get("iptc", b"")),
        xmp=said.get("xmp", b""),
    )


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
    """The bytes that a raw profile spells: its name, its length, then hex digits."""
    found = _PROFILE.match(lines)
    try:
        return bytes.fromhex(found[1].decode("ascii")) if found else b""
    except ValueError:
        return b""


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST)
    except zlib.error:
        return b""
