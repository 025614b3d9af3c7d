"""The published parts of the official document, in its own order and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.editions import View
from campaign.model import Plan, Slogans

_ROMAN = re.compile(r"^([IVXL]+)\s*[.\-–)]")
_ARABIC = re.compile(r"^(\d+)\s*[.)]")
_SLOGANS = "*"


@dataclass(frozen=True)
class Heading:
    """A heading as printed, with its number: `III.2` for "2. …" under "III. …"."""

    text: str
    number: str
    level: int


@dataclass(frozen=True)
class Clause:
    """One paragraph as printed, and the number of the item it stands in."""

    text: str
    number: str


@dataclass(frozen=True)
class Chapter:
    """A heading (None before the first) and the paragraphs below it."""

    heading: Heading | None
    paragraphs: tuple[str, ...]


def chapters(view: View) -> tuple[Chapter, ...]:
    """All headings in the document's order, each with what is published below it."""
    headings = tuple(read_headings(view[Plan].plan.headings))
    clauses = tuple(_clauses(view, headings))
    placed = [(_heading_of(clause, headings), clause.text) for clause in clauses]
    loose = tuple(text for heading, text in placed if heading is None)
    first = (Chapter(None, loose),) if loose else ()
    return *first, *(
        Chapter(heading, _once(text for owner, text in placed if owner == heading))
        for heading in headings
    )


def read_headings(lines: Iterable[str]) -> Iterator[Heading]:
    """The headings with their numbers; one without a number is that of the slogans."""
    roman = ""
    for line in lines:
        if found := _ROMAN.match(line):
            roman = found[1]
            yield Heading(line, roman, 2)
        elif found := _ARABIC.match(line):
            yield Heading(line, f"{roman}.{found[1]}", 3)
        else:
            yield Heading(line, _SLOGANS, 2)


def _clauses(view: View, headings: tuple[Heading, ...]) -> Iterator[Clause]:
    """Every published paragraph; purposes and requirements have no number: they come first."""
    plan = view[Plan]
    opening = headings[0].number if headings else ""
    for purpose in plan.purposes:
        yield Clause(purpose.text, opening)
    for requirement in plan.requirements:
        yield Clause(requirement.text, opening)
    for strand in plan.strands:
        yield Clause(strand.text, strand.number or "")
    for item in plan.activities:
        for activity in (item, *item.children):
            if activity.verbatim:
                yield Clause(activity.verbatim, activity.number or item.number or "")
    for decision in plan.governance:
        yield Clause(decision.text, decision.number or "")
    for assignment in plan.assignments:
        yield Clause(assignment.text, assignment.number or "")
    for slogan in view[Slogans].slogans:
        yield Clause(f"- {slogan.text.vi}", _SLOGANS)


def _heading_of(clause: Clause, headings: tuple[Heading, ...]) -> Heading | None:
    """The heading with the longest number that the clause's number begins with."""
    owners = [h for h in headings if f"{clause.number}.".startswith(f"{h.number}.")]
    return max(owners, key=lambda heading: len(heading.number), default=None)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Each paragraph once: the children of one item share its wording."""
    return tuple(dict.fromkeys(texts))
