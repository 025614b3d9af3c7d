"""How large a WebP says it is: its reader makes room for all of it before it can be asked."""

from __future__ import annotations

_14_BITS = (1 << 14) - 1


def size(head: bytes) -> tuple[int, int]:
    """Width and height; 0 × 0 where the header is none."""
    kind, body = head[12:16], head[20:30]
    if len(body) < 10:
        return 0, 0
    if kind == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8L":
        both = int.from_bytes(body[1:5], "little")
        return 1 + (both & _14_BITS), 1 + (both >> 14 & _14_BITS)
    width, height = body[6:8], body[8:10]
    return int.from_bytes(width, "little") & _14_BITS, int.from_bytes(height, "little") & _14_BITS
