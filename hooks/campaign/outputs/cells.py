"""Tables for spreadsheets: CSV that opens with its letters intact and runs nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """With a byte order mark: without one Excel shows Vietnamese as gibberish."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """The cell as text: an apostrophe is what spreadsheets put before words that look like sums."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
