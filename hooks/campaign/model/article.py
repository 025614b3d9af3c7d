"""An article: one Markdown file under docs/ with its front matter."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import ClassVar

from pydantic import Field

from campaign.model.base import ActivityRef, Day, Record, UnitRef
from campaign.model.words import Text


class Article(Record):
    """A Markdown file: what its front matter says; MkDocs reads the body."""

    family: ClassVar[str] = "article"

    path: PurePosixPath
    """Đường dẫn trong docs/ (chương trình tự điền)."""
    title: Text | None = None
    """Tên bài."""
    published_on: Day | None = Field(default=None, alias="date")
    """Ngày đăng."""
    summary: Text | None = None
    """Tóm tắt."""
    picture: str | None = None
    """Ảnh."""
    activity: ActivityRef | None = None
    """Mã hoạt động liên quan."""
    unit: UnitRef | None = None
    """Mã đơn vị liên quan."""

    @property
    def known_from(self) -> date | None:
        """The day it is published."""
        return self.published_on
