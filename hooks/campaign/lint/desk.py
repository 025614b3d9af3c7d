"""The desk of the careful editor: the campaign, every passage of it, and how to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from campaign.complaints import field_path
from campaign.lint.passages import Passage, Spot, passages_of
from campaign.model import (
    Activity,
    Campaign,
    Exhibitions,
    History,
    Part,
    Plan,
    Record,
    Settings,
    Slogans,
    Units,
)
from campaign.problems import Place, Problem, Severity
from campaign.reading import Reading

P = TypeVar("P", bound=Part)
Rule = Callable[["Desk"], Iterator[Problem]]

# More places than these make a sentence nobody reads to its end.
PLACES_NAMED = 4


class Desk:
    """What every rule reads; a rule answers with its questions."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.campaign: Campaign = reading.campaign()

    @property
    def settings(self) -> Settings:
        """campaign.yml."""
        return self.campaign.settings

    @property
    def plan(self) -> Plan:
        """plan.yml."""
        return self.campaign[Plan]

    @property
    def slogans(self) -> Slogans:
        """slogans.yml; empty where nobody reads it."""
        return self._part(Slogans)

    @property
    def history(self) -> History:
        """timeline.yml; empty where nobody reads it."""
        return self._part(History)

    @property
    def units(self) -> Units:
        """units.yml; empty where nobody reads it."""
        return self._part(Units)

    @property
    def exhibitions(self) -> Exhibitions:
        """exhibition.yml; empty where nobody reads it."""
        return self._part(Exhibitions)

    def _part(self, kind: type[P]) -> P:
        found = self.reading.parts.get(kind)
        return found if isinstance(found, kind) else kind()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything people read, in the order of files and lines."""
        return tuple(passages_of(self.reading))

    @cached_property
    def vietnamese(self) -> tuple[Passage, ...]:
        """The Vietnamese of it."""
        return tuple(passage for passage in self.passages if passage.language == "vi")

    @cached_property
    def _by_record(self) -> Mapping[tuple[str, str], tuple[Passage, ...]]:
        found: dict[tuple[str, str], list[Passage]] = {}
        for passage in self.passages:
            if passage.owner is not None:
                found.setdefault((passage.owner.family, passage.owner.id), []).append(passage)
        return {key: tuple(passages) for key, passages in found.items()}

    def texts(self, record: Record, *fields: str) -> tuple[Passage, ...]:
        """The Vietnamese passages of a record; of these fields only, if any are named."""
        own = self._by_record.get((record.family, record.id), ())
        return tuple(
            text for text in own if text.language == "vi" and (not fields or text.field in fields)
        )

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every activity and every item that holds some."""
        return tuple(_with_children(self.plan.activities))

    def place(self, record: Record, *steps: str | int) -> Place:
        """Where a field of a record stands."""
        return self.reading.place(record.family, record.id, *steps)[0]

    def ask(self, record: Record, *steps: str | int, vi: str, en: str) -> Problem:
        """A question about a field of a record, or about the record."""
        place, location = self.reading.place(record.family, record.id, *steps)
        return question(place, field_path(location), vi, en)

    def ask_part(self, part: type[Part], *steps: str | int, vi: str, en: str) -> Problem:
        """A question about a field of a file that isn't in a record."""
        place = self.reading.sources[part.FILE].place(steps)
        return question(place, field_path(steps), vi, en)


def _with_children(items: Iterable[Activity]) -> Iterator[Activity]:
    for item in items:
        yield item
        yield from _with_children(item.children)


def question(place: Place, field: str, vi: str, en: str) -> Problem:
    """A question, not an error: the data may be right."""
    return Problem(place, field, vi, en, Severity.QUESTION)


def ask_at(spots: Iterable[Spot], vi: str, en: str) -> Problem:
    """One question for the same thing at several spots: at the first, naming the others."""
    first, *others = spots
    named = listed(others)
    also_vi, also_en = (f" Cũng ở {named}.", f" Also at {named}.") if named else ("", "")
    return question(first.place, first.passage.path, vi + also_vi, en + also_en)


def listed(spots: Iterable[Spot]) -> str:
    """`plan.yml:31, 90, slogans.yml:12 (+3)`."""
    places = list(dict.fromkeys((spot.place.file.name, spot.place.line) for spot in spots))
    said: list[str] = []
    last = ""
    for name, line in places:
        said.append(str(line) if name == last else f"{name}:{line}")
        last = name
    return first_named(said)


def first_named(names: Sequence[str]) -> str:
    """`a, b, c, d (+3)`: as many as are read to the end."""
    more = len(names) - PLACES_NAMED
    return ", ".join(names[:PLACES_NAMED]) + (f" (+{more})" if more > 0 else "")


def at(place: Place) -> str:
    """`plan.yml:31`, short enough to stand in a sentence."""
    return f"{place.file.name}:{place.line}"
