"""Writes a stamp into a finished file: no pixel is touched, so a new caption costs nothing."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from campaign.derivatives.stamp import Stamp

# What an AVIF file is encoded with, to be replaced: as XMP it is a place, not words.
UNSTAMPED = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0"
_APP0, _APP1, _APP13 = 0xE0, 0xE1, 0xED
_BOX_HEADER = 8  # size and kind
_META_HEADER = 4  # version and flags
# Version 0; offsets and lengths of four bytes each, no base: as libavif writes it.
_ILOC = b"\0\0\0\0\x44\0"


def stamped(content: bytes, form: str, stamp: Stamp) -> bytes:
    """The same picture with that stamp instead of the one it has."""
    return _in_avif(content, stamp) if form == "avif" else _in_jpeg(content, stamp)


def _in_jpeg(content: bytes, stamp: Stamp) -> bytes:
    """APP1 and APP13 after the JFIF header, where every reader looks for them."""
    kept = list(_segments(content))
    head = b"".join(part for marker, part in kept if marker == _APP0)
    rest = b"".join(part for marker, part in kept if marker not in (_APP0, _APP1, _APP13))
    iptc = stamp.iptc()
    block = _PHOTOSHOP + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    ours = _segment(_APP1, _XMP + stamp.xmp()) + (_segment(_APP13, block) if iptc else b"")
    return b"\xff\xd8" + head + ours + rest


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment with its marker; the last one holds everything from the first scan on."""
    at = 2
    while content[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        yield content[at + 1], content[at:end]
        at = end
    yield 0xDA, content[at:]


def _segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def _in_avif(content: bytes, stamp: Stamp) -> bytes:
    """The XMP item comes first in the data: it is replaced, and what lies behind it moves."""
    meta, meta_end = _box(content, b"meta", (0, len(content)))
    places, _ = _box(content, b"iloc", (meta + _META_HEADER, meta_end))
    start, end = _box(content, b"mdat", (0, len(content)))
    packet = stamp.xmp()
    head = bytearray(content[:start])
    extents = list(_extents(content, places))
    old = next(length for _, offset, length in extents if offset == start)
    more = len(packet) - old
    for at, offset, length in extents:
        new = (start, len(packet)) if offset == start else (offset + more, length)
        struct.pack_into(">II", head, at, *new)
    struct.pack_into(">I", head, start - _BOX_HEADER, end - start + _BOX_HEADER + more)
    return bytes(head) + packet + content[start + old :]


def _box(content: bytes, kind: bytes, within: tuple[int, int]) -> tuple[int, int]:
    """Where the content of the first box of that kind begins and ends."""
    at, end = within
    while at < end:
        size = int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] == kind:
            return at + _BOX_HEADER, at + size
        at += size
    raise ValueError(f"no {kind!r} in this AVIF file")


def _extents(content: bytes, places: int) -> Iterator[tuple[int, int, int]]:
    """Where each item's place is written, and what is written there: its offset and length."""
    if content[places : places + 6] != _ILOC:
        raise ValueError("an AVIF file with places of another form")
    items = int.from_bytes(content[places + 6 : places + 8], "big")
    at = places + 8
    for _ in range(items):
        count = int.from_bytes(content[at + 4 : at + 6], "big")
        at += 6
        for _ in range(count):
            yield at, *struct.unpack_from(">II", content, at)
            at += 8
