"""What is said of a photograph as of a recording, and which file of photos/ it is in."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from campaign.model.base import (
    ActivityRef,
    EntryRef,
    Record,
    UnitRef,
    Visibility,
    happened_by,
    has_happened,
)
from campaign.model.rights import Rights
from campaign.model.words import Choice, Name, Text
from campaign.problems import Wrong
from campaign.when import When

# What the guide tells editors to write for somebody whom nobody knows.
_UNNAMED = "chưa rõ tên"


def is_unnamed(person: Text) -> bool:
    """True where that stands in the place of a name."""
    return person.vi.casefold().startswith(_UNNAMED)


class Consent(Choice):
    """Why people in a picture may be shown."""

    GIVEN = "given", "người trong ảnh đồng ý", "the people shown agreed"
    FAMILY = "family", "gia đình đồng ý", "their family agreed"
    PUBLIC_EVENT = "public-event", "hoạt động công khai", "a public event"
    PUBLIC_INTEREST = "public-interest", "lợi ích chung theo luật", "the public interest"
    NOBODY = "nobody", "không nhận ra ai", "nobody can be recognised"
    WITHDRAWN = "withdrawn", "đã rút lại", "withdrawn"


def _below_photos(name: str, info: ValidationInfo) -> str:
    """The name itself; Wrong if it leads out of photos/ or there is no such file."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or path.as_posix() != name:
        raise Wrong(
            f"'{name}' phải là tên tệp tính từ photos/, với dấu /, ví dụ 1948/nui-rung.jpg",
            f"'{name}' has to be a name below photos/, with /, for example 1948/nui-rung.jpg",
        )
    holdings = (info.context or {}).get("holdings")
    return name if holdings is None else holdings.check(name)


HeldFile = Annotated[str, Field(min_length=1), AfterValidator(_below_photos)]


class Described(Record):
    """What is said of a photograph as of a recording, and what may be done with it."""

    when: When | None = None
    """Thời gian: 07/11/1948, 1952~, 196X, trước năm 1960; null nếu chưa rõ."""
    place: Text | None = None
    """Nơi chụp, nơi ghi."""
    people: tuple[Name, ...] = ()
    """Những người có mặt, từ trái sang phải."""
    unit: UnitRef | None = None
    """Mã đơn vị liên quan."""
    credit: Text | None = None
    """Nguồn, đúng như phải ghi khi đăng."""
    donor: Name | None = None
    """Người hiến tặng."""
    identifier: str | None = None
    """Ký hiệu lưu trữ."""
    rights: Rights | None = None
    """Tình trạng bản quyền: địa chỉ ở rightsstatements.org hoặc creativecommons.org."""
    consent: Consent | None = None
    """Căn cứ để đăng hình người; withdrawn (đã rút lại): không bản nào đăng."""
    activity: ActivityRef | None = None
    """Mã hoạt động liên quan."""
    entry: EntryRef | None = None
    """Mã sự kiện lịch sử liên quan."""
    keywords: tuple[str, ...] = ()
    """Từ khóa."""

    @model_validator(mode="after")
    def _withdrawn_stays_in_the_office(self) -> Described:
        if self.consent is Consent.WITHDRAWN and self.visibility not in (None, Visibility.OFFICE):
            raise Wrong(
                "đã rút lại sự đồng ý thì chỉ lưu tại văn phòng; bỏ visibility",
                "where consent was withdrawn it stays in the office; drop visibility",
            )
        return self

    @property
    def named(self) -> tuple[Name, ...]:
        """Who is known by name; of the others the list only keeps the place."""
        return tuple(one for one in self.people if not is_unnamed(one))

    @property
    def is_house_paper(self) -> bool:
        """What people no longer want to be shown stays in the office."""
        return self.consent is Consent.WITHDRAWN

    @property
    def known_from(self) -> date | None:
        """The first day on which it is sure to have been taken."""
        return happened_by(self.when) if self.when else None

    def is_known(self, at: datetime) -> bool:
        """True once it is sure to have been taken."""
        return self.when is None or has_happened(self.when, at)
