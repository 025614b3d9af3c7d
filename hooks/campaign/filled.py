"""What photographs say of themselves fills what their records leave out.

The words from the files come into the data as if the office had written them, so that for
everything that reads records they are one; only `place` knows that they stand in no line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from campaign import captions
from campaign.complaints import field_path
from campaign.model import Medium, Rights
from campaign.photos.catalogue import Examined, Held
from campaign.photos.metadata import Remark, Written, unsaid
from campaign.problems import Place, Problem, Severity, Wrong
from campaign.source import Location, Source

PHOTOS = "photos"
# Who is in a picture is for the office to say, from left to right and with the grounds to say it:
# programs that know faces write names, too, in no order. And a camera may have taken a print.
_LEFT_TO_THE_OFFICE = ("people", "medium")


@dataclass(frozen=True)
class Filled(Source):
    """A YAML file with the words of the files it names."""

    told: frozenset[Location] = frozenset()

    def is_told(self, location: Location) -> bool:
        """True for what a picture file says."""
        return location[:3] in self.told

    def place(self, location: Location) -> Place:
        """As of any file; what a picture file says is found where that file is named."""
        if self.is_told(location):
            location = (*location[:2], "file")
        return super().place(location)


@dataclass(frozen=True)
class Offer:
    """What a file says of the keys its record leaves out, and what to look at again."""

    values: Mapping[str, Written]
    remarks: tuple[Remark, ...]


def records(source: Source, key: str = PHOTOS) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Index, file and data of every record under the key that names a file."""
    listed = source.data.get(key) if isinstance(source.data, dict) else None
    for index, record in enumerate(listed if isinstance(listed, list) else ()):
        name = record.get("file") if isinstance(record, dict) else None
        if isinstance(name, str):
            yield index, name.strip(), record


def files_named(source: Source) -> tuple[str, ...]:
    """The files of the photographs, as their records name them, each once."""
    return tuple(dict.fromkeys(name for _, name, _ in records(source)))


def filled(source: Source, examined: Examined, languages: Collection[str]) -> Source:
    """The data with what the files say, and a problem for what somebody has to look at."""
    told: set[Location] = set()
    problems: list[Problem] = []
    photos: dict[int, Mapping[str, Any]] = {}
    for index, name, record in records(source):
        held = examined.held.get(name)
        if held is None:
            problems += _speechless(source, index, record, examined.wrong.get(name))
            continue
        offer = offered(record, held, languages)
        values = {key: one for key, one in offer.values.items() if key not in _LEFT_TO_THE_OFFICE}
        photos[index] = {**record, **values}
        told |= {(PHOTOS, index, key) for key in values}
        problems += _warnings(source, index, held, offer)
    if not photos and not problems:
        return source
    listed = [photos.get(index, record) for index, record in enumerate(source.data[PHOTOS])]
    return Filled(
        file=source.file,
        data={**source.data, PHOTOS: listed},
        problems=(*source.problems, *problems),
        text=source.text,
        offset=source.offset,
        told=frozenset(told),
    )


def _speechless(
    source: Source, index: int, record: Mapping[str, Any], wrong: Wrong | None
) -> Iterator[Problem]:
    """Why a record is without a caption: the file that may have had one can't be read any more."""
    if wrong is not None and "caption" not in record:
        location = (PHOTOS, index, "file")
        yield Problem(source.place(location), field_path(location), wrong.vi, wrong.en)


def offered(record: Mapping[str, Any], held: Held, languages: Collection[str]) -> Offer:
    """What the file says of what the record doesn't, in the languages the site speaks."""
    said = {*record, *(("alt",) if record.get("decorative") is True else ())}
    values = {
        key: spoken
        for key, one in unsaid(said, held.embedded, is_scan=_is_scan(record)).items()
        if (spoken := _spoken(one, languages))
    }
    if "caption" in values:
        values["caption"] = _literal(values["caption"])
    # A record that says everything needs nothing explained.
    remarks = held.embedded.remarks if values or "caption" not in record else ()
    unknown = _unknown_rights(values.get("rights"))
    if unknown is not None:
        del values["rights"]
        remarks += (unknown,)
    return Offer(values, remarks)


def _warnings(source: Source, index: int, held: Held, offer: Offer) -> Iterator[Problem]:
    location = (PHOTOS, index, "file")
    told = [(*remark, Severity.WARNING) for remark in offer.remarks]
    if misnamed := held.original.misnamed:
        told.append((misnamed.vi, misnamed.en, Severity.WARNING))
    if more := held.original.has_more_pages:
        told.append((more.vi, more.en, Severity.QUESTION))
    for vi, en, severity in told:
        yield Problem(source.place(location), field_path(location), vi, en, severity)


def _is_scan(record: Mapping[str, Any]) -> bool:
    with suppress(Wrong):
        return Medium.read(record.get("medium")) is Medium.SCAN
    return False


def _spoken(value: Written, languages: Collection[str]) -> Written:
    """The words in the languages of the site, plainly where there is one."""
    if not isinstance(value, dict):
        return value
    known = {code: text for code, text in value.items() if code in {"vi", "en", *languages}}
    return known if known.keys() - {"vi"} else known.get("vi", "")


def _literal(value: Written) -> Written:
    if isinstance(value, dict):
        return {code: captions.literal(text) for code, text in value.items()}
    return captions.literal(value) if isinstance(value, str) else value


def _unknown_rights(written: Written | None) -> Remark | None:
    """What to say of an address that is that of no statement; agencies write their own."""
    if not isinstance(written, str):
        return None
    try:
        Rights.read(written)
    except Wrong as error:
        return (
            f"bản quyền trong tệp không dùng được: {error.vi}; biết rõ thì ghi vào rights",
            f"the rights in the file can't be used: {error.en}; write what you know into rights",
        )
    return None
