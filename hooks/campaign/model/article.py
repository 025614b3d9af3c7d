"""An article: one Markdown file under docs/ with its front matter."""

from __future__ import annotations

import posixpath
from datetime import date
from pathlib import PurePosixPath
from typing import ClassVar

from pydantic import Field, model_validator

from campaign.interface import languages
from campaign.model.base import ActivityRef, Day, Record, UnitRef
from campaign.model.picture import Picture
from campaign.model.words import Choice, Text
from campaign.problems import Wrong

NEWS_FOLDER = "tin"


class ArticleKind(Choice):
    """What sort of news an article is."""

    NEWS = "news", "tin", "news"
    FEATURE = "feature", "bài", "feature"
    EXAMPLE = "example", "gương người tốt, việc tốt", "good people, good deeds"


class Article(Record):
    """A Markdown file: what its front matter says; MkDocs reads the body."""

    family: ClassVar[str] = "article"

    path: PurePosixPath
    """Đường dẫn trong docs/ (chương trình tự điền)."""
    title: Text | None = None
    """Tên bài."""
    published_on: Day | None = Field(default=None, alias="date")
    """Ngày đăng."""
    kind: ArticleKind | None = None
    """Loại bài: tin, bài, hay gương người tốt, việc tốt."""
    summary: Text | None = None
    """Tóm tắt."""
    picture: Picture | None = None
    """Ảnh: mã ảnh trong exhibition.yml, tên tệp, hoặc file, alt, caption, credit."""
    activity: ActivityRef | None = None
    """Mã hoạt động liên quan."""
    unit: UnitRef | None = None
    """Mã đơn vị liên quan."""

    @model_validator(mode="after")
    def _news_has_title_and_day(self) -> Article:
        if not self.is_news or (self.title and self.published_on):
            return self
        raise Wrong(
            f"bài trong docs/{NEWS_FOLDER}/ phải có title (tên bài) và date (ngày đăng), "
            "ví dụ date: 11/4/2017",
            f"an article in docs/{NEWS_FOLDER}/ needs a title and a date (when it is published), "
            "for example date: 11/4/2017",
        )

    @property
    def known_from(self) -> date | None:
        """The day it is published."""
        return self.published_on

    @property
    def language(self) -> str:
        """docs/en/… is English; what lies in no language's folder is Vietnamese."""
        folder = self.path.parts[0]
        return folder if len(self.path.parts) > 1 and folder in languages() else "vi"

    @property
    def path_in_language(self) -> PurePosixPath:
        """Where it lies in the folder of its language, without .md: the same in every language."""
        path = self.path.with_suffix("")
        return path if self.language == "vi" else path.relative_to(self.language)

    @property
    def is_news(self) -> bool:
        """True for what lies in docs/tin/ or docs/<language>/tin/."""
        parts = self.path_in_language.parts
        return len(parts) > 1 and parts[0] == NEWS_FOLDER

    @property
    def picture_path(self) -> str | None:
        """Where its picture lies in docs/; None for none, and for one of the exhibition."""
        if self.picture is None or self.picture.file is None:
            return None
        return posixpath.normpath(posixpath.join(self.path.parent, self.picture.file))
