"""Drafts of records for photographs that have none: what the file says, in the record's own keys.

A draft stays in the office until somebody has read it and takes its last line away.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.filled import offered
from campaign.model.photo import UNWRITTEN
from campaign.photos.catalogue import Held
from campaign.photos.metadata import Embedded, Remark
from campaign.source import parse
from campaign.vietnamese import slug

_LONGEST_ID = 80
# What the office has to find out; asked for where the file doesn't say it.
_WANTED = ("caption", "alt", "when", "credit", "rights")
_CHECK_PEOPLE = (
    "tên người theo tệp, chưa chắc từ trái sang phải; có tên thì ghi cả consent",
    "people as the file has them, perhaps not from left to right; consent belongs to names",
)
_CHECK_DAY = (
    "ngày theo đồng hồ máy ảnh; nếu máy chụp lại một tấm ảnh cũ thì sửa when",
    "the day is the camera's; correct when if it took a picture of an old print",
)


@dataclass(frozen=True)
class Draft:
    """A record as it may be pasted under `photos:`, and what to look at again."""

    values: Mapping[str, Any]
    remarks: tuple[Remark, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that the file says nothing of."""
        return tuple(
            key for key in _WANTED if key not in self.values or self.values[key] == UNWRITTEN
        )

    def yaml(self, language: str = "vi") -> str:
        """The record as people write it, remarks above it."""
        lines = [*self._comments(language)]
        for number, (key, value) in enumerate(self.values.items()):
            first, *rest = _lines(key, value)
            lines += [("- " if number == 0 else "  ") + first, *("  " + line for line in rest)]
        return "".join(f"{line}\n" for line in lines)

    def _comments(self, language: str) -> Iterator[str]:
        for vi, en in self.remarks:
            yield f"# {en if language == 'en' else vi}"
        if self.missing:
            what = "still missing" if language == "en" else "còn thiếu"
            yield f"# {what}: {', '.join(self.missing)}"


def drafts(
    held: Iterable[Held], *, taken: Collection[str], languages: Collection[str]
) -> Iterator[Draft]:
    """A draft for each file; ids are those of no other record."""
    ids = set(taken)
    for one in held:
        ids.add(id_ := _free_id(one.original.name, ids))
        yield _draft(id_, one, languages)


def _draft(id_: str, held: Held, languages: Collection[str]) -> Draft:
    offer = offered({}, held, languages)
    said = {"caption": UNWRITTEN, **offer.values}
    order = ("title", "caption", "alt", "when", "place", "people", "photographer", "credit")
    values: dict[str, Any] = {"id": id_, "file": held.original.name}
    values |= {key: said[key] for key in (*order, "rights", "medium", "keywords") if key in said}
    values["visibility"] = "office"
    if held.embedded.copyright:
        values["note"] = f"Trong tệp ghi bản quyền: {dict(held.embedded.copyright)['vi']}"
    return Draft(values, (*offer.remarks, *_remarks(said, held.embedded)))


def _remarks(said: Collection[str], embedded: Embedded) -> Iterator[Remark]:
    """What the office has to look at besides."""
    if "when" not in said:
        yield from embedded.undated
    elif embedded.by_clock:
        yield _CHECK_DAY
    if "people" in said:
        yield _CHECK_PEOPLE


def _free_id(name: str, taken: Collection[str]) -> str:
    """The words of the file's name; with its folder, then with a number, where another has them."""
    path = PurePosixPath(name).with_suffix("")
    words = [slug(path.name) or "anh", slug(str(path)) or "anh"]
    numbered = (f"{words[0][: _LONGEST_ID - 5]}-{number}" for number in count(2))
    wanted = (one[:_LONGEST_ID].strip("-") for one in chain(words, numbered))
    return next(one for one in wanted if one not in taken)


def _lines(key: str, value: Any) -> Iterator[str]:
    """The lines of a key, without the indent of its record."""
    if isinstance(value, list):
        yield f"{key}:"
        yield from (f"  - {_scalar(item)}" for item in value)
    elif isinstance(value, dict):
        yield f"{key}:"
        for language, text in value.items():
            yield from (f"  {line}" for line in _lines(language, text))
    elif "\n" in value and _is_read_as(block := _block(key, value), value):
        yield from block
    else:
        yield f"{key}: {_scalar(value)}"


def _block(key: str, text: str) -> list[str]:
    return [f"{key}: |-", *(f"  {line}" if line else "" for line in text.split("\n"))]


def _scalar(text: str) -> str:
    """The text as it is where it is read as that, else in quotation marks."""
    return text if _is_read_as([f"a: {text}"], text) else json.dumps(text, ensure_ascii=False)


def _is_read_as(lines: Iterable[str], text: str) -> bool:
    read = parse("\n".join(lines), Path("draft.yml"))
    written = read.data.values() if isinstance(read.data, dict) else ()
    return not read.problems and [None if one is None else str(one) for one in written] == [text]
