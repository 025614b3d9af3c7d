"""Words people read in several languages, and choices with a name in each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from campaign.problems import Wrong, meant
from campaign.vietnamese import fold


class Model(BaseModel):
    """Frozen; a key it doesn't know is an error; descriptions are what editors read."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        coerce_numbers_to_str=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
    )


class Text(Model):
    """Words people read: Vietnamese, and perhaps the same in other languages."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str]

    vi: str = Field(min_length=1)
    """Tiếng Việt (bắt buộc)."""

    @model_validator(mode="before")
    @classmethod
    def _from_plain_words(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return {"vi": value}
        if isinstance(value, dict):
            check_languages(value, info)
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        words = {"type": ["string", "number"]}
        both = handler.resolve_ref_schema(handler(schema))
        languages = {**both["properties"], "en": {**words, "description": "Tiếng Anh."}}
        several = {**both, "properties": languages, "additionalProperties": words}
        # Neither has a description: an editor would show it instead of the field's own.
        return {"anyOf": [words, several]}

    def says(self, language: str) -> str | None:
        """The words in this language, None where they aren't translated."""
        if language == "vi":
            return self.vi
        return self.__pydantic_extra__.get(language)

    def told(self, language: str) -> str:
        """The words in this language, in Vietnamese where they aren't translated."""
        return self.says(language) or self.vi

    def languages(self) -> tuple[str, ...]:
        """The languages it is written in, Vietnamese first."""
        return ("vi", *self.__pydantic_extra__)

    def __str__(self) -> str:
        return self.vi


class Prose(Text):
    """Words with light Markdown: emphasis, links, paragraphs; see `captions`."""


class Name(Text):
    """What somebody is called: the same in every language, or written otherwise in one."""


def check_languages(words: Mapping[str, Any], info: ValidationInfo) -> None:
    """Wrong for a language that the site doesn't speak, where that is known."""
    if not info.context:
        return
    known = {"vi", "en", *info.context.get("languages", ())}
    for language in words:
        if language not in known:
            raise Wrong(
                f"không có thứ tiếng '{language}'; viết vi:, en: hoặc thêm nó vào languages "
                "trong campaign.yml",
                f"there is no language '{language}'; write vi:, en: or add it to languages "
                "in campaign.yml",
            )


class Choice(StrEnum):
    """One of a fixed list; editors may write the English word or the Vietnamese name."""

    vi: str
    en: str

    def __new__(cls, value: str, vi: str = "", en: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.vi = vi
        member.en = en
        return member

    def says(self, language: str) -> str | None:
        """Its name in this language, None where it has none."""
        return {"vi": self.vi, "en": self.en}.get(language)

    def told(self, language: str) -> str:
        """Its name in this language, in Vietnamese where it has none."""
        return self.says(language) or self.vi

    @classmethod
    def read(cls, value: object) -> Choice:
        """The member of that English or Vietnamese name; Wrong says which names there are."""
        known = _by_name(cls)
        found = known.get(fold(value)) if isinstance(value, str) else None
        if found is not None:
            return found
        written = [name for member in cls for name in (member.value, member.vi)]
        names = ", ".join(f"{member.value} ({member.vi})" for member in cls)
        close = meant(str(value), written, key=fold)
        raise Wrong(
            f"'{value}' không có trong danh sách{close[0]}; viết một trong: {names}",
            f"'{value}' is not in the list{close[1]}; write one of: {names}",
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"enum": [name for member in cls for name in (member.value, member.vi)]}


@cache
def _by_name(choice: type[Choice]) -> Mapping[str, Choice]:
    """Folded name -> member; the English words win where a Vietnamese name is like one."""
    vietnamese = {fold(member.vi): member for member in reversed(choice)}
    return vietnamese | {fold(member.value): member for member in choice}
