"""A page, and how its body comes from a template: our own Jinja, everything escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from campaign import captions, foreign, schedule
from campaign.address import home
from campaign.artwork import Artwork
from campaign.assets import Assets
from campaign.derivatives.picture import Derivative
from campaign.editions import Edition, View
from campaign.exhibits import published
from campaign.interface import words
from campaign.model import Choice, Rights, Text
from campaign.playing import Player
from campaign.sharing import SharedPicture
from campaign.typesetting import bind
from campaign.walls import Walls
from campaign.when import When


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of the site before it has a body."""

    uri: str
    """Where it is below its language's home: '' (home itself), 'ke-hoach/', '404.html'."""
    section: str
    """NAME of its section: whose entry the menu marks, whose styles it loads."""
    template: str
    """Below overrides/; page.kiosk.html is taken instead of page.html where it exists."""
    title: str
    description: str | None = None
    context: Mapping[str, object] = field(default_factory=dict)
    language: str = "vi"
    thing: Mapping[str, Any] | None = None
    """What it is about in the words of schema.org, see `structured`."""
    shared: SharedPicture | None = None
    """The picture it is shared with; None: a card drawn from its title."""
    updated: date | None = None
    """When the record it shows was last changed, as far as that is said."""
    at_foot: bool = False
    """True where the foot of every page leads to it."""
    indexed: bool = True
    """False asks search engines to leave it out: pages that list people."""

    @property
    def address(self) -> str:
        """Where it is below the site's root."""
        return home(self.language) + self.uri

    @property
    def file(self) -> str:
        """The file that holds it."""
        folder = self.uri == "" or self.uri.endswith("/")
        return f"{self.address}index.html" if folder else self.address


@dataclass(frozen=True)
class Links:
    """Addresses as one page writes them: relative, so that a copy of the site works anywhere."""

    prefix: str
    """From the page to the root of the site: '', '../', '../../'."""
    home: str = ""
    """The home of the page's language, below the root."""
    directories: bool = True
    """False on file://, where nobody turns a folder into its index.html."""

    @classmethod
    def of(cls, page: Page, *, directories: bool = True) -> Links:
        """The links of a page."""
        return cls("../" * page.address.count("/"), home(page.language), directories)

    def to(self, uri: str) -> str:
        """A page in the language of this one; may carry #anchor or ?query."""
        return self.at(self.home + uri)

    def at(self, address: str) -> str:
        """A page or file by its address below the root."""
        end = min((address.index(mark) for mark in "#?" if mark in address), default=len(address))
        path, rest = address[:end], address[end:]
        if not self.directories and (path == "" or path.endswith("/")):
            path += "index.html"
        return f"{self.prefix}{path}{rest}" if self.prefix or path else f"./{rest}"


class Renderer:
    """Turns templates below overrides/ into HTML for the pages of one view."""

    def __init__(self, view: View, templates: Path, assets: Assets) -> None:
        self.view = view
        self.assets = assets
        self.art = Artwork(view, assets)
        self.words = words(view.language)
        self._links = Links("")
        self._templates: dict[str, Template] = {}
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # Bound methods, not values: a macro imported without context sees the page of its caller.
        self._environment.globals.update(
            view=view,
            words=self.words,
            art=self.art,
            walls=Walls(assets),
            player=Player(view, assets),
            url=self._url,
            at=self._at,
            asset=self._asset,
            is_over=cache(partial(schedule.is_over, view)),
            undated=cache(partial(schedule.undated, view)),
            say=self.say,
            plain=self.plain,
            srcset=self._srcset,
        )
        self._environment.filters.update(
            worded=self._worded,
            phrased=self._phrased,
            bind=bind,
            spoken=self.spoken,
            published=published,
            prose=self._prose,
            line=self._line,
        )

    def body(self, page: Page, links: Links) -> Markup:
        """The page's own content, without the shell around it."""
        return self.part(page.template, links, page=page, **page.context)

    def part(self, template: str, links: Links, **context: object) -> Markup:
        """A template filled in as part of a page with these links."""
        self._links = links
        return Markup(self._template(template).render(context))

    def say(self, text: Text | Choice | Rights | None) -> Markup:
        """The words in the view's language; Vietnamese marked as such where they aren't."""
        if text is None:
            return Markup()
        said = text.says(self.view.language)
        if said is not None:
            return self.spoken(said)
        return Markup('<span lang="vi">{}</span>').format(text.vi)

    def spoken(self, text: str, language: str | None = None) -> Markup:
        """Words in the view's language or another, Vietnamese names in them marked as such."""
        ours = (language or self.view.language) == "vi"
        return escape(text) if ours else foreign.marked(text)

    def plain(self, text: Text | Choice | Rights | None) -> str:
        """The same words on one line without a mark, as attributes and titles have them."""
        said = "" if text is None else text.says(self.view.language) or text.vi
        return " ".join(said.split())

    def _prose(self, text: Text) -> Markup:
        """An opening text or a whole caption, in paragraphs."""
        return self._marked_up(text, captions.paragraphs, "div")

    def _line(self, text: Text) -> Markup:
        """A caption as it stands under a picture."""
        return self._marked_up(text, captions.line, "span")

    def _marked_up(self, text: Text, rendered: Callable[..., Markup], tag: str) -> Markup:
        # The screen in the room leads nowhere but through its own pages.
        links = self.view.edition is not Edition.KIOSK
        said = text.says(self.view.language)
        if said is not None:
            return bind(self.spoken(rendered(said, links=links)))
        there = bind(rendered(text.vi, links=links))
        return Markup('<{0} lang="vi">{1}</{0}>').format(Markup(tag), there)

    def _template(self, name: str) -> Template:
        """The edition's own template if there is one; asked for once per page, looked up once."""
        if name not in self._templates:
            stem, dot, suffix = name.rpartition(".")
            own = f"{stem}.{self.view.edition.value}{dot}{suffix}"
            self._templates[name] = self._environment.select_template([own, name])
        return self._templates[name]

    def _url(self, uri: str) -> str:
        return self._links.to(uri)

    def _at(self, address: str) -> str:
        return self._links.at(address)

    def _asset(self, path: str) -> str:
        return self._links.at(self.assets.uri(path))

    def _srcset(self, files: Iterable[Derivative]) -> Markup:
        """The files of a picture, narrow to wide; nothing in their names needs escaping."""
        folder = self._links.prefix + published("")
        return Markup(", ".join(f"{folder}{one.name} {one.width}w" for one in files))

    def _worded(self, when: When) -> str:
        return self._timed(when.words(self.view.language))

    def _phrased(self, when: When) -> str:
        return self._timed(when.phrase(self.view.language))

    def _timed(self, told: str) -> str:
        """Times have words in two languages: elsewhere they stand as the plan has them."""
        if self.view.language in ("vi", "en"):
            return told
        return Markup('<span lang="vi">{}</span>').format(told)
