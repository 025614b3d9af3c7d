"""Photographs as pages show them: the record, its files, and where it is read about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from campaign.derivatives.picture import Picture
from campaign.editions import View
from campaign.grouping import grouped
from campaign.model import Exhibitions, Photo, Prose, Text

PHOTOS_URI = "anh/"
PICTURES = "hinh"


# There is one for each photograph of a view: comparing records key by key would find the same.
@dataclass(frozen=True, eq=False)
class Exhibit:
    """One photograph with its picture."""

    photo: Photo
    picture: Picture

    @property
    def id(self) -> str:
        """The id of the photograph."""
        return self.photo.id

    @property
    def uri(self) -> str:
        """Its page, below the home of the language."""
        return photo_uri(self.photo.id)

    @cached_property
    def title(self) -> Text:
        """Its title, or the first sentence of its caption."""
        return self.photo.heading

    @cached_property
    def below_title(self) -> Prose | None:
        """What its caption says beyond the title, which stands above it."""
        texts = {code: self._beyond(code) for code in self.photo.caption.languages()}
        return (
            Prose(**{code: text for code, text in texts.items() if text}) if texts["vi"] else None
        )

    def _beyond(self, language: str) -> str:
        said = self.photo.caption.says(language) or ""
        title = self.title.says(language) or ""
        if self.photo.title is None and said.startswith(title):
            return said.removeprefix(title).lstrip(".!?… ")
        return "" if said == title else said


def photo_uri(id_: str) -> str:
    """Where the page of a photograph lies."""
    return f"{PHOTOS_URI}{id_}/"


def published(name: str) -> str:
    """The address of a file of a picture, below the root of the site."""
    return f"{PICTURES}/{name}"


def exhibits(view: View) -> Mapping[str, Exhibit]:
    """Id -> photograph, for every photograph of the view, in the order of the file."""
    return view.once(_exhibits)


def _exhibits(view: View) -> Mapping[str, Exhibit]:
    photos = view[Exhibitions].photos
    return {photo.id: Exhibit(photo, view.pictures[photo.id]) for photo in photos}


def by_activity(shown: Iterable[Exhibit]) -> Mapping[str, tuple[Exhibit, ...]]:
    """Activity id -> its photographs."""
    return grouped(shown, lambda exhibit: exhibit.photo.activity)


def by_entry(shown: Iterable[Exhibit]) -> Mapping[str, tuple[Exhibit, ...]]:
    """Id of an entry of the timeline -> its photographs."""
    return grouped(shown, lambda exhibit: exhibit.photo.entry)


def by_unit(shown: Iterable[Exhibit]) -> Mapping[str, tuple[Exhibit, ...]]:
    """Unit id -> its photographs."""
    return grouped(shown, lambda exhibit: exhibit.photo.unit)
