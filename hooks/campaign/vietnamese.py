"""Vietnamese text: NFC, folding, slugs, dictionary order, no-break rules."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from markupsafe import Markup, escape

from campaign.english import MONTHS

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


def _by_initial(words: str) -> str:
    """A pattern for any of the words in any case: few of them are tried where none begins so."""
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0].lower(), []).append(word[1:])
    return "|".join(f"[{one}{one.upper()}](?i:{'|'.join(rest)})" for one, rest in rests.items())


# Longest first. Runs are held together by markup, so that the text itself stays as written.
_WHOLE = (
    rf"\((?:{_FIGURES})\s?[-–]\s?(?:{_FIGURES})\)",
    r"(?:số )?\d+\s?-\s?[A-ZĐ]{2,}(?:/[A-ZĐ]+)*",
    r"(?i:ngày )?\d+ tháng \d+(?: năm \d+)?(?![\d/])",
    rf"(?:(?:\d+[-–])?\d+ )?(?:{_MONTHS}) \d{{4}}|\d+ (?:{_MONTHS})",
    r"\d+:\d\d [ap]\.m\.",
    rf"(?:{_by_initial(_NUMBERED)}) (?:{_FIGURES}|[IVXL]+(?:/\d+)?\b)(?:\s?[-–]\s?(?:{_FIGURES}))?",
    rf"(?:{_FAMILIES})(?: [{_CAPITALS}][^\W\d_]*){{2,3}}",
    r"\d+ giờ \d\d\b",
    rf"(?:{_FIGURES}) (?i:{_COUNTED})\b",
    rf"(?:{_FIGURES})\s?[-–]\s?(?:{_FIGURES})",
    r"thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)\b",
)


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
    alternatives = "|".join((*_WHOLE, *NAMES, _by_initial(WORDS)))
    return re.compile(rf"(?<![\w&#])(?:{alternatives})(?!\w)")
