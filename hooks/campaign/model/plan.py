"""plan.yml: the official document and everything it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from campaign.model.activity import Activity
from campaign.model.award import Award, Title
from campaign.model.base import ActivityRef, DocumentRef, OccasionRef, Part, Record, UnitRef
from campaign.model.document import CitedDocument, HousePaper, PlanDocument
from campaign.model.words import Choice, Model, Text
from campaign.when import When


class PurposeKind(Choice):
    """What a paragraph of the first part says."""

    SIGNIFICANCE = "significance", "ý nghĩa", "significance"
    PURPOSE = "purpose", "mục đích", "purpose"


class Point(Model):
    """One of the things a paragraph names."""

    quote: str
    """Nguyên văn một ý."""
    text: Text | None = None
    """Diễn đạt ngắn, bản dịch."""


class Purpose(Record):
    """Why the campaign is held."""

    family: ClassVar[str] = "purpose"

    kind: PurposeKind = PurposeKind.PURPOSE
    """significance (ý nghĩa) hay purpose (mục đích)."""
    text: str
    """Nguyên văn."""
    points: tuple[Point, ...] = ()
    """Các ý."""
    occasions: tuple[OccasionRef, ...] = ()
    """Mã các dịp kỷ niệm được nhắc tới."""
    documents: tuple[DocumentRef, ...] = ()
    """Mã các văn bản được nhắc tới."""


class Requirement(Record):
    """How it is to be held."""

    family: ClassVar[str] = "requirement"

    text: str
    """Nguyên văn."""
    manner: tuple[Text, ...] = ()
    """Phải như thế nào."""
    avoid: tuple[Text, ...] = ()
    """Phải tránh gì."""
    quote: str | None = None
    """Ý nên nêu, nguyên văn."""


class Strand(Record):
    """What the commemoration is about: content without a date of its own or a lead."""

    family: ClassVar[str] = "strand"

    number: str | None = None
    """Số mục như in trong văn bản."""
    title: Text
    """Tên nội dung."""
    text: str
    """Nguyên văn."""
    when: When | None = None
    """Thời gian, nếu văn bản nêu."""
    formats: tuple[Text, ...] = ()
    """Các hình thức."""
    figures: tuple[str, ...] = ()
    """Các con số, nguyên văn."""
    documents: tuple[DocumentRef, ...] = ()
    """Mã các văn bản được nhắc tới."""


class Decision(Record):
    """Who steers: committees and councils set up, work shared out."""

    family: ClassVar[str] = "governance"

    number: str | None = None
    """Số mục như in trong văn bản."""
    title: Text
    """Nội dung, một dòng."""
    text: str
    """Nguyên văn."""
    lead: UnitRef | None = None
    """Mã đơn vị quyết định."""
    creates: tuple[UnitRef, ...] = ()
    """Mã các đơn vị được lập ra."""
    basis: tuple[DocumentRef, ...] = ()
    """Mã các văn bản làm căn cứ."""


class Assignment(Record):
    """What the plan asks of one unit: a second view of the same activities."""

    family: ClassVar[str] = "assignment"

    number: str | None = None
    """Số mục như in trong văn bản."""
    unit: UnitRef
    """Mã đơn vị được giao."""
    support: tuple[UnitRef, ...] = ()
    """Mã các đơn vị cùng làm."""
    role: Text | None = None
    """Vai trò như văn bản viết, ví dụ chủ trì phối hợp."""
    text: str
    """Nguyên văn."""
    activities: tuple[ActivityRef, ...] = ()
    """Mã các hoạt động được giao."""


class Deadline(Record, HousePaper):
    """Something due, inside the house."""

    family: ClassVar[str] = "deadline"

    what: Text
    """Việc phải xong."""
    when: When
    """Hạn chót."""
    text: str
    """Nguyên văn."""
    who: tuple[UnitRef, ...] = ()
    """Mã các đơn vị phải làm."""
    to: UnitRef | None = None
    """Mã đơn vị nhận."""
    closes: ActivityRef | None = None
    """Mã hoạt động mà hạn này kết thúc."""


class Mention(Record):
    """A time the document speaks of that no activity has."""

    family: ClassVar[str] = "mention"

    text: str
    """Nguyên văn."""
    when: When | None = None
    """Khoảng thời gian được nhắc tới."""
    where: str | None = None
    """Ở mục nào của văn bản."""


class Plan(Part):
    """The plan: the document, and what it says, record by record."""

    FILE: ClassVar[str] = "plan.yml"

    plan: PlanDocument
    """Văn bản."""
    purposes: tuple[Purpose, ...] = ()
    """Mục đích, ý nghĩa."""
    requirements: tuple[Requirement, ...] = ()
    """Yêu cầu."""
    strands: tuple[Strand, ...] = ()
    """Nội dung tuyên truyền."""
    activities: tuple[Activity, ...] = ()
    """Các hoạt động, theo thứ tự trong văn bản."""
    governance: tuple[Decision, ...] = ()
    """Ban chỉ đạo, hội đồng, phân công chung."""
    assignments: tuple[Assignment, ...] = ()
    """Phân công từng đơn vị."""
    deadlines: tuple[Deadline, ...] = ()
    """Hạn chót."""
    documents: tuple[CitedDocument, ...] = ()
    """Văn bản được nhắc tới."""
    titles: tuple[Title, ...] = ()
    """Tên gọi trong ngoặc kép."""
    awards: tuple[Award, ...] = ()
    """Khen thưởng."""
    mentions: tuple[Mention, ...] = ()
    """Thời gian được nhắc tới ngoài các hoạt động."""

    def leaves(self) -> Iterator[Activity]:
        """Every activity, in the order of the document."""
        for item in self.activities:
            yield from item.leaves()
