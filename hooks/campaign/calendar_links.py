"""How a visitor takes an activity along: its calendar file, and the forms of web calendars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote, urlencode

from markupsafe import escape

from campaign.editions import Edition, View
from campaign.interface import words
from campaign.marks import Mark, mark
from campaign.outputs import calendar
from campaign.schedule import Line
from campaign.states import State
from campaign.when import When

_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"
_STILL_TO_COME = (State.UPCOMING, State.TODAY, State.ONGOING, State.EXPECTED)


@dataclass(frozen=True)
class Form:
    """A web calendar whose form a link fills in."""

    name: str
    href: str


@dataclass(frozen=True)
class Adding:
    """The calendar file of an activity, what it leaves open, and forms for a certain day."""

    file: str
    caution: str | None
    forms: tuple[Form, ...]


def adding(view: View, line: Line) -> Adding | None:
    """What the page of an activity offers; None where there is nothing to put in a calendar."""
    coming = line.standing is not None and line.standing.state in _STILL_TO_COME
    if view.edition is Edition.KIOSK or not coming or not calendar.is_entry(line.activity):
        return None
    return Adding(
        file=calendar.single_uri(line.activity),
        caution=_caution(view, line),
        forms=_forms(view, line) if line.when is not None and _is_certain_day(line.when) else (),
    )


def _caution(view: View, line: Line) -> str | None:
    said = words(view.language).calendar
    if line.mark is Mark.WINDOW:
        return str(said.add_window)
    return str(said.add_tentative) if calendar.is_tentative(line.activity) else None


def _is_certain_day(when: When) -> bool:
    return when.is_day and mark(when) is not Mark.WINDOW


def _forms(view: View, line: Line) -> tuple[Form, ...]:
    said = words(view.language).calendar
    title = calendar.summary(view, line.activity)
    told = calendar.description(view, line.activity)
    places = (place.told(view.language) for place in line.activity.place)
    where = "; ".join(places)
    assert line.when is not None
    google = {"action": "TEMPLATE", "text": title, "details": told, "location": where}
    outlook = {"rru": "addevent", "subject": title, "location": where}
    # Outlook reads the text as HTML.
    outlook["body"] = str(escape(told)).replace("\n", "<br>")
    return (
        Form(said.google, _address(_GOOGLE, google | _google_times(view, line.when))),
        Form(said.outlook, _address(_OUTLOOK, outlook | _outlook_times(view, line.when))),
    )


def _google_times(view: View, when: When) -> dict[str, str]:
    form = "%Y%m%d" if when.instant is None else "%Y%m%dT%H%M%S"
    first, last = (one.strftime(form) for one in _ends(view, when))
    return {"dates": f"{first}/{last}", "ctz": view.settings.timezone.key}


def _outlook_times(view: View, when: When) -> dict[str, str]:
    first, last = (one.isoformat() for one in _ends(view, when))
    whole_day = {"allday": "true"} if when.instant is None else {}
    return {"startdt": first, "enddt": last, **whole_day}


def _ends(view: View, when: When) -> tuple[date, date]:
    """Both ends in the campaign's zone; without an hour whole days, the end exclusive.

    An hour without an end stays a moment: how long it lasts is for nobody to invent.
    """
    if when.instant is not None:
        zone = view.settings.timezone
        return when.instant.astimezone(zone), (when.until or when.instant).astimezone(zone)
    assert when.earliest is not None
    assert when.latest is not None
    return when.earliest, when.latest + timedelta(days=1)


def _address(form: str, fields: dict[str, str]) -> str:
    filled = {name: value for name, value in fields.items() if value}
    return f"{form}?{urlencode(filled, quote_via=quote)}"
