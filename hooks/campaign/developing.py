"""From the photographs of a view to the pictures its pages show: examined, planned, made.

So are the other pictures of its pages. Whatever is wrong with any of them is said at once, each
with the place of its record, or else with its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
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
from campaign.grouping import grouped
from campaign.holdings import Holdings
from campaign.model import Campaign, Exhibitions, Photo, Text
from campaign.photos.bare import bare, is_drawing
from campaign.photos.catalogue import Catalogue
from campaign.photos.limits import Limits
from campaign.photos.original import Original
from campaign.problems import DataError, Place, Problem, Severity, Wrong, errors
from campaign.reading import Reading
from campaign.supplied import Supplied, spoken, supplied

Told = Callable[[Progress], None]
# Where a picture, by its key, is named: the place, and the field there.
Stands = Callable[[str], tuple[Place, str]]


@dataclass(frozen=True)
class Developed:
    """The pictures of a view, and the problems of those that a plate stands in for."""

    pictures: Mapping[str, Picture]
    files: Mapping[str, Path]
    """Name below hinh/ -> the finished file."""
    replaced: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Illustrated:
    """What is published of the pictures in prose, by their files below the campaign."""

    pictures: Mapping[str, Picture]
    """Of photographs."""
    drawings: Mapping[str, bytes]
    """Drawings as they lie, but with nothing said in them."""
    files: Mapping[str, Path]
    replaced: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Darkroom:
    """Where pictures are made, and what to do with what can't be."""

    cache: Cache
    catalogue: Catalogue
    told: Told
    skips_broken: bool = False

    def develop(self, view: View, reading: Reading) -> Developed:
        """The pictures of all photographs of the view.

        DataError with every photograph that can't be shown, unless a plate may stand in for it.
        """
        photographs, wrong = _photographs(view, reading)
        others, unreadable = self._others(view, supplied(view))
        places = partial(_record, reading)
        return self._made(photographs | others, wrong | unreadable, places)

    def illustrate(self, view: View, named: Mapping[str, Place]) -> Illustrated:
        """The pictures in the prose of a view, by file; `named` says where each is.

        DataError with every one that can't be shown, unless a plate may stand in for it.
        """
        found, wrong = self._others(view, map(Supplied, named))
        drawn = {file: one.original for file, one in found.items() if is_drawing(one.original)}
        drawings, damaged = _bared(drawn)
        known = {file: one for file, one in view.pictures.items() if file in found}
        wanted = {file: one for file, one in found.items() if file not in {*drawn, *known}}
        made = self._made(wanted, wrong | damaged, lambda file: (named[file], ""))
        pictures = {file: one for file, one in known.items() if file not in drawn}
        return Illustrated({**pictures, **made.pictures}, drawings, made.files, made.replaced)

    def _others(
        self, view: View, shown: Iterable[Supplied]
    ) -> tuple[dict[str, Wanted], dict[str, Wrong]]:
        """The same by file of what hangs in no exhibition; of a file, what is said of it first."""
        limits = Limits(view.settings.photo_megapixels)
        first = {one.file: one for one in reversed(tuple(shown))}
        found: dict[str, Wanted] = {}
        wrong: dict[str, Wrong] = {}
        for folder, some in grouped(first.values(), lambda one: one.folder).items():
            holdings = Holdings(view.root, folder)
            seen = self.catalogue.examined(holdings, (one.name for one in some), limits)
            for one in some:
                if one.name in seen.wrong:
                    wrong[one.file] = seen.wrong[one.name]
                else:
                    found[one.file] = one.wanted(seen.held[one.name].original)
        return found, wrong

    def _made(
        self, wanted: Mapping[str, Wanted], wrong: Mapping[str, Wrong], stands: Stands
    ) -> Developed:
        planned = {key: plan(one) for key, one in wanted.items()}
        with pool() as executor:
            failed = make(planned.values(), self.cache, executor, self.told)
        failed_too = {key: failed[one.id] for key, one in planned.items() if one.id in failed}
        broken = {**wrong, **failed_too}
        severity = Severity.WARNING if self.skips_broken else Severity.ERROR
        replaced = tuple(
            Problem(*stands(key), error.vi, error.en, severity) for key, error in broken.items()
        )
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


def _bared(drawn: Mapping[str, Original]) -> tuple[dict[str, bytes], dict[str, Wrong]]:
    """What is published of drawings, and what is wrong with the others."""
    drawings: dict[str, bytes] = {}
    wrong: dict[str, Wrong] = {}
    for file, original in drawn.items():
        try:
            drawings[file] = bare(original, file)
        except Wrong as error:
            wrong[file] = error
    return drawings, wrong


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


def campaign_of(reading: Reading, skips_broken: bool) -> Campaign:
    """The campaign; DataError with all that is wrong with its data, and with its photographs."""
    if errors(reading.problems) and not skips_broken:
        raise DataError(problems_of(reading))
    return reading.campaign()


def problems_of(reading: Reading) -> tuple[Problem, ...]:
    """What is wrong with the data, and with the files of the photographs."""
    return tuple(dict.fromkeys((*reading.problems, *_unshowable(reading))))


def _unshowable(reading: Reading) -> Iterator[Problem]:
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


def _record(reading: Reading, key: str) -> tuple[Place, str]:
    """Where the file of a photograph is named; another picture's place is its file."""
    if (Photo.family, key) not in reading.declared:
        return Place(reading.root / key), ""
    place, location = reading.place(Photo.family, key, "file")
    return place, field_path(location)


def _vietnamese(text: Text | None) -> str:
    return text.vi if text else ""


def _plainly(text: Text | None) -> tuple[tuple[str, str], ...]:
    return tuple((language, captions.plain(said)) for language, said in spoken(text))
