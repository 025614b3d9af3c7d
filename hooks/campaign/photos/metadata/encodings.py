"""Bytes that don't say which alphabet they are written in become text; a guess is told as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from campaign.photos.metadata.syllables import is_syllable
from campaign.vietnamese import nfc

# As Windows reads bytes in western Europe; what that leaves undefined as ISO has it.
_UNDEFINED = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_LATIN = {code: _UNDEFINED.get(code) or bytes([code]).decode("cp1252") for code in range(256)}
_CODES = {chr(code): code for code in range(256)} | {one: code for code, one in _LATIN.items()}
# TCVN3 (ABC), the alphabet of .VnTime, from byte A1 on; at B0-B4 are the tones by themselves.
_TCVN3 = _LATIN | dict(
    enumerate(
        "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔ"
        "ỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        start=0xA1,
    )
)
# VNI has these letters in one piece; all others are a vowel and, behind it, a mark.
_VNI_LETTERS = str.maketrans("ñÑôÔöÖíÍìÌæÆóÓòÒîÎ", "đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ")
_TONES = "\u0301\u0300\u0309\u0303\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_MARKS = {
    **dict(zip("ùøûõï", _TONES, strict=True)),
    **{mark: _HAT + tone for mark, tone in zip("áàåãä", _TONES, strict=True)},
    **{mark: _BREVE + tone for mark, tone in zip("éèúüë", _TONES, strict=True)},
    "â": _HAT,
    "ê": _BREVE,
}
_VNI_PAIR = re.compile(f"([aeouyơư])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)
# A word is a run of letters, or of what may turn out to be letters.
_WORD = re.compile(r"[^\x00-\x40\x5b-\x60\x7b-\x7f]+")
# So many of the words with marks have to be Vietnamese before bytes are taken for it.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Alphabet:
    """A way to read bytes that aren't UTF-8, and what people call it."""

    name: str
    letters: Callable[[bytes], str]

    def read(self, raw: bytes) -> str:
        """The text; UTF-8 is known when it is seen, whatever was guessed of the rest."""
        found = _utf_8(raw)
        return nfc(self.letters(raw) if found is None else found)


def _latin(raw: bytes) -> str:
    return "".join(map(_LATIN.__getitem__, raw))


def _tcvn3(raw: bytes) -> str:
    return "".join(map(_TCVN3.__getitem__, raw))


def _vni(raw: bytes) -> str:
    whole = _latin(raw).translate(_VNI_LETTERS)
    return _VNI_PAIR.sub(lambda pair: pair[1] + _VNI_MARKS[pair[2].lower()], whole)


def _windows(raw: bytes) -> str:
    return raw.decode("cp1258", errors="replace")


def _cut_utf_8(raw: bytes) -> str:
    """Fields have a largest length, and programs cut through the middle of a letter."""
    return raw.decode("utf-8", errors="ignore")


UTF_8 = Alphabet("UTF-8", _cut_utf_8)
LATIN = Alphabet("Latin-1 (Windows-1252)", _latin)
VIETNAMESE = (
    Alphabet("Windows-1258", _windows),
    Alphabet("TCVN3 (ABC)", _tcvn3),
    Alphabet("VNI", _vni),
)


def alphabet_of(samples: Iterable[bytes], *, declared_utf_8: bool = False) -> Alphabet:
    """The alphabet that all the texts of a block are written in: UTF-8, or the likeliest."""
    strange = b"\n".join(one for one in samples if not _is_utf_8(one, may_be_cut=declared_utf_8))
    if not strange:
        return UTF_8
    shares = {one: _vietnamese(one.letters(strange)) for one in VIETNAMESE}
    likeliest = max(shares, key=shares.__getitem__)
    return likeliest if shares[likeliest] >= _MOST else LATIN


def unwound(text: str) -> str:
    """UTF-8 that was once taken for Latin-1 set right ("Ä‘" is "đ"); other text as it is."""
    try:
        again = bytes(_CODES[letter] for letter in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return text
    return nfc(again)


def _utf_8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_utf_8(raw: bytes, *, may_be_cut: bool) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return may_be_cut and error.reason == "unexpected end of data"
    return True


def _vietnamese(text: str) -> float:
    """The share of words with marks that are spelt as Vietnamese words are."""
    words = [word.strip("“”‘’–—…\u00a0") for word in _WORD.findall(nfc(text))]
    marked = [word for word in words if not word.isascii()]
    return sum(map(is_syllable, marked)) / len(marked) if marked else 0.0
