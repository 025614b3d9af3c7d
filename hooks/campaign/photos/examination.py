"""A file in photos/ examined: what can be shown becomes an Original, the rest is said to be wrong.

Files are opened to be read, and for nothing else.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import Any

from PIL import ExifTags
from PIL.ImageFile import ImageFile

from campaign.photos import bad, jpeg, tiff, webp
from campaign.photos.blocks import read_blocks
from campaign.photos.formats import HEAD, format_of
from campaign.photos.limits import Limits
from campaign.photos.opening import UNREADABLE, reader
from campaign.photos.original import Original
from campaign.photos.wholeness import seems_whole
from campaign.vietnamese import nfc

# Cameras held on end say so in EXIF: width and height change places.
_ORIENTATIONS, _LYING = range(1, 9), range(5, 9)
# Readers of these turn the picture themselves, and count its size as it is seen.
_UPRIGHT = ("TIFF", "HEIF")
_SUBFILE, _DNG_VERSION = 254, 50706  # tags of TIFF


def examine(path: Path, photos: Path, limits: Limits) -> Original:
    """The original at that path; Wrong says what is wrong with the file and what to do."""
    name = nfc(path.relative_to(photos).as_posix())
    file = f"{photos.name}/{name}"
    try:
        _check_place(path, photos, file)
        # Readers complain of what they can pass over; what they can't, they raise.
        with path.open("rb") as opened, warnings.catch_warnings(action="ignore"):
            return _Examination(path, name, file, limits).of(opened)
    except OSError as error:
        raise bad.unreadable(file, error) from None


def _check_place(path: Path, photos: Path, file: str) -> None:
    """Wrong unless it is a file, and one inside that folder wherever its links lead."""
    if not path.exists():
        raise bad.missing(file)
    if not path.resolve().is_relative_to(photos.resolve()):
        raise bad.outside(file, path.resolve())
    if not path.is_file():
        raise bad.no_file(file)


class _Examination:
    """One file on the table; `called` is what it is called in what is said of it."""

    def __init__(self, path: Path, name: str, called: str, limits: Limits) -> None:
        self._path = path
        self._name = name
        self._called = called
        self._limits = limits

    def of(self, file: BufferedReader) -> Original:
        """The original, if it is one; Wrong if it isn't."""
        head = file.read(HEAD)
        format = format_of(head)
        if format is None:
            raise bad.no_photograph(self._called, head) if head else bad.empty(self._called)
        if format == "WEBP":
            # Its reader makes room for the whole picture before it tells how large that is.
            self._check_size(webp.size(head))
        with self._read(file, format) as image:
            self._check_size(image.size)
            original = self._described(image, file, format)
            whole = seems_whole(image, file, format)
            if format == "TIFF":
                original = replace(original, pages=tiff.pages(image))
        if not whole:
            self._check_decodes(file, format)
        return original

    def _check_size(self, size: tuple[int, int]) -> None:
        if not self._limits.allow(*size):
            raise bad.too_large(self._called, size, self._limits.megapixels)

    def _read(self, file: BufferedReader, format: str) -> ImageFile:
        read = reader(format)
        file.seek(0)
        try:
            image = read(file)
        except UNREADABLE:
            bits = jpeg.depth(file) if format == "JPEG" else None
            raise (
                bad.too_deep(self._called, bits)
                if bits not in (None, 8)
                else bad.damaged_head(self._called, format)
            ) from None
        tags = getattr(image, "tag_v2", {})
        if _DNG_VERSION in tags or tags.get(_SUBFILE) == 1:
            raise bad.raw(self._called)
        return image

    def _described(self, image: ImageFile, file: BufferedReader, format: str) -> Original:
        turned: Any = read_blocks(image, file, format).exif.get(ExifTags.Base.Orientation)
        orientation = turned if turned in _ORIENTATIONS and format != "HEIF" else 1
        lies = orientation in _LYING and format not in _UPRIGHT
        width, height = reversed(image.size) if lies else image.size
        file.seek(0)
        return Original(
            path=self._path,
            name=self._name,
            sha256=hashlib.file_digest(file, "sha256").hexdigest(),
            size=file.tell(),
            format=format,
            mode=image.mode,
            orientation=orientation,
            width=width,
            height=height,
            progressive=bool(image.info.get("progressive")),
        )

    def _check_decodes(self, file: BufferedReader, format: str) -> None:
        """Wrong if pixels are missing: a file can lack its last byte and still show everything."""
        try:
            file.seek(0)
            with reader(format)(file) as image:
                image.draft(None, (1, 1))  # JPEG, an eighth as large: enough to come to its end
                image.load()
        except UNREADABLE:
            raise bad.cut_off(self._called, format) from None
