"""Pictures as texts show them: a photograph of the exhibition, or a file with its own words."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.derivatives.picture import Picture
from campaign.editions import View
from campaign.exhibits import Exhibit
from campaign.model import Article, Exhibitions, Text
from campaign.model.picture import Picture as Named
from campaign.supplied import article_file, hero_file


@dataclass(frozen=True)
class Placed:
    """The files of a picture, and what is said of it."""

    picture: Picture
    alt: Text | None = None
    caption: Text | None = None
    credit: Text | None = None
    exhibit: Exhibit | None = None
    """The photograph it is; its record has all the words then."""


def of_first_screen(view: View) -> Placed | None:
    """The picture of the first screen, if the view has one."""
    hero = view.settings.look.hero
    return _placed(hero, hero_file(hero), view) if hero else None


def of_article(article: Article, view: View) -> Placed | None:
    """The picture of an article, if it has one that the view may show."""
    return _placed(article.picture, article_file(article), view) if article.picture else None


def _placed(named: Named, file: str, view: View) -> Placed:
    if named.photo is None:
        return Placed(view.pictures[file], named.alt, named.caption, named.credit)
    photo = next(one for one in view[Exhibitions].photos if one.id == named.photo)
    picture = view.pictures[photo.id]
    return Placed(picture, photo.alt, exhibit=Exhibit(photo, picture))
