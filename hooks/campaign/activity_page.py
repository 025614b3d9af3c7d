"""What the page of one activity tells: facts, time and its meaning, official wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.calendar_links import Adding, adding
from campaign.chart import Bar, Tick, bars, scale_of, tick_months
from campaign.citation import cited
from campaign.countdown import Sentence, countdown_to, sentences
from campaign.editions import View
from campaign.exhibits import Exhibit, exhibits
from campaign.exhibits import by_activity as pictures_by_activity
from campaign.facts import Fact, Value
from campaign.grouping import grouped
from campaign.interface import words
from campaign.marks import Mark, mark
from campaign.meaning import meaning
from campaign.model import Activity, Plan, Status, Text
from campaign.roll import award_uri, by_activity
from campaign.schedule import (
    Line,
    Named,
    in_document_order,
    is_over,
    named_units,
    schedule,
    unled,
)
from campaign.when import When


@dataclass(frozen=True)
class Assigned:
    """What the plan asks of the lead unit, word for word."""

    heading: str
    text: str


@dataclass(frozen=True)
class Planned:
    """What was planned, beside what happened."""

    when: When | None
    mark: Mark
    place: tuple[Text, ...]


@dataclass(frozen=True)
class Mini:
    """The small chart of one activity: the months of the plan and its own bar."""

    bars: tuple[Bar, ...]
    months: tuple[Tick, ...]


@dataclass(frozen=True)
class ActivityPage:
    """Everything the template prints."""

    kicker: str
    meaning: str | None
    countdown: tuple[Sentence, ...]
    """Empty unless its day is confirmed."""
    moved_from: tuple[When, ...]
    planned: Planned | None
    mini: Mini | None
    adding: Adding | None
    facts: tuple[Fact, ...]
    assignments: tuple[Assigned, ...]
    siblings: tuple[Line, ...]
    exhibits: tuple[Exhibit, ...]
    """Its photographs: those of what happened first."""
    previous: Line | None
    following: Line | None

    @property
    def tells_more(self) -> bool:
        """True if there is anything beside the facts."""
        return bool(self.planned or self.assignments or self.siblings or self.exhibits)


class ActivityPages:
    """The pages of all activities of a view, each between its neighbours in time."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.lines = schedule(view)
        self._units = named_units(view)
        self._honours = by_activity(view)
        self._exhibits = exhibits(view)
        self._pictured = pictures_by_activity(self._exhibits.values())
        self._items = grouped(in_document_order(view), lambda line: line.item.id)
        anniversary = view.settings.occasion.day.earliest
        assert anniversary is not None
        self._over = is_over(view)
        self._scale = scale_of((line.activity.when for line in self.lines), anniversary)

    def page(self, place: int) -> ActivityPage:
        """What is told of the activity at this place in the order of time."""
        line = self.lines[place]
        activity = line.activity
        said = words(self.view.language).plan.activity
        return ActivityPage(
            kicker=said.kicker.format(number=line.number) if line.number else said.kicker_bare,
            meaning=self._meaning(line.when),
            countdown=tuple(sentences(countdown_to(activity, self.view), self.view.language)),
            moved_from=tuple(reversed(activity.moved_from)),
            planned=_planned(activity) if activity.actual else None,
            mini=self._mini(activity),
            adding=adding(self.view, line),
            facts=tuple(self._facts(line)),
            assignments=tuple(self._assignments(activity)),
            exhibits=self._photographs(activity),
            siblings=tuple(other for other in self._items[line.item.id] if other.id != line.id),
            previous=self.lines[place - 1] if place else None,
            following=self.lines[place + 1] if place + 1 < len(self.lines) else None,
        )

    def _meaning(self, when: When | None) -> str | None:
        """What the time means; nothing "yet" of what will never be announced."""
        return None if when is None and self._over else meaning(when, self.view.language)

    def _facts(self, line: Line) -> Iterator[Fact]:
        """What is known; the lead unit has its line even while it isn't known."""
        said, activity = words(self.view.language), line.activity
        lead = _units((activity.lead,), self._units)
        yield Fact(said.plan.facts.lead, lead or (Value(figures=unled(self.view)),))
        for key, ids in _roles(activity):
            if values := _units(ids, self._units):
                yield Fact(said.plan.facts[key], values)
        for key, values in self._words(line):
            if values:
                yield Fact(said.plan.facts[key], values)
        given = self._honours.get(activity.id, ())
        if values := tuple(Value(award.name, uri=award_uri(award)) for award in given):
            yield Fact(said.honours.fact, values)

    def _words(self, line: Line) -> Iterator[tuple[str, tuple[Value, ...]]]:
        activity = line.activity
        happened = activity.actual.place if activity.actual else None
        yield "place", tuple(map(Value, (happened,) if happened else activity.place))
        yield "audience", (Value(activity.audience),) if activity.audience else ()
        yield "formats", tuple(map(Value, activity.formats))
        yield "count", self._count(activity)
        yield "kind", (Value(activity.kind),) if activity.kind else ()
        yield "basis", self._basis(activity)
        yield "status", self._status(line)

    def _status(self, line: Line) -> tuple[Value, ...]:
        """What the state does not say: that a time is confirmed; what may still get one."""
        stands, status = line.standing, line.activity.status
        confirmed = status is Status.CONFIRMED
        told = confirmed and stands.course if stands else confirmed or not self._over
        return (Value(status),) if told else ()

    def _count(self, activity: Activity) -> tuple[Value, ...]:
        if activity.count is None:
            return ()
        of = activity.count_of
        said = of.told(self.view.language) if of else ""
        return (Value(figures=f"{activity.count} {said}".strip()),)

    def _basis(self, activity: Activity) -> tuple[Value, ...]:
        return tuple(
            Value(figures=cited(document, self.view.language))
            for document in self.view[Plan].documents
            if document.id in activity.basis
        )

    def _assignments(self, activity: Activity) -> Iterator[Assigned]:
        said = words(self.view.language).plan.activity
        for assignment in self.view[Plan].assignments:
            if activity.id in assignment.activities:
                number = assignment.number
                heading = said.assignment_of.format(number=number) if number else said.assignment
                yield Assigned(heading, assignment.text)

    def _photographs(self, activity: Activity) -> tuple[Exhibit, ...]:
        named = activity.actual.photos if activity.actual else ()
        first = tuple(self._exhibits[id_] for id_ in named)
        return tuple(dict.fromkeys((*first, *self._pictured.get(activity.id, ()))))

    def _mini(self, activity: Activity) -> Mini | None:
        when = activity.when
        if when is None or (when.earliest is None and when.latest is None):
            return None
        return Mini(bars(activity, when, self._scale), tick_months(self._scale))


def _planned(activity: Activity) -> Planned:
    """The time, and the places where it took place somewhere else."""
    happened = activity.actual.place if activity.actual else None
    moved = happened is not None and activity.place != (happened,)
    return Planned(activity.when, mark(activity.when), activity.place if moved else ())


def _roles(activity: Activity) -> Iterator[tuple[str, Iterable[str | None]]]:
    yield "support", activity.support
    yield "support_tentative", activity.support_tentative
    yield "adviser", (activity.adviser,)
    yield "directed_by", (activity.directed_by,)
    yield "creates", (activity.creates,)


def _units(ids: Iterable[str | None], units: dict[str, Named]) -> tuple[Value, ...]:
    found = [units[id_] for id_ in ids if id_ and id_ in units]
    return tuple(Value(unit.name, uri=unit.uri) for unit in found)
