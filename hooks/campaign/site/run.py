"""One build: gather everything, fill the pages, put the new site in place of the old one."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from campaign import sections
from campaign.coming import next_change
from campaign.derivatives import Cache
from campaign.developing import Darkroom, Developed, Illustrated, campaign_of
from campaign.editions import Edition, View, view
from campaign.known_photos import known_photos
from campaign.model import Campaign, Settings
from campaign.model.settings import site_address
from campaign.now import Now, read_now
from campaign.parsed import Parsed
from campaign.photos.catalogue import Catalogue
from campaign.problems import DataError, Problem, Severity, Wrong
from campaign.reading import Reading, read_campaign
from campaign.site import illustrations, photographs, strays, trouble
from campaign.site.content import Content
from campaign.site.order import Order, prepare
from campaign.site.preview import Preview, Shelf
from campaign.site.shell import Frame
from campaign.site.swap import Staging
from campaign.site.trouble import OUR_LOG
from campaign.teller import Teller
from campaign.uninterrupted import undisturbed, uninterrupted

log = logging.getLogger(OUR_LOG)


@dataclass(frozen=True)
class Built:
    """What a build made."""

    edition: str
    out: Path
    pages: int
    photos: int
    warnings: int
    seconds: float
    now: Now
    next_change: datetime | None
    """When time alone changes the site next; None: it won't."""


