"""EXIF: what cameras, scanners and Windows' file properties write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PIL import ExifTags, Image

from campaign.photos.metadata.dating import clock_date, edtf
from campaign.photos.metadata.told import Dates, Device, Embedded, Told
from campaign.photos.metadata.wording import Wording, distinct, is_nobody_s, listed, vietnamese
from campaign.photos.opening import UNREADABLE

_TAG = ExifTags.Base
_WORDS = (_TAG.ImageDescription, _TAG.Artist, _TAG.Copyright)
_NAMES = (_TAG.Make, _TAG.Model, _TAG.Software)
_EXPOSURE = (_TAG.ExposureTime, _TAG.FNumber, _TAG.FocalLength, _TAG.ISOSpeedRatings)
# How a comment says in which alphabet it is.
_COMMENT_HEAD = 8


def read_exif(exif: Image.Exif) -> Told:
    """What the tags tell; nothing for none."""
    tags = _Tags(exif)
    return Told(
        embedded=Embedded(
            headline=vietnamese(tags.windows(_TAG.XPTitle)),
            caption=vietnamese(tags.caption()),
            creator=listed(tags.written(_TAG.Artist) or [tags.windows(_TAG.XPAuthor)]),
            copyright=vietnamese("; ".join(tags.written(_TAG.Copyright))),
            keywords=listed([tags.windows(_TAG.XPKeywords)]),
            remarks=tuple(tags.wording.remarks()),
        ),
        dates=Dates(
            clock=clock_date(tags.plain(_TAG.DateTimeOriginal)),
            made=frozenset(
                distinct(edtf(tags.plain(tag)) for tag in (_TAG.DateTime, _TAG.DateTimeDigitized))
            ),
        ),
        device=Device(
            names=distinct(map(tags.plain, _NAMES)),
            exposes=any(tags.says(tag) for tag in _EXPOSURE),
            source=tags.source(),
        ),
    )


class _Tags:
    """The tags of a picture, as text."""

    def __init__(self, exif: Image.Exif) -> None:
        self._tags: Mapping[int, Any] = {**exif, **_inner(exif)}
        self.wording = Wording("EXIF", [_raw(self._tags.get(tag)) for tag in _WORDS])

    def says(self, tag: int) -> bool:
        """True if there is a value, and not nought."""
        value = self._tags.get(tag)
        try:
            return float(value[0] if isinstance(value, tuple) else value) > 0  # type: ignore[arg-type]
        except (TypeError, ValueError, IndexError, ZeroDivisionError):
            return False

    def source(self) -> int:
        """EXIF's FileSource, 0 if it isn't said."""
        value = self._tags.get(_TAG.FileSource)
        return value[0] if isinstance(value, bytes) and value else 0

    def plain(self, tag: int) -> str:
        """What a device wrote: letters without accents."""
        return self.wording.read(_raw(self._tags.get(tag)).rstrip(b"\0"))

    def written(self, tag: int) -> tuple[str, ...]:
        """What a person wrote; of a copyright first the photographer's, then the editor's."""
        return distinct(map(self.wording.read, _raw(self._tags.get(tag)).split(b"\0")))

    def windows(self, tag: int) -> str:
        """What was written in the file's properties under Windows."""
        return self.wording.read(_raw(self._tags.get(tag)).decode("utf-16-le", errors="ignore"))

    def caption(self) -> str:
        """The first field for a caption in which somebody has written one."""
        said = (
            " ".join(self.written(_TAG.ImageDescription)),
            self.windows(_TAG.XPComment),
            self._comment(),
        )
        return next((one for one in said if not is_nobody_s(one)), "")

    def _comment(self) -> str:
        raw = _raw(self._tags.get(_TAG.UserComment))
        head, text = raw[:_COMMENT_HEAD], raw[_COMMENT_HEAD:]
        if head.startswith(b"UNICODE"):
            # The order of the bytes is not said, and programs differ.
            both = (text.decode(order, errors="ignore") for order in ("utf-16-le", "utf-16-be"))
            return self.wording.read(min(both, key=_strangeness))
        known = head.startswith(b"ASCII") or not head.strip(b"\0")
        return self.wording.read(text.rstrip(b"\0 ")) if known else ""


def _inner(exif: Image.Exif) -> Mapping[int, Any]:
    try:
        return exif.get_ifd(ExifTags.IFD.Exif)
    except UNREADABLE:
        return {}


def _strangeness(text: str) -> int:
    """How many letters of it are in no Latin alphabet."""
    return sum(not (letter < "\u0250" or "\u1e00" <= letter < "\u2070") for letter in text)


def _raw(value: object) -> bytes:
    """The bytes as they stand in the file; Pillow shows text as if it were Latin-1."""
    if isinstance(value, str):
        return value.encode("latin-1", errors="ignore")
    return value if isinstance(value, bytes) else b""
