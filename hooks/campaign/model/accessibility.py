"""accessibility.yml: what an examination of the site found, and what still stands in the way."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from campaign.model.base import Part
from campaign.model.words import Model, Text


class Finding(Model):
    """One rule that pages broke."""

    rule: str
    """Tên quy tắc của công cụ, ví dụ color-contrast."""
    pages: int = Field(ge=1)
    """Số lần xem trang thấy lỗi này."""


class Examination(Model):
    """One examination by machine, as `make audit` writes it down."""

    day: date
    """Ngày kiểm tra (năm-tháng-ngày)."""
    program: str
    """Phiên bản của Kỷ Niệm."""
    tool: str
    """Công cụ và phiên bản."""
    browser: str
    """Trình duyệt và phiên bản."""
    pages: int = Field(ge=1)
    """Số trang đã xem, mỗi loại một trang ở mỗi thứ tiếng."""
    findings: tuple[Finding, ...] = ()
    """Những lỗi tìm thấy; bỏ trống nếu không có."""


class Accessibility(Part):
    """What can be said of the site's accessibility; without an examination nothing is said."""

    FILE: ClassVar[str] = "accessibility.yml"

    examined: Examination | None = None
    """Lần kiểm tra gần nhất, do `make audit` ghi."""
    limits: tuple[Text, ...] = ()
    """Những chỗ còn vướng mà máy không thấy, do người viết."""
