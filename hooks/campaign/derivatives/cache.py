"""Where derivatives are kept between builds: outside the site, for all campaigns and editions."""

from __future__ import annotations

import os
import re
from pathlib import Path

VARIABLE = "KYNIEM_CACHE"
_ENGINE = Path(__file__).resolve().parents[3]
_NAME = re.compile(
    r"[^/]+\.(?P<pixels>[0-9a-f]{16})(?:(?P<mark>[0-9a-f]{8})\.(?P<file>\d+\.\w+)|\.iiif/(?P<square>.+))"
)


class Cache:
    """Finished files by the hash in their names, which says what is in them."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def default(cls) -> Cache:
        """The folder that KYNIEM_CACHE names, else `.cache/photos` of the engine."""
        named = os.environ.get(VARIABLE)
        return cls(Path(named).resolve() if named else _ENGINE / ".cache" / "photos")

    def file(self, name: str) -> Path:
        """Where the file of that published name is once it is made."""
        parts = _NAME.fullmatch(name)
        if parts is None:
            raise ValueError(f"not the name of a derivative: {name}")
        if parts["square"]:
            return self.squares(parts["pixels"]) / parts["square"]
        return self.pictures(parts["pixels"], parts["mark"]) / parts["file"]

    def pictures(self, pixels: str, mark: str) -> Path:
        """The folder of a photograph's derivatives with what is written into them."""
        return self.root / pixels[:2] / pixels[2:] / mark

    def squares(self, pixels: str) -> Path:
        """The folder of a photograph's tiles."""
        return self.root / pixels[:2] / pixels[2:] / "tiles"
