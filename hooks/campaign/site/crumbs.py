"""The way from the home page to a page, as search engines show it: schema.org's BreadcrumbList."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaign import sections
from campaign.address import home
from campaign.editions import View
from campaign.interface import words
from campaign.pages import Page
from campaign.site.whole import Site
from campaign.structured import Thing, known


class Crumbs:
    """The ways to all pages of one language."""

    def __init__(self, view: View, site: Site) -> None:
        self._site = site
        self._language = view.language
        self._openings = dict(_openings(view))

    def to(self, page: Page) -> Thing | None:
        """The way to this page; None for the home page itself."""
        way = dict(self._steps(page))
        if len(way) < 2:
            return None
        items = [
            known("ListItem", position=place, name=title, item=self._address(uri, page))
            for place, (uri, title) in enumerate(way.items(), start=1)
        ]
        return known("BreadcrumbList", itemListElement=items)

    def opening(self, page: Page) -> str:
        """What the menu calls the section of the page, '' where it has no entry."""
        _, label = self._openings.get(page.section, ("", ""))
        return label

    def _steps(self, page: Page) -> Iterator[tuple[str, str]]:
        """(uri, title) of the home page, of the section's first page, of what lies between."""
        yield "", words(self._language).home.title
        if page.section in self._openings:
            yield self._openings[page.section]
        folders = page.uri.split("/")[:-1]
        for depth in range(1, len(folders)):
            uri = "/".join(folders[:depth]) + "/"
            title = self._site.titles.get(home(self._language) + uri)
            if title is not None:
                yield uri, title
        yield page.uri, page.title

    def _address(self, uri: str, page: Page) -> str:
        if self._site.address:
            return self._site.address + home(self._language) + uri
        return self._site.links(page).to(uri)


def _openings(view: View) -> Iterator[tuple[str, tuple[str, str]]]:
    """Name of a section -> the page its entry in the menu leads to."""
    menu: Mapping[str, str] = words(view.language).menu
    for section in sections.SECTIONS:
        uri = section.menu(view)
        if uri is not None:
            yield section.NAME, (uri, menu[section.NAME])
