"""A page, and how its body comes from a template: our own Jinja, everything escaped."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Template, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from campaign import schedule
from campaign.address import home
from campaign.artwork import Artwork
from campaign.assets import Assets
from campaign.derivatives.picture import Picture
from campaign.editions import View
from campaign.facts import Value
from campaign.gaps import Gapped, apart, outlined
from campaign.image_files import ImageFiles
from campaign.interface import words
from campaign.labels import Labels
from campaign.playing import Player
from campaign.sharing import SharedPicture
from campaign.templates import Templates
from campaign.typesetting import bind
from campaign.voice import Voice
from campaign.walls import Walls


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
    led_by_picture: bool = False
    """True where visitors come for one picture: the fonts don't race it."""
    moved_to: str | None = None
    """The address of the page that browsers go on to at once, if this one only leads there."""
    told: Callable[[Renderer], tuple[Any, ...]] | None = None
    """For one of many pages that are alike: what its template gets as `told`, finished HTML, and
    instead of `page` and `context`; it is rendered once for all told in one form, see `gaps`."""

    @property
    def address(self) -> str:
        """Where it is below the site's root."""
        return home(self.language) + self.uri

    @property
    def file(self) -> str:
        """The file that holds it."""
        folder = self.uri == "" or self.uri.endswith("/")
        return f"{self.address}index.html" if folder else self.address


class Links(NamedTuple):
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
        path, rest = address, ""
        if "#" in address or "?" in address:
            end = min(address.index(mark) for mark in "#?" if mark in address)
            path, rest = address[:end], address[end:]
        if not self.directories and (path == "" or path.endswith("/")):
            path += "index.html"
        return f"{self.prefix}{path}{rest}" if self.prefix or path else f"./{rest}"


class Stated(NamedTuple):
    """One thing a fact says, as finished HTML."""

    words: Markup
    href: str | None
    """The page to read on."""
    outward: bool
    """True if that is somebody else's, about what may be done with a picture."""


class Renderer:
    """Turns templates below overrides/ into HTML for the pages of one view."""

    def __init__(self, view: View, templates: Path, assets: Assets) -> None:
        self.view = view
        self.assets = assets
        self.art = Artwork(view, assets)
        self.words = words(view.language)
        self.voice = Voice(view)
        self.labels = Labels(view, self.voice)
        self.walls = Walls(assets)
        self.links = Links("")
        """Those of the page that is rendered now."""
        self._templates: dict[str, Template] = {}
        self._alike: dict[Hashable, Gapped] = {}
        self._made: dict[tuple[Macro, str, tuple[object, ...]], Markup] = {}
        self._environment = Templates(templates, assets.cache / "templates")
        # Bound methods, not values: a macro imported without context sees the page of its caller.
        self._environment.globals.update(
            view=view,
            words=self.words,
            art=self.art,
            walls=self.walls,
            player=Player(view, assets),
            url=self._url,
            at=self._at,
            asset=self._asset,
            is_over=cache(partial(schedule.is_over, view)),
            undated=cache(partial(schedule.undated, view)),
            say=self.voice.say,
            plain=self.voice.plain,
            once=self._once,
        )
        self._environment.offer(
            worded=self.voice.worded,
            phrased=self.voice.phrased,
            bind=bind,
            spoken=self.voice.spoken,
            prose=self.voice.prose,
            stated=self.stated,
            label=self.labels.of,
            files=self.files,
        )
        # As filters, too: Jinja goes a long way round to a function.
        self._environment.filters.update(url=self._url, at=self._at, asset=self._asset)

    def body(self, page: Page, links: Links) -> Markup:
        """The page's own content, without the shell around it."""
        if page.told:
            self.links = links
            return self.alike(page.template, links, page.told(self))
        return self.part(page.template, links, page=page, **page.context)

    def part(self, template: str, links: Links, **context: object) -> Markup:
        """A template filled in as part of a page with these links."""
        self.links = links
        return Markup(self._template(template).render(context))

    def alike(
        self, template: str, links: Links, told: tuple[Any, ...], **fixed: Hashable
    ) -> Markup:
        """A template as part of a page, `told` in it: rendered once for all told in one form."""
        form, said = apart(told)
        key = template, links, *fixed.values(), form
        if key not in self._alike:
            html = self.part(template, links, told=outlined(told), **fixed)
            self._alike[key] = Gapped(html)
        return Markup(self._alike[key].filled(said))

    def stated(self, value: Value) -> Stated:
        """One thing a fact says, on the page that is rendered now."""
        href = value.href if value.uri is None else self.links.to(value.uri)
        return Stated(self.voice.stated(value), href, outward=value.uri is None and bool(href))

    def files(self, picture: Picture) -> ImageFiles:
        """The files of a picture for the page that is rendered now."""
        return ImageFiles.of(picture, self.links.prefix)

    def _template(self, name: str) -> Template:
        """The edition's own template if there is one; asked for once per page, looked up once."""
        if name not in self._templates:
            stem, dot, suffix = name.rpartition(".")
            own = f"{stem}.{self.view.edition.value}{dot}{suffix}"
            self._templates[name] = self._environment.select_template([own, name])
        return self._templates[name]

    def _once(self, macro: Macro, *told: object) -> Markup:
        """What an imported macro makes of that: the same on all pages of one depth."""
        key = macro, self.links.prefix, told
        if key not in self._made:
            self._made[key] = Markup(macro(*told))
        return self._made[key]

    @pass_context
    def _url(self, _: Context, uri: str) -> str:
        return self.links.to(uri)

    @pass_context
    def _at(self, _: Context, address: str) -> str:
        return self.links.at(address)

    @pass_context
    def _asset(self, _: Context, path: str) -> str:
        return self.links.at(self.assets.uri(path))
