"""Vietnamese text: NFC, folding, slugs, dictionary order, no-break rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from markupsafe import Markup, escape

NO_BREAK_SPACE = "\u00a0"

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: f"{rank:02}" for rank, letter in enumerate(_ALPHABET)}
# Dictionaries put the tones in this order: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

# Whole in every text: a line that ends inside them reads as a mistake.
NAMES = ("Hồ Chí Minh", "Việt Nam", "Hà Nội", "Trung ương")
_COUNTED = (
    "năm|ngày|tháng|tuần|giờ|phút|giây|chi bộ|đảng bộ|đảng viên|đại biểu|ảnh|hoạt động|đơn vị"
)
_NUMBERED = "tháng|quý|ngày|năm|khóa|kỳ|số|mục|lần thứ|thế kỷ|mùng|giờ"
_TOGETHER = (
    (re.compile(rf"\b(\d[\d.,]*) (?=({_COUNTED})\b)", re.IGNORECASE), r"\1 "),
    (re.compile(rf"\b({_NUMBERED}) (?=\d|[IVXL]+\b)", re.IGNORECASE), r"\1 "),
    (re.compile(r"\b(thứ) (?=(Hai|Ba|Tư|Năm|Sáu|Bảy)\b)"), r"\1 "),
    (re.compile(r"(\d) ([-–]) (?=\d)"), r"\1 \2 "),
)
# A hyphen or a slash invites a break; no invisible letters are put in, so that copying stays exact.
_UNBROKEN = re.compile(r"\(\d[\d/]*(?:\s-\s|-)\d[\d/]*\)|\b\d+\s?-\s?[A-ZĐ]+(?:/[A-ZĐ]+)*")


def nfc(text: str) -> str:
    """The text in composed form, as everything inside Kỷ Niệm is."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without tones, marks and đ, spaces folded: for comparing, never for showing."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(mark for mark in bare if not unicodedata.combining(mark))
    return " ".join(letters.split())


def slug(text: str, separator: str = "-") -> str:
    """An ASCII id of the words: "Đảng bộ Khối" gives "dang-bo-khoi"."""
    return re.sub(r"[^a-z0-9]+", separator, fold(text)).strip(separator)


def sort_key(text: str) -> tuple[tuple[tuple[str, int], ...], str]:
    """Sorts as a dictionary does: syllable by syllable, letters before tones, case last."""
    return tuple(_syllable_key(word) for word in nfc(text).casefold().split()), text


def _syllable_key(syllable: str) -> tuple[str, int]:
    tone, letters = 0, []
    for character in syllable:
        parts = unicodedata.normalize("NFD", character)
        tone = next((_TONES[part] for part in parts if part in _TONES), tone)
        plain = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
        letters.append(_LETTERS.get(plain, plain))
    return "".join(letters), tone


def bind(text: str, names: Iterable[str] = ()) -> Markup:
    """The text as HTML in which numbers, dates, document numbers and names stay on one line."""
    bound = str(text)
    for pattern, kept in _TOGETHER:
        bound = pattern.sub(kept.replace(" ", NO_BREAK_SPACE), bound)
    for name in (*NAMES, *names):
        bound = bound.replace(name, name.replace(" ", NO_BREAK_SPACE))
    return Markup(_UNBROKEN.sub(r'<span class="nb">\g<0></span>', str(escape(bound))))
