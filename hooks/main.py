"""The events of MkDocs, in their order. What happens at each is in `campaign.site`."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from campaign.site import SESSION


def on_startup(command: str, **_: Any) -> None:
    """Knows from here on whether somebody previews the site or builds it."""
    SESSION.start(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Finds the campaign folder and sets the last good site aside."""
    SESSION.configure(config)
    return config


def on_files(files: Files, **_: Any) -> Files:
    """Reads the campaign and says which files the site will have."""
    SESSION.run.gather(files)
    return files


def on_env(env: Environment, files: Files, **_: Any) -> Environment:
    """Fills the pages: from here on everything is decided."""
    SESSION.run.fill(env, files)
    return env


def on_page_context(context: dict[str, Any], page: Page, **_: Any) -> dict[str, Any]:
    """Puts prose from docs/ into the same shell as every other page."""
    return {**context, "shell": SESSION.run.frame(page)}


def on_post_build(**_: Any) -> None:
    """Checks the new site and puts it in the place of the old one."""
    SESSION.run.finish()


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Lets a preview make its pages when somebody asks for them."""
    SESSION.attend(server)
    return server


def on_build_error(error: Exception, **_: Any) -> None:
    """Throws away what was begun; the last good site stays."""
    SESSION.fail(error)
