"""The page of a photograph as finished HTML: all that its template prints, and decides by."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from campaign.exhibits import Exhibit, published
from campaign.facts import Fact
from campaign.image_files import ImageFiles
from campaign.labels import Label
from campaign.pages import Renderer, Stated
from campaign.photo_page import Download, Hanging, PhotoPage
from campaign.typesetting import bind


class RoomLink(NamedTuple):
    """A room in which it hangs, too."""

    href: str
    words: Markup


class Neighbour(NamedTuple):
    """What hangs beside the photograph."""

    href: str
    name: str
    """Its title as attributes have it."""
    title: Markup


class Here(NamedTuple):
    """Where somebody is who looks at the photograph: in the first room in which it hangs."""

    href: str
    room: str
    kicker: Markup
    previous: Neighbour | None
    following: Neighbour | None


class TakeAway(NamedTuple):
    """A file to take along."""

    href: str
    file: str
    label: str


class StatedFact(NamedTuple):
    """A fact: its label and what it says."""

    label: str
    in_order: bool
    values: tuple[Stated, ...]


class Zoom(NamedTuple):
    """The squares of a large scan."""

    folder: str
    width: int
    height: int
    square: int
    factors: str


class PhotoBody(NamedTuple):
    """What `exhibition/photo.html` is given."""

    id: str
    label: Label
    files: ImageFiles
    largest: str
    sheet: str
    """The style sheet with its proportions."""
    ratio: str
    sizes: str
    zoom: Zoom | None
    decorative: bool
    here: Here | None
    dated: Markup | None
    below_title: Markup | None
    facts: tuple[StatedFact, ...]
    hangs: tuple[RoomLink, ...]
    downloads: tuple[TakeAway, ...]
    manifest: str | None
    citation: Markup


def body(told: PhotoPage, renderer: Renderer) -> PhotoBody:
    """What is told of the photograph on the page that is rendered now."""
    exhibit, voice = told.exhibit, renderer.voice
    hung = renderer.walls.alone(exhibit)
    at = renderer.links.at
    return PhotoBody(
        id=exhibit.id,
        label=renderer.labels.of(exhibit),
        files=renderer.files(exhibit.picture),
        largest=at(published(exhibit.picture.largest.name)),
        sheet=at(renderer.walls.proportions((exhibit,))),
        ratio=hung.ratio,
        sizes=hung.sizes,
        zoom=_zoom(exhibit, renderer),
        decorative=exhibit.photo.decorative,
        here=_here(told.hangs[0], exhibit, renderer) if told.hangs else None,
        dated=bind(told.dated) if told.dated else None,
        below_title=voice.prose(exhibit.below_title) if exhibit.below_title else None,
        facts=tuple([_stated_fact(fact, renderer) for fact in told.facts]),
        hangs=tuple([_hangs(one, exhibit, renderer) for one in told.hangs]),
        downloads=tuple([_take_away(one, renderer) for one in told.downloads]),
        manifest=at(told.manifest) if told.manifest else None,
        citation=bind(voice.spoken(told.citation)),
    )


def _zoom(exhibit: Exhibit, renderer: Renderer) -> Zoom | None:
    tiles = exhibit.picture.tiles
    if tiles is None:
        return None
    return Zoom(
        folder=renderer.links.at(published(tiles.folder)),
        width=tiles.width,
        height=tiles.height,
        square=tiles.size,
        factors=" ".join(map(str, tiles.factors)),
    )


def _here(hanging: Hanging, exhibit: Exhibit, renderer: Renderer) -> Here:
    voice, title = renderer.voice, hanging.room.room.title
    said = renderer.words.exhibition.photo_of
    return Here(
        href=renderer.links.to(hanging.room.place_of(exhibit)),
        room=voice.plain(title),
        kicker=voice.filled(said, room=voice.held(title), place=hanging.place),
        previous=_neighbour(hanging.previous, renderer),
        following=_neighbour(hanging.following, renderer),
    )


def _neighbour(exhibit: Exhibit | None, renderer: Renderer) -> Neighbour | None:
    if exhibit is None:
        return None
    label = renderer.labels.of(exhibit)
    return Neighbour(renderer.links.to(exhibit.uri), label.name, label.title)


def _stated_fact(fact: Fact, renderer: Renderer) -> StatedFact:
    values = tuple([renderer.stated(one) for one in fact.values])
    return StatedFact(fact.label, fact.in_order, values)


def _hangs(hanging: Hanging, exhibit: Exhibit, renderer: Renderer) -> RoomLink:
    href = renderer.links.to(hanging.room.place_of(exhibit))
    return RoomLink(href, renderer.voice.held(hanging.room.room.title))


def _take_away(download: Download, renderer: Renderer) -> TakeAway:
    return TakeAway(renderer.links.at(download.address), download.file, download.label)
