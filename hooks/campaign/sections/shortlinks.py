"""Short links: a page for every code, which leads on, or says that it is no longer used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.editions import Edition, View
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Part, ShortLinks
from campaign.pages import Page

NAME = "shortlinks"
PARTS: tuple[type[Part], ...] = (ShortLinks,)


def pages(view: View) -> Iterator[Page]:
    """One a code, in Vietnamese: a code has no language; the room's screen isn't called by one."""
    if view.language != "vi" or view.edition is Edition.KIOSK:
        return
    said = words(view.language).shortlinks
    for link in view[ShortLinks].links:
        yield Page(
            uri=link.uri,
            section=NAME,
            template="shortlinks/page.html",
            title=said.retired if link.retired else said.title,
            description=said.retired_description if link.retired else said.description,
            moved_to=link.to,
            indexed=False,
        )


def menu(view: View) -> str | None:  # noqa: ARG001
    """None: they are printed, not clicked."""
    return None


def findable(view: View) -> Iterable[Findable]:  # noqa: ARG001
    """Nothing: what they lead to is found itself."""
    return ()
