"""The state of an activity: what may honestly be said of it at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from campaign.model import Activity, Choice, Status
from campaign.when import Nature, When


class State(Choice):
    """One word about an activity; each nature of time has its own words."""

    UPCOMING = "upcoming", "sắp diễn ra", "upcoming"
    ONGOING = "ongoing", "đang thực hiện", "under way"
    OVER = "over", "đã hết thời gian", "period over"
    EXPECTED = "expected", "trong thời gian dự kiến", "within the planned time"
    LAPSED = "lapsed", "đã qua thời gian dự kiến", "planned time has passed"
    TODAY = "today", "hôm nay", "today"
    PAST = "past", "đã qua", "past"
    DONE = "done", "đã diễn ra", "took place"
    POSTPONED = "postponed", "hoãn", "postponed"
    CANCELLED = "cancelled", "hủy", "cancelled"


@dataclass(frozen=True)
class Course:
    """The three states a nature of time passes through: before, within, after its bounds."""

    before: State
    within: State
    after: State


SPAN = Course(State.UPCOMING, State.ONGOING, State.OVER)
WINDOW = Course(State.UPCOMING, State.EXPECTED, State.LAPSED)
DAY = Course(State.UPCOMING, State.TODAY, State.PAST)
DAYS = Course(State.UPCOMING, State.ONGOING, State.PAST)

COURSES: Mapping[Nature, Course] = {
    Nature.DAY: DAY,
    Nature.INSTANT: DAY,
    Nature.DAYS: DAYS,
    Nature.WINDOW: WINDOW,
    # "Nhân dịp" and "khoảng" name a time round which it happens, not one it fills.
    Nature.OCCASION: WINDOW,
    Nature.APPROXIMATE: WINDOW,
    # "Trước ngày" and "hướng tới" say until when, not that it has begun.
    Nature.DEADLINE: WINDOW,
    Nature.RUN_UP: WINDOW,
}
STATED: Mapping[Status, State] = {
    Status.CANCELLED: State.CANCELLED,
    Status.POSTPONED: State.POSTPONED,
}


@dataclass(frozen=True)
class Standing:
    """The state at the moment of the build and, if time alone decides it, what follows when."""

    state: State
    course: Course | None = None
    starts: date | None = None
    ends: date | None = None


def standing(activity: Activity, at: datetime, *, issued: date | None = None) -> Standing | None:
    """How the activity stands at that moment; None where nothing can be said (no time yet).

    `issued` is the day of the plan: what it gives an end only, "hướng tới ngày 15/02/2012", can't
    be in its time before there is a plan.
    """
    if activity.has_happened:
        return Standing(State.DONE)
    if activity.status in STATED:
        return Standing(STATED[activity.status])
    if activity.when is None or not _has_bounds(activity.when):
        return None
    return _timed(activity.when, at.date(), issued)


def _has_bounds(when: When) -> bool:
    return when.earliest is not None or when.latest is not None


def _timed(when: When, day: date, issued: date | None) -> Standing:
    # A day that is only intended is no more certain than a window.
    course = WINDOW if when.tentative else COURSES.get(when.nature, SPAN)
    state = course.within
    starts = when.earliest or _since(issued, when.latest)
    if starts is not None and day < starts:
        state = course.before
    elif when.latest is not None and day > when.latest:
        state = course.after
    return Standing(state, course, starts, when.latest)


def _since(issued: date | None, latest: date | None) -> date | None:
    """The day of the plan, unless it came after the end it speaks of."""
    return None if issued and latest and issued > latest else issued
