"""A photograph for search engines: schema.org's ImageObject, with who is to be named and asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from campaign import captions
from campaign.address import seen_from
from campaign.editions import View
from campaign.exhibits import Exhibit, published
from campaign.interface import words
from campaign.model import Photo
from campaign.structured import Thing, known
from campaign.when import Nature, Precision, When

# What ISO 8601 can say; "about 1952" it can't.
_EXACT = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
_UNSURE = {Nature.APPROXIMATE, Nature.DEADLINE, Nature.OPEN, Nature.UNKNOWN}


def image_object(exhibit: Exhibit, view: View) -> Thing:
    """What is known of a photograph, and under which conditions it may be used."""
    root, page = seen_from(exhibit.uri, view)
    photo, picture = exhibit.photo, exhibit.picture
    language = view.language
    title, said = exhibit.title.told(language), words(language).exhibition
    told = {
        "name": f"{title} ({said.illustration})" if photo.illustration else title,
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
    return known("ImageObject", **told)


def _rights(photo: Photo, page: str, language: str) -> Mapping[str, Any]:
    """The fields that Google's page on image licences names."""
    creator = photo.photographer and photo.photographer.told(language)
    credit = photo.credit and photo.credit.told(language)
    rights = photo.rights
    notice = ". ".join(part for part in (rights and rights.told(language), credit) if part)
    return {
        "creator": creator and {"@type": "Person", "name": creator},
        "creditText": credit,
        "copyrightNotice": notice,
        "license": rights and rights.link,
        "acquireLicensePage": page if rights else None,
    }


def iso_date(when: When | None) -> str | None:
    """`1948-11-07`, `1948-11` or `1948`; None where that would say more than is known."""
    if when is None or when.earliest is None or when.nature in _UNSURE or when.tentative:
        return None
    known = _EXACT.get(when.precision)
    first = when.earliest.isoformat()[: known or 0]
    last = when.latest.isoformat()[: known or 0] if when.latest else ""
    return first if first and first == last else None
