"""The chunks of PNG: some that matter may stand behind the pixels."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

_SIGNATURE = 8
_LENGTH = 4
_CHECKSUM = 4
# Pixels are passed over; what is said about them is never this long.
_LONGEST = 1 << 22


def chunks(file: BufferedReader) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, of pixels without it; `IEND` is the last of a whole file."""
    file.seek(_SIGNATURE)
    while len(head := file.read(2 * _LENGTH)) == 2 * _LENGTH:
        length, name = int.from_bytes(head[:_LENGTH]), head[_LENGTH:]
        after = file.tell() + length + _CHECKSUM
        is_text = name not in (b"IDAT", b"fdAT") and length <= _LONGEST
        content = file.read(length) if is_text else b""
        yield name, content
        if name == b"IEND":
            return
        file.seek(after)
