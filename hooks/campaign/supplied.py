"""Pictures that hang in no exhibition: the first screen's, those of news and of the honours roll.

They are made like photographs; pages have them by the name of their file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.derivatives import Stamp, Wanted
from campaign.editions import View
from campaign.model import Article, Picture, Text
from campaign.model.honours import Honours
from campaign.photos.original import Original
from campaign.vietnamese import slug

DOCS = "docs"


@dataclass(frozen=True, slots=True)
class Supplied:
    """A file, and what is said of it where it is shown."""

    file: str
    """Below the folder of the campaign: its key in `View.pictures`."""
    alt: Text | None = None
    caption: Text | None = None
    credit: Text | None = None

    @property
    def folder(self) -> str:
        """The folder that no link may lead out of."""
        return PurePosixPath(self.file).parts[0]

    @property
    def name(self) -> str:
        """What it is called below that folder."""
        return PurePosixPath(self.file).relative_to(self.folder).as_posix()

    @property
    def _id(self) -> str:
        """One of its own, also beside "le.jpg" and "Lễ.jpg"; no photograph's has a low line."""
        parts = PurePosixPath(self.file).parts
        spelt = "_".join(map(slug, parts))
        if spelt == "_".join(part.replace(".", "-") for part in parts):
            return spelt
        return f"{spelt}-{hashlib.sha256(self.file.encode()).hexdigest()[:6]}"

    def wanted(self, original: Original) -> Wanted:
        """What is to be made of it."""
        return Wanted(
            id=self._id,
            original=original,
            stamp=Stamp(
                credit=self.credit.vi if self.credit else "",
                description=spoken(self.caption),
                alt=spoken(self.alt),
            ),
        )


def spoken(text: Text | None) -> tuple[tuple[str, str], ...]:
    """The words of a text in each of its languages."""
    return tuple((code, text.says(code) or "") for code in text.languages()) if text else ()


def supplied(view: View) -> Iterator[Supplied]:
    """Every file that a page of the view shows, beside the photographs."""
    hero = view.settings.look.hero
    if hero is not None and hero.file is not None:
        yield _with_words(hero_file(hero), hero)
    for article in view.articles:
        shown = article.is_news and article.language in view.settings.languages
        if shown and article.picture is not None and article.picture.file is not None:
            yield _with_words(article_file(article), article.picture)
    for honour in view[Honours].honours:
        if honour.picture is not None:
            yield Supplied(honour_file(honour.picture))


def hero_file(hero: Picture) -> str:
    """Where it lies below the folder of the campaign."""
    return PurePosixPath(hero.file or "").as_posix()


def article_file(article: Article) -> str:
    """Where the picture of an article lies below the folder of the campaign."""
    return f"{DOCS}/{article.picture_path}"


def honour_file(name: str) -> str:
    """Where a picture of the honours roll lies below the folder of the campaign."""
    return (PurePosixPath(DOCS) / name).as_posix()


def _with_words(file: str, picture: Picture) -> Supplied:
    return Supplied(file, picture.alt, picture.caption, picture.credit)
