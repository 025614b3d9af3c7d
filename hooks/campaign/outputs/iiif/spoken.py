"""What manifests say in every language of the site: IIIF's language maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from campaign import captions
from campaign.editions import View
from campaign.facts import Fact, Value
from campaign.interface import Words, words
from campaign.model import Photo, Prose, Text
from campaign.photo_facts import Facts
from campaign.when import When

Said = Mapping[str, list[str]]
# The language of what belongs to none: figures, call numbers.
NONE = "none"


class Spoken:
    """Words, times and facts as language maps; a text is in the languages it was written in."""

    def __init__(self, view: View) -> None:
        self.languages = view.settings.languages
        self._facts = {code: Facts(replace(view, language=code)) for code in self.languages}

    def text(self, text: Text) -> Said:
        """A text as it stands; of light Markdown the words alone."""
        said = {code: text.says(code) for code in self.languages}
        plain = captions.plain if isinstance(text, Prose) else str
        return {code: [_as_words(plain(told))] for code, told in said.items() if told}

    def label(self, named: Callable[[Words], str]) -> Said:
        """Words of the pages themselves."""
        return {code: [named(words(code))] for code in self.languages}

    def credit(self, photo: Photo) -> Said:
        """Who must be named, and that a drawing is one."""
        told = {code: ". ".join(_credited(photo, code)) for code in self.languages}
        return {code: [_as_words(said)] for code, said in told.items() if said}

    def metadata(self, photo: Photo) -> list[dict[str, Said]]:
        """What is known of a photograph, label by label, as its page lists it."""
        told = [facts.of(photo) for facts in self._facts.values()]
        return [self._entry(facts) for facts in zip(*told, strict=True)]

    def _entry(self, facts: tuple[Fact, ...]) -> dict[str, Said]:
        label = {code: [one.label] for code, one in zip(self.languages, facts, strict=True)}
        value: dict[str, list[str]] = {}
        for code, one in zip(self.languages, facts, strict=True):
            for part in one.values:
                for language, said in _said(part, code):
                    told = value.setdefault(language, [])
                    # Figures are the same in every language.
                    told += [] if language == NONE and said in told else [_as_words(said)]
        return {"label": label, "value": value}


def _said(value: Value, language: str) -> Iterator[tuple[str, str]]:
    """(language, words) of one thing a fact says, as far as this language has it."""
    if value.when:
        yield language, value.when.words(language)
    elif value.words is not None:
        said = value.words.says(language)
        if said:
            yield language, said
    else:
        yield NONE, value.figures


def _as_words(said: str) -> str:
    """What begins and ends like a tag would be read as HTML; a space behind it prevents that."""
    return f"{said} " if said.startswith("<") and said.endswith(">") else said


def _credited(photo: Photo, language: str) -> Iterator[str]:
    if photo.illustration:
        yield words(language).exhibition.illustration
    for name in (photo.photographer, photo.credit):
        if name:
            yield name.told(language).removesuffix(".")


def nav_date(when: When | None) -> str | None:
    """Midnight of the day, None where more or less than one day is known."""
    if when is None or not when.is_day or when.tentative:
        return None
    # The day itself, wherever it is read: IIIF wants UTC.
    return f"{when.earliest}T00:00:00Z"


def descriptive(**told: Any) -> dict[str, Any]:
    """What there is to say; a key with nothing behind it isn't valid IIIF."""
    return {key: value for key, value in told.items() if value}
