"""What a picture file says about its picture: caption, credit, people, place, date."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import PurePath

from campaign.photos.blocks import read_blocks
from campaign.photos.metadata.exif import read_exif
from campaign.photos.metadata.iim import read_iim
from campaign.photos.metadata.precedence import Written, prevailing, unsaid
from campaign.photos.metadata.told import Embedded, Remark, Words
from campaign.photos.metadata.xmp import read_xmp
from campaign.photos.opening import reader
from campaign.photos.original import Original
from campaign.vietnamese import fold

__all__ = ["Embedded", "Remark", "Words", "Written", "embedded", "unsaid"]


def embedded(original: Original) -> Embedded:
    """What the original says about itself; nothing that it doesn't."""
    with (
        original.path.open("rb") as file,
        warnings.catch_warnings(action="ignore"),
        reader(original.format)(file) as image,
    ):
        blocks = read_blocks(image, file, original.format)
        said = prevailing(read_xmp(blocks.xmp), read_iim(blocks.iim), read_exif(blocks.exif))
    # Programs call a picture like its file until somebody gives it a title.
    untitled = fold(dict(said.headline).get("vi", "")) == fold(PurePath(original.name).stem)
    return replace(said, headline=()) if untitled else said
