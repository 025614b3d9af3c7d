"""An activity: one numbered item of the plan, or one of the several an item holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import ClassVar

from pydantic import StrictBool, model_validator

from campaign.model.base import (
    Count,
    Day,
    DocumentRef,
    PhotoRef,
    Record,
    UnitRef,
    Visible,
    happened_by,
    has_happened,
)
from campaign.model.history import Source
from campaign.model.words import Choice, Text
from campaign.problems import Wrong
from campaign.when import When


class Kind(Choice):
    """What sort of activity it is (the list of the glossary)."""

    EMULATION_DRIVE = "emulation-drive", "phát động thi đua", "emulation drive"
    ANNOUNCEMENT = "announcement", "công bố", "announcement"
    PRESS_CONFERENCE = "press-conference", "họp báo", "press conference"
    COMMUNICATIONS = "communications", "tuyên truyền", "communications"
    GUIDANCE = "guidance", "đề cương, hướng dẫn tuyên truyền", "guidance"
    NEWS_COVERAGE = "news-coverage", "tin, bài", "news coverage"
    FILM = "film", "phóng sự, phim tài liệu", "film"
    PUBLICATION = "publication", "xuất bản", "publication"
    AWARD_CREATION = "award-creation", "ban hành kỷ niệm chương", "creation of an award"
    AWARD_REGULATION = "award-regulation", "ban hành quy định tặng", "award regulation"
    AWARD_GIVING = "award-giving", "xét tặng, trao tặng", "giving of awards"
    AWARD_PROPOSAL = "award-proposal", "đề nghị tặng thưởng", "award proposal"
    COMMENDATION = "commendation", "tuyên dương", "commendation"
    MEETING = "meeting", "gặp mặt", "meeting"
    VISIT = "visit", "thăm, tặng quà", "visit"
    SEMINAR = "seminar", "tọa đàm, hội thảo", "seminar"
    CONFERENCE = "conference", "hội nghị chuyên đề", "conference"
    PERFORMANCE = "performance", "hội diễn, giao lưu văn nghệ", "performance"
    CULTURE_SPORT = "culture-sport", "văn hóa văn nghệ, thể dục thể thao", "culture and sport"
    COUNCIL = "council", "thành lập ban, hội đồng", "setting up of a council"
    PHOTO_EXHIBITION = "photo-exhibition", "triển lãm ảnh", "photo exhibition"
    ROOM_OPENING = "room-opening", "khai trương phòng truyền thống", "opening of the room"
    BANNER = "banner", "treo băng rôn, khẩu hiệu", "banners"
    CEREMONY = "ceremony", "lễ mít tinh, lễ kỷ niệm", "ceremony"
    PARTICIPATION = "participation", "tham gia hoạt động chung", "participation"
    OTHER = "other", "khác", "other"


class Status(Choice):
    """How far it has come; only `done` is ever shown as having happened."""

    PLANNED = "planned", "dự kiến", "planned"
    CONFIRMED = "confirmed", "đã xác nhận", "confirmed"
    DONE = "done", "đã diễn ra", "done"
    CANCELLED = "cancelled", "hủy", "cancelled"
    POSTPONED = "postponed", "hoãn", "postponed"


class Actual(Visible):
    """What happened, beside what was planned."""

    when: When
    """Ngày diễn ra thực tế."""
    place: Text | None = None
    """Nơi diễn ra thực tế."""
    summary: Text | None = None
    """Tóm tắt kết quả."""
    photos: tuple[PhotoRef, ...] = ()
    """Mã các ảnh của hoạt động trong exhibition.yml, ảnh nêu trước đứng đầu."""
    sources: tuple[Source, ...] = ()
    """Nguồn của thông tin."""

    @property
    def known_from(self) -> date | None:
        """The first day on which it is sure to have happened."""
        return happened_by(self.when)

    def is_known(self, at: datetime) -> bool:
        """True once it is sure to have happened."""
        return has_happened(self.when, at)


class Activity(Record):
    """One activity; with `children` it is a numbered item that holds several."""

    family: ClassVar[str] = "activity"

    number: str | None = None
    """Số mục như in trong văn bản, ví dụ II.6."""
    title: Text
    """Tên hoạt động đã biên tập."""
    summary: Text | None = None
    """Một, hai câu cho người đọc."""
    verbatim: str | None = None
    """Nguyên văn trong kế hoạch."""
    clause: str | None = None
    """Phần của nguyên văn nói riêng về hoạt động này."""
    kind: Kind | None = None
    """Loại hoạt động."""
    when: When | None = None
    """Thời gian; null nếu kế hoạch chưa nêu."""
    moved_from: tuple[When, ...] = ()
    """Các thời gian đã định trước đây, mới nhất ở cuối."""
    place: tuple[Text, ...] = ()
    """Nơi tổ chức, nơi đến."""
    lead: UnitRef | None = None
    """Mã đơn vị chủ trì; null nếu kế hoạch chưa nêu."""
    support: tuple[UnitRef, ...] = ()
    """Mã các đơn vị phối hợp."""
    support_tentative: tuple[UnitRef, ...] = ()
    """Mã các đơn vị dự kiến phối hợp."""
    adviser: UnitRef | None = None
    """Mã đơn vị tham mưu."""
    directed_by: UnitRef | None = None
    """Mã đơn vị chỉ đạo."""
    audience: Text | None = None
    """Đối tượng."""
    formats: tuple[Text, ...] = ()
    """Các hình thức."""
    count: Count | None = None
    """Số lượng, ví dụ 500."""
    count_of: Text | None = None
    """Đơn vị đếm, ví dụ chi bộ."""
    basis: tuple[DocumentRef, ...] = ()
    """Mã các văn bản làm căn cứ."""
    creates: UnitRef | None = None
    """Mã đơn vị mà hoạt động này lập ra."""
    status: Status = Status.PLANNED
    """Trạng thái."""
    actual: Actual | None = None
    """Điều đã diễn ra: thời gian, nơi, kết quả, nguồn."""
    decided: Day | None = None
    """Với đề nghị tặng thưởng: ngày có quyết định."""
    headline: StrictBool = False
    """true với hoạt động chính của đợt."""
    children: tuple[Activity, ...] = ()
    """Các hoạt động của cùng một mục."""

    @model_validator(mode="after")
    def _done_has_happened(self) -> Activity:
        if self.actual is None or self.status in (Status.DONE, Status.PLANNED, Status.CONFIRMED):
            return self
        raise Wrong(
            f"hoạt động có phần 'actual' thì không thể ở trạng thái '{self.status.vi}'; "
            "sửa status hoặc bỏ actual",
            f"an activity with 'actual' can't be '{self.status.en}'; change status or drop actual",
        )

    @property
    def is_house_paper(self) -> bool:
        """An award that is only proposed stays in the office until it is decided."""
        return self.kind is Kind.AWARD_PROPOSAL and self.decided is None

    @property
    def has_happened(self) -> bool:
        """True only for what is stated as done."""
        return self.status is Status.DONE or self.actual is not None

    def leaves(self) -> Iterator[Activity]:
        """The activities themselves: the children of an item, or the item that has none."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()
