"""The records of the photographs as CSV and JSON, in the columns of CollectionBuilder.

Where the site's address is known the files are named by it, else by their way from the table. Who
is in a picture is told on its page, which search engines may show, and not in a list to take along.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from campaign import captions
from campaign.address import home, public_address
from campaign.derivatives.picture import Picture
from campaign.editions import Edition, View
from campaign.exhibits import Exhibit, exhibits, published
from campaign.interface import words
from campaign.model import Exhibitions, Photo, Text
from campaign.outputs.cells import table
from campaign.outputs.output import Output, in_language
from campaign.pages import Links

CSV_URI = "trien-lam/anh.csv"
JSON_URI = "trien-lam/anh.json"
COLUMNS = (
    "objectid", "filename", "title", "format", "creator", "date", "description", "subject",
    "location", "source", "identifier", "type", "language", "rights", "rightsstatement",
    "reference_url", "image_small", "image_thumb", "image_alt_text", "object_location",
)  # fmt: skip
# As wide as CollectionBuilder makes its own small pictures.
SMALL = 800
Record = Mapping[str, str]


def offered(view: View) -> bool:
    """True if there is a photograph to tell of; nobody takes files along from the kiosk."""
    return view.edition is not Edition.KIOSK and bool(view[Exhibitions].photos)


def files(view: View) -> Iterator[Output]:
    """Both files, if there is a photograph."""
    if not offered(view):
        return
    told = cache(partial(_records, view))
    yield Output(in_language(CSV_URI, view), lambda: _as_csv(told()))
    yield Output(in_language(JSON_URI, view), lambda: _as_json(told()))


def _records(view: View) -> tuple[Record, ...]:
    return tuple(record(exhibit, view) for exhibit in exhibits(view).values())


def _as_csv(told: Iterable[Record]) -> bytes:
    return table(COLUMNS, ([one[name] for name in COLUMNS] for one in told))


def _as_json(told: Iterable[Record]) -> bytes:
    known = [{name: said for name, said in one.items() if said} for one in told]
    return f"{json.dumps(known, ensure_ascii=False, indent=1)}\n".encode()


def record(exhibit: Exhibit, view: View) -> Record:
    """One photograph, column by column; '' for what isn't known."""
    photo, language = exhibit.photo, view.language
    return {
        "objectid": photo.id,
        "title": _title(exhibit, language),
        "creator": _said(photo.photographer, language),
        "date": (photo.when.edtf or photo.when.words(language)) if photo.when else "",
        "description": captions.plain(photo.caption.told(language)),
        "subject": "; ".join(photo.keywords),
        "location": _said(photo.place, language),
        "source": _said(photo.credit, language),
        "identifier": photo.identifier or "",
        "type": "Image;StillImage",
        "language": language,
        "rights": photo.rights.told(language) if photo.rights else "",
        "rightsstatement": photo.rights.uri if photo.rights else "",
        "reference_url": _address(home(language) + exhibit.uri, view),
        "image_alt_text": _said(photo.alt, language),
        **_files(photo, exhibit.picture, view),
    }


def _files(photo: Photo, picture: Picture, view: View) -> Record:
    """What is published of it; a plate that stands in for it is none of its files."""
    if picture.broken:
        names = "filename", "format", "image_small", "image_thumb", "object_location"
        return dict.fromkeys(names, "")
    small = next((one for one in picture.jpeg if one.width >= SMALL), picture.largest)
    whole = picture.largest if photo.may_be_copied else picture.share
    return {
        "filename": whole.name,
        "format": "image/jpeg",
        "image_small": _address(published(small.name), view),
        "image_thumb": _address(published(picture.jpeg[0].name), view),
        "object_location": _address(published(whole.name), view),
    }


def _title(exhibit: Exhibit, language: str) -> str:
    title = exhibit.title.told(language)
    if not exhibit.photo.illustration:
        return title
    return f"{title} ({words(language).exhibition.illustration})"


def _said(text: Text | None, language: str) -> str:
    return " ".join(text.told(language).split()) if text else ""


def _address(address: str, view: View) -> str:
    if root := public_address(view):
        return root + address
    return Links("../" * in_language(CSV_URI, view).count("/")).at(address)
