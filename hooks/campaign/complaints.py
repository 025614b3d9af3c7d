"""pydantic's errors in words for a person: what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from campaign.model.words import Text
from campaign.problems import Problem, Wrong, meant
from campaign.source import Location, Source

Said = tuple[str, str]
Wording = Callable[[Said, Mapping[str, Any]], Said]


def problem(error: ErrorDetails, source: Source, model: type[BaseModel]) -> Problem:
    """One of pydantic's errors as a problem with its place in the file."""
    reason = error.get("ctx", {}).get("error")
    further = reason.at if isinstance(reason, Wrong) else ()
    location = (*error["loc"], *further)
    vi, en = _said(error, model)
    return Problem(source.place(location), field_path(location), vi, en)


def field_path(location: Location) -> str:
    """`("activities", 3, "when")` as `activities[3].when`."""
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    return path.lstrip(".")


def _said(error: ErrorDetails, model: type[BaseModel]) -> Said:
    kind = error["type"]
    reason = error.get("ctx", {}).get("error")
    if isinstance(reason, Wrong):
        return reason.vi, reason.en
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], model)
    if kind == "missing":
        key = error["loc"][-1]
        return f"thiếu khóa '{key}' (bắt buộc)", f"the key '{key}' is missing (required)"
    if kind == "model_type" and issubclass(model_at(model, error["loc"]) or BaseModel, Text):
        kind = "string_type"
    word = _WORDS.get(kind)
    if word is None:
        return f"giá trị không hợp lệ ({error['msg']})", f"not valid ({error['msg']})"
    if error["input"] is None:
        return _NOTHING
    return word(_shown(error["input"]), error.get("ctx", {}))


def _unknown_key(location: Location, model: type[BaseModel]) -> Said:
    key = str(location[-1])
    owner = model_at(model, location[:-1])
    known = _keys(owner) if owner else []
    seen = "".join(letter for letter in key if letter.isprintable())
    if seen != key:
        return (
            f"tên khóa có ký tự không nhìn thấy; xóa và gõ lại '{seen}'",
            f"the key has an invisible character; delete it and type '{seen}' again",
        )
    close = meant(key, known)
    listed = ", ".join(known)
    return (
        f"không có khóa '{key}' ở đây{close[0] or f'; các khóa dùng được: {listed}'}",
        f"there is no key '{key}' here{close[1] or f'; the keys are: {listed}'}",
    )


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """The model whose keys stand at that location, None where there is none."""
    found: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, int) or found is None:
            continue
        fields = {field.alias or name: field for name, field in found.model_fields.items()}
        field = fields.get(step)
        found = inner_model(field.annotation) if field else None
    return found


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model in an annotation such as `tuple[Activity, ...]` or `Actual | None`."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, BaseModel) else None
    inner = (inner_model(argument) for argument in get_args(annotation))
    return next((found for found in inner if found is not None), None)


def _shown(value: Any) -> Said:
    """The value as an editor would call it, in both languages."""
    if isinstance(value, list):
        return "một danh sách", "a list"
    if isinstance(value, dict):
        return "một nhóm khóa", "a group of keys"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    quoted = f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"
    return quoted, quoted


def _always(vi: str, en: str) -> Wording:
    def said(value: Said, _context: Mapping[str, Any]) -> Said:
        return vi.format(value=value[0]), en.format(value=value[1])

    return said


def _limit(name: str, vi: str, en: str) -> Wording:
    def said(value: Said, context: Mapping[str, Any]) -> Said:
        limit = context[name]
        return vi.format(value=value[0], limit=limit), en.format(value=value[1], limit=limit)

    return said


_NOTHING: Said = (
    "chỗ này để trống; viết nội dung (sau dấu # là lời dẫn, chương trình không đọc), "
    "nếu chưa có thì bỏ cả dòng",
    "nothing is here; write the content (what follows # is a comment nobody reads), "
    "or drop the line",
)


