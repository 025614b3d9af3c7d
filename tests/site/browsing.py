"""Built sites as a visitor meets them: where they are, how they are looked at."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Route

from campaign.policy import HEADERS

ROOT = Path(__file__).resolve().parents[2]
CAMPAIGNS = {"trung-uong": ROOT, "hai-duong": ROOT / "examples" / "hai-duong-2012"}
EDITIONS = ("public", "kiosk", "press")


@dataclass(frozen=True, slots=True)
class Site:
    """One edition of one campaign, built into `folder` and served at `url` (ends with /)."""

    campaign: str
    edition: str
    folder: Path
    url: str

    def page(self, name: str = "") -> str:
        """The address of a page: of the file for the kiosk, which runs without a server."""
        if self.edition == "kiosk":
            return (self.folder / (name or "index.html")).as_uri()
        return self.url + name


@dataclass(frozen=True, slots=True)
class Look:
    """How a visitor looks at a page."""

    width: int = 1440
    height: int = 900
    javascript: bool = True
    dark: bool = False
    still: bool = False
    touch: bool = False
    forced: bool = False
    """With few colours, all chosen by the visitor."""
    strict: bool = False
    """Served with the headers that our servers set."""
    zone: str = "Asia/Ho_Chi_Minh"
    at: str | None = None
    """The moment on the visitor's clock, None for that of this machine."""

    def context(self) -> dict[str, Any]:
        """The same in Playwright's words."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "java_script_enabled": self.javascript,
            "color_scheme": "dark" if self.dark else "light",
            "reduced_motion": "reduce" if self.still else "no-preference",
            "forced_colors": "active" if self.forced else "none",
            "has_touch": self.touch,
            "locale": "vi-VN",
            "timezone_id": self.zone,
        }


DESKTOP = Look()


class Sites(Protocol):
    """Builds a site at most once per run."""

    def __call__(self, edition: str = "public", campaign: str = "trung-uong") -> Site: ...


class Exhibited(Protocol):
    """Builds an edition of a campaign with an exhibition at most once per run."""

    def __call__(self, edition: str = "public") -> Site: ...


class Visit(Protocol):
    """Opens a page; the test fails if the page logs an error or asks for anything outside."""

    def __call__(self, url: str, look: Look = DESKTOP) -> Page: ...


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: pytest's output is for results."""


@contextmanager
def served(folder: Path, server_of: type[Quiet] = Quiet) -> Generator[str, None, None]:
    """The address at which the folder, which may still be empty, is served on this machine."""
    handler = partial(server_of, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def load(images: Locator) -> None:
    """Waits until the pictures are there, those too that would wait to be scrolled to."""
    # A page that was once idle counts as idle for ever: waiting for that again waits for nothing.
    images.evaluate_all("""images => Promise.all(images.map(image => {
        image.loading = "eager";
        return image.decode();
    }))""")


def is_outside(url: str) -> bool:
    """The address is on another machine."""
    return not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:", "about:"))


def listen(context: BrowserContext, complaints: list[str]) -> None:
    """Collects what a visitor's browser would complain of; keeps it from leaving this machine."""

    def asked(request: Request) -> None:
        if is_outside(request.url):
            complaints.append(f"asks for something outside: {request.url}")

    def failed(request: Request) -> None:
        # Leaving a page ends what it was still loading; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"not loaded: {request.url}: {request.failure}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"console: {message.text} {message.location}")

    context.route(is_outside, lambda route: route.abort("aborted"))
    context.on("request", asked)
    context.on("requestfailed", failed)
    context.on("console", said)
    context.on("weberror", lambda error: complaints.append(f"script failed: {error.error}"))


def be_strict(context: BrowserContext) -> None:
    """Serves every page of this machine with the headers that our servers set."""

    def with_headers(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, **HEADERS}
        route.fulfill(response=response, headers=headers)

    context.route("http://127.0.0.1:*/**", with_headers)
