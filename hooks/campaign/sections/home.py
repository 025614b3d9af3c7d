"""The home page: the occasion, the countdown, what comes next, three moments of the past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.countdown import Countdown, Phase, Stage, countdown, day_words
from campaign.editions import View
from campaign.interface import words
from campaign.model import Entry, History, Occasion, Part, RelatedOccasion, Slogan, Slogans, Text
from campaign.pages import Page
from campaign.schedule import Line, schedule, upcoming

NAME = "home"
PARTS: tuple[type[Part], ...] = ()

SHOWN_ACTIVITIES = 3
SHOWN_MOMENTS = 3


@dataclass(frozen=True)
class Sentence:
    """A stage of the countdown with the sentence that is right without a script."""

    stage: Stage
    name: Text | str
    text: str


@dataclass(frozen=True)
class Moment:
    """One entry of the timeline, told in short."""

    year: int
    entry: Entry


@dataclass(frozen=True)
class Related:
    """Another anniversary that the plan names."""

    occasion: RelatedOccasion
    span: str | None
    day: str


def pages(view: View) -> Iterable[Page]:
    """One page: the first."""
    lines = upcoming(schedule(view), view.now.at.date())[:SHOWN_ACTIVITIES]
    yield Page(
        uri="",
        section=NAME,
        template="home/page.html",
        title=words(view.language).home.title,
        description=view.settings.summary.says(view.language) or view.settings.summary.vi,
        context={
            "heading": heading(view.settings.occasion, view),
            "span": span_words(view.settings.occasion),
            "years": view.settings.occasion.years,
            "countdown": countdown(view),
            "sentences": tuple(sentences(countdown(view), view)),
            "lines": lines,
            "moments": moments(view),
            "slogans": first_slogans(view),
            "related": tuple(related(view)),
            "summary": view.settings.summary,
        },
        language=view.language,
    )


def menu(view: View) -> str | None:  # noqa: ARG001
    """Nothing: the name of the organisation leads home."""
    return None


def heading(occasion: Occasion, view: View) -> tuple[str, ...]:
    """The name of the occasion in two lines, broken before the organisation it is about."""
    name = occasion.name.says(view.language) or occasion.name.vi
    for body in (view.settings.organisation.name, view.settings.organisation.short):
        said = body and body.says(view.language)
        if said and name.endswith(said) and name != said:
            return name.removesuffix(said).strip(), said
    return (name,)


def span_words(occasion: Occasion) -> str | None:
    """`11/4/2007 - 11/4/2017`: both ends of the years that are commemorated."""
    if occasion.origin is None or not occasion.origin.is_day:
        return occasion.span_text
    assert occasion.origin.earliest is not None
    assert occasion.day.earliest is not None
    ends = (occasion.origin.earliest, occasion.day.earliest)
    return " - ".join(day_words(end, "vi") for end in ends)


def sentences(counted: Countdown, view: View) -> Iterator[Sentence]:
    """Every stage with its name and its sentence."""
    said = words(view.language).home.countdown
    for stage in counted.stages:
        own = stage.occasion.id == view.settings.occasion.id
        name = said.own_day if own else _name(stage.occasion, view)
        years = stage.occasion.years
        wording = {
            Phase.BEFORE: said.before_one if stage.days == 1 else said.before,
            Phase.TODAY: said.today,
            Phase.ARCHIVE: said.archive if years else said.archive_plain,
        }[stage.phase]
        filled = wording.format(
            days=stage.days, name=name, weekday=stage.weekday, day=stage.day, years=years
        )
        yield Sentence(stage, name, filled)


def _name(occasion: Occasion, view: View) -> str:
    return occasion.name.says(view.language) or occasion.name.vi


def moments(view: View) -> tuple[Moment, ...]:
    """Headline entries, or the first ones, in order of time."""
    entries = [entry for entry in view[History].entries if entry.when.earliest]
    chosen = [entry for entry in entries if entry.headline] or entries
    ordered = sorted(chosen, key=lambda entry: entry.when.earliest or entry.when.latest)
    return tuple(
        Moment(entry.when.earliest.year, entry)
        for entry in ordered[:SHOWN_MOMENTS]
        if entry.when.earliest
    )


def first_slogans(view: View) -> tuple[Slogan, ...]:
    """All slogans of the occasion itself and those for every occasion, as approved."""
    return view[Slogans].slogans


def related(view: View) -> Iterator[Related]:
    """The related anniversaries, each with its days in figures."""
    for occasion in view.settings.related:
        assert occasion.day.earliest is not None
        yield Related(
            occasion, span_words(occasion), day_words(occasion.day.earliest, view.language)
        )
