"""Recordings as pages play them: the file as it is, and its subtitles."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from campaign.assets import Assets
from campaign.derivatives.picture import Picture
from campaign.editions import Edition, View
from campaign.exhibits import published
from campaign.hanging import HungRecording
from campaign.holdings import Holdings
from campaign.interface import words

POSTER = 800  # pixels
TYPES = {".mp4": "video/mp4", ".m4a": "audio/mp4", ".mp3": "audio/mpeg"}


@dataclass(frozen=True)
class Track:
    """Subtitles in one language."""

    language: str
    label: str
    address: str
    """Below the root of the site, or the subtitles themselves as a `data:` address."""

    @property
    def is_whole(self) -> bool:
        """True if the address is the subtitles themselves."""
        return self.address.startswith("data:")


@dataclass(frozen=True)
class Playing:
    """What a page needs to play a recording."""

    address: str
    type: str
    tracks: tuple[Track, ...]
    poster: str | None
    """The address of the picture that is shown before it plays."""
    length: str | None
    """`3:25`."""


class Player:
    """The recordings of a view; a file is published once a page plays it."""

    def __init__(self, view: View, assets: Assets) -> None:
        self._view = view
        self._assets = assets
        self._holdings = Holdings(view.root)

    def __call__(self, hung: HungRecording) -> Playing:
        """How this recording is played."""
        recording = hung.recording
        file = self._holdings.file(recording.file)
        return Playing(
            address=self._assets.carry(file, recording.id),
            type=TYPES[file.suffix.lower()],
            tracks=tuple(self._tracks(hung)),
            poster=_poster(hung.poster.picture) if hung.poster else None,
            length=clock(recording.duration) if recording.duration else None,
        )

    def _tracks(self, hung: HungRecording) -> Iterator[Track]:
        for language, name in hung.recording.captions.items():
            yield Track(language, words(language).shell.language, self._subtitles(name))

    def _subtitles(self, name: str) -> str:
        file = self._holdings.file(name)
        content = file.read_bytes()
        if self._view.edition is Edition.KIOSK:
            # On file:// a browser reads no subtitles from another file.
            return "data:text/vtt;base64," + base64.b64encode(content).decode()
        return self._assets.add(f"{file.stem}.vtt", content)


def _poster(picture: Picture) -> str:
    """A small one: a browser loads it even where nobody scrolls to it."""
    narrow = [one for one in picture.jpeg if one.width <= POSTER]
    return published((narrow or picture.jpeg[:1])[-1].name)


def clock(seconds: int) -> str:
    """`3:25`, `1:02:03`."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
