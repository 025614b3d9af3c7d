"""Vietnamese text: NFC, folding, slugs, dictionary order, no-break rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup, escape

from campaign.english import MONTHS
from campaign.grouping import grouped

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: f"{rank:02}" for rank, letter in enumerate(_ALPHABET)}
# Dictionaries put the tones in this order: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

# Whole in every text: a line that ends inside them reads as a mistake.
NAMES = ("Hồ Chí Minh", "Việt Nam", "Hà Nội", "Hải Dương", "Trường Sa", "Trung ương", "Việt Bắc")
# Words of two syllables that such pages are made of; parted, they are read twice.
WORDS = (
    "Đảng bộ Khối|Đảng ủy Khối|Các cơ quan|Ngày thành lập|Ngày truyền thống|Sẽ thông báo|"
    "Kỷ niệm chương|"
    "Đảng bộ|Đảng ủy|Tỉnh ủy|Đảng viên|Chi bộ|Cán bộ|Cơ quan|Cơ sở|Đơn vị|Kỷ niệm|Thành lập|"
    "Truyền thống|Hoạt động|Kế hoạch|Khẩu hiệu|Lịch sử|Nhân dân|Chiến sĩ|Lãnh đạo|Tiêu biểu|"
    "Xây dựng|Trưởng thành|Quyết định|Quy định|Nghị quyết|Nhiệm kỳ|Phong trào|Thi đua|Tuyên truyền|"
    "Tuyên dương|Triển lãm|Tổ chức|Chỉ đạo|Đại hội|Công bố|Xuất bản|Biên tập|Thông báo|Thời gian|"
    "Sự nghiệp|Cách mạng|Quang vinh|Vĩ đại|Phấn đấu|Rèn luyện|Học tập|Đạo đức|Chào mừng|Huyện đảo|"
    "Tiền thân|Tấm gương|Điển hình|Văn nghệ|Văn hóa|Thể dục|Thể thao|Chức năng|Nhiệm vụ|Chủ trì|"
    "Lâm thời|Nhà giàn|Lao động|Điện tử|Thông tin|Chuyên đề|Tạp chí|Tọa đàm|Hội nghị|Phóng sự|"
    "Thanh niên|Phụ nữ|Công đoàn|Tuyên giáo|Bí thư|Thường vụ|Dân vận|Chính trị|Giáo viên|Học sinh|"
    "Ban hành|Giữ nguyên|Cao điểm|Điều gì|Cụ thể"
)
# Nearly everybody bears one of these: with two or three words in capitals after it, it is a person.
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh|Đoàn|Lâm|"
    "Mai|Trịnh|Cao|Tô|Đào|Hà|Tạ|Chu|Lưu|Triệu|Lương|Quách|Kiều|Nông|Tôn|Thái|Phùng|Tống|Vương"
)
_CAPITALS = "".join(
    chr(code)
    for code in range(0x41, 0x1EFA)
    if chr(code).isupper() and unicodedata.name(chr(code)).startswith("LATIN CAPITAL")
)
_COUNTED = (
    "vạn|nghìn|triệu|tỷ|năm|ngày|tháng|tuần|giờ|phút|giây|chi bộ|đảng bộ|đảng viên|đại biểu|"
    "ảnh|hoạt động"
)
_MONTHS = "|".join(MONTHS)
_NUMBERED = "tháng|quý|ngày|năm|khóa|kỳ|số|mục|lần thứ|thế kỷ|mùng|giờ"
_FIGURES = r"\d[\d./,:]*\d|\d"


# What may stand first in a run, and the rest; of rests that begin alike the longest first.
_Rule = tuple[str, str]


def _by_initial(words: str) -> Iterator[tuple[str, str]]:
    """First letter, and what may follow it."""
    for initial, some in grouped(words.split("|"), lambda word: word[0]).items():
        yield initial, "|".join(word[1:] for word in some)


def _as_written(words: str, then: str = "") -> Iterator[_Rule]:
    """The words in their own case, with what follows them."""
    for initial, rests in _by_initial(words):
        yield initial, f"(?:{rests}){then}"


def _in_any_case(words: str, then: str = "") -> Iterator[_Rule]:
    """The words however they are written, with what follows them."""
    for initial, rests in _by_initial(words.lower()):
        yield f"[{initial}{initial.upper()}]", f"(?i:{rests}){then}"


def _of_figures(*rules: str) -> Iterator[_Rule]:
    """What begins with a figure."""
    for rule in rules:
        yield r"(?=\d)", rule


def _whole_runs() -> Iterator[_Rule]:
    """What stays on one line."""
    document, day = r"\d+\s?-\s?[A-ZĐ]{2,}(?:/[A-ZĐ]+)*", r"\d+ tháng \d+(?: năm \d+)?(?![\d/])"
    span = rf"(?:{_FIGURES})\s?[-–]\s?(?:{_FIGURES})"
    yield r"\(", rf"{span}\)"
    yield from _of_figures(
        document,
        day,
        rf"(?:\d+[-–])?\d+ (?:{_MONTHS}) \d{{4}}|\d+ (?:{_MONTHS})",
        r"\d+:\d\d [ap]\.m\.",
        r"\d+ giờ \d\d\b",
        rf"(?:{_FIGURES}) (?i:{_COUNTED})\b",
        span,
    )
    yield "s", rf"ố {document}"
    yield "[nN]", rf"(?i:gày) {day}"
    yield from _as_written(_MONTHS, r" \d{4}")
    # Before any words: "Lâm Thời Nông" is somebody, "lâm thời" is not.
    yield from _as_written(_FAMILIES, rf"(?: [{_CAPITALS}][^\W\d_]*){{2,3}}")
    numbers = rf" (?:{_FIGURES}|[IVXL]+(?:/\d+)?\b)(?:\s?[-–]\s?(?:{_FIGURES}))?"
    yield from _in_any_case(_NUMBERED, numbers)
    yield "t", r"hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)\b"
    yield from _as_written("|".join(NAMES))
    yield from _in_any_case(WORDS)


def nfc(text: str) -> str:
    """The text in composed form, as everything inside Kỷ Niệm is."""
    return unicodedata.normalize("NFC", text)


def capitalised(text: str) -> str:
    """The text as a sentence begins; all its other letters stay as they are."""
    return text[:1].upper() + text[1:]


def fold(text: str) -> str:
    """Lower case without tones, marks and đ, spaces folded: for comparing, never for showing."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(mark for mark in bare if not unicodedata.combining(mark))
    return " ".join(letters.split())


