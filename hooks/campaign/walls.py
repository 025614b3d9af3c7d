"""How photographs hang on the pages that show them: templates ask, `rows` decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from campaign import rows
from campaign.assets import Assets
from campaign.derivatives.picture import Picture
from campaign.exhibits import Exhibit
from campaign.placed import Placed
from campaign.rows import Hung
from campaign.screens import STRIP

# Width and height of the box of a picture in the honours roll, in rem: honours.css has the same.
PORTRAIT = 7.5, 10.0


class Walls:
    """What templates may ask about photographs beside each other."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._sheets: dict[frozenset[float], str] = {}

    def proportions(self, shown: Iterable[Exhibit | Placed]) -> str:
        """The address of a style sheet with the proportions of all pictures of a page."""
        ratios = frozenset(one.picture.ratio for one in shown)
        if ratios not in self._sheets:
            sheet = rows.sheet(ratios).encode()
            self._sheets[ratios] = self._assets.add("proportions.css", sheet)
        return self._sheets[ratios]

    def rows(self, exhibits: Sequence[Exhibit]) -> tuple[tuple[Exhibit, Hung], ...]:
        """Photographs, and how they hang in rows."""
        hung = rows.rows([exhibit.picture.ratio for exhibit in exhibits])
        return tuple(zip(exhibits, hung, strict=True))

    def strip(self, exhibits: Sequence[Exhibit]) -> tuple[tuple[Exhibit, Hung], ...]:
        """Some photographs on a page that isn't of the exhibition, and how they hang in rows."""
        hung = rows.rows([exhibit.picture.ratio for exhibit in exhibits], STRIP)
        return tuple(zip(exhibits, hung, strict=True))

    def pair(self, *exhibits: Exhibit) -> tuple[tuple[Exhibit, Hung], ...]:
        """Two photographs, and how they hang side by side."""
        hung = rows.beside([exhibit.picture.ratio for exhibit in exhibits])
        return tuple(zip(exhibits, hung, strict=True))

    def alone(self, exhibit: Exhibit) -> Hung:
        """How a photograph hangs on its own page."""
        return rows.alone(exhibit.picture.ratio, exhibit.picture.width)

    def column(self, name: str, shown: Exhibit | Placed) -> Hung:
        """How a picture hangs beside a text, in a column of that name."""
        return rows.in_column(shown.picture.ratio, rows.COLUMNS[name])

    def portrait(self, picture: Picture) -> str:
        """How wide the picture of someone honoured is shown, as `sizes` of an image words it."""
        return rows.within(picture.ratio, *PORTRAIT)

    def small(self, exhibit: Exhibit) -> Hung:
        """How it hangs in a list."""
        return rows.small(exhibit.picture.ratio)
