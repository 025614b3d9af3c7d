"""The home page: the occasion, the countdown, what comes next, three moments of the past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from campaign.countdown import Countdown, Phase, Stage, countdown, day_words
from campaign.editions import View
from campaign.engraving import engraved
from campaign.interface import words
from campaign.model import (
    Entry,
    History,
    Occasion,
    Part,
    Plan,
    RelatedOccasion,
    Slogans,
    Text,
)
from campaign.pages import Page
from campaign.schedule import schedule, upcoming

NAME = "home"
PARTS: tuple[type[Part], ...] = ()

SHOWN_ACTIVITIES = 3
SHOWN_MOMENTS = 3


@dataclass(frozen=True)
class Sentence:
    """A stage of the countdown with the sentence that is right without a script."""

    stage: Stage
    name: str
    date: str
    exactly: str
    wording: str
    text: str


@dataclass(frozen=True)
class Moment:
    """One entry of the timeline, told in short."""

    year: str
    entry: Entry


@dataclass(frozen=True)
class Related:
    """Another anniversary that the plan names, and its days in figures."""

    occasion: RelatedOccasion
    days: str


@dataclass(frozen=True)
class Action:
    """One of the two buttons."""

    label: str
    uri: str
    look: str


def pages(view: View) -> Iterable[Page]:
    """One page: the first."""
    summary = view.settings.summary
    yield Page(
        uri="",
        section=NAME,
        template="home/page.html",
        title=words(view.language).home.title,
        description=summary.says(view.language) or summary.vi,
        context={**_opening(view), **_below(view)},
        language=view.language,
    )


def _opening(view: View) -> dict[str, object]:
    """What the first screen shows."""
    occasion = view.settings.occasion
    counted = countdown(view)
    return {
        "heading": heading(occasion, view),
        "span": span_words(occasion),
        "engraving": engraved(occasion.years) if occasion.years else None,
        "countdown": counted,
        "sentences": tuple(sentences(counted, view)),
        "summary": view.settings.summary,
        "actions": tuple(actions(view)),
    }


def _below(view: View) -> dict[str, object]:
    """What follows it; what is empty has no box."""
    return {
        "lines": upcoming(schedule(view))[:SHOWN_ACTIVITIES],
        "moments": tuple(moments(view)),
        "slogans": view[Slogans].slogans,
        "related": tuple(related(view)),
    }


def menu(view: View) -> str | None:  # noqa: ARG001
    """Nothing: the name of the organisation leads home."""
    return None


def heading(occasion: Occasion, view: View) -> tuple[str, ...]:
    """The name of the occasion in two lines, broken before the organisation it is about."""
    name = occasion.name.says(view.language) or occasion.name.vi
    for body in (view.settings.organisation.name, view.settings.organisation.short):
        said = body and body.says(view.language)
        if said and said in name and not name.startswith(said):
            before = name[: name.index(said)].strip()
            return before, name[len(before) :].strip()
    return (name,)


def span_words(occasion: Occasion) -> str | None:
    """`11/4/2007 - 11/4/2017`: both ends of the years that are commemorated."""
    origin = occasion.origin if occasion.origin and occasion.origin.is_day else None
    first, last = origin.earliest if origin else None, occasion.day.earliest
    if first is None or last is None:
        return occasion.span_text
    return f"{day_words(first, 'vi')} - {day_words(last, 'vi')}"


def sentences(counted: Countdown, view: View) -> Iterator[Sentence]:
    """Every stage with its name and its sentence."""
    said = words(view.language).home.countdown
    for stage in counted.stages:
        own = stage.occasion.id == view.settings.occasion.id
        name = str(said.own_day) if own else _name(stage.occasion.name, view)
        filled = {
            "name": name,
            "weekday": stage.weekday,
            "day": stage.day,
            "years": stage.occasion.years,
        }
        wording = str(_wording(stage, view))
        yield Sentence(
            stage=stage,
            name=name,
            date=str(said.date.format(**filled)),
            exactly=str(said.exactly.format(**filled)),
            wording=wording.format(days="{days}", **filled),
            text=wording.format(days=stage.days, **filled),
        )


def _wording(stage: Stage, view: View) -> str:
    said = words(view.language).home.countdown
    if stage.phase is Phase.BEFORE:
        return str(said.before)
    if stage.phase is Phase.TODAY:
        return str(said.today)
    return str(said.archive if stage.occasion.years else said.archive_plain)


def _name(name: Text, view: View) -> str:
    return name.says(view.language) or name.vi


def moments(view: View) -> Iterator[Moment]:
    """The headline entries in order of time, or the first entries if none is marked."""
    entries = [entry for entry in view[History].entries if entry.known_from]
    chosen = [entry for entry in entries if entry.headline] or entries
    for entry in sorted(chosen, key=lambda entry: entry.known_from or date.max)[:SHOWN_MOMENTS]:
        yield Moment(str((entry.known_from or date.max).year), entry)


def related(view: View) -> Iterator[Related]:
    """The other anniversaries; a day alone where no years are counted."""
    for occasion in view.settings.related:
        assert occasion.day.earliest is not None
        day = day_words(occasion.day.earliest, view.language)
        yield Related(occasion, span_words(occasion) or day)


def actions(view: View) -> Iterator[Action]:
    """To the plan and to the history, as far as they exist."""
    said = words(view.language).home.actions
    if view[Plan].activities:
        yield Action(said.plan, "ke-hoach/", "")
    if view[History].entries:
        yield Action(said.timeline, "lich-su/", "quiet")
