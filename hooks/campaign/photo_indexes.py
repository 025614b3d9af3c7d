"""The photographs as the back of a book lists them: by year, place, person and unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from campaign.editions import View
from campaign.exhibits import PHOTOS_URI, Exhibit, by_unit
from campaign.interface import words
from campaign.model import Text
from campaign.schedule import named_units
from campaign.vietnamese import person_sort_key, slug, sort_key
from campaign.when import Precision, When

YEARS, PLACES, PEOPLE, UNITS = "years", "places", "people", "units"
URIS = {
    YEARS: f"{PHOTOS_URI}theo-nam/",
    PLACES: f"{PHOTOS_URI}theo-noi/",
    PEOPLE: f"{PHOTOS_URI}theo-nguoi/",
    UNITS: f"{PHOTOS_URI}theo-don-vi/",
}


@dataclass(frozen=True)
class Heading:
    """One entry of an index, and the photographs it leads to."""

    anchor: str
    name: Text
    exhibits: tuple[Exhibit, ...]


@dataclass(frozen=True)
class PhotoIndex:
    """One way to look photographs up."""

    key: str
    uri: str
    title: str
    headings: tuple[Heading, ...]


def indexes(view: View, shown: Mapping[str, Exhibit]) -> tuple[PhotoIndex, ...]:
    """Those that would lead anywhere."""
    said = words(view.language).exhibition.indexes
    made = {key: tuple(make(view, shown.values())) for key, make in _MAKERS.items()}
    return tuple(PhotoIndex(k, URIS[k], said[k], found) for k, found in made.items() if found)


def unit_uri(id_: str) -> str:
    """Where the photographs of a unit are listed."""
    return f"{URIS[UNITS]}#{id_}"


def anchors(index: PhotoIndex) -> Mapping[str, str]:
    """Name of an entry -> the address of its place in the index."""
    return {heading.name.vi: f"{index.uri}#{heading.anchor}" for heading in index.headings}


def bare_name(person: Text) -> Text:
    """The name alone: "Nguyễn Văn Ví Dụ (Bí thư)" is looked up under the name."""
    bare = {code: _before_office(person.says(code) or "") for code in person.languages()}
    return Text(**bare)


def _before_office(name: str) -> str:
    found = name.partition("(")[0].partition(",")[0].strip()
    return found or name


def _by_year(view: View, shown: Iterable[Exhibit]) -> Iterator[Heading]:
    """Years in order, what has none last."""
    groups: dict[str, list[Exhibit]] = defaultdict(list)
    names: dict[str, Text] = {}
    ordered = sorted(shown, key=lambda one: _moment(one.photo.when))
    for exhibit in ordered:
        name = _year(exhibit.photo.when, view)
        groups[name.vi].append(exhibit)
        names.setdefault(name.vi, name)
    yield from _headings(groups, names)


def _moment(when: When | None) -> tuple[bool, date, date, int]:
    return when.sort_key if when else (True, date.max, date.max, 0)


def _year(when: When | None, view: View) -> Text:
    """`1948`, also for what is only about 1948; words for what is longer than a year."""
    if when is None or (when.earliest is None and when.latest is None):
        return _in_all(view, lambda language: str(words(language).exhibition.undated))
    first, last = when.earliest, when.latest
    if first and last and first.year == last.year:
        return Text(vi=str(first.year))
    if first and last and when.precision is not Precision.DECADE:
        return Text(vi=f"{first.year} - {last.year}")
    return _in_all(view, when.words)


def _in_all(view: View, says: Callable[[str], str]) -> Text:
    return Text(**{language: says(language) for language in view.settings.languages})


def _by_place(view: View, shown: Iterable[Exhibit]) -> Iterator[Heading]:  # noqa: ARG001
    yield from _by_text(((one.photo.place, one) for one in shown if one.photo.place), sort_key)


def _by_person(view: View, shown: Iterable[Exhibit]) -> Iterator[Heading]:  # noqa: ARG001
    named = ((bare_name(person), one) for one in shown for person in one.photo.named)
    yield from _by_text(named, person_sort_key)


def _by_unit(view: View, shown: Iterable[Exhibit]) -> Iterator[Heading]:
    """In protocol order."""
    groups = by_unit(shown)
    for id_, unit in named_units(view).items():
        if id_ in groups:
            yield Heading(id_, unit.name, groups[id_])


def _by_text(
    named: Iterable[tuple[Text, Exhibit]], order: Callable[[str], Any]
) -> Iterator[Heading]:
    groups: dict[str, list[Exhibit]] = defaultdict(list)
    names: dict[str, Text] = {}
    for name, exhibit in named:
        names.setdefault(name.vi, name)
        if exhibit not in groups[name.vi][-1:]:
            groups[name.vi].append(exhibit)
    yield from _headings({name: groups[name] for name in sorted(groups, key=order)}, names)


def _headings(groups: Mapping[str, list[Exhibit]], names: Mapping[str, Text]) -> Iterator[Heading]:
    """Names of the same letters but other marks are told apart by a number."""
    used: dict[str, int] = defaultdict(int)
    for name, found in groups.items():
        anchor = slug(name)
        used[anchor] += 1
        number = f"-{used[anchor]}" if used[anchor] > 1 else ""
        yield Heading(f"{anchor}{number}", names[name], tuple(found))


_MAKERS = {YEARS: _by_year, PLACES: _by_place, PEOPLE: _by_person, UNITS: _by_unit}
