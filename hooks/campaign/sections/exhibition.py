"""The exhibitions: rooms, a page for each photograph, and indexes to look photographs up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign import captions
from campaign.editions import View
from campaign.exhibits import Exhibit, exhibits, published
from campaign.finding import Findable
from campaign.hanging import SECTION_URI, HungExhibition, HungRoom, hung, is_hung
from campaign.interface import words
from campaign.model import Exhibitions, Part, Text
from campaign.outputs import iiif, photo_records
from campaign.outputs.output import in_language
from campaign.pages import Page
from campaign.photo_body import body
from campaign.photo_data import image_object
from campaign.photo_indexes import PhotoIndex, indexes
from campaign.photo_page import PhotoPages
from campaign.sharing import SharedPicture

NAME = "exhibition"
PARTS: tuple[type[Part], ...] = (Exhibitions,)


@dataclass(frozen=True)
class DataFile:
    """A file for other programs."""

    label: str
    address: str
    """Below the root of the site."""
    download: bool = True


def pages(view: View) -> Iterable[Page]:
    """The exhibitions with their rooms, then every photograph, then the indexes."""
    exhibitions = hung(view)
    told = PhotoPages(view, exhibitions)
    looked_up = indexes(view, told.exhibits)
    if len(exhibitions) > 1:
        yield _list(exhibitions, looked_up, view)
    for exhibition in exhibitions:
        yield _exhibition(exhibition, looked_up, view)
        yield from _rooms(exhibition, view)
    yield from (_photo(exhibit, told, view) for exhibit in told.exhibits.values())
    yield from (_index(index, looked_up, view) for index in looked_up)


def menu(view: View) -> str | None:
    """The exhibition, or the list of them, if anything hangs."""
    return SECTION_URI if is_hung(view) else None


def findable(view: View) -> Iterator[Findable]:
    """Every photograph and recording."""
    yield from _photographs(view)
    yield from _recordings(view)


def _recordings(view: View) -> Iterator[Findable]:
    """Films and sound recordings where they first hang, by what their room shows of them only."""
    kind = words(view.language).exhibition.recordings.heading
    rooms = [room for exhibition in hung(view) for room in exhibition.rooms]
    places = {one.recording.id: room.uri for room in reversed(rooms) for one in room.recordings}
    for one in view[Exhibitions].recordings:
        if one.id in places:
            when = one.when.words(view.language) if one.when else None
            told = (when, one.place, _summary(one.text, view), _summary(one.transcript, view))
            yield Findable(one.title, f"{places[one.id]}#{one.id}", kind, told)


def _photographs(view: View) -> Iterator[Findable]:
    """By what is said of them; nobody looks for a picture's number of dots."""
    kind = words(view.language).exhibition.found
    for exhibit in exhibits(view).values():
        photo = exhibit.photo
        when = photo.when.words(view.language) if photo.when else None
        # A heading that is the caption's first sentence needn't be read twice.
        caption = _summary(photo.caption, view) or ""
        rest = caption if photo.title else caption.removeprefix(exhibit.title.told(view.language))
        said = (when, photo.place, rest.lstrip(".!?… "), *photo.named, *photo.keywords)
        yield Findable(exhibit.title, exhibit.uri, kind, (*said, photo.photographer, photo.donor))


def _list(
    exhibitions: tuple[HungExhibition, ...], looked_up: tuple[PhotoIndex, ...], view: View
) -> Page:
    said = words(view.language).exhibition
    return Page(
        uri=SECTION_URI,
        section=NAME,
        template="exhibition/page.html",
        title=said.title,
        description=said.description,
        context={
            "exhibitions": exhibitions,
            "indexes": looked_up,
            "files": tuple(_records(view)),
        },
        language=view.language,
    )


def _exhibition(exhibition: HungExhibition, looked_up: tuple[PhotoIndex, ...], view: View) -> Page:
    text = exhibition.exhibition.text
    return Page(
        uri=exhibition.uri,
        section=NAME,
        template="exhibition/exhibition.html",
        title=exhibition.exhibition.title.told(view.language),
        description=_summary(text, view) or words(view.language).exhibition.description,
        updated=exhibition.exhibition.updated,
        context={
            "exhibition": exhibition,
            "indexes": looked_up,
            "exhibitions_uri": SECTION_URI,
            "files": tuple(_files(exhibition, view)),
        },
        language=view.language,
    )


def _files(exhibition: HungExhibition, view: View) -> Iterator[DataFile]:
    """What there is for other programs."""
    said = words(view.language).exhibition.files
    if manifest := iiif.of_exhibition(exhibition, view):
        # A viewer is given its address; nobody keeps the file.
        yield DataFile(said.iiif, manifest, download=False)
    yield from _records(view)


def _records(view: View) -> Iterator[DataFile]:
    """The records of all photographs, as tables."""
    said = words(view.language).exhibition.files
    if photo_records.offered(view):
        yield DataFile(said.csv, in_language(photo_records.CSV_URI, view))
        yield DataFile(said.json, in_language(photo_records.JSON_URI, view))


def _rooms(exhibition: HungExhibition, view: View) -> Iterator[Page]:
    rooms = exhibition.rooms
    beside = zip((None, *rooms), rooms, (*rooms[1:], None), strict=False)
    for previous, room, following in beside:
        yield _room(exhibition, room, {"previous": previous, "following": following}, view)


def _room(
    exhibition: HungExhibition,
    room: HungRoom,
    beside: dict[str, HungRoom | None],
    view: View,
) -> Page:
    return Page(
        uri=room.uri,
        section=NAME,
        template="exhibition/room.html",
        title=room.room.title.told(view.language),
        description=_summary(room.room.text, view)
        or exhibition.exhibition.title.told(view.language),
        context={"exhibition": exhibition, "room": room, **beside},
        updated=room.room.updated,
        language=view.language,
    )


def _photo(exhibit: Exhibit, told: PhotoPages, view: View) -> Page:
    return Page(
        uri=exhibit.uri,
        section=NAME,
        template="exhibition/photo.html",
        title=exhibit.title.told(view.language),
        description=_summary(exhibit.photo.caption, view),
        told=lambda renderer: body(told.page(exhibit), renderer),
        # Search engines should know no plate.
        thing=None if exhibit.picture.broken else image_object(exhibit, view),
        shared=_shared(exhibit, view),
        updated=exhibit.photo.updated,
        language=view.language,
        led_by_picture=True,
    )


def _shared(exhibit: Exhibit, view: View) -> SharedPicture | None:
    """The photograph itself, unless a plate stands in for it."""
    if exhibit.picture.broken:
        return None
    file, photo = exhibit.picture.share, exhibit.photo
    alt = (photo.alt or exhibit.title).told(view.language)
    return SharedPicture(published(file.name), file.width, file.height, alt)


def _index(index: PhotoIndex, looked_up: tuple[PhotoIndex, ...], view: View) -> Page:
    said = words(view.language).exhibition
    return Page(
        uri=index.uri,
        section=NAME,
        template="exhibition/index.html",
        title=index.title,
        description=said.index_description.format(index.title),
        context={"index": index, "indexes": looked_up, "exhibitions_uri": menu(view)},
        language=view.language,
        indexed=index.key != "people",
    )


def _summary(text: Text | None, view: View) -> str | None:
    return captions.plain(text.told(view.language)) if text else None
