"""IPTC-IIM: the captions that press agencies have written since 1991."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from campaign.photos.metadata.dating import edtf
from campaign.photos.metadata.told import Dates, Device, Embedded, Told
from campaign.photos.metadata.wording import Wording, distinct, listed, vietnamese

_MARK, _LONG = 0x1C, 0x8000
Number = tuple[int, int]
_CHARACTER_SET: Number = (1, 90)
_UTF_8 = b"\x1b%G"
_OBJECT, _KEYWORD, _CREATED, _DIGITIZED, _PROGRAM = (2, 5), (2, 25), (2, 55), (2, 62), (2, 65)
_AUTHOR, _CITY, _SPOT, _PROVINCE, _COUNTRY = (2, 80), (2, 90), (2, 92), (2, 95), (2, 101)
_HEADLINE, _CREDIT, _COPYRIGHT, _CAPTION = (2, 105), (2, 110), (2, 116), (2, 120)
_WORDS = (
    *(_OBJECT, _KEYWORD, _AUTHOR, _CITY, _SPOT, _PROVINCE, _COUNTRY),
    *(_HEADLINE, _CREDIT, _COPYRIGHT, _CAPTION),
)


def read_iim(block: bytes) -> Told:
    """What the block tells; nothing for an empty one."""
    fields = _Fields(block)
    return Told(
        embedded=Embedded(
            headline=vietnamese(fields.first(_HEADLINE) or fields.first(_OBJECT)),
            caption=vietnamese(fields.first(_CAPTION)),
            credit=fields.first(_CREDIT),
            creator=listed(fields.every(_AUTHOR)),
            copyright=vietnamese(fields.first(_COPYRIGHT)),
            keywords=listed(fields.every(_KEYWORD)),
            place=", ".join(distinct(map(fields.first, (_SPOT, _CITY, _PROVINCE, _COUNTRY)))),
            remarks=tuple(fields.wording.remarks()),
        ),
        dates=Dates(
            written=edtf(fields.first(_CREATED)),
            made=frozenset(distinct([edtf(fields.first(_DIGITIZED))])),
        ),
        device=Device(names=fields.every(_PROGRAM)),
    )


class _Fields:
    """The fields of a block, as text."""

    def __init__(self, block: bytes) -> None:
        self._raw: Mapping[Number, list[bytes]] = _gathered(block)
        words = (raw for number, every in self._raw.items() if number in _WORDS for raw in every)
        utf_8 = _UTF_8 in self._raw.get(_CHARACTER_SET, ())
        self.wording = Wording("IPTC", words, utf_8=utf_8)

    def every(self, number: Number) -> tuple[str, ...]:
        """All that is said in the field, each once."""
        return distinct(map(self.wording.read, self._raw.get(number, ())))

    def first(self, number: Number) -> str:
        """What is said in the field, or nothing."""
        return next(iter(self.every(number)), "")


def _gathered(block: bytes) -> dict[Number, list[bytes]]:
    found: dict[Number, list[bytes]] = defaultdict(list)
    for number, content in _datasets(block):
        found[number].append(content)
    return found


def _datasets(block: bytes) -> Iterator[tuple[Number, bytes]]:
    """Each field with its content, up to the first thing that is none."""
    at = 0
    while at + 5 <= len(block) and block[at] == _MARK:
        number = block[at + 1], block[at + 2]
        length = int.from_bytes(block[at + 3 : at + 5])
        at += 5
        if length & _LONG:  # the length of the length
            size = length & ~_LONG
            length = int.from_bytes(block[at : at + size])
            at += size
        yield number, block[at : at + length]
        at += length
