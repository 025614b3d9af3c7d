"""The home page: the occasion, the countdown, what comes next, three moments of the past."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice, zip_longest

from campaign.address import seen_from
from campaign.countdown import countdown, day_words, sentences
from campaign.editions import View
from campaign.exhibits import Exhibit, by_entry, exhibits
from campaign.finding import Findable
from campaign.hanging import SECTION_URI as GALLERY_URI
from campaign.hanging import HungExhibition, hung, is_hung
from campaign.interface import words
from campaign.meaning import expected
from campaign.model import (
    Entry,
    History,
    Occasion,
    Part,
    Plan,
    RelatedOccasion,
    Slogans,
)
from campaign.occasions import span_words
from campaign.pages import Page
from campaign.pressroom import is_open, materials
from campaign.schedule import Line, schedule, upcoming
from campaign.structured import Thing, known, organisation

NAME = "home"
PARTS: tuple[type[Part], ...] = ()

SHOWN_ACTIVITIES = 3
# More of them wait unseen, for the days on which the first ones of an older page are over.
READY_ACTIVITIES = 9
SHOWN_MOMENTS = 3
SHOWN_PHOTOS = 6
# Letters that fit beside the engraved numeral at the full size.
LONG_LINE = 36


@dataclass(frozen=True)
class Headline:
    """The main activity that is still ahead, with its time in words."""

    line: Line
    told: str


@dataclass(frozen=True)
class Moment:
    """One entry of the timeline, told in short, with a photograph of it if there is one."""

    year: str
    entry: Entry
    exhibit: Exhibit | None = None
    on_left: bool = False
    """True if the photograph stands on the left of its text."""


@dataclass(frozen=True)
class Related:
    """Another anniversary that the plan names, and its days in figures."""

    occasion: RelatedOccasion
    days: str


@dataclass(frozen=True)
class Action:
    """One of the two buttons."""

    label: str
    uri: str
    look: str


def pages(view: View) -> Iterable[Page]:
    """One page: the first."""
    summary = view.settings.summary
    yield Page(
        uri="",
        section=NAME,
        template="home/page.html",
        title=words(view.language).home.title,
        description=summary.told(view.language),
        context={**_opening(view), **_below(view)},
        thing=_site(view),
        language=view.language,
    )


def _site(view: View) -> Thing:
    """The site as a whole, and whose it is."""
    root, page = seen_from("", view)
    return known(
        "WebSite",
        name=view.settings.title.told(view.language),
        description=view.settings.summary.told(view.language),
        url=page,
        inLanguage=view.language,
        publisher=organisation(view, root),
    )


def _opening(view: View) -> dict[str, object]:
    """What the first screen shows."""
    occasion = view.settings.occasion
    told = heading(occasion, view)
    return {
        "heading": told,
        "is_long": any(len(line) > LONG_LINE for line in told),
        "span": span_words(occasion, view.language),
        "sentences": tuple(sentences(countdown(view), view.language)),
        "headlines": tuple(headlines(view)),
        "summary": view.settings.summary,
        "actions": tuple(actions(view)),
    }


def _below(view: View) -> dict[str, object]:
    """What follows it; what is empty has no box."""
    told = tuple(moments(view))
    beside = tuple(one.exhibit for one in told if one.exhibit)
    walls = hung(view)
    shown = tuple(strip(walls, {one.id for one in beside}))
    return {
        "lines": upcoming(schedule(view))[:READY_ACTIVITIES],
        "shown_lines": SHOWN_ACTIVITIES,
        "moments": told,
        "gallery": walls[0].exhibition.title if len(walls) == 1 else None,
        "gallery_uri": GALLERY_URI,
        "strip": shown,
        "pictured": (*beside, *shown),
        "slogans": view[Slogans].slogans,
        "related": tuple(related(view)),
        "materials": tuple(materials(view)) if is_open(view) else (),
    }


def menu(view: View) -> str | None:  # noqa: ARG001
    """Nothing: the name of the organisation leads home."""
    return None


def findable(view: View) -> Iterator[Findable]:
    """The campaign itself: "Trang đầu" is nothing that anybody looks for."""
    settings = view.settings
    occasions = tuple(occasion.name for occasion in settings.occasions())
    about = (settings.summary, settings.organisation.name, *occasions)
    yield Findable(settings.title, "", words(view.language).search.page, about)


def heading(occasion: Occasion, view: View) -> tuple[str, ...]:
    """The name of the occasion in two lines, broken before the organisation it is about."""
    name = occasion.name.told(view.language)
    for body in (view.settings.organisation.name, view.settings.organisation.short):
        said = body and body.says(view.language)
        if said and said in name and not name.startswith(said):
            before = name[: name.index(said)].strip()
            return before, name[len(before) :].strip()
    return (name,)


def headlines(view: View) -> Iterator[Headline]:
    """What everybody asks for, as long as it is ahead: never more certain than the plan."""
    for line in upcoming(schedule(view)):
        if line.activity.headline and line.when:
            yield Headline(line, expected(line.when, view.language))


def moments(view: View) -> Iterator[Moment]:
    """The headline entries in order of time, or the first entries if none is marked."""
    entries = [entry for entry in view[History].entries if entry.known_from]
    chosen = [entry for entry in entries if entry.headline] or entries
    pictured = by_entry(exhibits(view).values())
    on_left = True
    for entry in sorted(chosen, key=lambda entry: entry.known_from or date.max)[:SHOWN_MOMENTS]:
        exhibit = next(iter(pictured.get(entry.id, ())), None)
        yield Moment(str((entry.known_from or date.max).year), entry, exhibit, on_left)
        on_left ^= exhibit is not None and exhibit.picture.shape != "wide"


def strip(walls: Iterable[HungExhibition], told: Container[str]) -> Iterator[Exhibit]:
    """Some photographs of the exhibitions, a few of each room, without those told already."""
    rooms = [
        [one for one in room.exhibits if one.id not in told]
        for hall in walls
        for room in hall.rooms
    ]
    turns = chain.from_iterable(zip_longest(*rooms))
    chosen = {one.id for one in islice(dict.fromkeys(filter(None, turns)), SHOWN_PHOTOS)}
    yield from dict.fromkeys(one for room in rooms for one in room if one.id in chosen)


def related(view: View) -> Iterator[Related]:
    """The other anniversaries; a day alone where no years are counted."""
    for occasion in view.settings.related:
        assert occasion.day.earliest is not None
        day = day_words(occasion.day.earliest, view.language)
        yield Related(occasion, span_words(occasion, view.language) or day)


def actions(view: View) -> Iterator[Action]:
    """To the plan, and to the exhibition or else the history, as far as they exist."""
    said = words(view.language).home.actions
    if view[Plan].activities:
        yield Action(said.plan, "ke-hoach/", "")
    if is_hung(view):
        yield Action(said.exhibition, GALLERY_URI, "quiet")
    elif view[History].entries:
        yield Action(said.timeline, "lich-su/", "quiet")
