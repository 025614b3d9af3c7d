"""The words of the pages: the same keys and places to fill in in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from campaign.interface import FOLDER, languages, words
from campaign.problems import Wrong


def texts(language: str) -> dict[str, str]:
    """`shell.skip` -> the text."""

    def walk(node: Any, path: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, str):
            yield path, node
            return
        for key, value in node.items():
            yield from walk(value, f"{path}.{key}" if path else key)

    source = (FOLDER / f"{language}.yml").read_text("utf-8")
    return dict(walk(yaml.load(source, yaml.BaseLoader), ""))


def places(text: str) -> int:
    """How many places are filled in; their names may differ: a quarter is "IV" or "fourth"."""
    return len(re.findall(r"{\w*}", text))


def test_vietnamese_and_english_are_there() -> None:
    assert {"vi", "en"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_words(language: str) -> None:
    assert texts(language).keys() == texts("vi").keys()


@pytest.mark.parametrize("language", languages())
def test_every_language_fills_in_as_much(language: str) -> None:
    ours, vietnamese = texts(language), texts("vi")
    differing = [key for key in ours if places(ours[key]) != places(vietnamese.get(key, ""))]
    assert differing == []


def test_words_are_text_whatever_yaml_makes_of_them() -> None:
    assert all(isinstance(text, str) for text in texts("vi").values())
    assert words("vi").shell.skip == words("vi")["shell"]["skip"]


def test_a_language_without_words_is_refused_in_words() -> None:
    with pytest.raises(Wrong, match="'fr'"):
        words("fr")
