"""Whether a file goes on to its end, judged without decoding it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BufferedReader
from typing import Any

from PIL.ImageFile import ImageFile

from campaign.photos import jpeg, png

# Where TIFF's strips and tiles begin, and how many bytes each has.
_STRIPS, _TILES = (273, 279), (324, 325)


def seems_whole(image: ImageFile, file: BufferedReader, format: str) -> bool:
    """False where the end seems to be missing; only decoding can tell for sure."""
    if format == "TIFF":
        return _reach(image.tag_v2) <= _size(file)  # type: ignore[attr-defined]
    return _JUDGES[format](file)


def _size(file: BufferedReader) -> int:
    return file.seek(0, 2)


def _reach(tags: Mapping[int, Any]) -> int:
    """Where the last of TIFF's pixels end."""
    ends = (
        start + length
        for begins, lengths in (_STRIPS, _TILES)
        for start, length in zip(_numbers(tags, begins), _numbers(tags, lengths), strict=False)
    )
    return max(ends, default=0)


def _numbers(tags: Mapping[int, Any], tag: int) -> list[int]:
    value = tags.get(tag)
    return [one for one in value if isinstance(one, int)] if isinstance(value, tuple) else []


def _png(file: BufferedReader) -> bool:
    return any(name == b"IEND" for name, _ in png.chunks(file))


def _gif(file: BufferedReader) -> bool:
    file.seek(max(0, _size(file) - 64))
    return file.read().rstrip(b"\0").endswith(b";")


def _webp(file: BufferedReader) -> bool:
    file.seek(4)
    promised = int.from_bytes(file.read(4), "little") + 8
    return promised <= _size(file)


def _boxes(file: BufferedReader) -> bool:
    """The boxes of AVIF and HEIF end where the file does."""
    at, end = 0, _size(file)
    while at < end:
        file.seek(at)
        length = int.from_bytes(file.read(4))
        if length == 0:  # to the end of the file
            return True
        if length == 1:  # the real length follows the name
            file.seek(4, 1)
            length = int.from_bytes(file.read(8))
        if length < 8:
            return False
        at += length
    return at == end


_JUDGES: Mapping[str, Callable[[BufferedReader], bool]] = {
    "JPEG": jpeg.has_end,
    "PNG": _png,
    "GIF": _gif,
    "WEBP": _webp,
    "AVIF": _boxes,
    "HEIF": _boxes,
}
