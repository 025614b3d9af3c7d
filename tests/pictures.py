"""Pictures without pixels: what pages need to know of files that nobody made."""

from __future__ import annotations

from dataclasses import replace

from campaign.derivatives.picture import Derivative, Picture
from campaign.editions import View
from campaign.model import Exhibitions


def picture(id_: str, width: int = 3000, height: int = 2000) -> Picture:
    """A picture of that size in three widths."""
    derivatives = tuple(
        Derivative(f"{id_}.0.{wide}.{suffix}", wide, wide * height // width, name)
        for name, suffix in (("avif", "avif"), ("jpeg", "jpg"))
        for wide in (400, 1600, 2400)
    )
    return Picture(width, height, derivatives, "data:image/gif;base64,R0lGODdhAQABAPAAAP")


def pictured(view: View) -> View:
    """The view with a picture for each of its photographs."""
    photos = view[Exhibitions].photos if Exhibitions in view.parts else ()
    return replace(view, pictures={photo.id: picture(photo.id) for photo in photos})
