"""The activities as pages show them: in order of time, with the names of units resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from campaign.countdown import confirmed_day
from campaign.editions import View
from campaign.interface import words
from campaign.marks import Mark, mark
from campaign.model import Activity, Kind, Plan, Text, Unit, Units
from campaign.states import STATED, Standing, State, standing
from campaign.when import When

SECTION_URI = "ke-hoach/"
UNITS_URI = "don-vi/"
AHEAD = (State.UPCOMING, State.TODAY, State.EXPECTED)


@dataclass(frozen=True)
class Named:
    """A unit by name, with the address of its page."""

    name: Text
    uri: str


@dataclass(frozen=True)
class Line:
    """One activity in a list: what it is, when, who leads it and how it stands."""

    activity: Activity
    item: Activity
    uri: str
    number: str | None
    when: When | None
    mark: Mark
    moved_from: When | None
    standing: Standing | None
    lead: Named | None
    confirmed_day: date | None
    """The one day on which it is confirmed to take place."""
    days_left: int | None
    """How many days until then; None once it has come."""

    @property
    def id(self) -> str:
        """The id of the activity."""
        return self.activity.id

    @property
    def title(self) -> Text:
        """The edited title."""
        return self.activity.title

    @property
    def kind(self) -> Kind | None:
        """What sort of activity it is."""
        return self.activity.kind

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units that lead and support it."""
        activity = self.activity
        lead = (activity.lead,) if activity.lead else ()
        return *lead, *activity.support, *activity.support_tentative

    @property
    def verbatim(self) -> str | None:
        """The official wording, its own or that of the item it belongs to."""
        return self.activity.verbatim or self.item.verbatim

    @property
    def awaits_its_day(self) -> bool:
        """True while a time is known but no day: the day will be announced."""
        coming = self.standing is not None and self.standing.state in (
            State.UPCOMING,
            State.EXPECTED,
        )
        return coming and self.mark is Mark.WINDOW

    @property
    def is_void(self) -> bool:
        """True if its time doesn't hold: put off or called off."""
        return self.activity.status in STATED and not self.activity.has_happened

    @property
    def sort_key(self) -> tuple[bool, date, date]:
        """Orders by first day, then last day; what has no day at all comes last."""
        planned = self.activity.when
        first = planned and (planned.earliest or planned.latest)
        last = planned and (planned.latest or planned.earliest)
        return first is None, first or date.max, last or date.max


def schedule(view: View) -> tuple[Line, ...]:
    """Every activity of the view, in order of time; the document's order decides among equals."""
    return tuple(sorted(in_document_order(view), key=lambda line: line.sort_key))


def in_document_order(view: View) -> Iterator[Line]:
    """Every activity of the view, as the document lists them."""
    units = named_units(view)
    for item in view[Plan].activities:
        for activity in item.leaves():
            yield _line(activity, item, units, view)


def named_units(view: View) -> dict[str, Named]:
    """Unit id -> name and page, in protocol order."""
    return {unit.id: Named(unit.name, unit_uri(unit)) for unit in view[Units].units}


def unit_uri(unit: Unit) -> str:
    """Where the page of the unit lies."""
    return f"{UNITS_URI}{unit.id}/"


def upcoming(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What is still ahead, in the order in which it will surely have taken place."""
    ahead = (line for line in lines if line.standing and line.standing.state in AHEAD)
    return tuple(sorted(ahead, key=_surely_by))


def is_over(view: View) -> bool:
    """True once the anniversary and every day that the plan names have passed."""
    days = [view.settings.occasion.day.latest]
    days += [line.when.latest for line in in_document_order(view) if line.when]
    return max(day for day in days if day) < view.now.at.date()


def undated(view: View) -> str:
    """What is said instead of a time: years after the anniversary none is announced any more."""
    said = words(view.language).common
    return str(said.never_dated if is_over(view) else said.undated)


def unled(view: View) -> str:
    """What is said instead of a lead unit: years after the anniversary none is named any more."""
    said = words(view.language).common
    return str(said.never_led if is_over(view) else said.unknown_lead)


def _surely_by(line: Line) -> tuple[date, date]:
    assert line.standing is not None
    return line.standing.ends or date.max, line.standing.starts or date.min


def _line(activity: Activity, item: Activity, units: dict[str, Named], view: View) -> Line:
    shown = activity.actual.when if activity.actual else activity.when
    day = confirmed_day(activity)
    left = (day - view.now.at.date()).days if day else 0
    return Line(
        activity=activity,
        item=item,
        uri=f"{SECTION_URI}{activity.id}/",
        number=activity.number or item.number,
        when=shown,
        mark=mark(shown),
        moved_from=activity.moved_from[-1] if activity.moved_from else None,
        standing=standing(activity, view.now.at, issued=view[Plan].plan.issued_on),
        lead=units.get(activity.lead) if activity.lead else None,
        confirmed_day=day,
        days_left=left if left > 0 else None,
    )
