"""What the page of one photograph tells: facts, rooms, neighbours, citation, downloads, data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from campaign.address import home, public_address
from campaign.derivatives.picture import Derivative, Picture
from campaign.editions import Edition, View
from campaign.exhibits import Exhibit, exhibits, published
from campaign.facts import Fact
from campaign.hanging import HungExhibition, HungRoom
from campaign.interface import words
from campaign.outputs import iiif
from campaign.photo_facts import Facts, citation
from campaign.when import Nature, Precision, When

# Facts that stand above the others: as a headline, and under the caption.
_ABOVE = "when", "credit"


@dataclass(frozen=True)
class Download:
    """A file to take along."""

    address: str
    """Below the root of the site."""
    file: str
    """What it is called once it is on a disk."""
    label: str


@dataclass(frozen=True)
class Hanging:
    """A room in which it hangs, its place there, and what hangs beside it."""

    room: HungRoom
    place: str
    """`3/11`."""
    previous: Exhibit | None
    following: Exhibit | None


@dataclass(frozen=True)
class PhotoPage:
    """Everything the template prints."""

    exhibit: Exhibit
    dated: str | None
    """Its time as a headline: `2007` where no more than the year is known."""
    facts: tuple[Fact, ...]
    """Those that are not told beside the picture."""
    hangs: tuple[Hanging, ...]
    """Where it hangs; previous and next on its page are those of the first room."""
    citation: str
    downloads: tuple[Download, ...]
    manifest: str | None
    """The address of its IIIF manifest, below the root of the site."""


class PhotoPages:
    """The pages of all photographs of a view."""

    def __init__(self, view: View, exhibitions: Iterable[HungExhibition]) -> None:
        self.exhibits = exhibits(view)
        self._view = view
        self._facts = Facts(view)
        self._rooms = _rooms(exhibitions)
        self._in_the_room = view.edition is Edition.KIOSK

    def page(self, exhibit: Exhibit) -> PhotoPage:
        """What is told of this photograph."""
        said = exhibit.title.told(self._view.language)
        return PhotoPage(
            exhibit=exhibit,
            dated=_dated(exhibit.photo.when, self._view.language),
            facts=tuple(one for one in self._facts.of(exhibit.photo) if one.key not in _ABOVE),
            hangs=tuple(self._rooms.get(exhibit.id, ())),
            citation=citation(exhibit.photo, said, self._address(exhibit), self._view.language),
            downloads=self._downloads(exhibit),
            manifest=iiif.of_photo(exhibit, self._view),
        )

    def _address(self, exhibit: Exhibit) -> str:
        address = public_address(self._view)
        return f"{address}{home(self._view.language)}{exhibit.uri}" if address else ""

    def _downloads(self, exhibit: Exhibit) -> tuple[Download, ...]:
        """One for a screen and one for print; nobody takes a file along from the kiosk."""
        refused = not exhibit.photo.may_be_copied or exhibit.picture.broken
        if refused or self._in_the_room:
            return ()
        label = words(self._view.language).exhibition.pixels
        return tuple(
            Download(
                address=published(one.name),
                file=f"{exhibit.id}-{one.width}.jpg",
                label=label.format(width=one.width, height=one.height),
            )
            for one in _taken_along(exhibit.picture)
        )


def _dated(when: When | None, language: str) -> str | None:
    if when and when.earliest and (when.precision, when.nature) == (Precision.YEAR, Nature.WINDOW):
        return str(when.earliest.year)
    return when.words(language) if when else None


def _taken_along(picture: Picture) -> tuple[Derivative, ...]:
    share, largest = picture.share, picture.largest
    return (share,) if share is largest else (share, largest)


def _rooms(exhibitions: Iterable[HungExhibition]) -> Mapping[str, list[Hanging]]:
    found: dict[str, list[Hanging]] = defaultdict(list)
    for exhibition in exhibitions:
        for room in exhibition.rooms:
            walked = room.all_exhibits
            beside = zip((None, *walked), walked, (*walked[1:], None), strict=False)
            for place, (before, exhibit, after) in enumerate(beside, start=1):
                told = f"{place}/{len(walked)}"
                found[exhibit.id].append(Hanging(room, told, before, after))
    return found
