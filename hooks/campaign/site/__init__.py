"""The one place that speaks MkDocs: `hooks/main.py` calls SESSION, `kyniem` calls build, serve."""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NotRequired, TypedDict, Unpack

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer

from campaign.problems import DataError, Problem, Wrong
from campaign.site.preview import Preview
from campaign.site.run import Built, Run
from campaign.site.swap import Occupied
from campaign.site.trouble import OUR_LOG, unwritten

__all__ = ["SESSION", "Built", "Occupied", "build", "serve"]

CONFIGS = {
    "public": "mkdocs.yml",
    "kiosk": "mkdocs.kiosk.yml",
    "press": "mkdocs.press.yml",
}


class Session:
    """What outlives a build: whether this is a preview, and the build that is running."""

    def __init__(self) -> None:
        self._preview: Preview | None = None
        self._will_attend = False
        self._run: Run | None = None
        self._refusal: Wrong | None = None

    @property
    def run(self) -> Run:
        """The build that is running, or the last one."""
        assert self._run is not None
        return self._run

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why the last build was refused."""
        return self._run.problems if self._run is not None else ()

    @property
    def refusal(self) -> Wrong | None:
        """What else the last build stopped at, in words."""
        return self._run.refusal if self._run is not None else self._refusal

    def start(self, command: str) -> None:
        """Notes what MkDocs was called for."""
        is_preview = command == "serve"
        self._preview = Preview(attended=self._will_attend) if is_preview else None

    def promise(self) -> None:
        """Notes that `attend` will follow the first build, which MkDocs tells only afterwards."""
        self._will_attend = True

    def attend(self, server: LiveReloadServer) -> None:
        """Looks after what the server is asked for, unless it serves whole builds (--clean)."""
        if self._preview is not None:
            self._preview.attend(server, self.run.data)

    def configure(self, config: MkDocsConfig) -> None:
        """Begins a build; PluginError if what it needs isn't there."""
        self._run = self._refusal = None
        try:
            self._run = Run(config, self._preview)
        except Wrong as error:
            self._refusal = error
        except OSError as error:
            self._refusal = unwritten(error, Path(config.site_dir))
        if self._refusal is not None:
            raise PluginError(self._refusal.vi)

    def fail(self, error: Exception) -> None:
        """Ends a build that went wrong."""
        if self._run is not None:
            self._run.fail(error)

    def stop(self) -> None:
        """Ends a build that somebody stopped."""
        if self._run is not None:
            self._run.stop()


SESSION = Session()


class Ordered(TypedDict):
    """What `kyniem` may ask for."""

    campaign: Path
    edition: str
    at: NotRequired[datetime | None]
    messages: NotRequired[str]
    skip_broken_photos: NotRequired[bool]


def build(*, root: Path, out: Path, **ordered: Unpack[Ordered]) -> Built:
    """Builds one edition into `out`; DataError or Wrong if that can't be done."""
    with _speaking(logging.WARNING):
        config = load_config(
            config_file=str(root / CONFIGS[ordered["edition"]]),
            site_dir=str(out),
            extra=dict(ordered),
        )
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except Abort as stop:
            if SESSION.problems:
                raise DataError(SESSION.problems) from None
            raise SESSION.refusal or _wrong(stop) from None
        except KeyboardInterrupt:
            SESSION.stop()
            raise
        finally:
            config.plugins.on_shutdown()
    built = SESSION.run.built
    assert built is not None
    return built


def serve(*, root: Path, address: str = "127.0.0.1:8000", **ordered: Unpack[Ordered]) -> None:
    """Serves one edition until it is interrupted, built anew at every change.

    Wrong if it can't be served at that address.
    """
    SESSION.promise()
    with _speaking(logging.INFO):
        try:
            mkdocs_serve(
                config_file=str(root / CONFIGS[ordered["edition"]]),
                dev_addr=address,
                extra=dict(ordered),
            )
        except OSError as error:
            reason = "đã có chương trình khác ở đó", "something else serves there"
            if error.errno != errno.EADDRINUSE:
                reason = (error.strerror or str(error),) * 2
            raise Wrong(
                f"không xem trước được ở {address}: {reason[0]}; hãy chọn địa chỉ, cổng khác",
                f"can't serve at {address}: {reason[1]}; name another address or port",
            ) from None


@contextmanager
def _speaking(level: int) -> Iterator[None]:
    """What MkDocs says from this level on, and all that we say, goes to the terminal."""
    handler = logging.StreamHandler(sys.stderr)
    loggers = {"mkdocs": level, OUR_LOG: logging.INFO}
    for name, least in loggers.items():
        logging.getLogger(name).setLevel(least)
    logging.getLogger("mkdocs").addHandler(handler)
    if level > logging.INFO:
        # The errors of a build are raised; saying them here would say them twice.
        handler.addFilter(lambda record: record.levelno < logging.ERROR)
    try:
        yield
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


def _wrong(stop: Abort) -> Wrong:
    """What made MkDocs stop, in words."""
    cause = stop.__context__ if isinstance(stop.__context__, PluginError) else stop
    return Wrong(str(cause), str(cause))
