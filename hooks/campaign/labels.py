"""The label of a photograph: the words that stand beside it wherever it is shown."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape

from campaign.editions import View
from campaign.exhibits import Exhibit
from campaign.interface import words
from campaign.typesetting import bind
from campaign.voice import Voice


class Label(NamedTuple):
    """What is said of one photograph in one language, as finished HTML."""

    title: Markup
    name: str
    """The title as attributes have it, as text."""
    alt: str
    """What it shows, as text."""
    told: Markup | None
    """What its caption says beyond the title."""
    when: Markup | None
    place: Markup | None
    credit: Markup | None
    drawn: bool
    """True for an illustration, which must say that it is none of the things it shows."""
    broken: bool
    """True where a plate stands in for the photograph."""


class Labels:
    """The labels of one view; each is written once, however often its photograph is shown."""

    def __init__(self, view: View, voice: Voice) -> None:
        self._voice = voice
        self._credited = str(escape(words(view.language).exhibition.credit))
        self._written: dict[str, Label] = {}

    def of(self, exhibit: Exhibit) -> Label:
        """The label of this photograph."""
        label = self._written.get(exhibit.id)
        if label is None:
            label = self._written[exhibit.id] = self._label(exhibit)
        return label

    def _label(self, exhibit: Exhibit) -> Label:
        voice, photo = self._voice, exhibit.photo
        return Label(
            title=voice.held(exhibit.title),
            name=voice.plain(exhibit.title),
            alt=voice.plain(photo.alt),
            told=voice.line(exhibit.below_title) if exhibit.below_title else None,
            when=bind(voice.worded(photo.when)) if photo.when else None,
            place=voice.held(photo.place) if photo.place else None,
            credit=self._credit(exhibit),
            drawn=photo.illustration,
            broken=exhibit.picture.broken,
        )

    def _credit(self, exhibit: Exhibit) -> Markup | None:
        """Whose it is; of a drawing the words before it say what it is."""
        photo = exhibit.photo
        if photo.credit is None:
            return None
        said = self._voice.say(photo.credit)
        return bind(said if photo.illustration else Markup(self._credited.format(said)))
