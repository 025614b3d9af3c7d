"""Files of 16 bits per channel, which Pillow itself can't write in colour."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path


def png(file: Path, width: int, height: int, samples: list[int], kind: int) -> None:
    """Grey (kind 0), RGB (2) or RGBA (6) with these samples, row by row."""
    per_row = len(samples) // height
    rows = (samples[at : at + per_row] for at in range(0, len(samples), per_row))
    packed = b"".join(b"\0" + struct.pack(f">{per_row}H", *row) for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)
    chunks = _chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(packed)), _chunk(b"IEND", b"")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checked


def tiff(
    file: Path, width: int, height: int, samples: list[int], *, order: str, photometric: int
) -> None:
    """Grey (photometric 1, or 0 where white is zero) or RGB (2), in order < or >."""
    bands = len(samples) // (width * height)
    data = struct.pack(f"{order}{len(samples)}H", *samples)
    bits = 8 + len(data)
    tags = (
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, bands, bits) if bands > 1 else (258, 3, 1, _short(16, order)),
        (259, 3, 1, _short(1, order)),
        (262, 3, 1, _short(photometric, order)),
        (273, 4, 1, 8),
        (277, 3, 1, _short(bands, order)),
        (278, 4, 1, height),
        (279, 4, 1, len(data)),
    )
    directory = struct.pack(f"{order}H", len(tags))
    directory += b"".join(struct.pack(f"{order}HHII", *tag) for tag in tags) + bytes(4)
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, bits + 6)
    file.write_bytes(head + data + struct.pack(f"{order}3H", 16, 16, 16) + directory)


def _short(value: int, order: str) -> int:
    """A short as it lies in a field for a long."""
    return value if order == "<" else value << 16
