"""YAML syntax errors, translated into what to do."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from campaign.problems import Place

_TAB = "found character '\\t'"
# Our own names for what the parser only notices the consequences of.
_ODD_SPACE = "an odd space"
_TOO_FAR_IN = "too far in"
_ODD_HEAD = re.compile(r"[ \t]*[\u00a0\u2000-\u200b\u202f\u3000\ufeff]")
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+")

# Characters that no file of a site may hold, and what to do about one.
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
IS_INVISIBLE = (
    "có ký tự điều khiển không nhìn thấy; xóa và gõ lại chỗ này",
    "an invisible control character; delete it and type the place again",
)

# (what the parser says, what to do in Vietnamese, in English); the first that fits wins.
_ADVICE = (
    (
        _ODD_SPACE,
        "đầu dòng có dấu cách lạ, thường do chép từ nơi khác; xóa và gõ lại bằng dấu cách thường",
        "an odd space at the head of the line, often copied from elsewhere; type it again",
    ),
    (
        _TOO_FAR_IN,
        "dòng này thụt sâu hơn các khóa cùng cấp; đặt thẳng hàng với khóa ở trên "
        "(nếu là chữ nối tiếp dòng trên thì đặt cả nội dung trong dấu nháy)",
        "this line is indented further than its neighbours; align it with the key above "
        "(if it continues the words above, put them all in quotation marks)",
    ),
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
        *IS_INVISIBLE,
    ),
    (
        "expected a single document",
        "tệp chỉ được có một phần; bỏ dòng ---",
        "a file holds one document; remove the line ---",
    ),
)


def explained(error: yaml.YAMLError, text: str, file: Path, offset: int) -> tuple[Place, str, str]:
    """The place of a syntax error and what to do about it, in Vietnamese and English."""
    line, column, said = _cause(error, text)
    place = Place(file, line + 1 + offset, column + 1)
    for sign, vi, en in _ADVICE:
        if sign in said:
            return place, f"lỗi cú pháp YAML: {vi}", f"YAML syntax: {en}"
    return (
        place,
        "lỗi cú pháp YAML: xem lại dấu hai chấm, dấu nháy và thụt lề ở dòng này và dòng trên "
        f"({said})",
        f"YAML syntax: look at colons, quotation marks and indents here and above ({said})",
    )


def _cause(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Line and column (from 0) of what caused the error, and its sign in the table of advice."""
    said = " ".join(str(error).split())
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line, len(lines) - 1) if mark else _line_of(error, text)
    column = mark.column if mark else 0
    opened = _unclosed_quote(text, line)
    if opened is not None and any(sign in said for sign in _SIGNS_OF_OPEN_QUOTE):
        return *opened, "unexpected end of stream"
    for near in (line, line - 1):
        odd = _ODD_HEAD.match(lines[near]) if near >= 0 else None
        if odd is not None:
            return near, odd.end() - 1, _ODD_SPACE
    if mark and lines[line][column : column + 1] == "\t":
        return line, column, _TAB
    if "mapping values" in said and _KEY_ALONE.fullmatch(lines[line][:column]):
        return line, len(lines[line]) - len(lines[line].lstrip()), _TOO_FAR_IN
    return line, column, said


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
