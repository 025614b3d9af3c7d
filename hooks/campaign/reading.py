"""data/ and docs/ become a Campaign, or a list of everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from campaign import articles, filled, raw, table
from campaign.columns import Tabular
from campaign.complaints import problem
from campaign.holdings import Holdings
from campaign.model import Campaign, Exhibitions, Part, Settings
from campaign.model.article import Article
from campaign.parsed import Parsed
from campaign.photos.catalogue import NOTHING, Catalogue, Examined
from campaign.photos.limits import Limits
from campaign.problems import DataError, Place, Problem, errors, meant
from campaign.raw import Declared
from campaign.source import Location, Source, read_source
from campaign.uninterrupted import uninterrupted

Context = Mapping[str, Any]


@dataclass(frozen=True)
class Reading:
    """What was read of a campaign folder: problems with places, and the campaign if it is sound."""

    holdings: Holdings
    """The files in photos/ as they were then."""
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]
    declared: Mapping[tuple[str, str], Declared]
    parts: Mapping[type[Part], Part]
    articles: tuple[Article, ...]
    examined: Examined = NOTHING
    """What the files of the photographs are."""

    @property
    def root(self) -> Path:
        """The folder of the campaign."""
        return self.holdings.folder.parent

    def campaign(self) -> Campaign:
        """The campaign; DataError with every problem if the data has errors."""
        if errors(self.problems):
            raise DataError(self.problems)
        return Campaign(self.root, self.parts, self.articles)

    def place(self, family: str, name: str, *steps: str | int) -> tuple[Place, Location]:
        """Where a record (or a field of it) stands: its place and its location in the file."""
        declared = self.declared[family, name]
        location = (*declared.location, *steps)
        return declared.source.place(location), location


def read_campaign(
    root: Path,
    parts: Iterable[type[Part]],
    parsed: Parsed | None = None,
    catalogue: Catalogue | None = None,
) -> Reading:
    """Reads a campaign folder; never raises for what people wrote: see `Reading.problems`.

    With a `catalogue` the photographs themselves are looked at, and fill what records leave out.
    """
    kinds: tuple[type[Part], ...] = tuple(dict.fromkeys((Settings, *parts)))
    sources = {kind.FILE: _read_part(root, kind, parsed) for kind in kinds}
    holdings = Holdings(root)
    examined = NOTHING
    if catalogue is not None and Exhibitions in kinds:
        examined = _look(sources, catalogue, holdings)
    with uninterrupted():
        return replace(_checked(kinds, sources, holdings), examined=examined)


def _checked(
    kinds: tuple[type[Part], ...], sources: Mapping[str, Source], holdings: Holdings
) -> Reading:
    """What the data says, as far as it is right, and everything that is wrong with it."""
    root = holdings.folder.parent
    found = articles.read_sources(root / "docs")
    declared, problems = raw.declared(kinds, sources)
    context = {
        **raw.context(kinds, sources, declared),
        "docs": root / "docs",
        "root": root,
        "holdings": holdings,
    }
    read: dict[type[Part], Part] = {}
    for kind in kinds:
        source = sources[kind.FILE]
        problems += source.problems
        outcome = _validated(kind, source, context)
        problems += outcome if isinstance(outcome, list) else []
        if isinstance(outcome, Part):
            read[kind] = outcome
    texts, trouble = articles.validated(found, context)
    problems += [*trouble, *_unread(root / "data", kinds)]
    return Reading(holdings, tuple(problems), sources, declared, read, texts)


def _look(sources: dict[str, Source], catalogue: Catalogue, holdings: Holdings) -> Examined:
    """What the files of the photographs are; their words come into the data."""
    source = sources[Exhibitions.FILE]
    names = [name for name in filled.files_named(source) if name in holdings.names]
    examined = catalogue.examined(holdings, names, Limits(raw.photo_megapixels(sources)))
    sources[Exhibitions.FILE] = filled.filled(source, examined, raw.languages(sources))
    return examined


def _read_part(root: Path, kind: type[Part], parsed: Parsed | None) -> Source:
    file = root / "data" / kind.FILE
    left_out = not file.exists() and not _is_required(kind)
    source = Source(file, {}) if left_out else read_source(file, parsed)
    return table.joined(source, kind) if issubclass(kind, Tabular) else source


def _is_required(kind: type[Part]) -> bool:
    return any(field.is_required() for field in kind.model_fields.values())


def _validated(kind: type[Part], source: Source, context: Context) -> Part | list[Problem]:
    if source.data is None:
        return []
    try:
        return kind.model_validate(source.data, context=dict(context))
    except ValidationError as error:
        found = (problem(one, source, kind) for one in error.errors(include_url=False))
        return table.condensed(found, source)


def _unread(data: Path, kinds: tuple[type[Part], ...]) -> Iterator[Problem]:
    """A file nobody reads is a misspelt name or a part this version doesn't know."""
    known = {kind.FILE for kind in kinds}
    known |= {kind.CSV for kind in kinds if issubclass(kind, Tabular)}
    for file in sorted((*data.glob("*.y*ml"), *data.glob("*.csv"))):
        if file.name not in known:
            close = meant(file.stem, _alike(file, known), key=lambda name: Path(name).stem)
            yield Problem(
                Place(file),
                "",
                f"không chuyên mục nào đọc tệp này{close[0]}; đổi tên hoặc chuyển ra ngoài data/",
                f"no part reads this file{close[1]}; rename it or move it out of data/",
            )


def _alike(file: Path, known: set[str]) -> list[str]:
    """The names that the file could be meant to have: tables for a table, YAML for the rest."""
    table_names = {name for name in known if name.endswith(".csv")}
    return sorted(table_names if file.suffix == ".csv" else known - table_names)
