"""The honours roll as pages tell it: award by award, unit by unit, in dictionary order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from campaign.countdown import day_words
from campaign.derivatives.picture import Picture
from campaign.editions import View
from campaign.grouping import grouped
from campaign.interface import words
from campaign.model import Text
from campaign.model.honours import GivenAward, Honour, Honours, RecipientKind
from campaign.schedule import Line, Named, in_document_order, named_units
from campaign.supplied import honour_file
from campaign.vietnamese import numbered_sort_key, person_sort_key, slug

SECTION_URI = "bang-vang/"
BLOCK = 60  # fills whole rows of one to six columns
TAKEN = "noi-dung", "tim", "tim-cach"  # anchors that the page has for itself
_ID = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Told:
    """One recipient, and what is said of this one only."""

    name: str
    citation: Text | None
    decision: str | None
    picture: Picture | None


@dataclass(frozen=True)
class Recipients:
    """The collectives of a unit, or its persons."""

    kind: RecipientKind
    told: tuple[Told, ...]

    @property
    def blocks(self) -> Iterator[tuple[Told, ...]]:
        """The same in blocks: a browser lays out only those it shows, however long the list."""
        for first in range(0, len(self.told), BLOCK):
            yield self.told[first : first + BLOCK]


@dataclass(frozen=True)
class Group:
    """The recipients of one unit; `unit` is None for those of none."""

    unit: Text | None
    uri: str | None
    anchor: str
    parts: tuple[Recipients, ...]
    counted: str

    @property
    def told(self) -> Iterator[Told]:
        """Everyone, collectives first."""
        for part in self.parts:
            yield from part.told


@dataclass(frozen=True)
class Roll:
    """One award: the decision, and everyone who received it."""

    award: GivenAward
    uri: str
    decided: str | None
    activity: Line | None
    groups: tuple[Group, ...]
    counted: str
    count: int

    @cached_property
    def kinds(self) -> frozenset[RecipientKind]:
        """Whom it was given to."""
        return frozenset(part.kind for group in self.groups for part in group.parts)

    @property
    def names_people(self) -> bool:
        """True if there are persons in the list: search engines are asked to stay away."""
        return RecipientKind.PERSON in self.kinds

    @cached_property
    def is_detailed(self) -> bool:
        """True if something is said of a recipient beside the name."""
        return any(one.citation or one.decision or one.picture for one in self.told)

    @property
    def told(self) -> Iterator[Told]:
        """Everyone, unit by unit."""
        return chain.from_iterable(group.told for group in self.groups)


def given(view: View) -> tuple[GivenAward, ...]:
    """The awards of the view that somebody received, in the order of the file."""
    roll = view[Honours]
    received = {honour.award for honour in roll.honours}
    return tuple(award for award in roll.awards if award.id in received)


def by_activity(view: View) -> Mapping[str, tuple[GivenAward, ...]]:
    """Activity id -> the awards given at it that somebody received."""
    return grouped(given(view), lambda award: award.activity)


def award_uri(award: GivenAward) -> str:
    """Where the page of the award lies."""
    return f"{SECTION_URI}{award.id}/"


def rolls(view: View) -> Iterator[Roll]:
    """Award by award, in the order of the file."""
    received = grouped(view[Honours].honours, lambda honour: honour.award)
    lines = {line.id: line for line in in_document_order(view)}
    for award in given(view):
        honours = received[award.id]
        yield Roll(
            award=award,
            uri=award_uri(award),
            decided=_decided(award, view),
            activity=lines.get(award.activity or ""),
            groups=tuple(_groups(award, honours, view)),
            counted=_counted((honour.kind for honour in honours), view.language),
            count=len(honours),
        )


def _groups(award: GivenAward, honours: Iterable[Honour], view: View) -> Iterator[Group]:
    """Unit by unit in dictionary order; those of no unit come last."""
    units = _Units(view)
    found: dict[Named | None, list[Honour]] = defaultdict(list)
    for honour in honours:
        found[units.of(honour.unit or award.unit)].append(honour)
    named = sorted(
        (unit for unit in found if unit), key=lambda unit: numbered_sort_key(unit.name.vi)
    )
    anchors = set(TAKEN)
    for unit in (*named, *([None] if None in found else [])):
        own = found[unit]
        anchor = _free((unit and slug(unit.name.vi)) or "khac", anchors)
        anchors.add(anchor)
        yield Group(
            unit=unit.name if unit else None,
            uri=(unit.uri or None) if unit else None,
            anchor=anchor,
            parts=tuple(_parts(own, award, view)),
            counted=_counted((honour.kind for honour in own), view.language),
        )


class _Units:
    """The units of a view by id and by name, and those that only the honours roll names."""

    def __init__(self, view: View) -> None:
        self._by_id = named_units(view)
        self._by_name = {unit.name.vi.casefold(): unit for unit in self._by_id.values()}

    def of(self, written: str | None) -> Named | None:
        """The unit meant; None for none, and for one that this view hasn't got."""
        if written is None:
            return None
        if _ID.fullmatch(written):
            return self._by_id.get(written)
        return self._by_name.setdefault(written.casefold(), Named(Text(vi=written), ""))


def _free(anchor: str, taken: set[str]) -> str:
    """The anchor, numbered where "Bộ" and "Bổ" have the same."""
    if anchor not in taken:
        return anchor
    number = 2
    while f"{anchor}-{number}" in taken:
        number += 1
    return f"{anchor}-{number}"


def _parts(honours: Iterable[Honour], award: GivenAward, view: View) -> Iterator[Recipients]:
    of_kind: dict[RecipientKind, list[Honour]] = {kind: [] for kind in RecipientKind}
    for honour in honours:
        of_kind[honour.kind].append(honour)
    collectives, persons = of_kind[RecipientKind.COLLECTIVE], of_kind[RecipientKind.PERSON]
    collectives.sort(key=lambda honour: numbered_sort_key(honour.name))
    persons.sort(key=lambda honour: person_sort_key(honour.name))
    for kind, own in of_kind.items():
        if own:
            yield Recipients(kind, tuple(_told(honour, award, view) for honour in own))


def _told(honour: Honour, award: GivenAward, view: View) -> Told:
    number = honour.decision if honour.decision != award.decision else None
    decided = honour.decided if honour.decided != award.decided else None
    own = _decision(number, decided, None, view) if number or decided else None
    picture = view.pictures[honour_file(honour.picture)] if honour.picture else None
    return Told(honour.name, honour.citation, own, picture)


def _decided(award: GivenAward, view: View) -> str | None:
    """`Quyết định số 15-QĐ/ĐU, ngày 10/4/2017, của Đảng ủy`, as far as known; None for nothing."""
    return _decision(award.decision, award.decided, award.issuer, view)


def _decision(
    number: str | None, decided: date | None, issuer: Text | None, view: View
) -> str | None:
    said = words(view.language).honours.decision
    facts = {
        "number": number,
        "date": decided and day_words(decided, view.language),
        "issuer": issuer and issuer.told(view.language),
    }
    known = [str(said[name]).format(fact) for name, fact in facts.items() if fact]
    return said.decision + "".join(known) if known else None


def _counted(kinds: Iterable[RecipientKind], language: str) -> str:
    """`499 tập thể, 1 cá nhân`."""
    said = words(language).honours.counted
    told = []
    for kind, number in sorted(Counter(kinds).items()):
        wording = said[kind.value if number > 1 else f"{kind.value}_one"]
        told.append(str(wording).format(figure(number, language)))
    return ", ".join(told)


def figure(number: int, language: str) -> str:
    """`10.000`, `10,000`."""
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", ".")
