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
        self._texts = texts

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._texts:
            raise AttributeError(f"{self._path} has no words '{name}'")
        found = self._texts[name]
        return Words(f"{self._path}: {name}", found) if isinstance(found, dict) else found

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def __getitem__(self, name: str) -> Any:
        try:
            return getattr(self, name)
        except AttributeError as error:
            raise KeyError(str(error)) from None


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
