"""Every site built once per run, and a real browser to look at it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import ExitStack
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from campaign import site
from tests.site.browsing import (
    CAMPAIGNS,
    DESKTOP,
    EDITIONS,
    ROOT,
    Exhibited,
    Look,
    Site,
    Sites,
    Visit,
    be_strict,
    listen,
    served,
)
from tests.site.building import IN_ALL_STATES, build, change, started
from tests.site.exhibiting import exhibiting
from tools import chromium

# A browser that looks after itself talks to its maker; a test's browser talks to us only.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Starts the Chromium found on this machine; none is a failure."""
    path = chromium.found()
    if path is None:
        pytest.fail("Chromium is missing; `make tools` installs it")
    # Chromium refuses its sandbox to root, and CI is root.
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    return {
        **browser_type_launch_args,
        "executable_path": str(path),
        "args": [*ARGUMENTS, *sandbox],
    }


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Generator[Sites, None, None]:
    """`sites("kiosk", "hai-duong")`: that edition, at the campaign's own replay clock."""
    with ExitStack() as servers:

        @cache
        def built(edition: str, campaign: str) -> Site:
            folder = tmp_path_factory.mktemp(campaign) / edition
            site.build(
                root=ROOT, campaign=CAMPAIGNS[campaign], edition=edition, at=None, out=folder
            )
            return Site(campaign, edition, folder, servers.enter_context(served(folder)))

        yield lambda edition="public", campaign="trung-uong": built(edition, campaign)


@pytest.fixture(scope="session")
def living(tmp_path_factory: pytest.TempPathFactory) -> Generator[Site, None, None]:
    """A campaign without a clock, built at 8 o'clock on 01/9/2027, in all its states."""
    folder = tmp_path_factory.mktemp("living")
    campaign = started(folder / "campaign")
    for before, after in IN_ALL_STATES:
        change(campaign / "data/plan.yml", before, after)
    build(campaign, folder / "site")
    with served(folder / "site") as url:
        yield Site("living", "public", folder / "site", url)


@pytest.fixture(scope="session")
def exhibited(tmp_path_factory: pytest.TempPathFactory) -> Generator[Exhibited, None, None]:
    """`exhibited("kiosk")`: that edition of a campaign with everything an exhibition can have."""
    folder = tmp_path_factory.mktemp("exhibited")
    campaign = exhibiting(folder / "truong")
    with ExitStack() as servers:

        @cache
        def built(edition: str = "public") -> Site:
            out = build(campaign, folder / edition, edition).out
            return Site("truong", edition, out, servers.enter_context(served(out)))

        yield built


@pytest.fixture(params=[(e, c) for c in CAMPAIGNS for e in EDITIONS], ids="-".join)
def any_site(request: pytest.FixtureRequest, sites: Sites) -> Site:
    """Each edition of each campaign in turn."""
    edition, campaign = request.param
    return sites(edition, campaign)


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext]) -> Generator[Visit, None, None]:
    """`visit(site.page("ke-hoach/"), Look(width=360))`: the page, as that visitor sees it."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def opened(url: str, look: Look = DESKTOP) -> Page:
        context = new_context(**look.context())
        contexts.append(context)
        listen(context, complaints)
        if look.strict:
            be_strict(context)
        page = context.new_page()
        if look.at is not None:
            page.clock.install(time=look.at)
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        # What is still being loaded now is of no interest.
        context.unroute_all(behavior="ignoreErrors")
    assert not complaints, "\n".join(complaints)
