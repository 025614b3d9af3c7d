"""The words of the pages themselves, one YAML file a language; one more file, one more language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from campaign.problems import Wrong

FOLDER = Path(__file__).parent


class Words:
    """Words by name: `words.menu.plan`; a name that isn't there is an error."""

    def __init__(self, path: str, texts: dict[str, Any]) -> None:
        self._path = path
        self._texts = {name: _at(f"{path}: {name}", found) for name, found in texts.items()}
        # Pages ask for them by the ten thousand: as attributes they are there at once.
        self.__dict__.update(self._texts)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"{self._path} has no words '{name}'")

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def __getitem__(self, name: str) -> Any:
        try:
            return self._texts[name]
        except KeyError:
            raise KeyError(f"{self._path} has no words '{name}'") from None


def _at(path: str, found: Any) -> Any:
    return Words(path, found) if isinstance(found, dict) else found


def languages() -> tuple[str, ...]:
    """The languages that pages can be in."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yml")))


@cache
def words(language: str) -> Words:
    """The words of one language; Wrong if nobody wrote them yet."""
    file = FOLDER / f"{language}.yml"
    if not file.is_file():
        raise Wrong(
            f"trang chưa có chữ giao diện cho thứ tiếng '{language}'; languages chỉ nhận "
            f"{', '.join(languages())}",
            f"the pages have no words in the language '{language}'; languages takes "
            f"{', '.join(languages())}",
        )
    # BaseLoader: every value is text, also "no" and "12:30".
    texts = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return Words(file.name, texts)
