"""Picture files as tests need them: by Pillow, or byte by byte where Pillow makes no such file."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import tempfile
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import ExifTags, Image

pillow_heif.register_heif_opener()

# Endings and what Pillow calls the format.
SAVED = {
    "jpg": "JPEG",
    "png": "PNG",
    "tif": "TIFF",
    "webp": "WEBP",
    "avif": "AVIF",
    "gif": "GIF",
    "heic": "HEIF",
}


def drawn(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """A picture whose four corners differ."""
    picture = Image.radial_gradient("L").resize((width, height))
    picture.paste(0, (0, 0, width // 2, height // 2))
    picture.paste(255, (width // 2, 0, width, height // 2))
    return picture.convert(mode)


def encoded(format: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    """The picture as the bytes of a file."""
    out = io.BytesIO()
    (picture or drawn()).save(out, format, **options)
    return out.getvalue()


def put(path: Path, content: bytes) -> Path:
    """The path itself, with that content, and folders made as needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def exif(**tags: Any) -> Image.Exif:
    """Tags of the main directory by their names."""
    block = Image.Exif()
    for name, value in tags.items():
        block[ExifTags.Base[name]] = value
    return block


def turned(format: str, orientation: int) -> bytes:
    """A picture of 60 × 40 stored pixels that says how it is turned, as its format says that."""
    block = exif(Orientation=orientation)
    if format == "TIFF":
        return encoded(format, tiffinfo={ExifTags.Base.Orientation: orientation})
    return encoded(format, exif=block.tobytes())


def late_exif_png(orientation: int) -> bytes:
    """A PNG whose eXIf stands behind the pixels, as the standard allows."""
    block = exif(Orientation=orientation).tobytes().removeprefix(b"Exif\0\0")
    whole, end = encoded("PNG"), png_chunk(b"IEND", b"")
    return whole.removesuffix(end) + png_chunk(b"eXIf", block) + end


def png_chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of PNG with its length and checksum."""
    checksum = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + checksum


def jpeg_of_12_bits() -> bytes:
    """The header of a JPEG with 12 bits a colour; an EXIF segment stands before the frame."""
    app = b"\xff\xe1" + struct.pack(">H", 8) + b"Exif\0\0"
    frame = b"\xff\xc1" + struct.pack(">HBHHB", 11, 12, 40, 60, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda" + struct.pack(">HB", 8, 1) + b"\x01\x00\x00\x3f\x00"
    return b"\xff\xd8" + app + frame + scan + bytes(100) + b"\xff\xd9"


def png_bomb(width: int, height: int) -> bytes:
    """A PNG of one bit a pixel, all alike: a few kilobytes that hold millions of pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header), png_chunk(b"IDAT", rows), png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def webp_bomb() -> bytes:
    """The header of a WebP of 16384 × 16384 pixels with nothing in it."""
    largest = (16384 - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + largest + largest
    return b"RIFF" + struct.pack("<I", len(body)) + body


def deep_png() -> bytes:
    """A PNG of 16 bits a colour."""
    return encoded("PNG", drawn(mode="I;16"))


def deep_tiff() -> bytes:
    """A colour TIFF of 16 bits a colour, uncompressed, as scanners write it."""
    width, height = 60, 40
    entries = [
        *((256, 3, 1, width), (257, 3, 1, height), (258, 3, 3, 122), (259, 3, 1, 1)),
        *((262, 3, 1, 2), (273, 4, 1, 128), (277, 3, 1, 3), (278, 3, 1, height)),
        (279, 4, 1, width * height * 6),
    ]
    directory = struct.pack("<H", len(entries))
    directory += b"".join(struct.pack("<HHII", *entry) for entry in entries) + bytes(4)
    bits = struct.pack("<3H", 16, 16, 16)
    head = b"II*\0" + struct.pack("<I", 8) + directory
    assert len(head) == 122
    return head + bits + struct.pack("<H", 40000) * (width * height * 3)


def raw_in_tiff() -> bytes:
    """What a camera's raw file begins with: a small picture that says it is reduced."""
    return encoded("TIFF", drawn(16, 12), tiffinfo={254: 1})


def captioned_exif(raw: bytes) -> bytes:
    """A picture whose caption is these bytes, in EXIF."""
    return encoded("JPEG", exif=exif(ImageDescription=raw))


def captioned_iptc(raw: bytes, *, declared: bool = False) -> bytes:
    """A picture whose caption is these bytes, in IPTC-IIM."""
    fields = b"\x1c\x01\x5a\0\3\x1b%G" if declared else b""
    fields += b"\x1c\x02\x78" + struct.pack(">H", len(raw)) + raw
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(fields)) + fields
    content = b"Photoshop 3.0\0" + resource + bytes(len(fields) % 2)
    segment = b"\xff\xed" + struct.pack(">H", 2 + len(content)) + content
    whole = encoded("JPEG")
    return whole[:2] + segment + whole[2:]


def _in_tcvn3(text: str) -> bytes:
    """By glibc, whose TCVN has these letters where TCVN3 has them."""
    return subprocess.check_output(["iconv", "-f", "UTF-8", "-t", "TCVN"], input=text.encode())


def _in_cp1258(text: str) -> bytes:
    """Letters in one piece where the page has them, else with the tone behind."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in tones)
        bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones))
        out += bare + tone
    return out.encode("cp1258")


# The letters that tests use as VNI's fonts have them: a vowel, then a mark.
_VNI_PAIRS = "ễ:eã ỷ:yû ệ:eä à:aø ậ:aä Đ:Ñ ả:aû ộ:oä ố:oá ờ:ôø ự:öï ọ:oï ở:ôû ắ:aé õ:oõ ẽ:eõ ử:öû"
_VNI = {"ơ": "ô", "ư": "ö"} | dict(pair.split(":") for pair in _VNI_PAIRS.split())


def _in_vni(text: str) -> bytes:
    return "".join(_VNI.get(letter, letter) for letter in text).encode("latin-1")


IN_ALPHABET = {"TCVN3": _in_tcvn3, "VNI": _in_vni, "Windows-1258": _in_cp1258}


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, which no permission keeps from reading."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that anybody may look into; pytest's own may not be entered by others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
