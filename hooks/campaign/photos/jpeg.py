"""What JPEG says between its markers, where Pillow doesn't tell."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

_BLOCK = 1 << 16
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, b"\xff\xd9"
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))


def depth(file: BufferedReader) -> int | None:
    """Bits per colour, None if the header breaks off before it says so."""
    for marker, at in _segments(file):
        if marker in _FRAMES:
            file.seek(at + 2)
            return next(iter(file.read(1)), None)
    return None


def has_end(file: BufferedReader) -> bool:
    """True if the picture ends in this file; a telephone's other pictures may follow it."""
    begun = next((at for marker, at in _segments(file) if marker == _SCAN), 0)
    at = file.seek(0, 2)
    after = b""
    while at > begun:
        start = max(begun, at - _BLOCK)
        file.seek(start)
        block = file.read(at - start) + after
        if _END in block:
            return True
        at, after = start, block[:1]
    return False


def _segments(file: BufferedReader) -> Iterator[tuple[int, int]]:
    """Each segment up to the pixels: its marker, and where its length stands."""
    at = 2
    while True:
        file.seek(at)
        mark = file.read(2)
        if len(mark) < 2 or mark[0] != 0xFF:
            return
        marker = mark[1]
        if marker == 0xFF:  # a byte that only fills
            at += 1
            continue
        at += 2
        if marker in _ALONE:
            continue
        length = int.from_bytes(file.read(2))
        yield marker, at
        if marker == _SCAN or length < 2:
            return
        at += length
