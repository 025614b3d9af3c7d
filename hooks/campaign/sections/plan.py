"""The plan: chart and list, one page per activity, and the published wording as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.activity_page import ActivityPages
from campaign.chart import chart
from campaign.citation import cited
from campaign.countdown import day_words
from campaign.editions import View
from campaign.fulltext import chapters
from campaign.interface import words
from campaign.model import Part, Plan
from campaign.pages import Page
from campaign.quarters import by_quarter
from campaign.schedule import SECTION_URI, named_units, schedule

NAME = "plan"
PARTS: tuple[type[Part], ...] = (Plan,)
TEXT_URI = f"{SECTION_URI}van-ban/"


def pages(view: View) -> Iterable[Page]:
    """The overview, every activity, the full text."""
    if not view[Plan].activities:
        return
    yield _overview(view)
    yield from _activities(view)
    yield _full_text(view)


def menu(view: View) -> str | None:
    """The overview, if there is anything planned."""
    return SECTION_URI if view[Plan].activities else None


def _overview(view: View) -> Page:
    said = words(view.language).plan
    plan = view[Plan]
    lines = schedule(view)
    anniversary = view.settings.occasion.day.earliest
    assert anniversary is not None
    return Page(
        uri=SECTION_URI,
        section=NAME,
        template="plan/page.html",
        title=said.title,
        description=said.description,
        context={
            "lead": lead(view),
            "chart": chart(lines, view.now.at.date(), anniversary),
            "today": day_words(view.now.at.date(), view.language),
            "anniversary": day_words(anniversary, view.language),
            "groups": by_quarter(lines, view.language),
            "plan": plan,
            "documents": tuple(cited(document, view.language) for document in plan.documents),
            "units": named_units(view),
            "text_uri": TEXT_URI,
        },
        language=view.language,
    )


def lead(view: View) -> str:
    """One sentence: how many activities, whose plan."""
    said = words(view.language).plan
    issuer = named_units(view).get(view[Plan].plan.issuer or "")
    count = len(schedule(view))
    if issuer is None:
        return str(said.lead.format(count=count))
    name = issuer.name.says(view.language) or issuer.name.vi
    return str(said.lead_issuer.format(count=count, issuer=name))


def _activities(view: View) -> Iterator[Page]:
    told = ActivityPages(view)
    for place, line in enumerate(told.lines):
        summary = line.activity.summary
        yield Page(
            uri=line.uri,
            section=NAME,
            template="plan/activity.html",
            title=line.title.says(view.language) or line.title.vi,
            description=summary and (summary.says(view.language) or summary.vi),
            context={"shown": told.page(place), "line": line, "plan_uri": SECTION_URI},
            language=view.language,
        )


def _full_text(view: View) -> Page:
    said = words(view.language).plan.text
    issuer = view[Plan].plan.issuer
    return Page(
        uri=TEXT_URI,
        section=NAME,
        template="plan/text.html",
        title=said.title,
        description=said.description,
        context={
            "document": view[Plan].plan,
            "chapters": chapters(view),
            "issuer": named_units(view).get(issuer) if issuer else None,
            "plan_uri": SECTION_URI,
        },
        language=view.language,
    )
