"""Official documents: the one the campaign follows, and those it leans on."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from campaign.model.base import Count, Day, Noted, Record, UnitRef, Visible
from campaign.model.words import Model, Text
from campaign.when import When


class HousePaper(Visible):
    """Kept in the office unless its record says otherwise: plans are papers for the house."""

    @property
    def is_house_paper(self) -> bool:
        """Always: it is published only when someone writes so."""
        return True


class Recipient(Model):
    """One line of "Nơi nhận"."""

    text: str
    """Nguyên văn dòng nơi nhận."""
    who: Text
    """Người, cơ quan nhận."""
    purpose: str | None = None
    """Nhận để làm gì, ví dụ để báo cáo."""


class Distribution(HousePaper):
    """Who receives the document."""

    heading: str
    """Tiêu đề, ví dụ Nơi nhận:."""
    recipients: tuple[Recipient, ...] = ()
    """Các nơi nhận."""


class Signature(HousePaper):
    """Who signed, on whose behalf."""

    lines: tuple[str, ...] = ()
    """Các dòng trước chữ ký."""
    on_behalf_of: Text | None = None
    """Thay mặt ai."""
    office: Text | None = None
    """Chức vụ người ký."""
    name: str
    """Họ tên người ký."""


class IssueBounds(HousePaper):
    """Between which days an undated document must have been issued: inferred from house papers."""

    when: When
    """Khoảng thời gian suy ra."""
    why: Text
    """Vì sao suy ra như vậy."""


class PlanDocument(Noted):
    """The official document the campaign follows."""

    type: Text
    """Loại văn bản, ví dụ Kế hoạch."""
    title: str
    """Trích yếu, nguyên văn."""
    number: str | None = None
    """Số hiệu; null nếu bản nhận được không ghi."""
    issued_on: Day | None = None
    """Ngày ban hành."""
    issued_at: Text | None = None
    """Nơi ban hành."""
    issued_text: str | None = None
    """Nguyên văn dòng địa danh, ngày tháng."""
    issued_bounds: IssueBounds | None = None
    """Khoảng thời gian ban hành suy ra, nếu không ghi ngày."""
    issuer: UnitRef | None = None
    """Mã đơn vị ban hành."""
    approved_by: Text | None = None
    """Cơ quan đồng ý cho ban hành."""
    basis: str | None = None
    """Căn cứ, nguyên văn."""
    preamble: str | None = None
    """Lời mở đầu, nguyên văn."""
    headings: tuple[str, ...] = ()
    """Các đề mục, nguyên văn."""
    rule: str | None = None
    """Đường kẻ dưới tên văn bản, như trong bản gốc."""
    closing: str | None = None
    """Lời kết, nguyên văn."""
    signature: Signature | None = None
    """Chữ ký."""
    distribution: Distribution | None = None
    """Nơi nhận."""


class CitedDocument(Record):
    """A document the plan leans on."""

    family: ClassVar[str] = "document"

    type: Text
    """Loại văn bản: Thông báo, Chỉ thị, Nghị quyết …"""
    number: str | None = None
    """Số hiệu."""
    number_variants: tuple[str, ...] = ()
    """Các cách viết số hiệu trong văn bản."""
    issued_on: Day | None = None
    """Ngày ban hành."""
    issuer: Text | None = None
    """Cơ quan ban hành."""
    about: Text | None = None
    """Nội dung."""
    count: Count | None = None
    """Số lượng văn bản, nếu nhắc chung."""

    @property
    def known_from(self) -> date | None:
        """The day it was issued."""
        return self.issued_on
