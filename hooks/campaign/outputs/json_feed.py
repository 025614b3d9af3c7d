"""nguon-tin.json (JSON Feed 1.1): what the Atom feed tells, for readers that prefer JSON.

An address in JSON has nothing it could be relative to: there is a feed only where the site's own
is known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from campaign.address import home, public_address
from campaign.editions import View
from campaign.outputs import feeds
from campaign.outputs.feeds import Entry, Feed
from campaign.outputs.output import Output, in_language

URI = "nguon-tin.json"
TYPE = "application/feed+json"
_VERSION = "https://jsonfeed.org/version/1.1"


def offered(view: View) -> Feed | None:
    """The feed of this view, None where there is no Atom feed, or no address."""
    feed = feeds.offered(view)
    return replace(feed, uri=URI, type=TYPE) if feed and public_address(view) else None


def files(view: View) -> Iterator[Output]:
    """The feed, if there is anything to tell."""
    feed = offered(view)
    if feed is not None:
        written = json.dumps(_told(feed, view), ensure_ascii=False, indent=1) + "\n"
        yield Output(in_language(URI, view), written.encode())


def _told(feed: Feed, view: View) -> dict[str, Any]:
    root = public_address(view)
    return {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": root + home(view.language),
        "feed_url": root + in_language(URI, view),
        "description": view.settings.summary.told(view.language),
        "language": view.language,
        "authors": [{"name": view.settings.organisation.name.told(view.language), "url": root}],
        "items": [_item(entry, view) for entry in feeds.entries(view)],
    }


def _item(entry: Entry, view: View) -> dict[str, Any]:
    """The text of an item is its summary, its title where it has none: the rest is on its page."""
    title = entry.title.told(view.language)
    told = {
        "id": entry.id,
        "url": public_address(view) + entry.address,
        "title": title,
        "content_text": entry.summary.told(view.language) if entry.summary else title,
        "date_published": _moment(entry.published, view),
        "date_modified": _moment(entry.updated, view),
        "tags": [entry.category.says(view.language)] if entry.category else None,
        "language": view.language if entry.title.says(view.language) else "vi",
    }
    return {name: said for name, said in told.items() if said}


def _moment(day: date | None, view: View) -> str | None:
    """Midnight of that day where the campaign is (RFC 3339)."""
    return datetime.combine(day, time(), view.settings.timezone).isoformat() if day else None
