"""Pictures without pixels: what pages need to know of files that nobody made."""

from __future__ import annotations

from dataclasses import replace

from campaign.derivatives.picture import Derivative, Picture
from campaign.editions import View
from campaign.model import Exhibitions
from campaign.supplied import supplied


def picture(id_: str, width: int = 3000, height: int = 2000) -> Picture:
    """A picture of that size in three widths."""
    derivatives = tuple(
        Derivative(f"{id_}.0.{wide}.{suffix}", wide, wide * height // width, name)
        for name, suffix in (("avif", "avif"), ("jpeg", "jpg"))
        for wide in (400, 1600, 2400)
    )
    return Picture(width, height, derivatives, "data:image/gif;base64,R0lGODdhAQABAPAAAP")


def pictured(view: View) -> View:
    """The view with a picture for each of its photographs, and for each other file it shows."""
    shown = (
        *(photo.id for photo in view[Exhibitions].photos),
        *(one.file for one in supplied(view)),
    )
    return replace(view, pictures={key: picture(key) for key in shown})
