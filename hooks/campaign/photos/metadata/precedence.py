"""Who is believed when a picture's caption stands in several places.

What the record in exhibition.yml says goes before everything; then XMP, which says in which
language it speaks; then IPTC-IIM, which agencies fill by hand; EXIF last, which devices fill by
themselves. It is decided field by field: a record without a credit takes the file's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from itertools import chain
from typing import Any

from campaign.photos.metadata import dating
from campaign.photos.metadata.told import Dates, Device, Embedded, Told, Words
from campaign.photos.metadata.wording import is_nobody_s

# As a record may say it: a line, a line in each language, or a list.
Written = str | dict[str, str] | list[str]


def unsaid(said: Collection[str], embedded: Embedded, *, is_scan: bool) -> dict[str, Written]:
    """What the file says of the fields that its record leaves out, as the record would say it.

    `said` are the names of the fields the record has, those left blank among them: `when: null`
    means that nobody knows. Of a scan no clock is believed.
    """
    taken = None if is_scan and embedded.by_clock else embedded.taken
    # The title of somebody else's caption isn't that of the record's own; and with no caption
    # there is nothing for a title to stand above.
    titled = embedded.headline if embedded.caption and "caption" not in said else ()
    offered: Mapping[str, Written] = {
        "title": _worded(titled),
        "caption": _worded(embedded.caption or embedded.headline),
        "alt": _worded(embedded.alt),
        "when": taken or "",
        "place": embedded.place,
        "people": list(embedded.people),
        "photographer": ", ".join(embedded.creator),
        "credit": embedded.credit,
        "rights": embedded.rights_url,
        "medium": embedded.medium,
        "keywords": list(embedded.keywords),
    }
    return {name: value for name, value in offered.items() if value and name not in said}


def prevailing(xmp: Told, iim: Told, exif: Told) -> Embedded:
    """What a file says: of each field what the first block says that says anything of it."""
    blocks = (xmp, iim, exif)
    dates, device = _dates(blocks), _device(blocks)
    taken, by_clock = dating.taken(dates, device)
    remarks = chain(*(block.embedded.remarks for block in blocks))
    return replace(
        Embedded(**{field.name: _first(blocks, field.name) for field in fields(Embedded)}),
        taken=taken,
        by_clock=by_clock,
        medium=dating.medium(device),
        remarks=tuple(dict.fromkeys(remarks)),
        undated=tuple(dating.remarks(dates, device)),
    )


def _first(blocks: tuple[Told, ...], name: str) -> Any:
    *values, last = (getattr(block.embedded, name) for block in blocks)
    if name in ("caption", "headline"):
        worded = (one for one in (*values, last) if one and not is_nobody_s(dict(one)["vi"]))
        return next(worded, ())
    return next((value for value in values if value), last)


def _dates(blocks: tuple[Told, ...]) -> Dates:
    """Programs copy dates from one block into another: only together do they show it."""
    return Dates(
        written=next((one.dates.written for one in blocks if one.dates.written), ""),
        clock=next((one.dates.clock for one in blocks if one.dates.clock), ""),
        made=frozenset().union(*(one.dates.made for one in blocks)),
    )


def _device(blocks: tuple[Told, ...]) -> Device:
    return Device(
        names=tuple(chain(*(one.device.names for one in blocks))),
        exposes=any(one.device.exposes for one in blocks),
        source=next((one.device.source for one in blocks if one.device.source), 0),
    )


def _worded(words: Words) -> Written:
    by_language = dict(words)
    return by_language if by_language.keys() - {"vi"} else by_language.get("vi", "")