_A_LIST = _always(
    "ở đây phải là một danh sách, mỗi mục một dòng bắt đầu bằng '- '",
    "a list is needed here, each item on a line that begins with '- '",
)
_KEYS_WANTED = _always(
    "{value} đứng ở chỗ cần các khóa; viết mỗi khóa một dòng, thụt vào hai dấu cách",
    "{value} stands where keys are needed; write one key a line, indented by two spaces",
)
_WORDS_WANTED = _always(
    "{value} không phải là chữ; viết nội dung trên một dòng, nếu cần thì đặt trong dấu nháy",
    "{value} is not text; write it on one line, in quotation marks if need be",
)
_A_NUMBER = _always(
    "{value} không phải là số nguyên; viết bằng chữ số, ví dụ 500",
    "{value} is not a whole number; write digits, for example 500",
)
_A_SHARE = _always(
    "{value} không phải là số; viết như 0.5 (dấu chấm)", "{value} is not a number such as 0.5"
)
_TRUE_OR_FALSE = _always("{value} phải là true hoặc false", "{value} must be true or false")

_ANY_PATTERN = _limit(
    "pattern", "{value} không đúng dạng {limit}", "{value} doesn't fit the form {limit}"
)
_PATTERNS: Mapping[str, Wording] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": _always(
        "mã {value} chỉ được gồm chữ thường không dấu, chữ số và gạch nối, ví dụ le-mit-tinh",
        "the id {value} may hold only a–z, digits and hyphens, for example le-mit-tinh",
    ),
    r"^https?://\S+$": _always(
        "{value} không phải là địa chỉ trang; viết đầy đủ, bắt đầu bằng https://",
        "{value} is not a web address; write it in full, beginning with https://",
    ),
    r"^[a-z]{2,3}$": _always(
        "{value} không phải là mã thứ tiếng; viết vi, en …",
        "{value} is not a language code; write vi, en …",
    ),
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": _always(
        "{value} không phải là địa chỉ thư điện tử, ví dụ lienhe@example.vn",
        "{value} is not an e-mail address such as contact@example.vn",
    ),
    r"^\+?[0-9][0-9 .()-]{5,}$": _always(
        "{value} không phải là số điện thoại, ví dụ 024 3823 4567",
        "{value} is not a telephone number such as 024 3823 4567",
    ),
}

_WORDS: Mapping[str, Wording] = {
    "tuple_type": _A_LIST,
    "list_type": _A_LIST,
    "model_type": _KEYS_WANTED,
    "model_attributes_type": _KEYS_WANTED,
    "dict_type": _KEYS_WANTED,
    "string_type": _WORDS_WANTED,
    "int_type": _A_NUMBER,
    "int_parsing": _A_NUMBER,
    "int_parsing_size": _A_NUMBER,
    "int_from_float": _A_NUMBER,
    "float_type": _A_SHARE,
    "float_parsing": _A_SHARE,
    "finite_number": _A_SHARE,
    "bool_type": _TRUE_OR_FALSE,
    "bool_parsing": _TRUE_OR_FALSE,
    "greater_than_equal": _limit(
        "ge", "{value} quá nhỏ; ít nhất là {limit}", "{value} is too small; at least {limit}"
    ),
    "less_than_equal": _limit(
        "le", "{value} quá lớn; nhiều nhất là {limit}", "{value} is too large; at most {limit}"
    ),
    "too_short": _limit(
        "min_length",
        "danh sách phải có ít nhất {limit} mục",
        "the list needs at least {limit} item(s)",
    ),
    "string_too_short": _always("nội dung để trống", "the text is empty"),
    "string_too_long": _limit(
        "max_length", "{value} dài quá {limit} ký tự", "{value} is longer than {limit} characters"
    ),
    "string_pattern_mismatch": lambda value, context: _PATTERNS.get(
        str(context["pattern"]), _ANY_PATTERN
    )(value, context),
}
