"""The front matter of a Markdown file: its keys between two lines ---.

MkDocs takes more for front matter than people know, and shows on the page what it doesn't take.
So what isn't plainly one or the other is refused: an article must not be published by a slip.
"""

from __future__ import annotations

import re
from pathlib import Path

from campaign.problems import Place, Problem
from campaign.readable import text_of
from campaign.source import Source, parse
from campaign.syntax import INVISIBLE, IS_INVISIBLE

_FENCE = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
# Without fences MkDocs takes such first lines for keys, and off the page.
_KEY = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def read_front_matter(file: Path) -> Source:
    """Its keys with places; no keys where the file begins with prose; else what is wrong."""
    text = text_of(file)
    if isinstance(text, Problem):
        return Source(file, None, (text,))
    # Copied out of slides, a break inside a paragraph is one.
    if unseen := INVISIBLE.search(text):
        return _refused(file, text.count("\n", 0, unseen.start()) + 1, *IS_INVISIBLE)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    below = "".join(lines[first + 1 : first + 2])
    if _FENCE.fullmatch(lines[first]) and (first == 0 or _KEY.match(below)):
        return _fenced(lines, first, file)
    if _KEY.match(lines[0]):
        return _refused(
            file,
            1,
            "các khóa đầu bài phải nằm giữa hai dòng ---; nếu là chữ của bài thì để dòng đầu trống",
            "keys at the head of an article stand between two lines ---; "
            "if these are words of the article, leave the first line empty",
        )
    return Source(file, {})


def _fenced(lines: list[str], first: int, file: Path) -> Source:
    if first > 0:
        return _refused(
            file,
            first + 1,
            "dòng --- mở phần đầu bài phải là dòng đầu tiên của tệp; xóa dòng trống ở trên",
            "the line --- that opens the head must be the first line; delete the empty ones above",
        )
    end = next((n for n, line in enumerate(lines) if n and _END.fullmatch(line)), None)
    if end is None:
        return _refused(
            file,
            1,
            "phần đầu bài mở bằng --- mà chưa có dòng --- đóng lại; thêm dòng --- sau các khóa",
            "the head of the article is opened by --- and never closed; add --- after the keys",
        )
    if end == len(lines) - 1:
        return _refused(
            file,
            end + 1,
            "sau dòng --- thứ hai chưa có bài; xuống dòng rồi viết tiếp",
            "nothing follows the second ---; begin a new line and write the article",
        )
    return parse("\n".join(lines[1:end]) + "\n", file, offset=1)


def _refused(file: Path, line: int, vi: str, en: str) -> Source:
    return Source(file, None, (Problem(Place(file, line), "", vi, en),))
