"""An activity for search engines: schema.org's Event, never surer than the plan.

Only what people come together for is an event, and only where its days are known. What was merely
planned for a day that is over is none: nobody has said that it took place.
"""

from __future__ import annotations

from datetime import date, datetime

from campaign.address import seen_from
from campaign.editions import View
from campaign.model import Activity, Kind, Status
from campaign.outputs.calendar import time_of
from campaign.schedule import Line
from campaign.structured import Thing, known
from campaign.when import Nature, Precision, When

_GATHERINGS = (
    Kind.PRESS_CONFERENCE,
    Kind.AWARD_GIVING,
    Kind.COMMENDATION,
    Kind.MEETING,
    Kind.VISIT,
    Kind.SEMINAR,
    Kind.CONFERENCE,
    Kind.PERFORMANCE,
    Kind.CULTURE_SPORT,
    Kind.ROOM_OPENING,
    Kind.CEREMONY,
    Kind.PARTICIPATION,
)
TYPES = {**dict.fromkeys(_GATHERINGS, "Event"), Kind.PHOTO_EXHIBITION: "ExhibitionEvent"}
_FROM_DAY_TO_DAY = {Nature.DAY, Nature.INSTANT, Nature.DAYS, Nature.SPAN}
_STATED = {Status.CANCELLED: "EventCancelled", Status.POSTPONED: "EventPostponed"}


def event(line: Line, view: View) -> Thing | None:
    """The event an activity is, None where it is none or its days aren't known."""
    activity, when = line.activity, time_of(line.activity)
    kind = TYPES.get(activity.kind) if activity.kind else None
    if kind is None or when is None or not _has_days(when) or _may_not_have_been(activity, view):
        return None
    root, page = seen_from(line.uri, view)
    language, earlier = view.language, _earlier(activity)
    return known(
        kind,
        name=activity.title.told(language),
        description=activity.summary and activity.summary.told(language),
        url=page,
        inLanguage=language,
        startDate=_moment(when.instant, when.earliest),
        endDate=_moment(when.until, when.latest) if _has_end(when) else None,
        eventStatus=f"https://schema.org/{_status(activity, earlier)}",
        previousStartDate=earlier,
        location=[known("Place", name=place) for place in _places(activity, language)],
        organizer=line.lead
        and known(
            "Organization",
            name=line.lead.name.told(language),
            url=seen_from(line.lead.uri, view)[1] if root.startswith("http") else None,
        ),
    )


def _has_days(when: When) -> bool:
    """True if it is known on which day it begins and on which it ends."""
    if when.tentative or when.nature not in _FROM_DAY_TO_DAY:
        return False
    exact = when.precision in (Precision.DAY, Precision.INSTANT)
    return exact and when.earliest is not None and when.latest is not None


def _may_not_have_been(activity: Activity, view: View) -> bool:
    """True for what was to be over by now, and nobody has said that it was."""
    if activity.has_happened or activity.status in _STATED:
        return False
    when = activity.when
    return when is not None and when.latest is not None and when.latest < view.now.at.date()


def _status(activity: Activity, earlier: list[str]) -> str:
    if activity.status in _STATED:
        return _STATED[activity.status]
    return "EventRescheduled" if earlier else "EventScheduled"


def _earlier(activity: Activity) -> list[str]:
    """The days it was to begin on before, as far as they were days."""
    moved = (when for when in activity.moved_from if _has_days(when))
    return [said for when in moved if (said := _moment(when.instant, when.earliest))]


def _has_end(when: When) -> bool:
    return when.until is not None or when.earliest != when.latest


def _moment(clock: datetime | None, day: date | None) -> str | None:
    if clock is not None:
        return clock.isoformat()
    return day.isoformat() if day else None


def _places(activity: Activity, language: str) -> list[str]:
    happened = activity.actual.place if activity.actual else None
    return [place.told(language) for place in ((happened,) if happened else activity.place)]
