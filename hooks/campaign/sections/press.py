"""For the press: what can be reported already, how things are called, what to take along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.citation import cited_plan
from campaign.countdown import day_words, weekday
from campaign.editions import View
from campaign.facts import Fact, Value
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Kind, Part, Text
from campaign.pages import Page
from campaign.pressroom import URI, is_open, materials
from campaign.schedule import SECTION_URI, Line, schedule

NAME = "press"
PARTS: tuple[type[Part], ...] = ()


@dataclass(frozen=True)
class Translation:
    """A name in another language of the site."""

    language: str
    label: str
    name: str


@dataclass(frozen=True)
class Awaited:
    """Activities of one sort, under its name."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Naming:
    """What something is called: in full, in short, in the other languages."""

    label: str
    name: Text
    short: Text | None
    translations: tuple[Translation, ...]


def pages(view: View) -> Iterable[Page]:
    """One page, if there is anything to report."""
    if not is_open(view):
        return
    said = words(view.language).press
    yield Page(
        uri=URI,
        section=NAME,
        template="press/page.html",
        title=said.title,
        description=said.description,
        context={
            "namings": tuple(namings(view)),
            "facts": tuple(facts(view)),
            "awaited": tuple(awaited(view)),
            "materials": tuple(materials(view)),
        },
        language=view.language,
    )


def menu(view: View) -> str | None:
    """The page, if there is one."""
    return URI if is_open(view) else None


def findable(view: View) -> Iterable[Findable]:  # noqa: ARG001
    """Nothing beside the page: what it holds is told where it comes from."""
    return ()


def namings(view: View) -> Iterator[Naming]:
    """The occasion and who commemorates it, called as a report has to call them."""
    said = words(view.language).press.facts
    organisation = view.settings.organisation
    yield _naming(said.occasion, view.settings.occasion.name, None, view)
    yield _naming(said.organisation, organisation.name, organisation.short, view)
    if executive := organisation.executive:
        yield _naming(said.executive, executive.name, executive.short, view)


def facts(view: View) -> Iterator[Fact]:
    """The day, the document that plans it, and how much it plans."""
    said = words(view.language)
    day = view.settings.occasion.day.earliest
    assert day is not None
    dated = said.countdown.date.format(
        weekday=weekday(day, view.language), day=day_words(day, view.language)
    )
    yield Fact(said.press.facts.day, (Value(figures=dated),))
    lines = schedule(view)
    if lines:
        yield Fact(said.press.facts.plan, (Value(figures=cited_plan(view), uri=SECTION_URI),))
        counted = said.units.counted_one if len(lines) == 1 else said.units.counted
        yield Fact(said.press.facts.count, (Value(figures=counted.format(count=len(lines))),))


def awaited(view: View) -> Iterator[Awaited]:
    """What journalists ask for first: press conferences, and what the plan leads up to."""
    said = words(view.language).press
    lines = schedule(view)
    conferences = tuple(line for line in lines if line.kind is Kind.PRESS_CONFERENCE)
    main = tuple(line for line in lines if line.activity.headline and line not in conferences)
    if conferences:
        yield Awaited(said.conferences, conferences)
    if main:
        yield Awaited(said.main, main)


def _naming(label: str, name: Text, short: Text | None, view: View) -> Naming:
    # A name that nobody translated stands there in Vietnamese already.
    shown = view.language if name.says(view.language) else "vi"
    others = (code for code in view.settings.languages if code not in (shown, view.language))
    said = words(view.language).press.languages
    known = ((code, name.says(code)) for code in others)
    translations = (
        # A language that the words of this one don't name is called as it calls itself.
        Translation(code, said[code] if code in said else words(code).shell.language, other)
        for code, other in known
        if other
    )
    return Naming(label, name, short, tuple(translations))
