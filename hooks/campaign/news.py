"""The news as pages show it: newest first, in the language of the page as far as there is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from campaign.address import home
from campaign.countdown import day_words
from campaign.editions import View
from campaign.grouping import grouped
from campaign.model import Article, ArticleKind, Text
from campaign.placed import Placed, of_article

SECTION_URI = "tin/"


@dataclass(frozen=True)
class News:
    """One article in a list: what it is called, when it was published, where it is read."""

    article: Article
    uri: str
    """Its address below the home of its language."""
    address: str
    """Its address below the root of the site, as a link writes it."""
    title: Text
    summary: Text | None
    picture: Placed | None
    day: str

    @property
    def published_on(self) -> date:
        """The day it was published, which news always has."""
        assert self.article.published_on is not None
        return self.article.published_on

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.article.language

    @property
    def kind(self) -> ArticleKind | None:
        """What sort of news it is."""
        return self.article.kind


def news(view: View) -> tuple[News, ...]:
    """The articles of the view's language, and the Vietnamese ones that aren't translated."""
    articles = tuple(article for article in view.articles if article.is_news)
    own = tuple(article for article in articles if article.language == view.language)
    translated = {article.path_in_language for article in own}
    foreign = (
        article
        for article in articles
        if article.language == "vi" and article.path_in_language not in translated
    )
    shown = (_news(article, view) for article in (*own, *foreign))
    by_name = sorted(shown, key=lambda item: item.address)
    return tuple(sorted(by_name, key=lambda item: item.published_on, reverse=True))


def has_news(view: View) -> bool:
    """True if there is any."""
    spoken = {view.language, "vi"}
    return any(article.is_news and article.language in spoken for article in view.articles)


def by_activity(items: Iterable[News]) -> Mapping[str, tuple[News, ...]]:
    """Activity id -> the news about it, newest first."""
    return grouped(items, lambda item: item.article.activity)


def by_unit(items: Iterable[News]) -> Mapping[str, tuple[News, ...]]:
    """Unit id -> the news about it, newest first."""
    return grouped(items, lambda item: item.article.unit)


def _news(article: Article, view: View) -> News:
    assert article.title is not None
    assert article.published_on is not None
    uri = f"{article.path_in_language.as_posix()}/"
    return News(
        article=article,
        uri=uri,
        address=quote(home(article.language) + uri),
        title=_own(article.title, article),
        summary=article.summary and _own(article.summary, article),
        picture=_own_picture(article, view),
        day=day_words(article.published_on, view.language),
    )


def _own(text: Text, article: Article) -> Text:
    """Words of an article: plain ones in an English article are English, not Vietnamese."""
    if article.language == "vi" or text.says(article.language):
        return text
    return Text.model_validate({"vi": text.vi, article.language: text.vi})


def _own_picture(article: Article, view: View) -> Placed | None:
    placed = of_article(article, view)
    if placed is None or placed.exhibit is not None:
        return placed
    return replace(
        placed,
        alt=placed.alt and _own(placed.alt, article),
        caption=placed.caption and _own(placed.caption, article),
        credit=placed.credit and _own(placed.credit, article),
    )
