"""The site as a whole: which pages it has, and how one leads to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from campaign.address import home
from campaign.outputs.sitemap import Alternates, Listed
from campaign.pages import Links, Page

MISSING = "404.html"


@dataclass(frozen=True)
class Site:
    """What every shell needs to know of the whole site."""

    address: str
    """Where it will be published, '' if nobody said."""
    directories: bool
    pages: tuple[Page, ...]
    """Those of the sections."""
    prose: tuple[Page, ...]
    """Those from docs/."""
    indexes: Mapping[str, str]
    """Language -> the address of what is searched."""
    preview: bool
    """True while somebody looks at it with `kyniem serve`."""

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where there is a page."""
        return frozenset(page.address for page in (*self.pages, *self.prose))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What the page at an address is called."""
        return {page.address: page.title for page in (*self.pages, *self.prose)}

    def links(self, page: Page) -> Links:
        """The links of a page; those of 404.html start at the root, as it answers anywhere."""
        if page.uri == MISSING:
            return Links(urlsplit(self.address).path or "/", home(page.language), self.directories)
        return Links.of(page, directories=self.directories)

    def at_foot(self, language: str) -> tuple[Page, ...]:
        """What a footer leads to: prose that isn't filed in a folder, and pages that ask for it."""
        prose = (page for page in self.prose if page.uri.count("/") == 1)
        asking = (page for page in self.pages if page.at_foot)
        return tuple(page for page in (*prose, *asking) if page.language == language)

    def alternates(self, page: Page, languages: Iterable[str]) -> Alternates:
        """(language, full address) of the page in all it exists in, if that is more than one."""
        siblings = ((code, self.sibling(page, code)) for code in languages)
        there = tuple((code, self.address + at) for code, at in siblings if at is not None)
        return there if len(there) > 1 else ()

    def listed(self, languages: tuple[str, ...], today: date) -> Iterator[Listed]:
        """The pages that search engines may show; a change still to come has not been made."""
        for page in (*self.pages, *self.prose):
            if page.indexed:
                updated = page.updated if page.updated and page.updated <= today else None
                others = self.alternates(page, languages)
                yield Listed(self.address + page.address, updated, others)

    def sibling(self, page: Page, language: str) -> str | None:
        """The address of the same page in another language, None where there is none."""
        address = home(language) + page.uri
        return address if address in self.addresses else None
