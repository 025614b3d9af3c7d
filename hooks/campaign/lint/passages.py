"""Every piece of text people read, and where each word of it stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from campaign import articles
from campaign.complaints import field_path
from campaign.model import Choice, Model, Name, Prose, Record, Text, Visible
from campaign.model.history import Source as HistorySource
from campaign.problems import Place
from campaign.reading import Reading
from campaign.references import reference_fields
from campaign.source import Location, Source
from campaign.vietnamese import nfc

# Not for readers, or not prose: remarks of the office, ids, addresses, numbers of items.
NOT_PROSE = frozenset(
    {"note", "id", "url", "path", "picture", "number", "number_variants", "where", "rule"}
    | {"recurs", "languages", "file", "identifier"}
)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A file people edit: its data with places, and its text as it stands on the disk."""

    source: Source

    @cached_property
    def text(self) -> str:
        """What stands in the file, in composed form."""
        return nfc(self.source.file.read_text(encoding="utf-8-sig"))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line of the text begins."""
        return (0, *(found.end() for found in re.finditer("\n", self.text)))

    def place(self, offset: int) -> Place:
        """The line and column of a place in the text."""
        line = bisect_right(self.starts, offset)
        return Place(self.source.file, line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, eq=False)
class At:
    """Where a walk through the data has come: file, location, record, and whether it is shown."""

    sheet: Sheet
    location: Location = ()
    owner: Record | None = None
    is_office: bool = False
    is_translation: bool = False

    def down(self, step: str | int) -> At:
        """One step further in."""
        return replace(self, location=(*self.location, step))

    def translated(self, language: str) -> At:
        """The words of a language, where there are several; `title: …` has one."""
        return replace(self.down(language), is_translation=True) if self.has_keys else self

    def of(self, model: Model) -> At:
        """The same place, now of this model; what is in the office stays there."""
        owner = model if isinstance(model, Record) else self.owner
        hidden = isinstance(model, Visible) and model.stays_in_office
        return replace(self, owner=owner, is_office=self.is_office or hidden)

    @property
    def has_keys(self) -> bool:
        """Whether the value here is written with keys."""
        value = self.sheet.source.data
        for step in self.location:
            value = value[step]
        return isinstance(value, dict)


@dataclass(frozen=True, eq=False)
class Passage:
    """A piece of text in one language.

    `languages` are those the same text is written in, none where it can have no translation;
    `owner` is the record it belongs to, None in the head of a file.
    """

    text: str
    language: str
    languages: tuple[str, ...]
    at: At
    is_markdown: bool = False

    @property
    def field(self) -> str:
        """The name of its field: an item of `formats` is in `formats`."""
        steps = [step for step in self.at.location if isinstance(step, str)]
        return steps[-2] if self.at.is_translation else steps[-1]

    @property
    def owner(self) -> Record | None:
        """The record it belongs to."""
        return self.at.owner

    @property
    def path(self) -> str:
        """Its field as problems name it: `activities[3].title.vi`."""
        return field_path(self.at.location)

    @cached_property
    def place(self) -> Place:
        """Where it begins: the line of its key."""
        return self.at.sheet.source.place(self.at.location)

    def spot(self, start: int, end: int) -> Spot:
        """The spot of `text[start:end]`."""
        return Spot(self, start, end)

    def all_of_it(self) -> Spot:
        """The spot of the whole passage."""
        return Spot(self, 0, len(self.text))

    def spots(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        """Each match of a pattern."""
        for found in pattern.finditer(self.text):
            yield Spot(self, found.start(), found.end())


@dataclass(frozen=True, eq=False)
class Spot:
    """Some words of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]

    @cached_property
    def place(self) -> Place:
        """Where these words stand in the file, which may be lines below the key."""
        sheet, first = self.passage.at.sheet, self.passage.place
        if first.file != sheet.source.file:
            return first  # a cell of the table beside it
        pattern = re.compile(r"\s+".join(re.escape(word) for word in self.text.split()))
        before = sum(1 for _ in pattern.finditer(self.passage.text, 0, self.start))
        begin = sheet.starts[first.line - 1] + first.column - 1
        for count, found in enumerate(pattern.finditer(sheet.text, begin)):
            if count == before:
                return sheet.place(found.start())
        return first  # written with escapes: the key is near enough


def passages_of(reading: Reading) -> Iterator[Passage]:
    """Every passage of data/, then those in the heads of the articles."""
    for kind, part in reading.parts.items():
        yield from _inside(part, At(Sheet(reading.sources[kind.FILE])))
    heads = articles.read_sources(reading.root / "docs")
    for article in reading.articles:
        yield from _inside(article, At(Sheet(heads[article.path]), owner=article))


def _inside(model: Model, at: At) -> Iterator[Passage]:
    references = reference_fields(type(model))
    for name, value in model:
        if name not in NOT_PROSE and name not in references:
            yield from _value(value, at.down(type(model).model_fields[name].alias or name))


def _value(value: Any, at: At) -> Iterator[Passage]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _value(item, at.down(index))
    elif isinstance(value, Text):
        yield from _languages(value, at)
    elif isinstance(value, Model):
        if not isinstance(value, HistorySource):  # what other publishers wrote isn't ours
            yield from _inside(value, at.of(value))
    elif isinstance(value, str) and not isinstance(value, Choice):
        yield Passage(value, "vi", (), at)


def _languages(text: Text, at: At) -> Iterator[Passage]:
    languages = () if isinstance(text, Name) else text.languages()
    for language in text.languages():
        words = text.says(language)
        if words is not None:
            marked = isinstance(text, Prose)
            yield Passage(words, language, languages, at.translated(language), marked)
