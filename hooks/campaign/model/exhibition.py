"""exhibition.yml: exhibitions, their rooms, and the photographs and recordings shown in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import model_validator

from campaign.model.base import Part, PhotoRef, Record, RecordingRef
from campaign.model.photo import Photo
from campaign.model.recording import Recording
from campaign.model.words import Model, Prose, Text
from campaign.problems import Wrong
from campaign.when import When


class Pair(Model):
    """The same place or thing then and now."""

    then: PhotoRef
    """Mã ảnh xưa."""
    now: PhotoRef
    """Mã ảnh nay."""
    text: Prose | None = None
    """Điều đã đổi thay."""


class Room(Record):
    """A part of an exhibition."""

    family: ClassVar[str] = "room"

    title: Text
    """Tên phần trưng bày."""
    text: Prose | None = None
    """Lời dẫn."""
    when: When | None = None
    """Thời kỳ của phần trưng bày."""
    photos: tuple[PhotoRef, ...] = ()
    """Mã các ảnh theo thứ tự treo; một ảnh treo ở hai phần thì viết mã ở cả hai."""
    pairs: tuple[Pair, ...] = ()
    """Các cặp ảnh xưa và nay."""
    recordings: tuple[RecordingRef, ...] = ()
    """Mã các phim, bản ghi âm."""

    def hung(self) -> Iterator[tuple[str, str]]:
        """(family, id) of everything that is shown in it."""
        yield from (("photo", id_) for id_ in self.photos)
        for pair in self.pairs:
            yield from (("photo", id_) for id_ in (pair.then, pair.now))
        yield from (("recording", id_) for id_ in self.recordings)


class Exhibition(Record):
    """A curated sequence of rooms."""

    family: ClassVar[str] = "exhibition"

    title: Text
    """Tên triển lãm."""
    text: Prose | None = None
    """Lời giới thiệu."""
    rooms: tuple[Room, ...] = ()
    """Các phần trưng bày, theo thứ tự xem."""


class Exhibitions(Part):
    """All exhibitions, and everything that can hang in them."""

    FILE: ClassVar[str] = "exhibition.yml"

    exhibitions: tuple[Exhibition, ...] = ()
    """Các triển lãm."""
    photos: tuple[Photo, ...] = ()
    """Các ảnh; ảnh nào treo ở đâu thì viết mã ở photos của phần trưng bày ấy."""
    recordings: tuple[Recording, ...] = ()
    """Các phim, bản ghi âm."""

    @model_validator(mode="after")
    def _addresses_differ(self) -> Exhibitions:
        """An exhibition and a room lie side by side, so that a room never moves."""
        names = {exhibition.id for exhibition in self.exhibitions}
        for room in self.rooms():
            if room.id in names:
                raise Wrong(
                    f"phần trưng bày và triển lãm cùng mang mã '{room.id}'; hãy đổi một mã",
                    f"a room and an exhibition both have the id '{room.id}'; change one",
                )
        return self

    def rooms(self) -> Iterator[Room]:
        """The rooms of all exhibitions."""
        for exhibition in self.exhibitions:
            yield from exhibition.rooms
