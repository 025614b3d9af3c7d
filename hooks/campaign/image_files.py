"""The files of a picture as an <img> names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from campaign.derivatives.picture import Derivative, Picture
from campaign.exhibits import published


class ImageFiles(NamedTuple):
    """Addresses as one page writes them, and how large the picture is."""

    avif: str
    """For `srcset`, narrow to wide."""
    jpeg: str
    src: str
    """For browsers that know nothing of `srcset`."""
    width: int
    height: int
    placeholder: str

    @classmethod
    def of(cls, picture: Picture, root: str) -> ImageFiles:
        """The files of the picture for a page from which `root` leads to the root of the site."""
        folder = root + published("")
        return cls(
            avif=_srcset(picture.avif, folder),
            jpeg=_srcset(picture.jpeg, folder),
            src=folder + picture.share.name,
            width=picture.width,
            height=picture.height,
            placeholder=picture.placeholder,
        )


def _srcset(files: Iterable[Derivative], folder: str) -> str:
    return ", ".join([f"{folder}{one.name} {one.width}w" for one in files])
