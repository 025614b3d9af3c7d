"""A picture file opened by the reader of its format; only its header is read."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile

from campaign.photos import webp
from campaign.problems import Wrong

# Pillow's own limit only warns, then refuses what is allowed here: `original.examine` counts the
# pixels of every file before room is made for any of them.
Image.MAX_IMAGE_PIXELS = None

# What readers raise over bytes that nobody should have written.
UNREADABLE = (
    *(SyntaxError, OSError, ValueError, IndexError, KeyError, TypeError, AttributeError),
    *(EOFError, OverflowError, ZeroDivisionError, MemoryError, RuntimeError),
    *(struct.error, zlib.error),
)

# Each format's own reader, not `Image.open`: that takes a telephone's JPEG, which holds a second
# picture, for a format of its own.
_READERS: Mapping[str, Callable[[Path | BufferedReader], ImageFile]] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "TIFF": TiffImageFile,
    "WEBP": webp.Still,
    "AVIF": AvifImageFile,
    "GIF": GifImageFile,
}


@contextmanager
def opened(path: Path, format: str) -> Iterator[ImageFile]:
    """The picture, not decoded yet, its first page or frame; raises one of `UNREADABLE`."""
    with reader(format)(path) as image:
        yield image


def reader(format: str) -> Callable[[Path | BufferedReader], ImageFile]:
    """What reads the format; Wrong if that has to be installed first."""
    return _READERS[format] if format in _READERS else _heif_reader()


def _heif_reader() -> Callable[[Path | BufferedReader], ImageFile]:
    try:
        from pillow_heif import HeifImageFile
    except ImportError:
        raise Wrong(
            "ảnh HEIC (của iPhone) cần thêm một thư viện: chạy make heic "
            "(hoặc pip install 'kyniem[heic]'), hay lưu ảnh thành JPEG",
            "HEIC (iPhone) needs one more library: run make heic "
            "(or pip install 'kyniem[heic]'), or save the picture as JPEG",
        ) from None
    return HeifImageFile
