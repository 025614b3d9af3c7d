"""The shell around every page: rendered once per depth, section and language, then joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from campaign import search, sections
from campaign.address import home, public_address
from campaign.citation import cited_plan
from campaign.editions import Edition
from campaign.gaps import Gapped, gap
from campaign.interface import words
from campaign.pages import Links, Page, Renderer
from campaign.sharing import WAYS, Way, ways
from campaign.site.head import Heads
from campaign.site.whole import MISSING, Site
from campaign.when import When, WhenContext

HEAD, BODY, SHARE, ADDRESS = "head", "body", "share", "address"
_EVERYWHERE = "theme/tokens", "theme/base", "parts/shell", "parts/search", "parts/copy"
_SHARED = ("parts/share",)
_PROSE = "prose/prose"


@dataclass(frozen=True)
class Style:
    """A style sheet as a page loads it."""

    href: str
    media: str | None = None


@dataclass(frozen=True)
class MenuEntry:
    """One section in the navigation."""

    uri: str
    label: str
    current: bool


@dataclass(frozen=True)
class Language:
    """A language of the site, and this page (or the home page) in it."""

    code: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True)
class Frame:
    """What main.html fills in; every text is finished HTML."""

    base: str
    language: str
    section: str
    skip: Markup
    head: str
    masthead: Markup
    body: str
    footer: Markup
    inlined: Markup
    """Style sheets inside the page, for the one page whose address nobody knows."""
    scripts: tuple[str, ...]
    styles: tuple[Style, ...] = ()
    """As files, even beside `inlined`: a server with our policy lets no page bring its own."""


class Shells:
    """Shells of one language, made by MkDocs' own environment from `main.html`."""

    def __init__(self, renderer: Renderer, site: Site, render: Callable[[Frame], str]) -> None:
        self._renderer = renderer
        self._view = renderer.view
        self._site = site
        self._render = render
        self._shells: dict[tuple[str, str], Gapped] = {}
        self._shares: dict[str, Gapped] = {}
        self._heads = Heads(renderer, site)

    def join(self, page: Page) -> bytes:
        """The whole page as its file has it."""
        links = self._site.links(page)
        key = links.prefix, page.section
        if key not in self._shells:
            hrefs = {code: gap(code) for code in self._view.settings.languages}
            frame = self._frame(page, gap(HEAD), gap(BODY) + gap(SHARE), hrefs)
            frame = replace(frame, styles=tuple(self._styles(page)))
            self._shells[key] = Gapped(self._render(frame))
        known = self._hrefs(page, links)
        known[BODY] = self._renderer.body(page, links)
        known[SHARE] = self._share(page, links)
        known[HEAD] = self._head(page, links)
        return self._shells[key].written(known)

    def frame(self, page: Page) -> Frame:
        """The same for a page that MkDocs itself puts into main.html."""
        links = self._site.links(page)
        body = self._renderer.body(page, links) + Markup(self._share(page, links))
        frame = self._frame(page, self._head(page, links), body, self._hrefs(page, links))
        return replace(frame, styles=tuple(self._styles(page, _PROSE)))

    def _share(self, page: Page, links: Links) -> str:
        """Ways to pass the page on where everybody may see it."""
        address = public_address(self._view) and page.indexed and self._site.address + page.address
        if not address:
            return ""
        if links.prefix not in self._shares:
            gaps = {"address": gap(ADDRESS), "ways": [Way(one, gap(one)) for one in WAYS]}
            html = self._renderer.part("parts/share.html", links, **gaps)
            self._shares[links.prefix] = Gapped(html)
        known = {ADDRESS: address, **{way.name: way.href for way in ways(address)}}
        return self._shares[links.prefix].filled({k: escape(told) for k, told in known.items()})

    def _frame(self, page: Page, head: str, body: str, hrefs: Mapping[str, str]) -> Frame:
        links = self._site.links(page)
        context = self._context(page, hrefs)
        return Frame(
            base="kiosk/base.html" if self._view.edition is Edition.KIOSK else "base.html",
            language=self._view.language,
            section=page.section,
            skip=escape(self._renderer.words.shell.skip),
            head=head,
            masthead=self._renderer.part("parts/masthead.html", links, **context),
            body=body,
            footer=self._renderer.part("parts/footer.html", links, **context),
            inlined=self._kept_inside(page),
            scripts=tuple(self._scripts(page)),
        )

    def _context(self, page: Page, hrefs: Mapping[str, str]) -> dict[str, object]:
        """What masthead and footer get beside the view."""
        minute = self._view.now.at.replace(second=0, microsecond=0).isoformat()
        moment = When.read(minute, WhenContext(timezone=self._view.settings.timezone))
        return {
            "page": page,
            "menu": tuple(self._menu(page)),
            "languages": tuple(self._languages(hrefs)),
            "at_foot": self._site.at_foot(self._view.language),
            "moment": moment.words(self._view.language),
            "source": cited_plan(self._view),
            "search": search.offered(self._site.indexes[self._view.language]),
            # The screen in the room leads nowhere but through its own pages.
            "outward": self._view.edition is not Edition.KIOSK,
        }

    def _hrefs(self, page: Page, links: Links) -> dict[str, str]:
        """The page in each language, or the home page where it isn't translated."""
        siblings = {code: self._site.sibling(page, code) for code in self._view.settings.languages}
        return {
            code: links.at(home(code) if address is None else address)
            for code, address in siblings.items()
        }

    def _menu(self, page: Page) -> Iterator[MenuEntry]:
        for section in sections.SECTIONS:
            uri = section.menu(self._view)
            if uri is not None:
                label = self._renderer.words.menu[section.NAME]
                yield MenuEntry(uri, label, current=page.section == section.NAME)

    def _languages(self, hrefs: Mapping[str, str]) -> Iterator[Language]:
        for code, href in hrefs.items() if len(hrefs) > 1 else ():
            yield self._language(code, href)

    def _language(self, code: str, href: str) -> Language:
        current = code == self._view.language
        return Language(code, words(code).shell.language, href, current)

    def _styles(self, page: Page, *more: str) -> Iterator[Style]:
        """One for screens and paper, so that rendering waits for one answer; one for paper."""
        links, assets = self._site.links(page), self._renderer.assets
        names = [f"{name}.css" for name in self._names(page, "css", *more)]
        yield Style(links.at(assets.joined(f"{page.section}.css", names)))
        if assets.has("theme/print.css"):
            yield Style(links.at(assets.uri("theme/print.css")), "print")

    def _head(self, page: Page, links: Links) -> Markup:
        return self._heads.of(page, links, self._kept_inside(page))

    def _kept_inside(self, page: Page) -> Markup:
        """The styles of the one page whose address nobody knows."""
        return self._inlined(page) if page.uri == MISSING else Markup()

    def _inlined(self, page: Page) -> Markup:
        """The styles of a page that looks right wherever a server shows it."""
        root = self._site.links(page).prefix
        assets = self._renderer.assets
        return Markup("").join(
            Markup(assets.inlined(f"{name}.css", root)) for name in self._names(page, "css")
        )

    def _scripts(self, page: Page) -> Iterator[str]:
        links, assets = self._site.links(page), self._renderer.assets
        for name in self._names(page, "js"):
            yield links.at(assets.uri(f"{name}.js"))

    def _names(self, page: Page, suffix: str, *more: str) -> Iterator[str]:
        """What every page loads, then what its section does, as far as there is such a file."""
        kiosk = ("kiosk/kiosk",) if self._view.edition is Edition.KIOSK else ()
        shared = _SHARED if public_address(self._view) else ()
        own = f"{page.section}/{page.section}"
        names = dict.fromkeys((*_EVERYWHERE, *kiosk, *shared, *more, own))
        return (name for name in names if self._renderer.assets.has(f"{name}.{suffix}"))
