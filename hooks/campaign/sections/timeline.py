"""The history as a timeline: eras, dated facts, and the source of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from campaign.editions import Edition, View
from campaign.exhibits import Exhibit, by_entry, exhibits
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Entry, Era, History, Part, Source
from campaign.outputs import timeline
from campaign.pages import Page
from campaign.when import Precision

NAME = "timeline"
PARTS: tuple[type[Part], ...] = (History,)
URI = "lich-su/"


@dataclass(frozen=True)
class Note:
    """The sources of one entry under one running number."""

    number: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Told:
    """One entry as the page tells it."""

    entry: Entry
    year: str
    says_more_than_year: bool
    note: Note
    on_left: bool
    exhibits: tuple[Exhibit, ...] = ()
    """The photographs that belong to it; the first one stands beside it."""


@dataclass(frozen=True)
class Stretch:
    """An era (None: entries outside all of them), its years in figures, and its entries."""

    era: Era | None
    years: str | None
    entries: tuple[Told, ...]


@dataclass(frozen=True)
class Data:
    """A file to take along, and what it is good for."""

    uri: str
    label: str


def pages(view: View) -> Iterable[Page]:
    """One page, if there is any fact to tell."""
    if not view[History].entries:
        return
    said = words(view.language).timeline
    told = stretches(view)
    yield Page(
        uri=URI,
        section=NAME,
        template="timeline/page.html",
        title=said.title,
        description=said.description,
        context={
            "heading": heading(view),
            "stretches": told,
            "eras": tuple(stretch.era for stretch in told if stretch.era),
            "files": tuple(files(view)),
            "pictured": tuple(o.exhibits[0] for s in told for o in s.entries if o.exhibits),
        },
        language=view.language,
    )


def heading(view: View) -> str:
    """Whose history it is."""
    short = view.settings.organisation.short or view.settings.organisation.name
    said = words(view.language).timeline.heading
    return str(said.format(short.told(view.language)))


def menu(view: View) -> str | None:
    """The page, if there is one."""
    return URI if view[History].entries else None


def findable(view: View) -> Iterator[Findable]:
    """The page by its heading; every era and every fact at its place there."""
    said = words(view.language)
    kind = said.menu[NAME]
    if view[History].entries:
        yield Findable(heading(view), URI, said.search.page, (said.timeline.description,))
    for stretch in stretches(view):
        if stretch.era:
            yield Findable(
                stretch.era.title,
                f"{URI}#{stretch.era.id}",
                kind,
                (stretch.years, stretch.era.text),
            )
        for told in stretch.entries:
            entry = told.entry
            texts = (entry.when.words(view.language), entry.text, entry.place)
            yield Findable(entry.title, f"{URI}#{entry.id}", kind, texts)


def files(view: View) -> Iterator[Data]:
    """The history for other programs; nobody takes a file along from the kiosk."""
    said = words(view.language).timeline
    if view.edition is not Edition.KIOSK:
        yield Data(timeline.JSON_URI, said.json)
        yield Data(timeline.CSV_URI, said.csv)


def stretches(view: View) -> tuple[Stretch, ...]:
    """Era by era, each with its entries in order of time; eras without entries are left out."""
    history = view[History]
    ordered = sorted(history.entries, key=_first_day)
    pictured = by_entry(exhibits(view).values())
    told = {
        entry.id: _told(entry, number, pictured.get(entry.id, ()))
        for entry, number in zip(ordered, count(1))
    }
    eras = sorted(history.eras, key=lambda era: era.when.earliest or date.min)
    found = []
    for era in (*eras, None):
        own = tuple(told[entry.id] for entry in ordered if entry.era == (era and era.id))
        if own:
            found.append(Stretch(era, _years(era, view) if era else None, own))
    return tuple(found)


def _first_day(entry: Entry) -> date:
    return entry.when.earliest or entry.when.latest or date.max


def _told(entry: Entry, number: int, shown: tuple[Exhibit, ...]) -> Told:
    return Told(
        entry=entry,
        year=str(_first_day(entry).year),
        says_more_than_year=entry.when.precision is not Precision.YEAR,
        note=Note(number, entry.sources),
        on_left=number % 2 == 0,
        exhibits=shown,
    )


def _years(era: Era, view: View) -> str:
    """`1948 - 2007`, `2007`, `từ 2017`: never a year that hasn't come yet."""
    first, last = era.when.earliest, era.when.latest
    said = words(view.language).timeline
    if first is None:
        return str(said.until.format(last.year)) if last else ""
    if last is None or last > view.now.at.date():
        return str(said.since.format(first.year))
    return str(first.year) if first.year == last.year else f"{first.year} - {last.year}"
