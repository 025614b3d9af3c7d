"""What is kept ready for journalists: whether they have a page, and what to take along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.editions import Edition, View
from campaign.interface import words
from campaign.model import History, Plan, Slogans
from campaign.outputs import calendar, feeds, timeline

URI = "bao-chi/"


@dataclass(frozen=True)
class Material:
    """Something to take along: a page to quote from, or a file of a kind."""

    label: str
    uri: str
    kind: str
    is_file: bool = True


def is_open(view: View) -> bool:
    """True if there is something to tell the press; who stands at the kiosk isn't the press."""
    told = view[Plan].activities or view.settings.contact
    return view.edition is not Edition.KIOSK and bool(told)


def materials(view: View) -> Iterator[Material]:
    """What can be quoted and taken along now, as far as it exists."""
    said = words(view.language).press.materials
    if view[Plan].activities:
        yield Material(said.plan, "ke-hoach/#nguyen-van", said.page, is_file=False)
    if view[Slogans].slogans:
        yield Material(said.slogans, "khau-hieu/", said.page, is_file=False)
    yield Material(said.calendar, calendar.URI, "iCalendar")
    if view[History].entries:
        yield Material(said.timeline, timeline.CSV_URI, "CSV")
    if feeds.offered(view):
        yield Material(said.news, feeds.URI, "Atom", is_file=False)
