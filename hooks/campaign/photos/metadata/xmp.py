"""XMP: the fields of IPTC, Dublin Core and Photoshop, in Unicode and in several languages."""

from __future__ import annotations

from campaign.photos.metadata.dating import clock_date, edtf
from campaign.photos.metadata.rdf import Properties
from campaign.photos.metadata.told import Dates, Device, Embedded, Told
from campaign.photos.metadata.wording import Wording, distinct, listed

_CC = "{http://creativecommons.org/ns#}"
_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
_TIFF = "{http://ns.adobe.com/tiff/1.0/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"

_MADE = (
    *(_XMP + name for name in ("CreateDate", "ModifyDate", "MetadataDate")),
    *(_EXIF + "DateTimeDigitized", _TIFF + "DateTime"),
)
_EXPOSURE = tuple(_EXIF + name for name in ("ExposureTime", "FNumber", "FocalLength"))
_SPOT, _CITY, _PROVINCE, _COUNTRY = "Sublocation", "City", "ProvinceState", "CountryName"
_UNREADABLE = Told(
    Embedded(
        remarks=(
            (
                "không đọc được XMP trong tệp; chú thích ở đó, nếu có, không được dùng",
                "the XMP in the file can't be read; what it says, if anything, isn't used",
            ),
        )
    )
)


def read_xmp(packet: bytes) -> Told:
    """What the packet tells; nothing for an empty one."""
    if not packet.strip(b"\0 "):
        return Told()
    wording = Wording("XMP")
    said = Properties.parse(packet, wording.read)
    if said is None:
        return _UNREADABLE
    embedded = _embedded(said, wording)
    return Told(embedded, _dates(said), _device(said))


def _embedded(said: Properties, wording: Wording) -> Embedded:
    return Embedded(
        headline=said.words(_PHOTOSHOP + "Headline") or said.words(_DC + "title"),
        caption=said.words(_DC + "description"),
        alt=said.words(_CORE + "AltTextAccessibility"),
        credit=said.text(_PHOTOSHOP + "Credit"),
        creator=listed(said.every(_DC + "creator")),
        copyright=said.words(_DC + "rights"),
        rights_url=said.text(_CC + "license") or said.text(_RIGHTS + "WebStatement"),
        keywords=listed(said.every(_DC + "subject")),
        people=_people(said),
        place=_place(said),
        remarks=tuple(wording.remarks()),
    )


def _people(said: Properties) -> tuple[str, ...]:
    detailed = (
        one.text(_EXT + "PersonName") for one in said.things(_EXT + "PersonInImageWDetails")
    )
    return listed(said.every(_EXT + "PersonInImage")) or distinct(detailed)


def _place(said: Properties) -> str:
    """Where the camera stood; else where what it shows is; small before large."""
    for name in ("LocationCreated", "LocationShown"):
        for one in said.things(_EXT + name):
            steps = ("LocationName", _SPOT, _CITY, _PROVINCE, _COUNTRY)
            if place := ", ".join(distinct(one.text(_EXT + step) for step in steps)):
                return place
    older = (_CORE + "Location", *(_PHOTOSHOP + step for step in ("City", "State", "Country")))
    return ", ".join(distinct(map(said.text, older)))


def _dates(said: Properties) -> Dates:
    return Dates(
        written=edtf(said.text(_PHOTOSHOP + "DateCreated")),
        clock=clock_date(said.text(_EXIF + "DateTimeOriginal")),
        made=frozenset(distinct(edtf(said.text(name)) for name in _MADE)),
    )


def _device(said: Properties) -> Device:
    source = said.text(_EXIF + "FileSource")
    return Device(
        names=distinct(map(said.text, (_TIFF + "Make", _TIFF + "Model", _XMP + "CreatorTool"))),
        exposes=any(said.text(name) for name in _EXPOSURE),
        source=int(source) if source in ("1", "2", "3") else 0,
    )
