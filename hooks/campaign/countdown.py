"""The countdown: which day is awaited, and what stands there before, on and after it.

Anniversaries are awaited, and days of activities that are confirmed; a month or a quarter has
words, never seconds. The stages follow each other without gaps: before the day, on it, before
and on each later anniversary, and at last the archive. The page carries them all, so that a
page left open passes from one to the next; the one that holds at the build is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from campaign.editions import View
from campaign.interface import Words, words
from campaign.model import Activity, Occasion, Settings, Status, Text
from campaign.when import When
from campaign.when.units import day_of


class Phase(StrEnum):
    """What the countdown does: it counts, it greets the day, it looks back."""

    BEFORE = "before"
    TODAY = "today"
    ARCHIVE = "archive"


class Theme(StrEnum):
    """What is awaited: the campaign's own day, a related anniversary, a confirmed activity."""

    OWN_DAY = "own-day"
    RELATED = "related"
    ACTIVITY = "activity"


@dataclass(frozen=True)
class Target:
    """A day that is counted to."""

    theme: Theme
    name: Text
    when: When
    years: int | None = None

    @property
    def day(self) -> date:
        """The day itself."""
        assert self.when.earliest is not None
        return self.when.earliest


@dataclass(frozen=True)
class Stage:
    """One stretch of the countdown: from `starts` on, until `ends` (None: for good)."""

    phase: Phase
    target: Target
    days: int
    moment: str
    """What the numerals run to: the hour of the target where it is known, else its midnight."""
    starts: str | None
    ends: str | None
    shown: bool


@dataclass(frozen=True)
class Sentence:
    """A stage with the sentence that is right without a script."""

    stage: Stage
    name: str | None
    """None where the page is about nothing else."""
    date: str
    exactly: str
    wording: str
    text: str


def countdown(view: View) -> tuple[Stage, ...]:
    """The anniversary, the related ones after it in turn, then the archive for good."""
    return tuple(_stages(_Clock.of(view), _awaited(view.settings), archive=True))


def countdown_to(activity: Activity, view: View) -> tuple[Stage, ...]:
    """Before and on the day of an activity; empty unless that day is confirmed."""
    if confirmed_day(activity) is None:
        return ()
    assert activity.when is not None
    target = Target(Theme.ACTIVITY, activity.title, activity.when)
    return tuple(_stages(_Clock.of(view), (target,), archive=False))


def confirmed_day(activity: Activity) -> date | None:
    """The one day on which the activity is confirmed to take place, None if there is none."""
    when = activity.when
    if when is None or when.tentative or not when.is_day or activity.has_happened:
        return None
    return when.earliest if activity.status is Status.CONFIRMED else None


def day_words(day: date, language: str) -> str:
    """`11/4/2017`, `11 April 2017`."""
    return day_of(day).en if language == "en" else day_of(day).figures()


def weekday(day: date, language: str) -> str:
    """`thứ Ba`, `Tuesday`."""
    return str(words(language).common.weekdays[str(day.isoweekday())])


def sentences(stages: Iterable[Stage], language: str) -> Iterator[Sentence]:
    """Every stage with its name and its sentence."""
    said = words(language).countdown
    for stage in stages:
        name = _name(stage.target, said, language)
        filled = {
            "name": name,
            "weekday": weekday(stage.target.day, language),
            "day": day_words(stage.target.day, language),
            "years": stage.target.years,
        }
        wording = str(_wording(stage, said))
        yield Sentence(
            stage=stage,
            name=name,
            date=str(said.date.format(**filled)),
            exactly=_exactly(stage.target, said, language),
            wording=wording.format(days="{days}", **filled),
            text=wording.format(days=stage.days, **filled),
        )


def _wording(stage: Stage, said: Words) -> object:
    if stage.target.theme is Theme.ACTIVITY:
        return said.activity[stage.phase]
    if stage.target.theme is Theme.RELATED and stage.phase is not Phase.ARCHIVE:
        return said.related[stage.phase]
    if stage.phase is Phase.ARCHIVE and not stage.target.years:
        return said.archive_plain
    return said[stage.phase]


def _name(target: Target, said: Words, language: str) -> str | None:
    if target.theme is Theme.ACTIVITY:
        return None
    if target.theme is Theme.OWN_DAY:
        return str(said.own_day)
    return target.name.told(language)


def _exactly(target: Target, said: Words, language: str) -> str:
    if target.when.instant is not None:
        told = target.when.en if language == "en" else target.when.vi
        return str(said.until.format(told))
    return str(said.exactly.format(day=day_words(target.day, language)))


@dataclass(frozen=True)
class _Clock:
    """The moment of the view on the campaign's own clock."""

    at: datetime
    zone: ZoneInfo

    @classmethod
    def of(cls, view: View) -> _Clock:
        return cls(view.now.at.astimezone(view.settings.timezone), view.settings.timezone)

    def midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone)

    def stage(
        self, phase: Phase, target: Target, starts: datetime | None, ends: datetime | None
    ) -> Stage:
        return Stage(
            phase=phase,
            target=target,
            days=max((target.day - self.at.date()).days, 0),
            moment=(target.when.instant or self.midnight(target.day)).isoformat(),
            starts=starts.isoformat() if starts else None,
            ends=ends.isoformat() if ends else None,
            shown=(starts is None or starts <= self.at) and (ends is None or self.at < ends),
        )


def _stages(clock: _Clock, targets: Iterable[Target], *, archive: bool) -> Iterator[Stage]:
    begins: datetime | None = None
    awaited = tuple(targets)
    for target in awaited:
        midnight = clock.midnight(target.day)
        after = clock.midnight(target.day + timedelta(days=1))
        yield clock.stage(Phase.BEFORE, target, begins, midnight)
        yield clock.stage(Phase.TODAY, target, midnight, after)
        begins = after
    if archive:
        yield clock.stage(Phase.ARCHIVE, awaited[0], begins, None)


def _awaited(settings: Settings) -> Iterator[Target]:
    """The anniversary, then those of the related ones that come after it."""
    own = _anniversary(Theme.OWN_DAY, settings.occasion)
    yield own
    related = (_anniversary(Theme.RELATED, other) for other in settings.related)
    yield from sorted((one for one in related if one.day > own.day), key=lambda one: one.day)


def _anniversary(theme: Theme, occasion: Occasion) -> Target:
    return Target(theme, occasion.name, occasion.day, occasion.years)
