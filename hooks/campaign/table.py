"""CSV as spreadsheets write it: rows that remember where every cell stands.

The rows come after the items that the YAML file itself holds, so that for everything that reads
them they are one list; only `place` knows the difference.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from campaign.columns import Columns, Tabular
from campaign.problems import Place, Problem
from campaign.source import Location, Source
from campaign.vietnamese import nfc

# Where numbers are written with a decimal comma, as in Vietnam, Excel parts cells by semicolons.
DELIMITERS = ",;\t"
# What a letter turns into when it is saved in a table of codes that hasn't got it.
_LOST = re.compile(r"[^\W\d_]\?+[^\W\d_]")
_NAMED_LINES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One row as written: the line it begins on, its text with all marks, its cells."""

    line: int
    text: str
    cells: list[str]

    def place(self, file: Path, column: int, delimiter: str) -> Place:
        """Where the cell begins."""
        before = self.text[: _start(self.text, column, delimiter)]
        return Place(file, self.line + before.count("\n"), len(before) - before.rfind("\n"))


@dataclass(frozen=True)
class Table:
    """The rows of a CSV file, and what is wrong with it as a file."""

    file: Path
    delimiter: str = ","
    keys: tuple[str | None, ...] = ()
    rows: tuple[Row, ...] = ()
    data: tuple[dict[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    def place(self, index: int, steps: Location) -> Place:
        """Where the cell of that key stands, or its row where there is no such column."""
        row = self.rows[index]
        if not steps or steps[0] not in self.keys:
            return Place(self.file, row.line)
        return row.place(self.file, self.keys.index(str(steps[0])), self.delimiter)


@dataclass(frozen=True)
class Joined(Source):
    """A YAML file and, after the items of one of its lists, the rows of a table."""

    table: Table | None = None
    key: str = ""
    own: int = 0
    """How many items the YAML itself has."""

    def place(self, location: Location) -> Place:
        """As of any file; items that come from the table are found there."""
        match location:
            case (self.key, int(index), *steps) if self.table and index >= self.own:
                return self.table.place(index - self.own, tuple(steps))
        return super().place(location)


def joined(source: Source, kind: type[Tabular]) -> Source:
    """The part's own file together with its table, if there is one."""
    file = source.file.with_name(kind.CSV)
    if not file.exists() or not isinstance(source.data, dict):
        return source
    own = source.data.get(kind.ROWS) or []
    if not isinstance(own, list):
        return source
    table = read_table(file, kind)
    return Joined(
        file=source.file,
        data={**source.data, kind.ROWS: [*own, *table.data]},
        problems=(*source.problems, *table.problems),
        text=source.text,
        offset=source.offset,
        table=table,
        key=kind.ROWS,
        own=len(own),
    )


def read_table(file: Path, kind: type[Tabular]) -> Table:
    """The rows of the file; none where it can't be read or a column is missing that all need."""
    try:
        raw = file.read_bytes()
        text = nfc(raw.decode("utf-8-sig"))
    except OSError as error:
        return Table(file, problems=(_unreadable(file, error.strerror or str(error)),))
    except UnicodeDecodeError as error:
        return Table(file, problems=(_not_utf8(file, raw[: error.start].count(b"\n") + 1),))
    first = next((line for line in StringIO(text, newline="") if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    written, problems = _written(text, delimiter, file)
    if not written:
        return Table(file, problems=problems or (_empty(file),))
    head, *rows = written
    places = [head.place(file, column, delimiter) for column in range(len(head.cells))]
    columns = Columns(kind, head.cells, places)
    problems += (*columns.problems, *_overlong(rows, len(places), file), *_lost(text, file))
    if not columns.suffice:
        return Table(file, problems=problems)
    data = tuple(columns.values(row.cells) for row in rows)
    return Table(file, delimiter, columns.keys, tuple(rows), data, problems)


def condensed(problems: Iterable[Problem], source: Source) -> list[Problem]:
    """The same problems; one mistake made in many rows of a table is said once, with its lines."""
    if not isinstance(source, Joined):
        return list(problems)
    same: dict[tuple[Path, str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        in_row = problem.place.file != source.file
        field = problem.field.partition("].")[2] if in_row else problem.field
        same[problem.place.file, field, problem.vi].append(problem)
    return [
        replace(first, vi=first.vi + _also(others)[0], en=first.en + _also(others)[1])
        for first, *others in same.values()
    ]


def _also(others: list[Problem]) -> tuple[str, str]:
    if not others:
        return "", ""
    lines = ", ".join(str(other.place.line) for other in others[:_NAMED_LINES])
    more = len(others) - _NAMED_LINES
    vi, en = f"; cũng vậy ở dòng {lines}", f"; the same on line {lines}"
    return (f"{vi} và {more} dòng khác", f"{en} and {more} more") if more > 0 else (vi, en)


def _written(text: str, delimiter: str, file: Path) -> tuple[list[Row], tuple[Problem, ...]]:
    """Every row that holds anything; and why reading stopped, if it did."""
    lines = list(StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    found: list[Row] = []
    begun = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append(Row(begun + 1, "".join(lines[begun : reader.line_num]), cells))
            begun = reader.line_num
    except csv.Error:
        return found, (_open_quote(file, begun + 1),)
    return found, ()


def _start(text: str, column: int, delimiter: str) -> int:
    """Where the cell begins; a delimiter between quotation marks parts nothing."""
    opened, quoted, begins = False, False, True
    for at, sign in enumerate(text):
        if column == 0:
            return at
        opened = sign == '"' if begins else opened
        quoted = quoted != (opened and sign == '"')
        begins = sign == delimiter and not quoted
        column -= begins
    return len(text.rstrip("\r\n"))


def _overlong(rows: Iterable[Row], columns: int, file: Path) -> Iterator[Problem]:
    """Rows with something in cells that have no column above them."""
    for row in rows:
        if any(cell.strip() for cell in row.cells[columns:]):
            yield Problem(
                Place(file, row.line),
                "",
                f"dòng có {len(row.cells)} ô mà chỉ có {columns} cột; nội dung có dấu ngăn ô "
                'thì đặt trong dấu nháy kép, ví dụ "Đảng bộ A, B"',
                f"{len(row.cells)} cells but {columns} columns; put what holds the delimiter "
                'in double quotation marks, for example "Đảng bộ A, B"',
            )


def _lost(text: str, file: Path) -> Iterator[Problem]:
    found = _LOST.search(text)
    if found:
        before = text[: found.start()]
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        vi = f"chữ có dấu đã mất, thành '{found[0]}'; trong Excel hãy lưu lại bằng {_EXCEL}"
        en = f"letters were lost ('{found[0]}'); save the file from Excel again as {_EXCEL}"
        yield Problem(place, "", vi, en)


_EXCEL = "'CSV UTF-8 (Comma delimited)'"


def _unreadable(file: Path, reason: str) -> Problem:
    return Problem(Place(file), "", f"không đọc được tệp: {reason}", f"unreadable: {reason}")


def _not_utf8(file: Path, line: int) -> Problem:
    vi = f"tệp không phải UTF-8; trong Excel chọn Lưu thành (Save As), kiểu {_EXCEL}"
    return Problem(Place(file, line), "", vi, f"not UTF-8; in Excel choose Save As, {_EXCEL}")


def _empty(file: Path) -> Problem:
    vi = "tệp trống; dòng đầu phải là tên các cột"
    return Problem(Place(file), "", vi, "the file is empty; its first row holds column names")


def _open_quote(file: Path, line: int) -> Problem:
    vi = (
        'dấu nháy kép mở ra mà không đóng lại, hoặc sau dấu đóng còn chữ; dấu " nằm trong ô '
        'thì viết hai lần (""); các dòng dưới chưa được đọc'
    )
    en = (
        'a quotation mark that is never closed, or words after the closing one; write a " '
        'inside a cell twice (""); no row below was read'
    )
    return Problem(Place(file, line), "", vi, en)
