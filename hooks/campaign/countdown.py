"""The countdown: which day is awaited, and what stands there before, on and after it.

The stages follow each other without gaps: before the anniversary, on it, before and on each
later related anniversary, and at last the archive. The page carries them all, so that a page
left open passes from one to the next; the one that holds at the build is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from campaign.editions import View
from campaign.model import Occasion, Settings
from campaign.when.units import day_of

_WEEKDAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Phase(StrEnum):
    """What the countdown does: it counts, it greets the day, it looks back."""

    BEFORE = "before"
    TODAY = "today"
    ARCHIVE = "archive"


@dataclass(frozen=True)
class Stage:
    """One stretch of the countdown: from `starts` on, until `ends` (None: for good)."""

    phase: Phase
    occasion: Occasion
    day: str
    weekday: str
    days: int
    starts: str | None
    ends: str | None
    shown: bool


@dataclass(frozen=True)
class Countdown:
    """All stages in order, and the moment a replayed clock starts from (None: the real clock)."""

    stages: tuple[Stage, ...]
    clock: str | None

    @property
    def shown(self) -> Stage:
        """The stage that holds at the moment of the build."""
        return next(stage for stage in self.stages if stage.shown)


def countdown(view: View) -> Countdown:
    """What is awaited at the view's moment, reckoned in the campaign's zone."""
    at = view.now.at.astimezone(view.settings.timezone)
    stages = tuple(_Stages(view.settings, at, view.language).all())
    return Countdown(stages, at.isoformat(timespec="seconds") if view.now.replayed else None)


def day_words(day: date, language: str) -> str:
    """`11/4/2017`, `11 April 2017`."""
    return day_of(day).en if language == "en" else day_of(day).figures()


def weekday(day: date, language: str) -> str:
    """`thứ Ba`, `Tuesday`."""
    return (_WEEKDAYS_EN if language == "en" else _WEEKDAYS_VI)[day.weekday()]


class _Stages:
    """Lays the stages out at a moment, in one language."""

    def __init__(self, settings: Settings, at: datetime, language: str) -> None:
        self.settings = settings
        self.at = at
        self.language = language

    def all(self) -> Iterator[Stage]:
        begins: datetime | None = None
        for occasion in _awaited(self.settings):
            midnight = self._midnight(_day(occasion))
            after = self._midnight(_day(occasion) + timedelta(days=1))
            yield self._stage(Phase.BEFORE, occasion, begins, midnight)
            yield self._stage(Phase.TODAY, occasion, midnight, after)
            begins = after
        yield self._stage(Phase.ARCHIVE, self.settings.occasion, begins, None)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.settings.timezone)

    def _stage(
        self, phase: Phase, occasion: Occasion, starts: datetime | None, ends: datetime | None
    ) -> Stage:
        day = _day(occasion)
        return Stage(
            phase=phase,
            occasion=occasion,
            day=day_words(day, self.language),
            weekday=weekday(day, self.language),
            days=max((day - self.at.date()).days, 0),
            starts=starts.isoformat() if starts else None,
            ends=ends.isoformat() if ends else None,
            shown=(starts is None or starts <= self.at) and (ends is None or self.at < ends),
        )


def _day(occasion: Occasion) -> date:
    assert occasion.day.earliest is not None
    return occasion.day.earliest


def _awaited(settings: Settings) -> Iterator[Occasion]:
    """The anniversary, then those of the related ones that come after it."""
    yield settings.occasion
    later = (other for other in settings.related if _day(other) > _day(settings.occasion))
    yield from sorted(later, key=_day)
