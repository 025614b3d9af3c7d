"""timeline.yml: eras and dated facts of the past, each with its source."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar

from pydantic import Field, StrictBool

from campaign.model.base import EraRef, Part, Record, happened_by, has_happened
from campaign.model.words import Model, Text
from campaign.when import When

WebAddress = Annotated[str, Field(pattern=r"^https?://\S+$")]


class Source(Model):
    """Where a fact can be checked."""

    name: Text
    """Tên nguồn: văn bản, báo, trang."""
    url: WebAddress | None = None
    """Địa chỉ trang nguồn, nếu có."""
    says: Text | None = None
    """Điều nguồn nói, nếu cần phân biệt."""


class Era(Record):
    """A named span of the history."""

    family: ClassVar[str] = "era"

    title: Text
    """Tên thời kỳ."""
    when: When
    """Khoảng thời gian của thời kỳ."""
    text: Text | None = None
    """Một, hai câu về thời kỳ."""

    @property
    def known_from(self) -> date | None:
        """Its first day: an era that hasn't begun isn't history yet."""
        return self.when.earliest


class Entry(Record):
    """One dated fact of the past."""

    family: ClassVar[str] = "entry"

    when: When
    """Thời gian của sự kiện."""
    title: Text
    """Sự kiện, một dòng."""
    text: Text | None = None
    """Nội dung ngắn."""
    era: EraRef | None = None
    """Mã thời kỳ."""
    place: Text | None = None
    """Nơi diễn ra."""
    sources: tuple[Source, ...] = Field(min_length=1)
    """Nguồn; mỗi sự kiện phải có ít nhất một nguồn."""
    uncertain: Text | None = None
    """Điều chưa chắc chắn, nói rõ cho người đọc."""
    headline: StrictBool = False
    """true nếu nêu ở trang đầu."""

    @property
    def known_from(self) -> date | None:
        """The first day on which it is sure to have happened."""
        return happened_by(self.when)

    def is_known(self, at: datetime) -> bool:
        """True once it is sure to have happened."""
        return has_happened(self.when, at)


class History(Part):
    """The history timeline."""

    FILE: ClassVar[str] = "timeline.yml"

    eras: tuple[Era, ...] = ()
    """Các thời kỳ."""
    entries: tuple[Entry, ...] = ()
    """Các sự kiện lịch sử."""
