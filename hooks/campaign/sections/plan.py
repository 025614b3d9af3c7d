"""The plan: chart and list, one page per activity, and the published wording as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from campaign.activity_page import ActivityPages
from campaign.chart import chart
from campaign.citation import cited, cited_plan
from campaign.countdown import day_words
from campaign.editions import View
from campaign.event_data import event
from campaign.filters import filters
from campaign.finding import Findable, Words
from campaign.fulltext import chapters
from campaign.interface import words
from campaign.model import Part, Plan, Text
from campaign.news import News, by_activity, news
from campaign.pages import Page
from campaign.quarters import by_quarter
from campaign.schedule import SECTION_URI, Line, Named, named_units, schedule, undated

NAME = "plan"
PARTS: tuple[type[Part], ...] = (Plan,)
# "- ", "1. ": how the document lists its paragraphs; only the full text keeps it.
_ITEM = re.compile(r"^(-|\d+\.)\s+")


@dataclass(frozen=True)
class Decided:
    """A decision about who steers, with the pages of the bodies it sets up."""

    title: Text
    units: tuple[Named, ...]


@dataclass(frozen=True)
class Offered:
    """An award the plan names: what, for whom, and how far it has come."""

    name: Text
    told: str


def pages(view: View) -> Iterable[Page]:
    """The overview with the full text, then every activity."""
    if not view[Plan].activities:
        return
    yield _overview(view)
    yield from _activities(view)


def menu(view: View) -> str | None:
    """The overview, if there is anything planned."""
    return SECTION_URI if view[Plan].activities else None


def findable(view: View) -> Iterator[Findable]:
    """Every activity in the words of the plan, the plan itself, and what it leans on."""
    plan, kinds = view[Plan], words(view.language).plan.found
    for line in schedule(view):
        yield Findable(line.title, line.uri, kinds.activity, tuple(_told(line, view)))
    if plan.activities:
        texts: tuple[Words, ...] = (cited_plan(view), *map(_vietnamese, _paragraphs(plan)))
        title = Text(vi=plan.plan.title)
        yield Findable(title, f"{SECTION_URI}#van-ban", kinds.document, texts)
        for document in plan.documents:
            named = cited(document, view.language)
            yield Findable(named, f"{SECTION_URI}#van-ban-nhac-toi", kinds.document)


def _paragraphs(plan: Plan) -> Iterator[str]:
    """What the document says beside its activities."""
    yield plan.plan.preamble or ""
    for points in (plan.purposes, plan.requirements, plan.strands):
        yield from (point.text for point in points)


def _told(line: Line, view: View) -> Iterator[Words]:
    """When, what, where, by whom, and the official wording."""
    activity = line.activity
    yield line.when.words(view.language) if line.when else undated(view)
    yield activity.summary
    yield from activity.place
    yield line.lead.name if line.lead else None
    yield _vietnamese(line.verbatim)


def _vietnamese(wording: str | None) -> Text | None:
    """The words of the document, which nobody translated."""
    return Text(vi=wording) if wording else None


def _overview(view: View) -> Page:
    said = words(view.language).plan
    return Page(
        uri=SECTION_URI,
        section=NAME,
        template="plan/page.html",
        title=said.title,
        description=said.description,
        context={"lead": lead(view), **_times(view), **_wording(view)},
        language=view.language,
    )


def _times(view: View) -> dict[str, object]:
    """The chart and the list."""
    lines = schedule(view)
    today, anniversary = view.now.at.date(), view.settings.occasion.day.earliest
    assert anniversary is not None
    return {
        "chart": chart(lines, today, anniversary),
        "now": today,
        "today": day_words(today, view.language),
        "anniversary": day_words(anniversary, view.language),
        "groups": by_quarter(lines, view),
        "filters": filters(lines, view),
    }


def _wording(view: View) -> dict[str, object]:
    """What the document says beside the activities, and its published text."""
    plan = view[Plan]
    return {
        "plan": plan,
        "purposes": tuple(_ITEM.sub("", purpose.text) for purpose in plan.purposes),
        "requirements": tuple(_ITEM.sub("", must.text) for must in plan.requirements),
        "decisions": tuple(decisions(view)),
        "awards": tuple(awards(view)),
        "documents": tuple(cited(document, view.language) for document in plan.documents),
        "chapters": chapters(view),
    }


def lead(view: View) -> str:
    """One sentence: how many activities, whose plan."""
    said = words(view.language).plan
    issuer = named_units(view).get(view[Plan].plan.issuer or "")
    count = len(schedule(view))
    if issuer is None:
        return str(said.lead.format(count=count))
    name = issuer.name.told(view.language)
    return str(said.lead_issuer.format(count=count, issuer=name))


def decisions(view: View) -> Iterator[Decided]:
    """Who steers, and the pages of the councils set up."""
    units = named_units(view)
    for decision in view[Plan].governance:
        created = tuple(units[id_] for id_ in decision.creates if id_ in units)
        yield Decided(decision.title, created)


def awards(view: View) -> Iterator[Offered]:
    """The awards, each with whom it is for and its status, never more than that."""
    said = words(view.language).plan
    for award in view[Plan].awards:
        count = str(award.count) if award.count else ""
        to = award.to and award.to.told(view.language)
        whom = said.award_to.format(f"{count} {to}".strip()) if to else count
        told = ", ".join(part for part in (whom, award.status.told(view.language)) if part)
        yield Offered(award.name, told)


def _about(line: Line, about: Mapping[str, tuple[News, ...]]) -> Iterator[News]:
    """The news about the activity, then about the numbered item it is part of."""
    for id_ in dict.fromkeys((line.id, line.item.id)):
        yield from about.get(id_, ())


def _description(line: Line, view: View) -> str:
    """Its summary, else when it is and who leads it, if somebody is named."""
    if line.activity.summary:
        return line.activity.summary.told(view.language)
    when = line.when.words(view.language) if line.when else undated(view)
    if line.lead is None:
        return f"{when}."
    lead = words(view.language).common.lead_of.format(line.lead.name.told(view.language))
    return f"{when}. {lead}."


def _activities(view: View) -> Iterator[Page]:
    told = ActivityPages(view)
    about = by_activity(news(view))
    for place, line in enumerate(told.lines):
        shown, news_of = told.page(place), tuple(_about(line, about))
        yield Page(
            uri=line.uri,
            section=NAME,
            template="plan/activity.html",
            title=line.title.told(view.language),
            description=_description(line, view),
            context={
                "shown": shown,
                "line": line,
                "plan_uri": SECTION_URI,
                "news": news_of,
                "is_brief": not (line.verbatim or news_of or shown.tells_more),
            },
            thing=event(line, view),
            updated=line.activity.updated,
            language=view.language,
        )
