"""nguon-tin.xml (Atom, RFC 4287): the news, and what became of the activities, newest first.

Ids and dates come from the records alone, never from the clock: an unchanged campaign gives
an unchanged feed. Links are absolute where the site's address is known; else they are relative
to the feed itself, as RFC 3986 resolves them where there is no `xml:base`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import quote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from campaign.address import home
from campaign.editions import Edition, View
from campaign.interface import words
from campaign.model import Activity, ArticleKind, Status, Text
from campaign.news import News, has_news, news
from campaign.outputs.output import Output, first_known, in_language
from campaign.pages import Links
from campaign.schedule import Line, schedule, undated

URI = "nguon-tin.xml"
TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Feed:
    """The feed as pages offer it."""

    uri: str
    title: str
    type: str = TYPE


@dataclass(frozen=True)
class Entry:
    """One article, or what became of one activity."""

    id: str
    title: Text
    updated: date
    published: date | None
    address: str
    summary: Text | None
    category: ArticleKind | None


def offered(view: View) -> Feed | None:
    """The feed of this view, None where there is nothing to tell; the kiosk has no readers."""
    changed = (line for line in schedule(view) if _is_told(line.activity, view))
    if view.edition is Edition.KIOSK or not (has_news(view) or any(changed)):
        return None
    return Feed(
        URI, words(view.language).news.feed.title.format(view.settings.title.told(view.language))
    )


def files(view: View) -> Iterator[Output]:
    """The feed, if there is anything to tell."""
    feed = offered(view)
    if feed is not None:
        yield Output(in_language(URI, view), written(feed, view))


def entries(view: View) -> tuple[Entry, ...]:
    """The news and the changed activities, newest first."""
    told = (
        *(_of_news(item, view) for item in news(view)),
        *(_of_activity(line, view) for line in schedule(view) if _is_told(line.activity, view)),
    )
    by_id = sorted(told, key=lambda entry: entry.id)
    return tuple(sorted(by_id, key=lambda entry: entry.updated, reverse=True))


def written(feed: Feed, view: View) -> bytes:
    """The feed as XML."""
    told = entries(view)
    root = Element("feed", {"xmlns": _ATOM, _LANGUAGE: view.language})
    _add(root, "id", _tag(in_language("feed", view), view))
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(told[0].updated, view))
    _link(root, "self", in_language(URI, view), view, TYPE)
    _link(root, "alternate", home(view.language), view, "text/html")
    _add_author(root, view.settings.organisation.name, view)
    for entry in told:
        _add_entry(root, entry, view)
    ElementTree.indent(root)
    told_as: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return told_as + b"\n"


def _is_told(activity: Activity, view: View) -> bool:
    """True for what took place, was moved, put off or called off, or is marked as updated."""
    stated = activity.status in (Status.CANCELLED, Status.POSTPONED)
    moved = bool(activity.moved_from)
    return activity.has_happened or stated or moved or _known(activity.updated, view) is not None


def _known(day: date | None, view: View) -> date | None:
    """The day, unless it is still to come at the moment of the view."""
    return day if day is not None and day <= view.now.at.date() else None


def _of_news(item: News, view: View) -> Entry:
    updated = _known(item.article.updated, view)
    return Entry(
        id=_tag(f"article/{item.article.id}", view),
        title=item.title,
        updated=max(updated or item.published_on, item.published_on),
        published=item.published_on,
        address=item.address,
        summary=item.summary,
        category=item.kind,
    )


def _of_activity(line: Line, view: View) -> Entry:
    activity = line.activity
    happened = activity.actual.known_from if activity.actual else None
    days = [day for day in (_known(activity.updated, view), happened) if day]
    return Entry(
        id=_tag(in_language(f"activity/{activity.id}", view), view),
        title=activity.title,
        # A change nobody dated is as old as the plan: it never passes for newer than it is.
        updated=max(days, default=first_known(view)),
        published=None,
        address=quote(home(view.language) + line.uri),
        summary=_change(line, view),
        category=None,
    )


def _change(line: Line, view: View) -> Text:
    """What became of the activity, in one sentence or two."""
    said = words(view.language).news.feed
    activity = line.activity
    when = line.when.phrase(view.language) if line.when else undated(view)
    if activity.has_happened:
        told = said.done.format(when)
        if activity.actual and activity.actual.summary:
            told = f"{told} {activity.actual.summary.told(view.language)}"
    elif activity.status is Status.CANCELLED:
        told = said.cancelled
    elif activity.status is Status.POSTPONED:
        told = said.postponed
    elif line.moved_from:
        told = said.moved.format(when=when, before=line.moved_from.phrase(view.language))
    else:
        told = said.updated.format(when)
    return Text.model_validate({"vi": told, view.language: told})


def _tag(name: str, view: View) -> str:
    """A tag URI (RFC 4151): the campaign, the year it commemorates in, the record."""
    day = view.settings.occasion.day.earliest
    assert day is not None
    return f"tag:{view.settings.id},{day.year}:{name}"


def _add_entry(root: Element, entry: Entry, view: View) -> None:
    element = SubElement(root, "entry")
    _add(element, "id", entry.id)
    _say(element, "title", entry.title, view)
    _add(element, "updated", _moment(entry.updated, view))
    if entry.published:
        _add(element, "published", _moment(entry.published, view))
    _link(element, "alternate", entry.address, view, "text/html")
    if entry.category:
        label = entry.category.told(view.language)
        SubElement(element, "category", {"term": entry.category.value, "label": label})
    if entry.summary:
        _say(element, "summary", entry.summary, view)


def _add_author(root: Element, name: Text, view: View) -> None:
    author = SubElement(root, "author")
    _add(author, "name", name.told(view.language))
    _mark(author, name, view)


def _add(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _say(parent: Element, name: str, text: Text, view: View) -> None:
    """The words in the feed's language; Vietnamese marked as such where they aren't."""
    _mark(_add(parent, name, text.told(view.language)), text, view)


def _mark(element: Element, text: Text, view: View) -> None:
    if text.says(view.language) is None:
        element.set(_LANGUAGE, "vi")


def _link(parent: Element, rel: str, address: str, view: View, media: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": media, "href": _href(address, view)})


def _href(address: str, view: View) -> str:
    # The campaign's address is that of the public edition.
    if view.settings.address and view.edition is Edition.PUBLIC:
        return f"{view.settings.address.rstrip('/')}/{address}"
    return Links("../" * in_language(URI, view).count("/")).at(address)


def _moment(day: date, view: View) -> str:
    """Midnight of that day where the campaign is (RFC 3339)."""
    return datetime.combine(day, time(), view.settings.timezone).isoformat()
