"""The honours roll: every award that was given, and for each a page with all who received it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.editions import View
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Part, Text
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


def findable(view: View) -> Iterator[Findable]:
    """The awards, and everyone in their lists."""
    kind = words(view.language).menu[NAME]
    for roll in rolls(view):
        name = roll.award.name
        yield Findable(name, roll.uri, kind, (roll.award.text, roll.counted, roll.decided))
        for group in roll.groups:
            for one in group.told:
                # People's names stay out of a list that search engines may read.
                place = f"{roll.uri}#tim={one.name}"
                yield Findable(Text(vi=one.name), place, kind, (name, group.unit), listed=False)


def _list(roll: Roll, view: View) -> Page:
    name = roll.award.name.told(view.language)
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
        language=view.language,
        indexed=not roll.names_people,
    )
