"""News: articles by month, newest first, and the page that each of them is read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from campaign.editions import View
from campaign.finding import Findable
from campaign.interface import words
from campaign.model import Activity, Part, Plan, Text
from campaign.news import SECTION_URI, News, has_news, news
from campaign.news_data import news_article
from campaign.outputs import feeds
from campaign.pages import Page
from campaign.schedule import named_units, schedule
from campaign.when import When, WhenContext

NAME = "news"
PARTS: tuple[type[Part], ...] = ()

SHOWN_RELATED = 4


@dataclass(frozen=True)
class Month:
    """The articles of one month."""

    id: str
    when: When
    news: tuple[News, ...]


@dataclass(frozen=True)
class Subject:
    """What an article is about, with its page if it has one."""

    label: str
    name: Text
    uri: str | None


def pages(view: View) -> Iterable[Page]:
    """The list, if there is any news; the articles themselves are prose, see `articles`."""
    items = news(view)
    if not items:
        return
    said = words(view.language).news
    yield Page(
        uri=SECTION_URI,
        section=NAME,
        template="news/page.html",
        title=said.title,
        description=said.description,
        context={
            "months": tuple(months(items)),
            "feed": feeds.offered(view),
            "pictures": tuple(item.picture for item in items if item.picture),
        },
        language=view.language,
    )


def menu(view: View) -> str | None:
    """The list, if there is any news."""
    return SECTION_URI if has_news(view) else None


def findable(view: View) -> Iterator[Findable]:
    """Every article; its text is added from its page."""
    kind = words(view.language).menu[NAME]
    for item in news(view):
        texts = (item.day, item.summary)
        yield Findable(item.title, item.uri, kind, texts, language=item.language)


def months(items: Iterable[News]) -> Iterator[Month]:
    """Month by month, in the order of the news."""
    for month, found in groupby(items, key=lambda item: f"{item.published_on:%Y-%m}"):
        yield Month(f"thang-{month}", When.read(month, WhenContext()), tuple(found))


def articles(view: View) -> Mapping[str, Page]:
    """File below docs/ -> the page around it, for the news in the language of the view."""
    items = news(view)
    return {
        str(item.article.path): _article(place, items, view)
        for place, item in enumerate(items)
        if item.language == view.language
    }


def _article(place: int, items: tuple[News, ...], view: View) -> Page:
    item = items[place]
    return Page(
        uri=item.uri,
        section=NAME,
        template="news/article.html",
        title=item.title.told(view.language),
        description=item.summary.told(view.language) if item.summary else None,
        context={
            "item": item,
            "subjects": tuple(subjects(item, view)),
            "related": tuple(_related(item, items))[:SHOWN_RELATED],
            "older": items[place + 1] if place + 1 < len(items) else None,
            "newer": items[place - 1] if place else None,
            "news_uri": SECTION_URI,
        },
        thing=news_article(item, view),
        updated=item.article.updated,
        language=view.language,
    )


def subjects(item: News, view: View) -> Iterator[Subject]:
    """The activity and the unit that an article is about, as far as the view has them."""
    said = words(view.language).news
    lines = {line.id: line.uri for line in schedule(view)}
    for activity in _with_children(view[Plan].activities):
        if activity.id == item.article.activity:
            yield Subject(said.activity, activity.title, lines.get(activity.id))
    unit = named_units(view).get(item.article.unit or "")
    if unit is not None:
        yield Subject(said.unit, unit.name, unit.uri)


def _with_children(activities: Iterable[Activity]) -> Iterator[Activity]:
    for activity in activities:
        yield activity
        yield from _with_children(activity.children)


def _related(item: News, items: Iterable[News]) -> Iterator[News]:
    """Other news about the same activity or the same unit."""
    article = item.article
    for other in items:
        same_activity = article.activity and article.activity == other.article.activity
        same_unit = article.unit and article.unit == other.article.unit
        if other is not item and (same_activity or same_unit):
            yield other
