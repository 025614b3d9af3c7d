"""Slogans exactly as approved, grouped by the occasion they were approved for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.editions import View
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Occasion, Part, Slogan, Slogans
from campaign.pages import Page

NAME = "slogans"
PARTS: tuple[type[Part], ...] = (Slogans,)
URI = "khau-hieu/"


@dataclass(frozen=True)
class Group:
    """The slogans of one occasion, or those for every occasion (None)."""

    occasion: Occasion | None
    slogans: tuple[Slogan, ...]


def pages(view: View) -> Iterable[Page]:
    """One page, if any slogan is approved."""
    if not view[Slogans].slogans:
        return
    said = words(view.language).slogans
    yield Page(
        uri=URI,
        section=NAME,
        template="slogans/page.html",
        title=said.title,
        description=said.description,
        context={"groups": tuple(groups(view))},
        language=view.language,
    )


def menu(view: View) -> str | None:
    """The page, if there is one."""
    return URI if view[Slogans].slogans else None


def findable(view: View) -> Iterator[Findable]:
    """Every slogan, at its place on the page."""
    kind = words(view.language).menu[NAME]
    for slogan in view[Slogans].slogans:
        yield Findable(slogan.text, f"{URI}#{slogan.id}", kind)


def groups(view: View) -> Iterator[Group]:
    """Occasion by occasion, the campaign's own first; those for every occasion last."""
    slogans = view[Slogans].slogans
    occasions = view.settings.occasions()
    known = {occasion.id for occasion in occasions}
    for occasion in occasions:
        if own := tuple(slogan for slogan in slogans if slogan.occasion == occasion.id):
            yield Group(occasion, own)
    if general := tuple(slogan for slogan in slogans if slogan.occasion not in known):
        yield Group(None, general)
