"""The head of a page: its name, its addresses, what it may load, what programs are told of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from campaign import policy
from campaign.address import public_address
from campaign.editions import Edition, View
from campaign.interface import words
from campaign.occasions import span_words
from campaign.outputs import feeds, json_feed
from campaign.outputs.feeds import Feed
from campaign.outputs.sitemap import Alternates
from campaign.pages import Links, Page, Renderer
from campaign.sharing import SharedPicture
from campaign.site.crumbs import Crumbs
from campaign.site.whole import MISSING, Site
from campaign.structured import script

# What the first screen is set in. The others are asked for where a page turns out to use them.
_FIRST_FONTS = "theme/fonts/serif-display.woff2", "theme/fonts/sans-400.woff2"


class Shared(NamedTuple):
    """What a page is shown as where somebody shares its address: the terms of Open Graph."""

    site: str
    title: str
    locale: str
    others: tuple[str, ...]
    """The locales it is translated into."""
    published_on: str | None
    """The day, for an article."""
    changed_on: str | None
    picture: SharedPicture | None
    image: str
    """The full address of the picture."""


class PageHead(NamedTuple):
    """What the head of a page tells of it alone."""

    title: str
    description: str
    indexed: bool
    moved_to: str | None
    """Where browsers go on to, as the page writes it."""
    canonical: str | None
    alternates: Alternates
    shared: Shared | None
    data: Markup | None


class Heads:
    """The heads of all pages of one language."""

    def __init__(self, renderer: Renderer, site: Site) -> None:
        self._renderer = renderer
        self._view = renderer.view
        self._site = site
        self._title = renderer.voice.plain(renderer.view.settings.title)
        self._summary = renderer.voice.plain(renderer.view.settings.summary)
        self._feeds = tuple(_feeds(renderer.view))
        self._crumbs = Crumbs(renderer.view, site)
        self._in_the_room = renderer.view.edition is Edition.KIOSK

    def of(self, page: Page, links: Links, inlined: str = "") -> Markup:
        """The head; `inlined` is the style sheet that stands in the page."""
        published = bool(self._site.address) and page.uri != MISSING
        languages = self._view.settings.languages if published else ()
        alternates = self._site.alternates(page, languages)
        # What only the press may see yet is for nobody to share.
        is_shared = published and public_address(self._view)
        shared = self._shared(page, alternates) if is_shared else None
        told = PageHead(
            title=f"{page.title} · {self._title}" if page.uri else self._title,
            description=page.description or self._summary,
            indexed=page.indexed,
            moved_to=None if page.moved_to is None else links.at(page.moved_to),
            canonical=self._site.address + _kept(page) if published else None,
            alternates=alternates,
            shared=shared,
            data=self._data(page, shared.image if shared else ""),
        )
        return self._renderer.alike(
            "parts/head.html",
            links,
            told,
            policy=self._policy(inlined),
            installable=not self._in_the_room,
            feeds=self._feeds,
            # On file:// a browser refuses to load a font ahead.
            fonts=() if self._in_the_room or page.led_by_picture else _FIRST_FONTS,
        )

    def _policy(self, inlined: str) -> str | None:
        """What the page may load; None in a preview, whose server writes a script into it."""
        if self._site.preview:
            return None
        return policy.in_page(style=inlined, from_files=self._in_the_room)

    def _shared(self, page: Page, alternates: Alternates) -> Shared:
        others = (code for code, _ in alternates)
        thing, picture = page.thing or {}, self._picture(page)
        return Shared(
            site=self._title,
            title=page.title if page.uri else self._title,
            locale=words(page.language).shell.locale,
            others=tuple(words(code).shell.locale for code in others if code != page.language),
            published_on=thing.get("datePublished"),
            changed_on=thing.get("dateModified"),
            picture=picture,
            image=self._site.address + picture.address if picture else "",
        )

    def _picture(self, page: Page) -> SharedPicture | None:
        """Its own picture, else a card; a preview is not shared, and draws none."""
        if page.shared or self._site.preview or not page.indexed:
            return page.shared
        if not page.uri:
            span = span_words(self._view.settings.occasion, self._view.language)
            return self._renderer.art.card(self._title, foot=span)
        kicker = self._crumbs.opening(page)
        return self._renderer.art.card(page.title, "" if kicker == page.title else kicker)

    def _data(self, page: Page, image: str) -> Markup | None:
        """What search engines are told; none of them visits a kiosk, or keeps a missing page."""
        if self._in_the_room or not page.indexed:
            return None
        things = [one for one in (page.thing, self._crumbs.to(page)) if one]
        if page.thing and image and "contentUrl" not in page.thing:
            things[0] = {"image": image, **page.thing}
        return script(things) if things else None


def _kept(page: Page) -> str:
    """The address to remember: of a page that only leads on, where it leads."""
    return page.address if page.moved_to is None else page.moved_to


def _feeds(view: View) -> Iterator[Feed]:
    """Those there are, the one that every reader knows first."""
    for kind in (feeds, json_feed):
        if feed := kind.offered(view):
            yield feed
