"""Titles between quotation marks, and the awards a plan names."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from campaign.model.base import ActivityRef, Count, Day, Record
from campaign.model.words import Choice, Model, Text


class TitleVariant(Model):
    """One wording of a title, and where the document has it."""

    text: str
    """Nguyên văn tên gọi."""
    where: str
    """Ở mục nào của văn bản."""


class Title(Record):
    """A title between quotation marks; several variants are a conflict to settle."""

    family: ClassVar[str] = "title"

    kind: Text
    """Tên của cái gì: tọa đàm, phóng sự, kỷ niệm chương …"""
    activity: ActivityRef | None = None
    """Mã hoạt động mang tên này."""
    variants: tuple[TitleVariant, ...] = Field(min_length=1)
    """Các cách viết."""


class AwardStatus(Choice):
    """How far an award has come: proposed is never received."""

    CREATED = "created", "ban hành", "created"
    PLANNED = "planned", "dự kiến", "planned"
    PROPOSED = "proposed", "đề nghị", "proposed"
    GIVEN = "given", "đã tặng", "given"


class Award(Record):
    """An award the plan names."""

    family: ClassVar[str] = "award"

    name: Text
    """Tên hình thức khen thưởng."""
    to: Text | None = None
    """Tặng cho ai."""
    count: Count | None = None
    """Số lượng."""
    status: AwardStatus
    """created, planned, proposed (mới đề nghị) hay given (đã tặng)."""
    decided: Day | None = None
    """Ngày có quyết định."""
    activity: ActivityRef | None = None
    """Mã hoạt động liên quan."""

    @property
    def is_house_paper(self) -> bool:
        """A proposal stays in the office until it is decided."""
        return self.status is AwardStatus.PROPOSED and self.decided is None
