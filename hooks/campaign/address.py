"""Where pages are published: absolute where the site has an address, else from page to page."""

from __future__ import annotations

from urllib.parse import urlsplit

from campaign.editions import Edition, View


def home(language: str) -> str:
    """The address of a language's home page; Vietnamese is at the root."""
    return "" if language == "vi" else f"{language}/"


def public_address(view: View) -> str:
    """Where the pages of this view are published; '' where they aren't, or nobody said."""
    return view.once(_public_address)


def _public_address(view: View) -> str:
    address = view.settings.address
    published_there = address and view.edition is Edition.PUBLIC
    return address.rstrip("/") + "/" if address and published_there else ""


def root(view: View) -> str:
    """Where the site begins on its host; only the public one lies below its known address."""
    return urlsplit(public_address(view)).path or "/"


def seen_from(uri: str, view: View) -> tuple[str, str]:
    """The root of the site and this page itself, as the page writes them."""
    own = home(view.language) + uri
    if public := public_address(view):
        return public, public + own
    return "../" * own.count("/") or "./", "./"
