"""Exhibitions as they hang: rooms in order, each with its photographs, pairs and recordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from campaign.editions import View
from campaign.exhibits import Exhibit, exhibits
from campaign.interface import Words, words
from campaign.model import Exhibition, Exhibitions, Prose, Recording, Room

SECTION_URI = "trien-lam/"


@dataclass(frozen=True)
class HungPair:
    """The same place or thing then and now."""

    then: Exhibit
    now: Exhibit
    text: Prose | None


@dataclass(frozen=True)
class HungRecording:
    """A film or sound recording, with the picture shown before it plays."""

    recording: Recording
    poster: Exhibit | None


@dataclass(frozen=True)
class HungRoom:
    """A room, and what hangs in it."""

    room: Room
    number: int
    """Its place in the exhibition, from 1."""
    uri: str
    exhibits: tuple[Exhibit, ...]
    """The photographs of its wall, in order; those of the pairs hang in the pairs."""
    pairs: tuple[HungPair, ...]
    recordings: tuple[HungRecording, ...]
    counted: str
    """`3 ảnh`."""

    @property
    def all_exhibits(self) -> tuple[Exhibit, ...]:
        """Every photograph in it once, the wall first: the order in which it is walked."""
        paired = (one for pair in self.pairs for one in (pair.then, pair.now))
        return tuple({one.id: one for one in (*self.exhibits, *paired)}.values())

    def place_of(self, exhibit: Exhibit) -> str:
        """Where it hangs; photographs of pairs have no place of their own."""
        return f"{self.uri}#{self.room.id}-{exhibit.id}" if exhibit.id in self._wall else self.uri

    @cached_property
    def _wall(self) -> frozenset[str]:
        return frozenset(exhibit.id for exhibit in self.exhibits)


@dataclass(frozen=True)
class HungExhibition:
    """An exhibition, and its rooms that aren't empty."""

    exhibition: Exhibition
    uri: str
    rooms: tuple[HungRoom, ...]
    counted: str


def hung(view: View) -> tuple[HungExhibition, ...]:
    """The exhibitions in which something hangs; a single one has the section to itself."""
    shown = exhibits(view)
    found = tuple(one for one in view[Exhibitions].exhibitions if any(map(_is_hung, one.rooms)))
    return tuple(_exhibition(one, shown, view, alone=len(found) == 1) for one in found)


def is_hung(view: View) -> bool:
    """True if there is anything to see."""
    return any(_is_hung(room) for room in view[Exhibitions].rooms())


def _is_hung(room: Room) -> bool:
    return any(True for _ in room.hung())


def _exhibition(
    exhibition: Exhibition, shown: Mapping[str, Exhibit], view: View, *, alone: bool
) -> HungExhibition:
    numbers = count(1)
    rooms = tuple(_room(r, next(numbers), shown, view) for r in exhibition.rooms if _is_hung(r))
    photos = {one.id for room in rooms for one in room.all_exhibits}
    recordings = {one.recording.id for room in rooms for one in room.recordings}
    return HungExhibition(
        exhibition=exhibition,
        uri=SECTION_URI if alone else f"{SECTION_URI}{exhibition.id}/",
        rooms=rooms,
        counted=counted(len(photos), len(recordings), view.language),
    )


def _room(room: Room, number: int, shown: Mapping[str, Exhibit], view: View) -> HungRoom:
    pairs = tuple(HungPair(shown[one.then], shown[one.now], one.text) for one in room.pairs)
    wall = {id_: shown[id_] for id_ in room.photos}
    paired = {one.id for pair in pairs for one in (pair.then, pair.now)}
    recordings = tuple(_recordings(room, shown, view))
    return HungRoom(
        room=room,
        number=number,
        uri=f"{SECTION_URI}{room.id}/",
        exhibits=tuple(wall.values()),
        pairs=pairs,
        recordings=recordings,
        counted=counted(len({*wall, *paired}), len(recordings), view.language),
    )


def _recordings(room: Room, shown: Mapping[str, Exhibit], view: View) -> Iterator[HungRecording]:
    known = {recording.id: recording for recording in view[Exhibitions].recordings}
    for id_ in dict.fromkeys(room.recordings):
        recording = known[id_]
        yield HungRecording(recording, shown[recording.poster] if recording.poster else None)


def counted(photos: int, recordings: int, language: str) -> str:
    """`3 ảnh, 1 phim, bản ghi âm`; what there is none of isn't counted."""
    said = words(language).exhibition.counted
    numbers = (("photos", photos), ("recordings", recordings))
    return ", ".join(_number(said, key, number) for key, number in numbers if number)


def _number(said: Words, key: str, number: int) -> str:
    return str(said[f"{key}_one" if number == 1 else key].format(number))
