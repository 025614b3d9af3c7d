"""Everything a build publishes: pages of the sections, prose, and the assets they use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from jinja2 import Environment, Template
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from campaign import artwork, outputs, search, sections
from campaign.address import home, public_address
from campaign.assets import Assets
from campaign.editions import Edition, View
from campaign.interface import words
from campaign.model import Article
from campaign.outputs import Output, sitemap
from campaign.pages import Page, Renderer
from campaign.problems import DataError, Place, Problem
from campaign.site import prose
from campaign.site.order import Order
from campaign.site.shell import Frame, Shells
from campaign.site.whole import MISSING, Site
from campaign.templates import Compiled


class Content:
    """The pages of all languages of one edition."""

    def __init__(
        self,
        order: Order,
        views: Mapping[str, View],
        config: MkDocsConfig,
    ) -> None:
        """The pages of the sections are decided from here on."""
        self._config = config
        self._order = order
        self._views = views
        self._pages = _by_file(views, order.campaign)
        self._framed = _framed(views)
        self._articles: dict[str, Article] = {}
        self._outputs: dict[str, Output] = {}
        self._empty: list[File] = []
        self._prose: tuple[str, ...] = ()
        self._frames: dict[str, Frame] = {}
        self._shells: dict[str, Shells] = {}
        settings = next(iter(views.values())).settings
        self._assets = Assets(order.templates, artwork.additions(settings))

    @property
    def pages(self) -> int:
        """How many pages there are, prose included."""
        return len(self._pages) + len(self._articles)

    @property
    def files(self) -> tuple[str, ...]:
        """The files of all pages, once `select` has said which prose there is."""
        return *self._pages, *self._prose

    @property
    def addresses(self) -> frozenset[str]:
        """Where these pages will be."""
        return frozenset(name.removesuffix("index.html") for name in self.files)

    def written(self, files: Files) -> dict[str, File]:
        """The pages written in Markdown, by their files in docs/."""
        return {uri: _file(files, uri) for uri in self._articles}

    def select(self, files: Files) -> None:
        """Leaves in `files` what lies in docs/, and of its Markdown what the view has."""
        for file in tuple(files):
            # What the theme and overrides/ would publish is unused, or comes under its hash.
            if file.src_dir != self._config.docs_dir:
                files.remove(file)
        self._articles = prose.select(files, self._views)
        self._prose = tuple(_file(files, uri).dest_uri for uri in self._articles)

    def gather(self, files: Files) -> None:
        """Says which files there will be; the generated ones are still empty."""
        prose.refuse_collisions(files, self._pages)
        for name in self._pages:
            self._reserve(name, files)
        for output in (one for view in self._views.values() for one in outputs.files(view)):
            self._outputs[output.uri] = output
            # MkDocs would leave out what begins with a dot.
            self._reserve(output.uri, files).inclusion = InclusionLevel.INCLUDED

    def _reserve(self, name: str, files: Files) -> File:
        """A file for `complete` to fill."""
        file = File.generated(self._config, name, content=b"")
        files.append(file)
        self._empty.append(file)
        return file

    def fill(self, env: Environment, files: Files) -> None:
        """Renders every page, then publishes what they turned out to use.

        In a preview only prose is rendered; the rest when somebody asks for it, by `complete`.
        """
        written = self.written(files)
        told = {uri: self._told(written[uri], one) for uri, one in self._articles.items()}
        indexes = dict(self._indexes(tuple(told.values()), files))
        site = Site(
            address=self._config.site_url or "",
            directories=self._config.use_directory_urls,
            pages=tuple(self._pages.values()),
            prose=tuple(told.values()),
            indexes=indexes,
            preview=self._order.preview,
        )
        # Without these the tags of the templates leave half a page of blank lines.
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = Compiled(self._assets.cache / "templates")
        main = env.get_template("main.html")
        for view in self._views.values():
            renderer = Renderer(view, self._order.templates, self._assets)
            shells = Shells(renderer, site, partial(self._shell, main))
            self._shells[view.language] = shells
            self._frames |= {
                uri: shells.frame(page)
                for uri, page in told.items()
                if page.language == view.language
            }
        prose.drop_unused(files, self._config.docs_dir, written.values())
        self._list(site, files)
        if self._order.preview:
            return
        for file in self._empty:
            self.complete(file)
        for file in self.assets():
            files.append(file)

    def complete(self, file: File) -> None:
        """Fills a file that was left empty."""
        name = file.dest_uri
        if name in self._outputs:
            file.content_bytes = self._outputs[name].content
        elif name in self._pages:
            page = self._pages[name]
            file.content_bytes = self._shells[page.language].join(page)

    def assets(self) -> Iterator[File]:
        """What the pages rendered so far turned out to use."""
        for name, content in self._assets.files.items():
            yield File.generated(self._config, name, content=content)
        for name, path in self._assets.carried.items():
            yield File.generated(self._config, name, abs_src_path=str(path))

    def _list(self, site: Site, files: Files) -> None:
        """Tells search engines which pages there are, if everybody may see them."""
        view = next(iter(self._views.values()))
        if not public_address(view):
            return
        pages = site.listed(view.settings.languages, view.now.at.date())
        for output in sitemap.files(pages, site.address):
            files.append(File.generated(self._config, output.uri, content=output.content))

    def frame(self, uri: str) -> Frame:
        """What the shell around this file of docs/ is filled with."""
        return self._frames[uri]

    def _told(self, file: File, article: Article) -> Page:
        """The page a section made for the article, else one of plain prose."""
        own = self._framed.get(file.src_uri)
        return prose.framed(file, own) if own else prose.page_of(file, article)

    def _indexes(self, told: tuple[Page, ...], files: Files) -> Iterator[tuple[str, str]]:
        """Language -> the address of what is searched; makes the list from A to Z as well."""
        texts = {page.address: Markup(page.context["content"]) for page in told}
        for view in self._views.values():
            findable = (one for section in sections.SECTIONS for one in section.findable(view))
            found = search.gathered(view, findable, (*self._pages.values(), *told), texts)
            script = search.script(found, directories=self._config.use_directory_urls)
            address = self._assets.add(f"found-{view.language}.js", script)
            listing = tuple(search.pages(view, found, address))
            added = {page.file for page in listing} - self._pages.keys()
            prose.refuse_collisions(files, added)
            for page in listing:
                if page.file in added:
                    self._reserve(page.file, files)
                self._pages[page.file] = page
            yield view.language, address

    def _shell(self, template: Template, frame: Frame) -> str:
        return template.render(config=self._config, page=None, base_url=".", shell=frame)


def _file(files: Files, uri: str) -> File:
    found = files.get_file_from_path(uri)
    assert found is not None
    return found


def _by_file(views: Mapping[str, View], campaign: Path) -> dict[str, Page]:
    """The pages of the sections; DataError where two of them have one address."""
    pages: dict[str, Page] = {}
    problems = []
    for page in (page for view in views.values() for page in _pages(view)):
        if page.file in pages:
            problems.append(_twice(page, campaign))
        pages[page.file] = page
    if problems:
        raise DataError(problems)
    return pages


def _framed(views: Mapping[str, View]) -> dict[str, Page]:
    """File of docs/ -> the page a section makes for it."""
    return {
        file: page
        for view in views.values()
        for section in sections.OF_ARTICLES
        for file, page in section.articles(view).items()
    }


def _twice(page: Page, campaign: Path) -> Problem:
    return Problem(
        Place(campaign / "data"),
        "",
        f"hai trang có cùng địa chỉ {page.address} ('{page.title}'); hãy đổi mã (id) của một trang",
        f"two pages have the address {page.address} ('{page.title}'); change the id of one",
    )


def _pages(view: View) -> Iterator[Page]:
    for section in sections.SECTIONS:
        yield from section.pages(view)
    yield from search.pages(view)
    # file:// has no server that would show it.
    if view.language == "vi" and view.edition is not Edition.KIOSK:
        yield _missing(view)


def _missing(view: View) -> Page:
    """The page for addresses without one, in every language: its address tells of none."""
    others = (code for code in view.settings.languages if code != view.language)
    told = tuple({"language": c, "words": words(c).missing, "home": home(c)} for c in others)
    return Page(
        uri=MISSING,
        section="trouble",
        template="trouble/missing.html",
        title=words(view.language).missing.title,
        context={"others": told},
        indexed=False,
    )
