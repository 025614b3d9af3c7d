"""Photographs: the described things; their originals are in photos/ and never changed."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    StrictBool,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails

from campaign import captions
from campaign.model.base import Visibility
from campaign.model.described import Consent, Described, HeldFile
from campaign.model.words import Choice, Model, Name, Prose, Text
from campaign.problems import Wrong

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class FocalPoint(Model):
    """Where the eye should be when only a part can be shown: shares of width and height."""

    x: Share
    """Từ trái sang, 0 là mép trái, 1 là mép phải."""
    y: Share
    """Từ trên xuống, 0 là mép trên, 1 là mép dưới."""


class Medium(Choice):
    """How a picture came to be a file."""

    SCAN = "scan", "bản quét", "scan"
    CAMERA = "camera", "ảnh chụp số", "digital photograph"


# The caption of a draft that waits for its words.
UNWRITTEN = "Chưa có chú thích"


class Photo(Described):
    """One photograph, wherever it hangs."""

    family: ClassVar[str] = "photo"

    file: HeldFile
    """Tên tệp ảnh gốc, tính từ photos/; tệp này không bao giờ bị sửa hay đăng lên."""
    title: Text | None = None
    """Tên ảnh; không có thì lấy câu đầu của chú thích."""
    caption: Prose
    """Chú thích ảnh."""
    alt: Text | None = None
    """Văn bản thay thế (bắt buộc): ảnh cho thấy gì, dành cho người không nhìn được ảnh."""
    decorative: StrictBool = False
    """true nếu ảnh chỉ để trang trí, không cần văn bản thay thế."""
    photographer: Name | None = None
    """Người chụp."""
    medium: Medium | None = None
    """scan (bản quét) hay camera (ảnh chụp số)."""
    illustration: StrictBool = False
    """true với hình vẽ; luôn được ghi là ảnh minh họa."""
    focal_point: FocalPoint | None = None
    """Điểm cần thấy khi chỉ hiện được một phần ảnh."""
    zoom: StrictBool = False
    """true để phóng to tới từng chi tiết, nếu bản quyền cho phép."""
    download: StrictBool | None = None
    """true, false: cho tải về hay không; không viết thì theo bản quyền."""

    @model_validator(mode="after")
    def _needs_no_words_to_decorate(self) -> Photo:
        if self.alt and self.decorative:
            raise Wrong(
                "ảnh trang trí (decorative: true) không có văn bản thay thế; bỏ một trong hai",
                "a decorative picture has no alternative text; drop one of the two",
            )
        return self

    @model_validator(mode="wrap")
    @classmethod
    def _has_words_for_who_cannot_see(
        cls, value: Any, handler: ModelWrapValidatorHandler[Photo]
    ) -> Photo:
        """Of the record as it is written: what is wrong with other fields doesn't hide it."""
        wrong = _no_words() if _lacks_words(value) else None
        try:
            photo = handler(value)
        except ValidationError as error:
            if wrong is None:
                raise
            lines = [*map(_again, error.errors()), _line("value_error", value, error=wrong)]
            raise ValidationError.from_exception_data(error.title, lines) from None
        if wrong is not None:
            raise wrong
        return photo

    @property
    def heading(self) -> Text:
        """Its title, or the first sentence of its caption."""
        if self.title is not None:
            return self.title
        said = {code: self.caption.says(code) or "" for code in self.caption.languages()}
        return Text(**{c: captions.first_sentence(captions.plain(t)) for c, t in said.items()})

    @property
    def may_be_copied(self) -> bool:
        """True if visitors may take it along: the record's own word, else that of the rights."""
        if self.download is not None:
            return self.download
        return self.rights is not None and self.rights.allows_copies

    @property
    def zooms(self) -> bool:
        """True if it is to be seen in every detail, which is as good as a copy."""
        return self.zoom and self.may_be_copied


def _no_words() -> Wrong:
    return Wrong(
        "thiếu alt (văn bản thay thế): ảnh cho thấy gì; ảnh chỉ để trang trí thì viết "
        "decorative: true, chưa viết kịp thì để visibility: office",
        "alt is missing: what does the picture show? Write decorative: true where it only "
        "decorates, visibility: office until somebody has written it",
    )


def _lacks_words(record: Any) -> bool:
    """True if it says nothing of what is seen, and must."""
    if not isinstance(record, dict) or record.get("decorative") is True:
        return False
    # A draft that waits in the office for its words keeps no site from being built.
    if (visibility := record.get("visibility")) is not None:
        in_office = _is(Visibility.OFFICE, visibility)
    else:
        in_office = _is(Consent.WITHDRAWN, record.get("consent"))
    return record.get("alt") is None and not in_office


def _is(choice: Choice, written: Any) -> bool:
    try:
        return type(choice).read(written) is choice
    except Wrong:
        return False


def _again(error: ErrorDetails) -> InitErrorDetails:
    return _line(error["type"], error["input"], *error["loc"], **error.get("ctx", {}))


def _line(kind: str, value: Any, *location: str | int, **context: Any) -> InitErrorDetails:
    return InitErrorDetails(type=kind, loc=location, input=value, ctx=context)
