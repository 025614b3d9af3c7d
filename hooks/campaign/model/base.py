"""What records share: ids, references, days, visibility."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated, Any, ClassVar

from pydantic import (
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from campaign.model.words import Choice, Model
from campaign.problems import Wrong, meant
from campaign.when import Nature, When, WhenContext

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class Visibility(Choice):
    """Who may see a record; `editions` says in which edition."""

    PUBLIC = "public", "công khai", "public"
    INTERNAL = "internal", "nội bộ", "internal"
    PRESS = "press", "báo chí", "press"
    OFFICE = "office", "lưu văn phòng", "office"


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the id of a record of another family."""

    family: str
    carries: bool = False
    """True where the model around it says nothing once that record isn't there."""

    def check(self, value: str, info: ValidationInfo) -> str:
        """The id itself; Wrong if no record of the family has it."""
        if not info.context or "ids" not in info.context:
            return value
        known = info.context["ids"].get(self.family, ())
        if known is None or value in known:
            return value
        close = meant(value, known)
        name = FAMILY_NAMES.get(self.family, self.family)
        advice = "; hãy viết đúng mã (id) đã khai báo", "; write an id that exists"
        if not known:
            advice = f": chưa khai báo {name} nào", f": no {self.family} is declared"
        raise Wrong(
            f"không có {name} nào mang mã '{value}'{close[0] or advice[0]}",
            f"no {self.family} has the id '{value}'{close[1] or advice[1]}",
        )

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self.check, handler(source))


FAMILY_NAMES: Mapping[str, str] = {
    "unit": "đơn vị",
    "activity": "hoạt động",
    "occasion": "dịp kỷ niệm",
    "document": "văn bản",
    "era": "thời kỳ",
    "given-award": "hình thức khen thưởng",
    "entry": "sự kiện lịch sử",
    "photo": "ảnh",
    "recording": "phim, bản ghi âm",
}

UnitRef = Annotated[str, Reference("unit")]
ActivityRef = Annotated[str, Reference("activity")]
OccasionRef = Annotated[str, Reference("occasion")]
DocumentRef = Annotated[str, Reference("document")]
EraRef = Annotated[str, Reference("era")]
EntryRef = Annotated[str, Reference("entry")]
PhotoRef = Annotated[str, Reference("photo")]
RecordingRef = Annotated[str, Reference("recording")]


def _when_context(info: ValidationInfo) -> WhenContext:
    return (info.context or {}).get("when") or WhenContext()


def _read_day(value: object, info: ValidationInfo) -> date | None:
    if value is None or isinstance(value, date):
        return value
    when = When.read(value, _when_context(info))
    if not when.is_day or when.earliest is None:
        raise Wrong(
            f"'{value}' chưa phải là một ngày; viết như 11/4/2017 hoặc 2017-04-11",
            f"'{value}' is not one day; write for example 11/4/2017 or 2017-04-11",
        )
    return when.earliest


def _read_moment(value: object, info: ValidationInfo) -> datetime | None:
    """A moment with its zone; a bare day means midnight in the campaign's zone."""
    if value is None or isinstance(value, datetime):
        return value
    when = When.read(value, _when_context(info))
    if when.instant is not None:
        return when.instant
    day = _read_day(value, info)
    assert day is not None
    return datetime.combine(day, time(), _when_context(info).timezone)


def happened_by(when: When) -> date | None:
    """The first day on which it is sure to have begun: a window is sure only when it has passed."""
    if when.nature in (Nature.WINDOW, Nature.APPROXIMATE):
        return when.latest or when.earliest
    return when.earliest or when.latest


def has_happened(when: When, at: datetime) -> bool:
    """True once it is sure to have begun: a window only when it has passed, an hour on the hour.

    `at` is in the campaign's zone.
    """
    if when.instant is not None:
        return when.instant <= at
    if when.nature in (Nature.WINDOW, Nature.APPROXIMATE):
        last = when.latest or when.earliest
        return last is None or last < at.date()
    first = when.earliest or when.latest
    return first is None or first <= at.date()


def _no_truth(value: object) -> object:
    """Python counts true as 1; nobody else does."""
    if isinstance(value, bool):
        raise Wrong(
            f"'{str(value).lower()}' không phải là số nguyên; viết bằng chữ số, ví dụ 500",
            f"'{str(value).lower()}' is not a whole number; write digits, for example 500",
        )
    return value


Count = Annotated[int, Field(ge=1), BeforeValidator(_no_truth)]
Years = Annotated[int, Field(ge=1, le=5000), BeforeValidator(_no_truth)]

_A_DAY = WithJsonSchema({"type": "string", "description": "Ngày: 11/4/2017 hoặc 2017-04-11"})
_A_MOMENT = WithJsonSchema({"type": "string", "description": "Thời điểm: 2017-01-15T08:00+07:00"})
Day = Annotated[date, BeforeValidator(_read_day), _A_DAY]
Moment = Annotated[datetime, BeforeValidator(_read_moment), _A_MOMENT]


class Noted(Model):
    """Something the office may put a remark on."""

    note: str | None = None
    """Ghi chú của văn phòng; không bao giờ được công bố."""


class Visible(Noted):
    """Something an edition may have to leave out."""

    visibility: Visibility | None = None
    """Phạm vi công bố: public (công khai), internal (nội bộ), press (báo chí), office (lưu)."""
    embargo_until: Moment | None = None
    """Không đăng trước thời điểm này (chỉ bản báo chí có)."""

    @property
    def is_house_paper(self) -> bool:
        """True for what stays in the office unless its record says otherwise."""
        return False

    @property
    def stays_in_office(self) -> bool:
        """True for what its own record publishes nowhere."""
        if self.visibility is not None:
            return self.visibility is Visibility.OFFICE
        return self.is_house_paper

    @property
    def known_from(self) -> date | None:
        """The day it comes into the world; before it no edition shows it. None: always there."""
        return None

    def is_known(self, at: datetime) -> bool:
        """False while what it tells lies ahead of that moment (in the campaign's zone)."""
        return self.known_from is None or self.known_from <= at.date()


class Record(Visible):
    """A described thing with an id people chose."""

    family: ClassVar[str] = ""

    id: Slug
    """Mã: chữ thường không dấu, số và gạch nối; không đổi khi đã công bố."""
    updated: Day | None = None
    """Ngày sửa gần nhất."""


class Part(Model):
    """What one file of `data/` holds."""

    FILE: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, data: Any) -> Any:
        """A list whose items are all commented out is left as a key without anything: empty."""
        if not isinstance(data, dict):
            return data
        empty = {name for name, field in cls.model_fields.items() if field.default == ()}
        return {key: value for key, value in data.items() if value is not None or key not in empty}
