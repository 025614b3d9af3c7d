"""lich.ics and one .ics per activity (RFC 5545): dates exactly as sure as the plan is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import Calendar, Event, Timezone, vDuration

from campaign.editions import Edition, View
from campaign.interface import words
from campaign.model import Activity, Occasion, Plan, Status, Units
from campaign.outputs.output import Output, first_known, in_language
from campaign.schedule import SECTION_URI
from campaign.when import Nature, When

# What is due inside the house, has no end, or no beginning, is not an entry in a calendar.
_LEFT_OUT = frozenset(
    {
        Nature.DEADLINE,
        Nature.OPEN,
        Nature.RUN_UP,
        Nature.RECURRING,
        Nature.UNKNOWN,
        Nature.PAIR,
        Nature.REFERENCE,
    }
)
# "Nhân dịp 11/4" names a day, and promises none.
_CERTAIN = frozenset({Nature.DAY, Nature.INSTANT, Nature.DAYS, Nature.SPAN})
_PRODUCT = "-//Ky Niem//Lich ky niem//VI"
# How many returns of a lunar anniversary a calendar is given: there is no RRULE for them.
_LUNAR_RETURNS = 10
_REFRESH = timedelta(hours=12)

URI = "lich.ics"


def files(view: View) -> Iterator[Output]:
    """The calendar of all, and one file per activity that can stand in a calendar."""
    if view.edition is Edition.KIOSK:
        # The kiosk has no network, and nobody's own calendar.
        return
    yield Output(in_language(URI, view), whole(view))
    for activity in entries(view):
        yield Output(in_language(single_uri(activity), view), single(view, activity))


def single_uri(activity: Activity) -> str:
    """Where the calendar file of one activity lies, beside its page."""
    return f"{SECTION_URI}{activity.id}/{activity.id}.ics"


def whole(view: View) -> bytes:
    """The calendar of the campaign: its anniversaries and every activity that has a time."""
    calendar = _calendar(view, view.settings.title.told(view.language))
    # RFC 7986 wants the type named; Outlook reads the older name.
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    for occasion in view.settings.occasions():
        calendar.add_component(_anniversary(view, occasion))
    for activity in entries(view):
        calendar.add_component(_event(view, activity))
    return _written(calendar)


def single(view: View, activity: Activity) -> bytes:
    """The calendar file of one activity."""
    calendar = _calendar(view, activity.title.told(view.language))
    calendar.add_component(_event(view, activity))
    return _written(calendar)


def entries(view: View) -> Iterator[Activity]:
    """The activities a calendar can hold: with a beginning, an end, and a time of their own."""
    return (activity for activity in view[Plan].leaves() if is_entry(activity))


def is_entry(activity: Activity) -> bool:
    """True if the activity's time can stand in a calendar."""
    when = time_of(activity)
    if when is None or when.nature in _LEFT_OUT:
        return False
    return when.earliest is not None and when.latest is not None


def time_of(activity: Activity) -> When | None:
    """When it took place if that is known, else when it is planned."""
    return activity.actual.when if activity.actual else activity.when


def is_tentative(activity: Activity) -> bool:
    """True unless its day is certain: a span runs all along, a window is only a promise."""
    if activity.has_happened:
        return False
    when = activity.when
    return when is not None and (when.tentative or when.nature not in _CERTAIN)


def _calendar(view: View, name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", view.settings.timezone.key)
    return calendar


def _event(view: View, activity: Activity) -> Event:
    when = time_of(activity)
    assert when is not None
    event = Event()
    event.add("uid", f"{activity.id}@{view.settings.id}")
    event.add("sequence", len(activity.moved_from))
    event.add("summary", summary(view, activity))
    _add_times(event, when)
    _add_stamp(event, view, activity.updated)
    event.add("status", _status(activity))
    event.add("description", description(view, activity))
    if activity.place:
        event.add("location", "; ".join(place.told(view.language) for place in activity.place))
    return event


def _anniversary(view: View, occasion: Occasion) -> Event:
    event = Event()
    event.add("uid", f"{occasion.id}@{view.settings.id}")
    event.add("sequence", 0)
    event.add("summary", occasion.name.told(view.language))
    _add_times(event, occasion.day)
    _add_stamp(event, view, occasion.updated)
    event.add("status", "CONFIRMED")
    lunar = occasion.day.lunar
    if lunar is not None and occasion.day.recurs:
        years = range(lunar.year + 1, lunar.year + _LUNAR_RETURNS)
        event.add("rdate", [lunar.in_year(year) for year in years], parameters={"VALUE": "DATE"})
    return event


def _add_times(event: Event, when: When) -> None:
    """A moment with its zone, or whole days with an exclusive end (RFC 5545, 3.6.1)."""
    assert when.earliest is not None
    assert when.latest is not None
    if when.instant is not None and (when.until is not None or when.is_day):
        event.add("dtstart", when.instant)
        if when.until is not None:
            event.add("dtend", when.until)
        return
    event.add("dtstart", when.earliest)
    event.add("dtend", when.latest + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _add_stamp(event: Event, view: View, updated: date | None) -> None:
    """From the record, never from the clock: an unchanged plan gives an unchanged file."""
    stamp = datetime.combine(updated or first_known(view), time(), UTC)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)


def _status(activity: Activity) -> str:
    if activity.status in (Status.CANCELLED, Status.POSTPONED):
        return "CANCELLED"
    return "TENTATIVE" if is_tentative(activity) else "CONFIRMED"


def summary(view: View, activity: Activity) -> str:
    """Its title, marked where it isn't certain."""
    title = activity.title.told(view.language)
    if activity.status is Status.POSTPONED:
        return f"{title} {words(view.language).calendar.postponed}"
    tentative = is_tentative(activity) and activity.status is not Status.CANCELLED
    return f"{title} {words(view.language).calendar.tentative}" if tentative else title


def description(view: View, activity: Activity) -> str:
    """Its time as the plan words it, what it is, and who leads it: a line each."""
    when = time_of(activity)
    lead = next((unit for unit in view[Units].units if unit.id == activity.lead), None)
    lines = [when.words(view.language)] if when else []
    if activity.moved_from:
        before = activity.moved_from[-1].phrase(view.language)
        lines.append(f"{words(view.language).common.moved_from} {before}")
    if activity.summary:
        lines.append(activity.summary.told(view.language))
    if lead:
        lines.append(f"{words(view.language).calendar.lead}: {lead.name.told(view.language)}")
    return "\n".join(lines)


def _written(calendar: Calendar) -> bytes:
    zones = sorted(calendar.get_missing_tzids())
    calendar.subcomponents[:0] = map(_timezone, zones)
    written: bytes = calendar.to_ical()
    return written


@cache
def _timezone(name: str) -> Timezone:
    """All offsets of a timezone: looked for day by day, the same in every file."""
    zone: Timezone = Timezone.from_tzid(name)
    return zone