def slug(text: str, separator: str = "-") -> str:
    """An ASCII id of the words: "Đảng bộ Khối" gives "dang-bo-khoi"."""
    return re.sub(r"[^a-z0-9]+", separator, fold(text)).strip(separator)


SortKey = tuple[tuple[tuple[str, int], ...], str]


def sort_key(text: str) -> SortKey:
    """Sorts as a dictionary does: syllable by syllable, letters before tones, case last."""
    return tuple(_syllable_key(word) for word in nfc(text).casefold().split()), text


def numbered_sort_key(text: str) -> SortKey:
    """Sorts as a dictionary does, numbers first, and "Chi bộ 2" before "Chi bộ 10"."""
    return sort_key(re.sub(r"\d+", lambda number: f"!{number[0].zfill(9)}", text))


def person_sort_key(name: str) -> tuple[SortKey, SortKey, SortKey]:
    """Sorts as Vietnamese lists do: by given name, then middle names, then family name."""
    # What follows a name, "(Bí thư chi bộ)", is no part of it.
    *others, given = re.split(r"[(,]", name)[0].split() or [name]
    return sort_key(given), sort_key(" ".join(others[1:])), sort_key("".join(others[:1]))


def initial(text: str) -> str:
    """The letter under which a dictionary has the text: "Đ" for "đảng"; '' for a figure."""
    first = next((letter for letter in nfc(text).upper() if letter.isalnum()), "")
    parts = unicodedata.normalize("NFD", first)
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return letter if letter.isalpha() else ""


@cache
def _syllable_key(syllable: str) -> tuple[str, int]:
    tone, letters = 0, []
    for character in syllable:
        parts = unicodedata.normalize("NFD", character)
        tone = next((_TONES[part] for part in parts if part in _TONES), tone)
        plain = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
        letters.append(_LETTERS.get(plain, plain))
    return "".join(letters), tone


def bind(text: str) -> Markup:
    """The text as HTML in which numbers, dates, document numbers and names stay on one line."""
    return Markup(_pattern().sub(_whole, str(escape(text))))


def _whole(words: re.Match[str]) -> str:
    return f'<span class="nb">{words[0]}</span>'


@cache
def _pattern() -> re.Pattern[str]:
    # A search that asks for the first letter first tries few of the rules at each word.
    rules = grouped(_whole_runs(), lambda rule: rule[0]).items()
    runs = "|".join(f"{first}(?:{'|'.join(rest for _, rest in some)})" for first, some in rules)
    return re.compile(rf"(?<![\w&#])(?:{runs})(?!\w)")
