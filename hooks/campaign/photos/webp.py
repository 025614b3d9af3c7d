"""WebP, whose reader makes room for more than the picture that is shown."""

from __future__ import annotations

from PIL.WebPImagePlugin import WebPImageFile

_14_BITS = (1 << 14) - 1


class Still(WebPImageFile):
    """The first picture of a file, made once the room for those that might follow is free again.

    Of a hundred megapixels that is 800 MB.
    """

    def load_prepare(self) -> None:
        """Called by Pillow with the pixels decoded, before it makes its own room for them."""
        self._decoder = None
        super().load_prepare()


def size(head: bytes) -> tuple[int, int]:
    """Width and height as the header has them, 0 × 0 where it is none.

    The reader itself makes room for all of it before it can be asked.
    """
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
