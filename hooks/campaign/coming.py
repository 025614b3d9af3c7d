"""When time alone changes the site next: an embargo lifts, something has happened, a state turns.

Whoever publishes builds again then. What changes with every day ("còn 12 ngày", "hôm nay") is no
reason: pages correct it themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from pydantic import BaseModel

from campaign.countdown import countdown
from campaign.editions import View, view
from campaign.model import Campaign, Plan, Prose, Text
from campaign.model.base import Visible
from campaign.model.words import Name
from campaign.states import standing
from campaign.when import When

_DAY = timedelta(days=1)
# What most fields of most records are, and no moment is in.
_TIMELESS = frozenset({type(None), str, bool, int, float, Text, Prose, Name})


def next_change(campaign: Campaign, seen: View) -> datetime | None:
    """The first moment after that of the view at which a build shows something else, if any.

    `seen` is what `view` made of the campaign, with nothing taken out: it is compared with others.
    """
    now = seen.now
    if now.replayed:
        # The clock of a replay stands still.
        return None
    zone = campaign.settings.timezone
    after = now.at.astimezone(zone)
    found = {
        *_moments((*campaign.parts.values(), *campaign.articles), after),
        # Before it no activity is in its time for having an end only: see `standing`.
        *_around(campaign[Plan].plan.issued_on, after),
    }
    shown = _shown(seen)
    for moment in sorted(one for one in found if one > now.at):
        then = replace(now, at=moment.astimezone(zone))
        if _shown(view(campaign, seen.edition, now=then)) != shown:
            return then.at
    return None


def _shown(seen: View) -> tuple[Any, ...]:
    """What a build of this view says, as far as time decides it."""
    plan = seen[Plan]
    stands = (standing(one, seen.now.at, issued=plan.plan.issued_on) for one in plan.leaves())
    states = tuple(told.state if told else None for told in stands)
    stages = tuple((one.phase, one.target) for one in countdown(seen) if one.shown)
    return seen.parts, seen.articles, states, stages


def _moments(values: Iterable[Any], after: datetime) -> Iterator[datetime]:
    """Every moment at which something in there may begin, end or become known.

    Days that have passed before `after` are left out; it is in the zone of the campaign.
    """
    for value in values:
        if type(value) in _TIMELESS:
            continue
        if isinstance(value, When):
            yield from _of_time(value, after)
        elif isinstance(value, tuple):
            yield from _moments(value, after)
        elif isinstance(value, BaseModel):
            yield from _of_record(value, after)


def _of_record(record: BaseModel, after: datetime) -> Iterator[datetime]:
    yield from _moments(vars(record).values(), after)
    if isinstance(record, Visible):
        if record.embargo_until:
            yield record.embargo_until
        yield from _around(record.known_from, after)


def _of_time(when: When, after: datetime) -> Iterator[datetime]:
    if when.instant:
        yield when.instant
    yield from _around(when.earliest, after)
    yield from _around(when.latest, after)


def _around(day: date | None, after: datetime) -> Iterator[datetime]:
    """The midnights at which the day begins and ends."""
    if day is not None and after.date() <= day < date.max - _DAY:
        yield datetime.combine(day, time(), after.tzinfo)
        yield datetime.combine(day + _DAY, time(), after.tzinfo)
