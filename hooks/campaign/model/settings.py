"""campaign.yml: who commemorates what, when, in which languages, for whom."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from campaign.interface import words
from campaign.model.base import Day, Moment, Part, Record, Slug, Visibility, Visible, Years
from campaign.model.history import WebAddress
from campaign.model.look import Contact, Link, Look
from campaign.model.words import Choice, Model, Text
from campaign.photos.limits import MEGAPIXELS
from campaign.problems import Wrong
from campaign.when import When

# Nothing that means more than itself in the files servers read.
_PATH = re.compile(r"[A-Za-z0-9/_.~%-]*")


def site_address(value: str) -> str:
    """The address itself; Wrong if its path is more than the name of a folder."""
    if _PATH.fullmatch(urlsplit(value).path):
        return value
    raise Wrong(
        f"'{value}' không phải là địa chỉ trang; sau tên miền chỉ được có chữ cái không dấu, chữ "
        "số và / . _ ~ % -, ví dụ https://kyniem.example.vn/50-nam/",
        f"'{value}' is not the address of a site; after the domain there may be only letters "
        "without marks, digits and / . _ ~ % -, for example https://kyniem.example.vn/50-nam/",
    )


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone of that IANA name, None if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # OSError: "Asia" is a folder of the zone files, and a name can be too long for a file.
        return None


def _read_zone(value: Any) -> ZoneInfo:
    if isinstance(value, ZoneInfo):
        return value
    zone = zone_named(value) if isinstance(value, str) else None
    if zone is None:
        raise Wrong(
            f"'{value}' không phải là một múi giờ; viết tên IANA, ví dụ Asia/Ho_Chi_Minh",
            f"'{value}' is not a time zone; write an IANA name such as Asia/Ho_Chi_Minh",
        )
    return zone


Zone = Annotated[
    ZoneInfo,
    BeforeValidator(_read_zone),
    WithJsonSchema({"type": "string", "description": "Tên múi giờ IANA"}),
]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]


class Body(Model):
    """A body by its full and its short name."""

    name: Text
    """Tên đầy đủ."""
    short: Text | None = None
    """Tên gọi tắt."""


class Organisation(Body):
    """The organisation that commemorates."""

    id: Slug
    """Mã của tổ chức."""
    executive: Body | None = None
    """Cơ quan lãnh đạo."""
    parent: Body | None = None
    """Cơ quan cấp trên trực tiếp."""
    founded: Day | None = None
    """Ngày thành lập."""
    tradition_day: Day | None = None
    """Ngày truyền thống."""


class Relation(Choice):
    """How another anniversary belongs to this one."""

    LEADS_TO = "leads-to", "tiến tới", "leads to"
    TIED_TO = "tied-to", "gắn với", "tied to"
    SEASON = "season", "nhân dịp", "in the season of"


class Occasion(Record):
    """What is commemorated, with its origin date and this return of it."""

    family: ClassVar[str] = "occasion"

    name: Text
    """Tên dịp kỷ niệm."""
    years: Years | None = None
    """Số năm tròn."""
    origin: When | None = None
    """Ngày gốc."""
    day: When
    """Ngày kỷ niệm lần này."""
    span_text: str | None = None
    """Cách văn bản viết cặp ngày, ví dụ 11/4/2007-11/4/2017."""
    quote: str | None = None
    """Nguyên văn trong kế hoạch."""

    @model_validator(mode="after")
    def _day_is_one_day(self) -> Occasion:
        if self.day.is_day:
            return self
        raise Wrong(
            f"'{self.day.text}' chưa phải là một ngày; ngày kỷ niệm phải là một ngày cụ thể",
            f"'{self.day.text}' is not one day; an anniversary falls on one day",
            at=("day",),
        )


class RelatedOccasion(Occasion):
    """Another anniversary that the plan ties to this one."""

    relation: Relation
    """Quan hệ: leads-to (tiến tới), tied-to (gắn với), season (nhân dịp)."""


class Settings(Part, Visible):
    """The head of a campaign."""

    FILE: ClassVar[str] = "campaign.yml"

    id: Slug
    """Mã của đợt kỷ niệm; dùng trong lịch và liên kết, không đổi."""
    title: Text
    """Tên trang."""
    summary: Text
    """Một, hai câu giới thiệu trang."""
    address: Annotated[WebAddress, AfterValidator(site_address)] | None = None
    """Địa chỉ công khai của trang, ví dụ https://kyniem.example.vn/; chưa có thì bỏ dòng này."""
    languages: tuple[Language, ...] = ("vi",)
    """Các thứ tiếng của trang, tiếng Việt đứng đầu."""
    timezone: Zone = ZoneInfo("Asia/Ho_Chi_Minh")
    """Múi giờ của đợt kỷ niệm."""
    clock: Moment | None = None
    """Phát lại một thời điểm đã qua; đợt đang diễn ra thì bỏ dòng này."""
    visibility: Visibility = Visibility.PUBLIC
    """Phạm vi công bố mặc định."""
    organisation: Organisation
    """Tổ chức kỷ niệm."""
    occasion: Occasion
    """Dịp kỷ niệm."""
    related: tuple[RelatedOccasion, ...] = ()
    """Các dịp kỷ niệm liên quan."""
    look: Look = Look()
    """Diện mạo: hai màu (colours), biểu trưng (emblem), ảnh trang đầu (hero)."""
    photo_megapixels: int = Field(default=MEGAPIXELS, ge=1, le=2000)
    """Ảnh gốc lớn nhất được nhận, tính bằng triệu điểm ảnh (rộng × cao); không viết là 200."""
    links: tuple[Link, ...] = ()
    """Các liên kết ở cuối trang, ví dụ trang của cơ quan."""
    contact: Contact | None = None
    """Liên hệ, ở cuối trang: text, email, phone."""
    imprint: Text | None = None
    """Chịu trách nhiệm nội dung, giấy phép; ở cuối trang, xuống dòng như đã viết."""

    @field_validator("languages")
    @classmethod
    def _are_spoken(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if languages[:1] != ("vi",) or len(set(languages)) < len(languages):
            raise Wrong(
                "phải bắt đầu bằng vi, mỗi thứ tiếng một lần, ví dụ [vi, en]",
                "must begin with vi and name each language once, for example [vi, en]",
            )
        for language in languages:
            words(language)
        return languages

    @model_validator(mode="after")
    def _occasion_is_public(self) -> Settings:
        if self.occasion.visibility is None and self.occasion.embargo_until is None:
            return self
        raise Wrong(
            "dịp kỷ niệm chính luôn được công bố; bỏ visibility và embargo_until ở occasion",
            "the main occasion is always shown; drop visibility and embargo_until from occasion",
            at=("occasion",),
        )

    def occasions(self) -> tuple[Occasion, ...]:
        """The occasion, then those related to it."""
        return (self.occasion, *self.related)
