"""Clean text out of what a block holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from campaign.photos.metadata.encodings import UTF_8, Alphabet, alphabet_of, unwound
from campaign.photos.metadata.told import Remark, Words
from campaign.vietnamese import nfc

# What no text means to hold; line breaks and tabs are told apart below.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe]+")
_BREAKS = re.compile(r"[ \t]*(?:\r\n?|\n|\u2028|\u2029)[ \t]*")
# Letters that a program had no sign for stay question marks for ever; in addresses they mean more.
_LOST = re.compile(r"(?<=[^\W\d_])\?+(?=[^\W\d_])|\ufffd")
# What cameras and programs write where a caption belongs; programs copy it from block to block.
_NOBODY_S = re.compile(
    r"(?:[\w.]+[ _-]){0,3}digital camera|(?:[\w.]+[ _-]){0,2}camera pictures?|dsc|sony dsc|"
    r"minolta dsc|exif[_ ]jpeg(?:[_ ]picture)?|jpeg|dcim|screenshot|untitled|created with .*|"
    r"creator: .*|<.*>|default|\W*",
    re.IGNORECASE | re.DOTALL,
)


class Wording:
    """Makes text of a block's bytes, and remembers what it had to guess."""

    def __init__(self, block: str, samples: Iterable[bytes] = (), *, utf_8: bool = False) -> None:
        """`block` is what people call it; `samples` are all the bytes there will be."""
        self._block = block
        self._alphabet: Alphabet = alphabet_of(samples, declared_utf_8=utf_8)
        self._unwound = self._lost = False

    def read(self, written: bytes | str) -> str:
        """The text, in NFC, with plain line breaks and nothing invisible."""
        text = self._alphabet.read(written) if isinstance(written, bytes) else written
        better = unwound(text)
        self._unwound |= better != nfc(text)
        self._lost |= "://" not in text and _LOST.search(text) is not None
        return _CONTROLS.sub("", _BREAKS.sub("\n", nfc(better))).strip()

    def remarks(self) -> Iterator[Remark]:
        """What somebody has to read again."""
        if self._alphabet is not UTF_8:
            yield (
                f"chữ trong {self._block} không phải UTF-8; đoán là {self._alphabet.name}, "
                "xin đọc lại",
                f"the text in {self._block} is not UTF-8; taken for {self._alphabet.name}, "
                "read it again",
            )
        if self._unwound:
            yield (
                f"chữ trong {self._block} từng bị đọc nhầm bảng mã; đã đổi lại, xin đọc lại",
                f"the text in {self._block} was once misread; it is set right, read it again",
            )
        if self._lost:
            yield (
                f"chữ có dấu trong {self._block} đã mất, chỉ còn dấu hỏi; xin viết lại",
                f"letters in {self._block} are lost, question marks stand for them; write it anew",
            )


def vietnamese(text: str) -> Words:
    """Text that names no language: that of the house."""
    return (("vi", text),) if text else ()


def is_nobody_s(text: str) -> bool:
    """True for a caption that no person has written, and for none."""
    return _NOBODY_S.fullmatch(text) is not None


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """What is said, each once, in its order."""
    return tuple(dict.fromkeys(text for text in texts if text))


def listed(texts: Iterable[str]) -> tuple[str, ...]:
    """Names or keywords, those too that a program has put into one text with semicolons."""
    return distinct(part.strip() for text in texts for part in text.split(";"))
