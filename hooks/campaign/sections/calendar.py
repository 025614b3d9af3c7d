"""The calendar: months with their known days, what runs in them, and how to subscribe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from campaign.agenda import agenda
from campaign.countdown import weekday
from campaign.editions import Edition, View
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Part
from campaign.outputs import calendar
from campaign.outputs.output import in_language
from campaign.pages import Page

NAME = "calendar"
PARTS: tuple[type[Part], ...] = ()
URI = "lich/"
# Any Monday will do: a week of names begins there.
_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Subscription:
    """How the whole calendar comes to a visitor; `webcal` None where nobody said where it lies."""

    heading: str
    file: str
    webcal: str | None
    how: str


@dataclass(frozen=True)
class Weekday:
    """A column of a leaf: its short name, and the whole."""

    short: str
    name: str


def pages(view: View) -> Iterable[Page]:
    """One page: there is always the anniversary itself."""
    said = words(view.language).calendar
    told = agenda(view)
    yield Page(
        uri=URI,
        section=NAME,
        template="calendar/page.html",
        title=said.title,
        description=said.description,
        context={
            "agenda": told,
            "present": told.present(view.now.at.date()),
            "weekdays": weekdays(view.language),
            "subscription": subscription(view),
        },
        language=view.language,
    )


def menu(view: View) -> str | None:  # noqa: ARG001
    """The page."""
    return URI


def findable(view: View) -> Iterable[Findable]:  # noqa: ARG001
    """Nothing beside the page: what happens is told by the plan."""
    return ()


def weekdays(language: str) -> tuple[Weekday, ...]:
    """Monday to Sunday."""
    short = words(language).calendar.weekdays
    days = (_MONDAY + timedelta(days=n) for n in range(7))
    return tuple(Weekday(short[str(day.isoweekday())], weekday(day, language)) for day in days)


def subscription(view: View) -> Subscription | None:
    """What leads to the calendar file; None in the kiosk, which has none."""
    if view.edition is Edition.KIOSK:
        return None
    said = words(view.language).calendar
    address = view.settings.address
    if address is None or view.edition is not Edition.PUBLIC:
        # The press edition lies elsewhere, and what is under embargo isn't for subscribers.
        return Subscription(said.download_heading, calendar.URI, None, said.how_download)
    place = f"{address}{in_language(calendar.URI, view)}".partition("://")[2]
    return Subscription(
        said.subscribe_heading, calendar.URI, f"webcal://{place}", said.how_subscribe
    )
