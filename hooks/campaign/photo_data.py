"""A photograph for search engines: schema.org's ImageObject, with who is to be named and asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from campaign import captions
from campaign.editions import Edition, View
from campaign.exhibits import Exhibit, published
from campaign.model import Photo
from campaign.pages import home
from campaign.when import Nature, Precision, When

# What ISO 8601 can say; "about 1952" it can't.
_EXACT = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
_UNSURE = {Nature.APPROXIMATE, Nature.DEADLINE, Nature.OPEN, Nature.UNKNOWN}
# A script element ends at "</", whatever stands around it.
_HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def image_object(exhibit: Exhibit, view: View) -> Markup:
    """The data as JSON, safe to stand in a script element."""
    told = {key: value for key, value in _object(exhibit, view).items() if value}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    for letter, harmless in _HARMLESS.items():
        text = text.replace(letter, harmless)
    return Markup(text)


def _object(exhibit: Exhibit, view: View) -> Mapping[str, Any]:
    root, page = _addresses(exhibit, view)
    photo, picture = exhibit.photo, exhibit.picture
    language = view.language
    return {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "name": exhibit.title.told(language),
        "caption": captions.plain(photo.caption.told(language)),
        "url": page,
        "contentUrl": root + published(picture.share.name),
        "thumbnailUrl": root + published(picture.jpeg[0].name),
        "encodingFormat": "image/jpeg",
        "width": picture.share.width,
        "height": picture.share.height,
        "inLanguage": language,
        "representativeOfPage": True,
        "dateCreated": iso_date(photo.when),
        "contentLocation": photo.place and {"@type": "Place", "name": photo.place.told(language)},
        "keywords": ", ".join(photo.keywords),
        "identifier": photo.identifier,
        **_rights(photo, page, language),
    }


def _rights(photo: Photo, page: str, language: str) -> Mapping[str, Any]:
    """The fields that Google's page on image licences names."""
    creator = photo.photographer and photo.photographer.told(language)
    credit = photo.credit and photo.credit.told(language)
    rights = photo.rights
    notice = ". ".join(part for part in (rights and rights.says(language), credit) if part)
    return {
        "creator": creator and {"@type": "Person", "name": creator},
        "creditText": credit,
        "copyrightNotice": notice,
        "license": rights and rights.link,
        "acquireLicensePage": page if rights else None,
    }


def _addresses(exhibit: Exhibit, view: View) -> tuple[str, str]:
    """The root of the site and the page, absolute where the site has an address."""
    own = home(view.language) + exhibit.uri
    if public := public_address(view):
        return public, public + own
    return "../" * own.count("/"), "./"


def public_address(view: View) -> str:
    """Where the pages of this view are published; '' where they aren't, or nobody said."""
    address = view.settings.address
    published_there = address and view.edition is Edition.PUBLIC
    return address.rstrip("/") + "/" if address and published_there else ""


def iso_date(when: When | None) -> str | None:
    """`1948-11-07`, `1948-11` or `1948`; None where that would say more than is known."""
    if when is None or when.earliest is None or when.nature in _UNSURE or when.tentative:
        return None
    known = _EXACT.get(when.precision)
    first = when.earliest.isoformat()[: known or 0]
    last = when.latest.isoformat()[: known or 0] if when.latest else ""
    return first if first and first == last else None
