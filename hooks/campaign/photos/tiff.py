"""TIFF, as far as we read it ourselves."""

from __future__ import annotations

from PIL.ImageFile import ImageFile

from campaign.photos.opening import UNREADABLE

_SUBFILE = 254
# Of the page before, smaller (bit 0), or what of it is to be seen (bit 2).
_NO_PAGE = 0b101


def pages(image: ImageFile) -> int:
    """How many pages there are; smaller copies of a page are none. The image is left on its last.

    As far as they can be read: a page that is damaged ends the count, and stops nothing.
    """
    number, found = 0, 0
    while True:
        try:
            image.seek(number)
        except UNREADABLE:
            return max(1, found)
        kind = image.tag_v2.get(_SUBFILE, 0)  # type: ignore[attr-defined]
        found += not (isinstance(kind, int) and kind & _NO_PAGE)
        number += 1
