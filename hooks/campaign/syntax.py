"""YAML syntax errors, translated into what to do."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from campaign.problems import Place

_TAB = "found character '\\t'"

# (what the parser says, what to do in Vietnamese, in English); the first that fits wins.
_ADVICE = (
    (
        "mapping values are not allowed",
        "có dấu hai chấm giữa dòng; đặt phần sau khóa trong dấu nháy, "
        'ví dụ title: "Kỷ niệm: 10 năm"',
        "a colon inside the line; put what follows the key in quotation marks, "
        'for example title: "Kỷ niệm: 10 năm"',
    ),
    (
        _TAB,
        "có dấu Tab; YAML chỉ thụt lề bằng dấu cách, hãy thay mỗi Tab bằng hai dấu cách",
        "a tab; YAML is indented with spaces only, replace each tab by two spaces",
    ),
    (
        "unexpected end of stream",
        "dấu nháy mở ra mà không đóng lại; thêm dấu nháy ở cuối nội dung",
        "a quotation mark that is never closed; add one at the end of the text",
    ),
    (
        "found unexpected document separator",
        "dấu nháy mở ra mà không đóng lại trước dòng ---",
        "a quotation mark that isn't closed before the line ---",
    ),
    (
        "found undefined alias",
        "nội dung bắt đầu bằng dấu *; đặt nội dung trong dấu nháy",
        "the text begins with *; put it in quotation marks",
    ),
    (
        "while scanning an anchor",
        "nội dung bắt đầu bằng dấu &; đặt nội dung trong dấu nháy",
        "the text begins with &; put it in quotation marks",
    ),
    (
        "a tag",
        "nội dung bắt đầu bằng dấu !; đặt nội dung trong dấu nháy",
        "the text begins with !; put it in quotation marks",
    ),
    (
        "while scanning an alias",
        "nội dung bắt đầu bằng dấu *; đặt nội dung trong dấu nháy",
        "the text begins with *; put it in quotation marks",
    ),
    (
        "cannot start any token",
        "nội dung bắt đầu bằng một dấu đặc biệt (@, %, `); đặt nội dung trong dấu nháy",
        "the text begins with a special sign (@, %, `); put it in quotation marks",
    ),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau khóa, hoặc dòng nối tiếp chưa thụt vào",
        "a key without its colon, or a continued line that isn't indented",
    ),
    (
        "did not find expected '-' indicator",
        "dòng này thụt lề khác các mục cùng cấp; đặt dấu '-' thẳng hàng với mục trên",
        "this line isn't indented like its neighbours; align '-' with the item above",
    ),
    (
        "did not find expected key",
        "dòng này thụt lề khác các khóa cùng cấp, hoặc sau dấu nháy đóng còn chữ thừa",
        "this line isn't indented like its neighbours, or words follow a closing quotation mark",
    ),
    (
        "did not find expected ',' or",
        "danh sách trong ngoặc chưa đóng, hoặc thiếu dấu phẩy giữa hai mục",
        "a bracketed list isn't closed, or a comma is missing between two items",
    ),
    (
        "unknown escape character",
        "dấu \\ trong nháy kép có nghĩa riêng; dùng nháy đơn hoặc viết \\\\",
        "a \\ in double quotation marks has a meaning of its own; use single ones or write \\\\",
    ),
    (
        "characters are not allowed",
        "có ký tự điều khiển không nhìn thấy; xóa và gõ lại chỗ này",
        "an invisible control character; delete it and type the place again",
    ),
    (
        "expected a single document",
        "tệp chỉ được có một phần; bỏ dòng ---",
        "a file holds one document; remove the line ---",
    ),
)


def explained(error: yaml.YAMLError, text: str, file: Path, offset: int) -> tuple[Place, str, str]:
    """The place of a syntax error and what to do about it, in Vietnamese and English."""
    said = " ".join(str(error).split())
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line, text.count("\n")) if mark else _line_of(error, text)
    place = Place(file, line + 1 + offset, mark.column + 1 if mark else 1)
    opened = _unclosed_quote(text, line)
    if opened is not None and any(sign in said for sign in _SIGNS_OF_OPEN_QUOTE):
        place = Place(file, opened[0] + 1 + offset, opened[1] + 1)
        said = "unexpected end of stream"
    if mark and text.split("\n")[line][mark.column : mark.column + 1] == "\t":
        said = _TAB
    for sign, vi, en in _ADVICE:
        if sign in said:
            return place, f"lỗi cú pháp YAML: {vi}", f"YAML syntax: {en}"
    return (
        place,
        "lỗi cú pháp YAML: xem lại dấu hai chấm, dấu nháy và thụt lề ở dòng này và dòng trên "
        f"({said})",
        f"YAML syntax: look at colons, quotation marks and indents here and above ({said})",
    )


def _line_of(error: yaml.YAMLError, text: str) -> int:
    """The line (from 0) of a character that YAML refuses: only its position is told."""
    position = getattr(error, "position", None)
    return text.encode()[:position].count(b"\n") if position else 0


# A forgotten closing mark is only noticed at the next quotation, often many lines below.
_SIGNS_OF_OPEN_QUOTE = (
    "did not find expected",
    "unexpected end of stream",
    "unexpected document separator",
    "could not find expected ':'",
    "mapping values are not allowed",
    "cannot start any token",
    "unknown escape character",
)
_QUOTED_VALUE = re.compile(r"""^\s*(?:- )?(?:[\w-]+:\s+)?(?P<mark>["'])(?P<rest>.*)$""")


def _unclosed_quote(text: str, last: int) -> tuple[int, int] | None:
    """Line and column (from 0) of the nearest quotation mark up to `last` left open on its line."""
    lines = text.split("\n")
    for number in range(min(last, len(lines) - 1), -1, -1):
        found = _QUOTED_VALUE.match(lines[number])
        if found and not _closed(found["rest"], found["mark"]):
            return number, found.start("mark")
    return None


def _closed(rest: str, mark: str) -> bool:
    bare = rest.replace("\\\\", "").replace('\\"', "") if mark == '"' else rest.replace("''", "")
    return mark in bare
