"""slogans.yml: slogans exactly as approved."""

from __future__ import annotations

from typing import ClassVar

from campaign.model.base import OccasionRef, Part, Record
from campaign.model.words import Text


class Slogan(Record):
    """One approved slogan; its Vietnamese words are never re-punctuated."""

    family: ClassVar[str] = "slogan"

    text: Text
    """Nguyên văn khẩu hiệu đã duyệt."""
    occasion: OccasionRef | None = None
    """Mã dịp kỷ niệm; bỏ trống nếu dùng chung."""


class Slogans(Part):
    """The approved slogans, in the order of the document."""

    FILE: ClassVar[str] = "slogans.yml"

    slogans: tuple[Slogan, ...] = ()
    """Các khẩu hiệu, theo thứ tự trong văn bản."""
