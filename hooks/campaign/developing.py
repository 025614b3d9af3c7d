"""From the photographs of a view to the pictures its pages show: examined, planned, made.

Whatever is wrong with any of them is said at once, each with the place of its record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from campaign import captions
from campaign.complaints import field_path
from campaign.derivatives import (
    Cache,
    Picture,
    Progress,
    Stamp,
    Wanted,
    make,
    picture,
    plan,
    plate,
    pool,
)
from campaign.editions import View
from campaign.model import Exhibitions, Photo, Text
from campaign.photos.original import Original
from campaign.problems import DataError, Problem, Severity, Wrong
from campaign.reading import Reading

Told = Callable[[Progress], None]


@dataclass(frozen=True)
class Developed:
    """The pictures of a view, and the problems of those that a plate stands in for."""

    pictures: Mapping[str, Picture]
    files: Mapping[str, Path]
    """Name below hinh/ -> the finished file."""
    replaced: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Darkroom:
    """Where pictures are made, and what to do with what can't be."""

    cache: Cache
    told: Told
    skips_broken: bool = False

    def develop(self, view: View, reading: Reading) -> Developed:
        """The pictures of all photographs of the view.

        DataError with every photograph that can't be shown, unless a plate may stand in for it.
        """
        photos = {photo.id: photo for photo in view[Exhibitions].photos}
        seen = reading.examined
        wrong = {id_: seen.wrong[one.file] for id_, one in photos.items() if one.file in seen.wrong}
        planned = {
            id_: plan(wanted(photo, seen.held[photo.file].original))
            for id_, photo in photos.items()
            if id_ not in wrong
        }
        with pool() as executor:
            failed = make(planned.values(), self.cache, executor, self.told)
        broken = {**wrong, **failed}
        replaced = tuple(_problems(broken, reading, skipped=self.skips_broken))
        if replaced and not self.skips_broken:
            raise DataError(replaced)
        shown = [one for id_, one in planned.items() if id_ not in failed]
        names = [name for one in shown for name in one.files]
        pictures = {one.id: picture(one, self.cache) for one in shown}
        if broken:
            stand_in = plate(self.cache)
            names += [one.name for one in stand_in.derivatives]
            pictures |= dict.fromkeys(broken, stand_in)
        return Developed(pictures, {name: self.cache.file(name) for name in names}, replaced)


def wanted(photo: Photo, original: Original) -> Wanted:
    """What is to be made of a photograph, and what may be written into it."""
    rights = photo.rights
    return Wanted(
        id=photo.id,
        original=original,
        stamp=Stamp(
            creator=_vietnamese(photo.photographer),
            credit=_vietnamese(photo.credit),
            copyright=rights.vi if rights else "",
            rights_url=rights.uri if rights else "",
            description=tuple(_said(photo.caption)),
            alt=tuple(_said(photo.alt)),
        ),
        zoom=photo.zooms,
    )


def _problems(wrong: Mapping[str, Wrong], reading: Reading, *, skipped: bool) -> Iterator[Problem]:
    severity = Severity.WARNING if skipped else Severity.ERROR
    for id_, error in wrong.items():
        place, location = reading.place(Photo.family, id_, "file")
        yield Problem(place, field_path(location), error.vi, error.en, severity)


def _vietnamese(text: Text | None) -> str:
    return text.vi if text else ""


def _said(text: Text | None) -> Iterable[tuple[str, str]]:
    for language in text.languages() if text else ():
        yield language, captions.plain((text and text.says(language)) or "")
