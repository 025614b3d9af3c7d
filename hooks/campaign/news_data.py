"""An article for search engines: schema.org's NewsArticle."""

from __future__ import annotations

from datetime import date

from campaign.address import seen_from
from campaign.editions import View
from campaign.exhibits import published
from campaign.news import News
from campaign.placed import Placed
from campaign.structured import Thing, known, organisation


def news_article(item: News, view: View) -> Thing:
    """What it is called, when it was published and changed, by whom."""
    root, page = seen_from(item.uri, view)
    language = view.language
    whose = organisation(view, root)
    return known(
        "NewsArticle",
        headline=item.title.told(language),
        description=item.summary and item.summary.told(language),
        url=page,
        mainEntityOfPage=page,
        inLanguage=item.language,
        datePublished=item.published_on.isoformat(),
        dateModified=_known(item.article.updated, view),
        articleSection=item.kind and item.kind.told(language),
        image=_image(item.picture, root),
        author=whose,
        publisher=whose,
    )


def _image(placed: Placed | None, root: str) -> str | None:
    """The address of its picture; nobody needs to know of a plate."""
    if placed is None or placed.picture.broken:
        return None
    return root + published(placed.picture.share.name)


def _known(day: date | None, view: View) -> str | None:
    """The day, unless it is still to come at the moment of the view."""
    return day.isoformat() if day and day <= view.now.at.date() else None
