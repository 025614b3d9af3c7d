"""honours.yml, honours.csv: who was commended, with what, by which decision."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from campaign.columns import Tabular
from campaign.model.base import ActivityRef, Day, Record, Reference, Visibility, Visible
from campaign.model.words import Choice, Text
from campaign.pictures import upright_size
from campaign.problems import Wrong, meant
from campaign.vietnamese import fold

_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YES = {"co", "x", "dong y", "da dong y", "yes", "true", "1"}
_NO = {"khong", "khong dong y", "chua dong y", "no", "false", "0"}


class RecipientKind(Choice):
    """Whom an honour is for."""

    COLLECTIVE = "collective", "tập thể", "collective"
    PERSON = "person", "cá nhân", "person"


def _unit(written: str, info: ValidationInfo) -> str:
    """The id or the name of a unit; Wrong for what looks like an id and is none."""
    known = ((info.context or {}).get("ids") or {}).get("unit", ())
    if known is None or written in known or not _AN_ID.fullmatch(written):
        return written
    close = meant(written, known)
    raise Wrong(
        f"không có đơn vị nào mang mã '{written}'"
        f"{close[0] or '; viết mã đã khai báo, hoặc tên đơn vị'}",
        f"no unit has the id '{written}'{close[1] or '; write an id that exists, or a name'}",
    )


def _yes_or_no(written: Any) -> Any:
    """Spreadsheets have no true and false of their own: có, không, x are understood."""
    if isinstance(written, str) and fold(written) in _YES | _NO:
        return fold(written) in _YES
    return written


def _picture(name: str, info: ValidationInfo) -> str:
    """The picture's path below docs/; Wrong if none lies there that a browser shows."""
    docs = (info.context or {}).get("docs")
    if docs is None:
        return name
    if ".." in PurePosixPath(name).parts or not (docs / name.lstrip("/")).is_file():
        raise Wrong(
            f"không có tệp ảnh docs/{name}; đặt ảnh vào docs/ và viết tên tệp tính từ đó, ví dụ "
            "bang-vang/chi-bo-1.jpg",
            f"there is no picture docs/{name}; put it into docs/ and write its name as seen from "
            "there, for example bang-vang/chi-bo-1.jpg",
        )
    upright_size(docs / name.lstrip("/"))
    return name.lstrip("/")


AwardRef = Annotated[str, Reference("given-award")]
UnitWords = Annotated[str, Field(min_length=1), AfterValidator(_unit)]


class GivenAward(Record):
    """What was given, and the decision that gave it."""

    family: ClassVar[str] = "given-award"

    name: Text
    """Tên hình thức khen thưởng, ví dụ Chi bộ tiêu biểu."""
    text: Text | None = None
    """Một, hai câu giới thiệu: tặng cho ai, vì điều gì."""
    decision: str | None = None
    """Số quyết định."""
    decided: Day | None = Field(default=None, alias="date")
    """Ngày quyết định; trước ngày này không bản nào đăng danh sách."""
    issuer: Text | None = None
    """Cơ quan ra quyết định."""
    unit: UnitWords | None = None
    """Đơn vị của mọi tập thể, cá nhân trong danh sách: mã hoặc tên."""
    activity: ActivityRef | None = None
    """Mã hoạt động trao tặng, tuyên dương."""

    @property
    def known_from(self) -> date | None:
        """The day of the decision."""
        return self.decided


class Honour(Visible):
    """One recipient of one award."""

    name: str = Field(min_length=1)
    """Tên tập thể, hoặc họ tên cá nhân."""
    kind: RecipientKind
    """collective (tập thể) hay person (cá nhân)."""
    unit: UnitWords | None = None
    """Đơn vị: mã trong units.yml, hoặc tên."""
    award: AwardRef
    """Mã hình thức khen thưởng (id ở awards)."""
    decision: str | None = None
    """Số quyết định, nếu khác quyết định chung."""
    decided: Day | None = Field(default=None, alias="date")
    """Ngày quyết định, nếu khác quyết định chung."""
    citation: Text | None = None
    """Thành tích."""
    picture: Annotated[str, AfterValidator(_picture)] | None = None
    """Ảnh: tên tệp trong docs/, ví dụ bang-vang/chi-bo-1.jpg."""
    consent: Annotated[bool | None, BeforeValidator(_yes_or_no)] = Field(
        default=None, strict=True, validate_default=True
    )
    """Đã đồng ý công bố chưa (bắt buộc với cá nhân); false: không bản nào đăng."""

    @field_validator("consent")
    @classmethod
    def _of_every_person(cls, consent: bool | None, info: ValidationInfo) -> bool | None:
        if consent is None and info.data.get("kind") is RecipientKind.PERSON:
            raise Wrong(
                "cá nhân phải có consent: true (đã đồng ý công bố) hoặc false (không đồng ý, "
                "không bản nào đăng)",
                "a person needs consent: true (agreed to be named) or false (didn't agree, no "
                "edition shows them)",
            )
        if consent is False and info.data.get("visibility") not in (None, Visibility.OFFICE):
            raise Wrong(
                "người không đồng ý công bố thì chỉ lưu tại văn phòng; bỏ visibility",
                "who didn't agree to be named stays in the office; drop visibility",
            )
        return consent

    @property
    def is_house_paper(self) -> bool:
        """Who didn't agree to be named stays in the office."""
        return self.consent is False

    @property
    def known_from(self) -> date | None:
        """The day of a decision of its own."""
        return self.decided


class Honours(Tabular):
    """The honours roll."""

    FILE: ClassVar[str] = "honours.yml"
    CSV: ClassVar[str] = "honours.csv"
    ROWS: ClassVar[str] = "honours"
    COLUMNS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "name": ("tên", "họ và tên", "họ tên", "tên tập thể, cá nhân", "tập thể, cá nhân"),
        "kind": ("loại", "đối tượng", "tập thể hay cá nhân"),
        "unit": ("đơn vị", "đơn vị công tác", "cơ quan, đơn vị", "nơi sinh hoạt"),
        "award": ("mã khen thưởng", "hình thức khen thưởng", "danh hiệu", "khen thưởng"),
        "decision": ("số quyết định", "quyết định"),
        "date": ("ngày", "ngày quyết định", "ngày ký"),
        "citation": ("thành tích",),
        "picture": ("ảnh",),
        "consent": ("đồng ý công bố", "đồng ý"),
        "visibility": ("phạm vi công bố",),
        "embargo_until": ("không đăng trước", "thời hạn công bố"),
        "note": ("ghi chú",),
    }

    awards: tuple[GivenAward, ...] = ()
    """Các hình thức khen thưởng, theo thứ tự hiện trên trang."""
    honours: tuple[Honour, ...] = ()
    """Các tập thể, cá nhân; danh sách dài thì để ở honours.csv."""
