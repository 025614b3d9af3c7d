"""The properties in an XMP packet, in whichever of RDF's many ways they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from campaign.photos.metadata.told import Words

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DESCRIPTION, _ITEM, _VALUE, _RESOURCE = (
    _RDF + name for name in ("Description", "li", "value", "resource")
)
_LISTS = tuple(_RDF + name for name in ("Alt", "Bag", "Seq"))
_DEFAULT = "x-default"


class Properties:
    """The properties of a picture, or of a thing that a property tells of."""

    def __init__(self, values: Mapping[str, Element | str], read: Callable[[str], str]) -> None:
        """`values` by full name, `read` makes clean text of what is written."""
        self._values = values
        self._read = read

    @classmethod
    def parse(cls, packet: bytes, read: Callable[[str], str]) -> Properties | None:
        """What the packet says of its picture; None if it is no XML, or XML that lays traps."""
        try:
            root = fromstring(packet.strip(b"\0 \t\r\n"), forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError):
            return None
        values: dict[str, Element | str] = {}
        for described in root.iter(_RDF + "RDF"):
            for one in described.findall(_DESCRIPTION):
                values |= _values(one)
        return cls(values, read)

    def text(self, name: str) -> str:
        """What is said, the first of several."""
        return next(self._texts(name), "")

    def every(self, name: str) -> tuple[str, ...]:
        """All that is said, each once."""
        return tuple(dict.fromkeys(self._texts(name)))

    def words(self, name: str) -> Words:
        """What is said by language; the text that names none is Vietnamese, as the house is."""
        by_language: dict[str, str] = {}
        for item in _items(self._values.get(name)):
            language = item.get(_LANGUAGE, _DEFAULT) if isinstance(item, Element) else _DEFAULT
            if text := self._read(_written(item)):
                by_language.setdefault(language.partition("-")[0].lower(), text)
        default = by_language.pop("x", "") or next(iter(by_language.values()), "")
        vi = by_language.pop("vi", default)
        others = ((code, text) for code, text in sorted(by_language.items()) if text != vi)
        return (("vi", vi), *others) if vi else ()

    def things(self, name: str) -> Iterator[Properties]:
        """What the property tells of, each with properties of its own."""
        for item in _items(self._values.get(name)):
            if isinstance(item, Element):
                yield Properties(_values(item.find(_DESCRIPTION) or item), self._read)

    def _texts(self, name: str) -> Iterator[str]:
        texts = (self._read(_written(item)) for item in _items(self._values.get(name)))
        return (text for text in texts if text)


def _values(described: Element) -> dict[str, Element | str]:
    """The properties of a description: those in one piece are its attributes."""
    return {**described.attrib, **{child.tag: child for child in described}}


def _items(value: Element | str | None) -> list[Element | str]:
    """The members of a list; of what is no list, itself."""
    if value is None or isinstance(value, str):
        return [value] if value else []
    listed = next((child for child in value if child.tag in _LISTS), None)
    return [value] if listed is None else list(listed.findall(_ITEM))


def _written(item: Element | str) -> str:
    if isinstance(item, str):
        return item
    inner = item.find(f".//{_VALUE}")
    return (item if inner is None else inner).text or item.get(_RESOURCE) or ""
