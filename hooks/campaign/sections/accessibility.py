"""How accessible the site is: what was examined, what was found, whom to tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.countdown import day_words
from campaign.editions import Edition, View
from campaign.facts import Fact, Value
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Accessibility, Examination, Part
from campaign.pages import Page

NAME = "accessibility"
PARTS: tuple[type[Part], ...] = (Accessibility,)
URI = "tiep-can/"


def pages(view: View) -> Iterable[Page]:
    """One page, once the result of an examination is in the data; the room's screen is another."""
    examined = view[Accessibility].examined
    if examined is None or view.edition is Edition.KIOSK:
        return
    said = words(view.language).accessibility
    yield Page(
        uri=URI,
        section=NAME,
        template="accessibility/page.html",
        title=said.title,
        description=said.description,
        context={"facts": tuple(_facts(examined, view)), "limits": view[Accessibility].limits},
        language=view.language,
        at_foot=True,
    )


def menu(view: View) -> str | None:  # noqa: ARG001
    """None: the foot of every page leads to it."""
    return None


def findable(view: View) -> Iterable[Findable]:  # noqa: ARG001
    """Nothing but the page itself."""
    return ()


def _facts(examined: Examination, view: View) -> Iterator[Fact]:
    said = words(view.language).accessibility.facts
    told = {
        said.day: day_words(examined.day, view.language),
        said.scope: said.scope_of.format(examined.pages),
        said.tool: examined.tool,
        said.browser: examined.browser,
        said.program: examined.program,
    }
    for label, figures in told.items():
        yield Fact(label, (Value(figures=figures),))
    found = tuple(said.finding.format(rule=one.rule, pages=one.pages) for one in examined.findings)
    yield Fact(said.result, tuple(Value(figures=one) for one in found or (said.nothing,)))
