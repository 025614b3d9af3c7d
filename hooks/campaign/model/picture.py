"""A picture beside a text: a photograph of the exhibition, or a file and what is said of it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from campaign.model.base import Reference
from campaign.model.words import Model, Text
from campaign.problems import Wrong

_WORDS = "alt", "caption", "credit"


class Picture(Model):
    """Either the id of a photograph, which brings its own words, or a file with words."""

    photo: Annotated[str, Reference("photo", carries=True)] | None = None
    """Mã ảnh trong exhibition.yml; chú thích, nguồn, bản quyền lấy từ hồ sơ ảnh."""
    file: Annotated[str, Field(min_length=1)] | None = None
    """Tên tệp ảnh, tính từ thư mục của bài."""
    alt: Text | None = None
    """Văn bản thay thế: ảnh cho thấy gì, dành cho người không nhìn được ảnh."""
    caption: Text | None = None
    """Chú thích ảnh."""
    credit: Text | None = None
    """Nguồn ảnh, tác giả."""

    @model_validator(mode="before")
    @classmethod
    def _from_one_word(cls, value: Any) -> Any:
        """A word alone is an id: the name of a file has an ending or a folder."""
        if not isinstance(value, str):
            return value
        return {"file" if {".", "/"} & {*value} else "photo": value}

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> Picture:
        if (self.photo is None) == (self.file is None):
            raise Wrong(
                "ảnh cần một trong hai: photo (mã ảnh trong exhibition.yml) hoặc file (tên tệp)",
                "a picture is one of two: photo (an id in exhibition.yml) or file (its name)",
            )
        given = ", ".join(key for key in _WORDS if getattr(self, key) is not None)
        if self.photo is not None and given:
            raise Wrong(
                f"ảnh của triển lãm lấy lời từ hồ sơ của nó trong exhibition.yml; bỏ {given}",
                f"a photograph takes its words from its record in exhibition.yml; drop {given}",
            )
        return self
