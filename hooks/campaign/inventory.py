"""The files in photos/ against the records: what is new, missing, unreadable, there twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from campaign import raw
from campaign.complaints import field_path
from campaign.drafts import Draft, drafts
from campaign.filled import PHOTOS, files_named, records
from campaign.holdings import FOLDER, Holdings
from campaign.model import Exhibitions, Photo, Settings
from campaign.photos import bad
from campaign.photos.catalogue import Catalogue, Examined
from campaign.photos.formats import format_named
from campaign.photos.limits import Limits
from campaign.problems import Problem, Wrong
from campaign.reading import Reading
from campaign.vietnamese import numbered_sort_key

RECORDINGS = "recordings"


@dataclass(frozen=True)
class Inventory:
    """What was found; files by their names below photos/."""

    files: int
    new: tuple[Draft, ...]
    """A draft for each photograph that has no record."""
    copies: Mapping[str, str]
    """New file -> the one whose bytes it has."""
    missing: tuple[Problem, ...]
    """Records of photographs and recordings whose file isn't there, and what may be meant."""
    broken: Mapping[str, Wrong]
    """Files that can't be shown."""
    misnamed: Mapping[str, Wrong]
    with_more_pages: Mapping[str, Wrong]
    twins: Mapping[str, tuple[str, ...]]
    """Names that look the same -> the files that have them."""
    others: tuple[str, ...]
    """Files that are no photographs, and in no record."""
    links: tuple[str, ...]
    """Folders that are links: nobody looks into them."""

    @property
    def is_sound(self) -> bool:
        """True if every record has its file, and every photograph can be shown."""
        return not self.missing and not self.broken


def take(reading: Reading, catalogue: Catalogue) -> Inventory:
    """The inventory of a campaign; `reading` has been read with the same catalogue."""
    holdings = reading.holdings
    exhibition = reading.sources[Exhibitions.FILE]
    used = set(named(reading))
    limits = Limits(raw.photo_megapixels(reading.sources))
    unnamed = {name: told for name in holdings.names if (told := _unnameable(name))}
    rest = sorted(holdings.names - used - unnamed.keys(), key=numbered_sort_key)
    unused = catalogue.examined(holdings, rest, limits)
    copies = _copies(reading.examined, unused)
    new = (one for name, one in unused.held.items() if name not in copies)
    ids = {id_ for family, id_ in reading.declared if family == Photo.family}
    wrong = {**reading.examined.wrong, **unused.wrong, **unnamed}
    recorded = set(files_named(exhibition))
    others = {name for name in unused.wrong if format_named(name) is None}
    held = {**reading.examined.held, **unused.held}
    names = {name: one.original.misnamed for name, one in held.items()}
    pages = {name: one.original.has_more_pages for name, one in held.items()}
    return Inventory(
        files=len(holdings.names),
        new=tuple(drafts(new, taken=ids, languages=raw.languages(reading.sources))),
        copies=copies,
        missing=tuple(_missing(reading, holdings)),
        broken={name: wrong[name] for name in sorted(wrong.keys() - (others - recorded))},
        misnamed={name: told for name, told in names.items() if told},
        with_more_pages={name: told for name, told in pages.items() if told},
        twins=holdings.twins,
        others=tuple(sorted(others - recorded)),
        links=holdings.links,
    )


def named(reading: Reading) -> Iterator[str]:
    """The files below photos/ that anything in the data names, as far as it can be read."""
    for kind in (Exhibitions, Settings):
        yield from _named(reading.sources[kind.FILE].data)


def _named(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _named(item)
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "file" and isinstance(value, str):
                yield value.strip().removeprefix(f"{FOLDER}/")
            elif key == "captions" and isinstance(value, dict):
                yield from (name for name in value.values() if isinstance(name, str))
            else:
                yield from _named(value)


def _unnameable(name: str) -> Wrong | None:
    """Why no record can name the file, if none can."""
    # Bytes that are no UTF-8 Python carries along in a form of its own.
    if any("\ud800" <= letter <= "\udfff" for letter in name):
        return bad.misspelt(f"{FOLDER}/{name}")
    return bad.unnameable(f"{FOLDER}/{name}") if name != name.strip() or "\\" in name else None


def _copies(recorded: Examined, unused: Examined) -> dict[str, str]:
    first = {one.original.sha256: name for name, one in recorded.held.items()}
    copies = {}
    for name, one in unused.held.items():
        known = first.setdefault(one.original.sha256, name)
        if known != name:
            copies[name] = known
    return copies


def _missing(reading: Reading, holdings: Holdings) -> Iterator[Problem]:
    source = reading.sources[Exhibitions.FILE]
    for key in (PHOTOS, RECORDINGS):
        for index, name, _ in records(source, key):
            try:
                holdings.check(name)
            except Wrong as error:
                location = (key, index, "file")
                yield Problem(source.place(location), field_path(location), error.vi, error.en)
