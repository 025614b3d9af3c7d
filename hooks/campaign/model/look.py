"""What makes a site look like its own campaign: two colours, an emblem, a picture; its colophon."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from campaign import colours
from campaign.emblem import drawn
from campaign.model.history import WebAddress
from campaign.model.picture import Picture
from campaign.model.words import Model, Text
from campaign.pictures import upright_size
from campaign.problems import Wrong

_FOLDERS = "photos", "docs"


def _read_colour(value: Any) -> str:
    written = str(value).strip()
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", written):
        return written.upper()
    if value is None:
        raise Wrong(
            'chưa có màu; đặt mã màu trong dấu nháy, ví dụ "#8B0000" '
            "(không có nháy, dấu # mở đầu một ghi chú)",
            'no colour here; put it in quotation marks, for example "#8B0000" '
            "(without them # begins a comment)",
        )
    raise Wrong(
        f"'{written}' không phải là mã màu; viết # và sáu chữ số 0-9, A-F trong dấu nháy, "
        'ví dụ "#8B0000"',
        f"'{written}' is not a colour; write # and six digits 0-9, A-F in quotation marks, "
        'for example "#8B0000"',
    )


def _checked(check: Callable[[str], None]) -> AfterValidator:
    def same(value: str) -> str:
        check(value)
        return value

    return AfterValidator(same)


_A_COLOUR = WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})
FieldColour = Annotated[
    str, BeforeValidator(_read_colour), _checked(colours.check_field), _A_COLOUR
]
AccentColour = Annotated[
    str, BeforeValidator(_read_colour), _checked(colours.check_accent), _A_COLOUR
]


def _supplied(check: Callable[[Path], object]) -> AfterValidator:
    """A file of the campaign folder that passes the check, where the folder is known."""

    def same(value: str, info: ValidationInfo) -> str:
        root = (info.context or {}).get("root")
        if root is not None:
            check(_found(value, root))
        return value

    return AfterValidator(same)


def _found(value: str, root: Path) -> Path:
    path = PurePosixPath(value)
    folder, *inside = path.parts or (".",)
    if folder not in _FOLDERS or not inside or ".." in inside:
        raise Wrong(
            f"'{value}' phải nằm trong photos/ hoặc docs/ của đợt kỷ niệm, "
            "ví dụ photos/bieu-trung.svg",
            f"'{value}' has to lie in photos/ or docs/ of the campaign, "
            "for example photos/emblem.svg",
        )
    if not (root / path).is_file():
        raise Wrong(
            f"không có tệp {value}; đặt tệp vào {folder}/ và viết đúng tên",
            f"there is no file {value}; put it into {folder}/ and write its name as it is",
        )
    return root / path


Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Phone = Annotated[str, Field(pattern=r"^\+?[0-9][0-9 .()-]{5,}$")]
_FileName = Annotated[str, Field(min_length=1)]


class Colours(Model):
    """The two colours of a campaign; all others follow from them."""

    field: FieldColour
    """Màu nền đầu trang và các mảng lớn, đủ đậm cho chữ sáng; ví dụ "#8B0000"."""
    accent: AccentColour
    """Màu liên kết, đường kẻ, dấu thời gian trên nền giấy; ví dụ "#B71C1C"."""


class Emblem(Model):
    """An emblem, shown whole and in its own colours beside the name of the organisation."""

    file: Annotated[_FileName, _supplied(drawn)]
    """Tệp SVG hoặc PNG trong photos/ hoặc docs/."""
    alt: Text
    """Văn bản thay thế: biểu trưng của tổ chức nào."""


class Hero(Picture):
    """The picture of the first screen, shown whole; without one it is the engraved numeral."""

    file: Annotated[_FileName, _supplied(upright_size)] | None = None
    """Tệp ảnh trong photos/ hoặc docs/."""

    @model_validator(mode="after")
    def _file_has_its_words(self) -> Hero:
        missing = [key for key in ("alt", "credit") if getattr(self, key) is None]
        if self.file is None or not missing:
            return self
        vi = " và ".join(f"'{key}'" for key in missing)
        en = " and ".join(f"'{key}'" for key in missing)
        raise Wrong(
            f"thiếu khóa {vi}: ảnh cho thấy gì (alt), của ai (credit)",
            f"the key {en} is missing: what the picture shows (alt), whose it is (credit)",
        )


class Look(Model):
    """How the site looks; what is left out keeps the look of the program."""

    colours: Colours | None = None
    """Hai màu của đợt kỷ niệm."""
    emblem: Emblem | None = None
    """Biểu trưng, hiện nguyên vẹn ở đầu trang."""
    hero: Hero | None = None
    """Ảnh của trang đầu, hiện nguyên vẹn; không có thì là con số khắc."""


class Link(Model):
    """A way from the foot of every page to another site."""

    label: Text
    """Tên liên kết."""
    url: WebAddress
    """Địa chỉ trang, bắt đầu bằng https://."""


class Contact(Model):
    """Whom visitors can turn to."""

    text: Text | None = None
    """Bộ phận tiếp nhận, địa chỉ."""
    email: Email | None = None
    """Thư điện tử."""
    phone: Phone | None = None
    """Số điện thoại."""

    @model_validator(mode="after")
    def _says_something(self) -> Contact:
        if self.text or self.email or self.phone:
            return self
        raise Wrong(
            "contact phải có ít nhất một trong: text, email, phone",
            "contact needs at least one of: text, email, phone",
        )

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return re.sub(r"[^+0-9]", "", self.phone or "")
