"""The head of a table: which column holds which key, by its English or its Vietnamese name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from campaign.complaints import inner_model
from campaign.model.base import Part
from campaign.problems import Place, Problem, meant
from campaign.vietnamese import fold

# Offices number their rows; the order of the page is that of a dictionary.
NUMBERING = frozenset({"stt", "tt", "so tt", "so thu tu", "no"})


class Tabular(Part):
    """A part of which the longest list may stand in a CSV file beside the YAML."""

    CSV: ClassVar[str]
    ROWS: ClassVar[str]
    """The key of the list."""
    COLUMNS: ClassVar[Mapping[str, tuple[str, ...]]]
    """Key of a row -> what its column may be called in Vietnamese."""


class Columns:
    """What the cells of the first row mean, and what is wrong with them."""

    def __init__(self, kind: type[Tabular], names: list[str], places: list[Place]) -> None:
        model = inner_model(kind.model_fields[kind.ROWS].annotation)
        assert model is not None
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        self._called = {**kind.COLUMNS, **{key: () for key in fields if key not in kind.COLUMNS}}
        self._known = {
            fold(name): key for key, more in self._called.items() for name in (key, *more)
        }
        self.keys = tuple(self._known.get(_plain(name)) for name in names)
        """The key of each column, None for a column that nothing is read from."""
        missing = [
            key for key, field in fields.items() if field.is_required() and key not in self.keys
        ]
        self.suffice = not missing
        """True if no column is missing that every row needs."""
        self.problems = [
            *self._misnamed(names, places),
            *(self._missing(places[0], key) for key in missing),
        ]

    def values(self, cells: list[str]) -> dict[str, str]:
        """Key and content of every cell that isn't empty."""
        return {
            key: said
            for key, cell in zip(self.keys, cells, strict=False)
            if key and (said := " ".join(cell.split()))
        }

    def _misnamed(self, names: list[str], places: list[Place]) -> list[Problem]:
        found = []
        for column, (name, place) in enumerate(zip(names, places, strict=True)):
            key = self.keys[column]
            if key is None and _plain(name) and _plain(name) not in NUMBERING:
                found.append(self._unknown(place, name.strip()))
            if key is not None and key in self.keys[:column]:
                found.append(_twice(place, name.strip()))
        return found

    def _unknown(self, place: Place, name: str) -> Problem:
        names = {fold(one): one for key, more in self._called.items() for one in (key, *more)}
        close = meant(_plain(name), names)
        spelt = {f"'{folded}'": f"'{one}'" for folded, one in names.items()}
        for folded, one in spelt.items() if close[0] else ():
            close = close[0].replace(folded, one), close[1].replace(folded, one)
        listed = ", ".join(more[0] if more else key for key, more in self._called.items())
        return Problem(
            place,
            "",
            f"không có cột '{name}'{close[0] or f'; các cột dùng được: {listed}'}",
            f"there is no column '{name}'{close[1] or f'; the columns are: {listed}'}",
        )

    def _missing(self, place: Place, key: str) -> Problem:
        said = " ".join((f"'{key}'", *(f"({name})" for name in self._called[key][:1])))
        return Problem(
            Place(place.file, place.line),
            "",
            f"hàng tên cột thiếu cột {said} (bắt buộc); các dòng dưới chưa được đọc",
            f"the row of column names has no column {said} (required); no row below was read",
        )


def _plain(name: str) -> str:
    """The name as it is compared: forms mark columns with stars and colons."""
    return fold(name.strip(" \t\r\n:*"))


def _twice(place: Place, name: str) -> Problem:
    return Problem(
        place,
        "",
        f"cột '{name}' đã có ở bên trái; chỉ giữ một",
        f"the column '{name}' is there already, further left; keep one",
    )
