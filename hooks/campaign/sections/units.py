"""Units in protocol order, and for each: what is mine, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from campaign.editions import View
from campaign.exhibits import Exhibit, exhibits
from campaign.exhibits import by_unit as pictures_by_unit
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Activity, Assignment, Decision, Part, Plan, Text, Unit, Units
from campaign.news import News, by_unit, news
from campaign.pages import Page
from campaign.photo_indexes import unit_uri as unit_uri_of
from campaign.schedule import UNITS_URI, Line, Named, named_units, schedule, unit_uri

NAME = "units"
PARTS: tuple[type[Part], ...] = (Units,)

SHOWN_PHOTOS = 8


@dataclass(frozen=True)
class Duty:
    """The activities in which a unit has one and the same role."""

    role: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Tasks:
    """Everything the plan asks of one unit."""

    unit: Unit
    uri: str
    parent: Named | None
    issued_the_plan: bool
    duties: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    decisions: tuple[Decision, ...]
    told: str | None
    """What the list says beside its name; None where another word says enough."""

    @property
    def is_idle(self) -> bool:
        """True if the plan names the unit without giving it anything to do."""
        return not (self.duties or self.assignments or self.decisions or self.issued_the_plan)


ROLES: dict[str, Callable[[Activity, str], bool]] = {
    "leads": lambda activity, id_: activity.lead == id_,
    "directs": lambda activity, id_: activity.directed_by == id_,
    "advises": lambda activity, id_: activity.adviser == id_,
    "supports": lambda activity, id_: id_ in activity.support,
    "supports_tentative": lambda activity, id_: id_ in activity.support_tentative,
    "created": lambda activity, id_: activity.creates == id_,
}


def pages(view: View) -> Iterable[Page]:
    """The list, then a page for each unit."""
    everyone = tuple(all_tasks(view))
    if not everyone:
        return
    said = words(view.language).units
    yield Page(
        uri=UNITS_URI,
        section=NAME,
        template="units/page.html",
        title=said.title,
        description=said.description,
        context={"everyone": everyone},
        language=view.language,
    )
    about = by_unit(news(view))
    pictured = pictures_by_unit(exhibits(view).values())
    for tasks in everyone:
        id_ = tasks.unit.id
        yield _page_of(tasks, about.get(id_, ()), pictured.get(id_, ()), view)


def _page_of(
    tasks: Tasks, about: tuple[News, ...], pictured: tuple[Exhibit, ...], view: View
) -> Page:
    name = tasks.unit.name.told(view.language)
    return Page(
        uri=tasks.uri,
        section=NAME,
        template="units/unit.html",
        title=name,
        description=words(view.language).units.unit_description.format(name=name),
        context={
            "tasks": tasks,
            "units_uri": UNITS_URI,
            "news": about,
            "exhibits": pictured[:SHOWN_PHOTOS],
            "all_exhibits": unit_uri_of(tasks.unit.id) if len(pictured) > SHOWN_PHOTOS else None,
        },
        updated=tasks.unit.updated,
        language=view.language,
    )


def menu(view: View) -> str | None:
    """The list, if there are units."""
    return UNITS_URI if view[Units].units else None


def findable(view: View) -> Iterator[Findable]:
    """Every unit, with what the plan asks of it in its own words."""
    kind = words(view.language).menu[NAME]
    for tasks in all_tasks(view):
        unit = tasks.unit
        asked = (Text(vi=assignment.text) for assignment in tasks.assignments)
        yield Findable(unit.name, tasks.uri, kind, (unit.abbr, unit.about, unit.chair, *asked))


def all_tasks(view: View) -> Iterator[Tasks]:
    """Unit by unit, in protocol order."""
    lines = schedule(view)
    named = named_units(view)
    for unit in view[Units].units:
        plan = view[Plan]
        tasks = Tasks(
            unit=unit,
            uri=unit_uri(unit),
            parent=named.get(unit.parent) if unit.parent else None,
            issued_the_plan=plan.plan.issuer == unit.id,
            duties=tuple(_duties(unit, lines)),
            assignments=tuple(a for a in plan.assignments if unit.id in (a.unit, *a.support)),
            decisions=tuple(d for d in plan.governance if unit.id in (d.lead, *d.creates)),
            told=None,
        )
        yield replace(tasks, told=_told(tasks, view.language))


def _duties(unit: Unit, lines: Iterable[Line]) -> Iterator[Duty]:
    known = tuple(lines)
    for role, has in ROLES.items():
        if own := tuple(line for line in known if has(line.activity, unit.id)):
            yield Duty(role, own)


def _told(tasks: Tasks, language: str) -> str | None:
    """`3 hoạt động`, each counted once; else what the plan has for the unit."""
    said = words(language).units
    count = len({line.id for duty in tasks.duties for line in duty.lines})
    if count:
        return str(said.counted_one if count == 1 else said.counted.format(count=count))
    if tasks.assignments:
        return str(said.assigned)
    if tasks.decisions and not tasks.issued_the_plan:
        return str(said.decided)
    return str(said.named) if tasks.is_idle else None
