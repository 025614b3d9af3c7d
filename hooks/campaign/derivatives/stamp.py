"""What is written into every derivative: who made it, whose it is, what it shows. Nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

# The same words by language, Vietnamese first: all languages share one file.
Words = tuple[tuple[str, str], ...]

_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
    "{}</rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="r"?>'
)
# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Bytes for a text in all its languages: a segment of JPEG holds 64 kB in all.
_ROOM, _SHORT = 24_000, 1_500


@dataclass(frozen=True, slots=True)
class Stamp:
    """The whitelist: what isn't named here leaves the house with no file."""

    creator: str = ""
    credit: str = ""
    copyright: str = ""
    rights_url: str = ""
    description: Words = ()
    alt: Words = ()

    def xmp(self) -> bytes:
        """An XMP packet, as small as it can be; the same words give the same bytes."""
        return _PACKET.format("".join(self._properties())).encode()

    def _properties(self) -> Iterator[str]:
        if self.creator:
            yield _element("dc:creator", f"<rdf:Seq>{_item(self.creator, _SHORT)}</rdf:Seq>")
        if self.description:
            yield _element("dc:description", _by_language(self.description))
        if self.copyright:
            yield _element(
                "dc:rights", f"<rdf:Alt>{_item(self.copyright, _SHORT, 'x-default')}</rdf:Alt>"
            )
        if self.credit:
            yield _element("photoshop:Credit", _plain(self.credit, _SHORT))
        if self.copyright or self.rights_url:
            yield _element("xmpRights:Marked", "True")
        if self.rights_url:
            yield _element("xmpRights:WebStatement", _plain(self.rights_url, _SHORT))
        if self.alt:
            yield _element("Iptc4xmpCore:AltTextAccessibility", _by_language(self.alt))

    def iptc(self) -> bytes:
        """The same for programs that read IPTC-IIM alone; empty if there is nothing to say."""
        described = self.description[0][1] if self.description else ""
        records = [
            _record(number, words, longest)
            for number, words, longest in (
                (80, self.creator, 32),
                (110, self.credit, 32),
                (116, self.copyright, 128),
                (120, described, 2000),
            )
            if words
        ]
        return _UTF8 + _VERSION + b"".join(records) if records else b""


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>"


def _item(words: str, room: int, language: str = "") -> str:
    said = f' xml:lang="{language}"' if language else ""
    return f"<rdf:li{said}>{_plain(words, room)}</rdf:li>"


def _by_language(words: Words) -> str:
    """The first language is what programs show that know no others."""
    room = _ROOM // (len(words) + 1)
    default = _item(words[0][1], room, "x-default")
    named = "".join(_item(said, room, language) for language, said in words)
    return f"<rdf:Alt>{default}{named}</rdf:Alt>"


def _plain(words: str, room: int) -> str:
    """The words as XML has them, cut where they are endless."""
    words = _clean(words)
    while len(escape(words).encode()) > room:
        words = words[: len(words) * 3 // 4]
    return escape(words)


def _clean(words: str) -> str:
    return _UNWRITABLE.sub("", words)


# 1:90 says that what follows is UTF-8, 2:00 which version of the records it is.
_UTF8 = b"\x1c\x01\x5a\x00\x03\x1b%G"
_MORE = "…".encode()
_VERSION = b"\x1c\x02\x00\x00\x02\x00\x04"


def _record(number: int, words: str, longest: int) -> bytes:
    """A dataset of record 2, within the length that IIM allows; XMP has the whole."""
    said = _clean(words).encode()
    if len(said) > longest:
        # Between words and with a sign that more was said: half a name names somebody else.
        kept = said[: longest - len(_MORE)].decode(errors="ignore")
        said = kept.rpartition(" ")[0].encode() + _MORE
    return b"\x1c\x02" + bytes([number]) + len(said).to_bytes(2, "big") + said
