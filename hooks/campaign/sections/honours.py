"""The honours roll: every award that was given, and for each a page with all who received it."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.editions import View
from campaign.interface import words
from campaign.model import Part
from campaign.model.honours import Honours
from campaign.pages import Page
from campaign.roll import SECTION_URI, Roll, figure, given, rolls

NAME = "honours"
PARTS: tuple[type[Part], ...] = (Honours,)


def pages(view: View) -> Iterable[Page]:
    """The awards, then each with its list."""
    found = tuple(rolls(view))
    if not found:
        return
    said = words(view.language).honours
    yield Page(
        uri=SECTION_URI,
        section=NAME,
        template="honours/page.html",
        title=said.title,
        description=said.description,
        context={"rolls": found},
        language=view.language,
    )
    for roll in found:
        yield _list(roll, view)


def menu(view: View) -> str | None:
    """The awards, if any was given."""
    return SECTION_URI if given(view) else None


def _list(roll: Roll, view: View) -> Page:
    name = roll.award.name.says(view.language) or roll.award.name.vi
    said = words(view.language).honours
    return Page(
        uri=roll.uri,
        section=NAME,
        template="honours/award.html",
        title=name,
        description=said.award_description.format(name=name, counted=roll.counted),
        context={
            "roll": roll,
            "roll_uri": SECTION_URI,
            "total": figure(roll.count, view.language),
        },
        uses=roll.pictures,
        language=view.language,
        indexed=not roll.names_people,
    )
