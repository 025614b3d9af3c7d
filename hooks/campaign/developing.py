"""From the photographs of a view to the pictures its pages show: examined, planned, made.

So are the other pictures of its pages. Whatever is wrong with any of them is said at once, each
with the place of its record, or else with its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from campaign import captions, filled
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
from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.original import Original
from campaign.problems import DataError, Place, Problem, Severity, Wrong
from campaign.reading import Reading
from campaign.supplied import spoken, supplied

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
        photographs, wrong = _photographs(view, reading)
        others, unreadable = _others(view)
        wrong |= unreadable
        planned = {key: plan(one) for key, one in (photographs | others).items()}
        with pool() as executor:
            failed = make(planned.values(), self.cache, executor, self.told)
        broken = wrong | {key: failed[one.id] for key, one in planned.items() if one.id in failed}
        replaced = tuple(_problems(broken, reading, skipped=self.skips_broken))
        if replaced and not self.skips_broken:
            raise DataError(replaced)
        shown = {key: one for key, one in planned.items() if key not in broken}
        names = [name for one in shown.values() for name in one.files]
        pictures = {key: picture(one, self.cache) for key, one in shown.items()}
        if broken:
            stand_in = plate(self.cache)
            names += [one.name for one in stand_in.derivatives]
            pictures |= dict.fromkeys(broken, stand_in)
        return Developed(pictures, {name: self.cache.file(name) for name in names}, replaced)


def _photographs(view: View, reading: Reading) -> tuple[dict[str, Wanted], dict[str, Wrong]]:
    """By id: what is to be made of each photograph of the view, and what is wrong with it."""
    photos = {photo.id: photo for photo in view[Exhibitions].photos}
    seen = reading.examined
    wrong = {id_: seen.wrong[one.file] for id_, one in photos.items() if one.file in seen.wrong}
    sound = {id_: photo for id_, photo in photos.items() if id_ not in wrong}
    return {id_: wanted(one, seen.held[one.file].original) for id_, one in sound.items()}, wrong


def _others(view: View) -> tuple[dict[str, Wanted], dict[str, Wrong]]:
    """The same by file of what hangs in no exhibition; of a file, what is said of it first."""
    limits = Limits(view.settings.photo_megapixels)
    found: dict[str, Wanted] = {}
    wrong: dict[str, Wrong] = {}
    for file, one in {one.file: one for one in reversed(tuple(supplied(view)))}.items():
        try:
            found[file] = one.wanted(examine(view.root / file, view.root / one.folder, limits))
        except Wrong as error:
            wrong[file] = error
    return found, wrong


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
            description=_plainly(photo.caption),
            alt=_plainly(photo.alt),
        ),
        zoom=photo.zooms,
    )


def unshowable(reading: Reading) -> Iterator[Problem]:
    """What is wrong with the file of any photograph; with one that stays in the office a warning.

    They are told even where other things are wrong with their records.
    """
    part = reading.parts.get(Exhibitions, Exhibitions())
    assert isinstance(part, Exhibitions)
    drafts = {photo.id for photo in part.photos if photo.stays_in_office}
    source = reading.sources[Exhibitions.FILE]
    for index, name, record in filled.records(source):
        error = reading.examined.wrong.get(name)
        if error is not None:
            location = (filled.PHOTOS, index, "file")
            severity = Severity.WARNING if record.get("id") in drafts else Severity.ERROR
            place = source.place(location)
            yield Problem(place, field_path(location), error.vi, error.en, severity)


def _problems(wrong: Mapping[str, Wrong], reading: Reading, *, skipped: bool) -> Iterator[Problem]:
    severity = Severity.WARNING if skipped else Severity.ERROR
    for key, error in wrong.items():
        if (Photo.family, key) in reading.declared:
            place, location = reading.place(Photo.family, key, "file")
            yield Problem(place, field_path(location), error.vi, error.en, severity)
        else:
            yield Problem(Place(reading.root / key), "", error.vi, error.en, severity)


def _vietnamese(text: Text | None) -> str:
    return text.vi if text else ""


def _plainly(text: Text | None) -> tuple[tuple[str, str], ...]:
    return tuple((language, captions.plain(said)) for language, said in spoken(text))