class Run:
    """What is known between the events of one build."""

    def __init__(self, config: MkDocsConfig, preview: Preview | None = None) -> None:
        """Wrong if there is no such campaign, OSError if the site can't be written."""
        self.problems: tuple[Problem, ...] = ()
        self.built: Built | None = None
        self.refusal: Wrong | None = None
        self._begun = time.monotonic()
        self._config = config
        self._preview = preview
        self._order = Order.read(config, preview=preview is not None)
        self._content: Content | None = None
        self._photos = 0
        self._campaign: Campaign | None = None
        self._view: View | None = None
        self._darkroom: Darkroom | None = None
        prepare(config, self._order)
        self._staging = None if preview else Staging(Path(config.site_dir))
        if self._staging is not None:
            config.site_dir = str(self._staging.folder)
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        self._undisturbed = ExitStack()
        if preview is None:
            # Last: a run that can't begin is never ended.
            self._undisturbed.enter_context(undisturbed())

    @property
    def data(self) -> Path:
        """The folder that people edit."""
        return self._order.campaign / "data"

    def gather(self, files: Files) -> None:
        """Reads the data and says which files there will be."""
        with self._shown(files), uninterrupted():
            parsed = Parsed(self._order.cache / "data")
            catalogue = known_photos(self._order.messages)
            reading = read_campaign(self._order.campaign, sections.PARTS, parsed, catalogue)
            campaign = self._addressed(campaign_of(reading, self._order.skips_broken_photos))
            for problem in reading.problems:
                if problem.severity is Severity.WARNING:
                    log.warning(problem.line(self._order.messages))
            now = read_now(campaign.settings, self._order.at, os.environ)
            log.info(now.says(self._order.messages))
            shown = view(campaign, self._order.edition, now=now)
            self._darkroom = self._opened(catalogue)
            developed = self._darkroom.develop(shown, reading)
            shown = replace(shown, pictures=developed.pictures)
            content = self._decided(shown, reading, files)
            content.gather(files)
            self._publish(developed, files)
            self._campaign, self._view = campaign, shown
            self._content, self._photos = content, len(developed.pictures)

    def _decided(self, shown: View, reading: Reading, files: Files) -> Content:
        """Which pages there are; none for a code whose page is still to come."""
        content = self._selected(shown, files)
        early = strays.early(shown, content.addresses, reading.campaign())
        if early:
            shown = strays.without(shown, early)
            content = self._selected(shown, files)
        strays.refuse(shown, content.addresses, reading)
        return content

    def _selected(self, shown: View, files: Files) -> Content:
        views = {one: replace(shown, language=one) for one in shown.settings.languages}
        content = Content(self._order, views, self._config)
        content.select(files)
        return content

    def _opened(self, catalogue: Catalogue) -> Darkroom:
        return Darkroom(
            Cache.default(),
            catalogue,
            Teller(self._order.messages),
            skips_broken=self._order.skips_broken_photos,
        )

    def _illustrate(self, content: Content, files: Files) -> None:
        """Lets prose have its pictures as pages show them, never as they lie in docs/."""
        assert self._darkroom is not None
        assert self._view is not None
        pages = content.written(files).values()
        named = illustrations.named(pages, files, self._config.docs_dir)
        illustrated = self._darkroom.illustrate(self._view, named)
        self._publish(illustrated, files)
        illustrations.hang(pages, files, illustrated)

    def _publish(self, made: Developed | Illustrated, files: Files) -> None:
        """The finished files; says in place of which pictures a plate stands."""
        photographs.publish(made.files, files, self._config)
        for problem in made.replaced:
            log.warning(problem.line(self._order.messages))

    def _addressed(self, campaign: Campaign) -> Campaign:
        """The campaign at the address it is built for: SITE_URL's, else its own; Wrong if bad."""
        address = self._config.site_url or campaign.settings.address
        if not address or self._order.edition is not Edition.PUBLIC:
            return campaign
        self._config.site_url = site_address(address).rstrip("/") + "/"
        told = campaign.settings.model_copy(update={"address": self._config.site_url})
        return replace(campaign, parts={**campaign.parts, Settings: told})

    def fill(self, env: Environment, files: Files) -> None:
        """Renders the pages, unless the data was refused."""
        if self._content is not None:
            with self._shown(files), uninterrupted():
                self._illustrate(self._content, files)
                self._content.fill(env, files)
                if self._preview is not None:
                    self._preview.offer(Shelf(self._content, files, self._order))

    def frame(self, page: Page) -> Frame:
        """What the shell around a page of prose is filled with."""
        assert self._content is not None
        return self._content.frame(page.file.src_uri)

    @contextmanager
    def _shown(self, files: Files) -> Iterator[None]:
        """Stops a build at what people wrote wrong; a preview shows it in place of the site."""
        try:
            yield
        except (DataError, Wrong, TemplateError) as error:
            self.problems = trouble.met(error, self._order)
        if not self.problems:
            return
        told = trouble.told(self.problems, self._order.messages)
        if self._preview is None:
            raise PluginError(told)
        log.error(told)
        self._content = None
        self._preview.offer(None)
        trouble.show(self.problems, files, self._config, self._order)

    def finish(self) -> None:
        """Checks the new site and lets it take the place of the old one."""
        with self._undisturbed:
            self._finish()

    def _finish(self) -> None:
        counts = self._stop_counting()
        if self._staging is None or self._content is None:
            return
        assert self._campaign is not None
        assert self._view is not None
        if self._config.strict and counts:
            # MkDocs is about to stop for these warnings: the last good site stays.
            return
        self._check()
        self._staging.commit()
        self._config.site_dir = str(self._staging.target)
        self.built = Built(
            edition=self._order.edition.value,
            out=self._staging.target,
            pages=self._content.pages,
            photos=self._photos,
            warnings=counts,
            seconds=time.monotonic() - self._begun,
            now=self._view.now,
            next_change=next_change(self._campaign, self._view),
        )

    def _check(self) -> None:
        assert self._content is not None
        root = self._config.site_dir
        # Of thousands of pages: a Path for each would cost more than the question.
        missing = [name for name in self._content.files if not os.path.isfile(f"{root}/{name}")]  # noqa: PTH113
        if missing:
            raise PluginError(f"Thiếu {len(missing)} trang: {', '.join(missing[:10])}")

    def fail(self, error: Exception) -> None:
        """Throws away what was begun; Abort with a sentence where a file is to blame."""
        self.stop()
        if self._staging is not None and isinstance(error, OSError):
            self.refusal = trouble.unwritten(error, self._staging.target)
            raise Abort(self.refusal.vi) from error

    def stop(self) -> None:
        """Throws away what was begun; the last good site stays."""
        self._undisturbed.close()
        self._stop_counting()
        if self._staging is not None:
            self._staging.discard()

    def _stop_counting(self) -> int:
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        return sum(self._warnings.counts.values())
