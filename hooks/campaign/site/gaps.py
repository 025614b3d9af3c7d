"""HTML that is rendered once for many pages, with gaps that each of them fills."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Letters of the private use area: no text has them, and escaping leaves them alone.
_GAP = "\ue000{}\ue001"
_GAPS = re.compile("\ue000(.*?)\ue001")


def gap(name: str) -> str:
    """What stands where a page fills something in."""
    return _GAP.format(name)


class Gapped:
    """HTML with gaps."""

    def __init__(self, html: str) -> None:
        # Split by a pattern with one group, every second piece is the name of what goes there.
        self._pieces = _GAPS.split(html)

    def filled(self, known: Mapping[str, str]) -> str:
        """The HTML with what belongs into each gap, by its name; that has to be HTML too."""
        return "".join(known[one] if i % 2 else one for i, one in enumerate(self._pieces))
