"""A preview: nothing is rendered or written before somebody asks for it.

So an edit among thousands of photographs costs what reading costs, and the pages looked at. Only
where the server may be one that we don't hear of (`mkdocs serve --no-livereload`) all is written.
"""

from __future__ import annotations

import logging
import posixpath
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

from campaign.problems import Wrong
from campaign.site import trouble
from campaign.site.content import Content
from campaign.site.order import Order
from campaign.site.whole import MISSING

# Seconds. Looking works on every disk, also on one of another machine, which tells of no change;
# data/ is a handful of files, MkDocs looks at everything else twice a second.
_CLOSELY = 0.1
log = logging.getLogger(trouble.OUR_LOG)


class Shelf:
    """The files of one build of a preview, taken from MkDocs to be written later."""

    def __init__(self, content: Content, files: Files, order: Order) -> None:
        self._content = content
        self._order = order
        self._files = {file.dest_uri: file for file in files if file.generated_by is not None}
        # Not those on the disk: `mkdocs serve --dirty` leaves the files of earlier builds there.
        self._handed: set[str] = set()
        for file in self._files.values():
            files.remove(file)

    def hand_out(self, name: str) -> None:
        """Writes the file, and what a page uses; nothing for names that the site hasn't."""
        file = self._files.get(name)
        if file is None or name in self._handed:
            return
        self._write(file)
        for used in self._content.assets():
            self._files.setdefault(used.dest_uri, used)

    def hand_out_all(self) -> None:
        """Writes every file."""
        for file in self._files.values():
            self._write(file)
        for used in self._content.assets():
            self._write(used)

    def _write(self, file: File) -> None:
        self._complete(file)
        file.copy_file()
        self._handed.add(file.dest_uri)

    def _complete(self, file: File) -> None:
        """Makes the page, or one that says why there is none."""
        try:
            self._content.complete(file)
        except (TemplateError, Wrong) as error:
            problems = trouble.met(error, self._order)
            log.error(trouble.told(problems, self._order.messages))
            told = trouble.page(problems, self._order, reloads=file.dest_uri == MISSING)
            file.content_string = told


class Preview:
    """Stands between MkDocs' server and the files that it serves."""

    def __init__(self, *, attended: bool) -> None:
        """`attended`: requests will be heard of from the first one on."""
        self._attended = attended
        self._turn = threading.Lock()
        self._shelf: Shelf | None = None
        self._asked: set[str] = set()

    def offer(self, shelf: Shelf | None) -> None:
        """Serves from this shelf from now on; called by a build, whose turn it is.

        What was asked for since the last build is written at once: MkDocs holds requests that come
        while files change, and looks for the file when the build is over.
        """
        self._shelf = shelf
        if shelf is not None and not self._attended:
            shelf.hand_out_all()
        elif shelf is not None:
            for name in (MISSING, *sorted(self._asked)):
                shelf.hand_out(name)
        self._asked.clear()

    def attend(self, server: LiveReloadServer, data: Path) -> None:
        """Has every file written before the server looks for it, and edits of `data` seen soon."""
        self._attended = True
        _watch_closely(server, data)
        build: Callable[[], None] = server.builder
        serve: Any = server.get_app()

        def built() -> None:
            with self._turn:
                build()

        def served(environ: dict[str, Any], start_response: Any) -> Any:
            self._ask(environ["PATH_INFO"], server.mount_path)
            return serve(environ, start_response)

        server.builder = built
        server.set_app(served)

    def _ask(self, path: str, mount: str) -> None:
        """Writes what a request is for; a folder's page too, to which MkDocs then leads."""
        below = path.encode("latin-1").decode("utf-8", "ignore").removeprefix(mount)
        name = posixpath.normpath(f"/{below}").lstrip("/")
        with self._turn:
            for one in (name, posixpath.join(name, "index.html")):
                self._asked.add(one)
                if self._shelf is not None:
                    self._shelf.hand_out(one)


def _watch_closely(server: LiveReloadServer, folder: Path) -> None:
    patient, server.observer = server.observer, type(server.observer)(timeout=_CLOSELY)
    server.watch(str(folder))
    server.observer.start()
    server.observer = patient
