"""The cards of shared links: lines without orphans, everything in sight, the same bytes again."""

from __future__ import annotations

import io
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from campaign import cards
from campaign.cards import Card
from campaign.cards.drawing import FLOOR, HEIGHT, LEADING, MARGIN, SIZES, TOP, WIDTH, drawn, measure
from campaign.cards.drawing import set_in_lines as laid_out
from campaign.cards.lines import broken, pieces

ROOT = Path(__file__).parents[1]
FIELD = "#8B0000"
TITLES = (
    "Lịch sử",
    "Văn phòng Đảng ủy Khối",
    "Gặp mặt cán bộ lãnh đạo Đảng ủy Khối qua các thời kỳ",
    "Hội nghị chuyên đề về học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
    "Đoàn công tác thăm, tặng quà chiến sĩ, nhân dân huyện đảo Trường Sa và Nhà giàn DK1",
    "Kỷ niệm 10 năm Ngày thành lập Đảng bộ Khối các cơ quan Trung ương (11/4/2007 - 11/4/2017)",
    "Working visit to the soldiers and people of the Trường Sa archipelago, with gifts",
    "Tuyên dương 500 chi bộ tiêu biểu trong sạch, vững mạnh nhân kỷ niệm 10 năm Ngày thành lập "
    "Đảng bộ Khối các cơ quan Trung ương và tiến tới kỷ niệm 70 năm Ngày truyền thống",
    "một hai ba bốn năm sáu bảy tám chín mười " * 20,
    "x" * 400,
    "Lễ",
)


def said(lines: tuple[str, ...]) -> str:
    return " ".join(lines).replace("\u00a0", " ")


@pytest.mark.parametrize(("title", "number"), list(product(TITLES, (None, 5, 60, 1000))))
def test_a_title_stands_whole_between_its_lines(title: str, number: int | None) -> None:
    lines, size = laid_out(title.strip(), measure(number))
    assert size in SIZES
    assert len(lines) * round(size * LEADING) <= FLOOR - TOP
    if not said(lines).endswith("…"):
        assert said(lines).replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize(("title", "number"), list(product(TITLES[:8], (None, 10))))
def test_no_word_stands_alone_in_a_line(title: str, number: int | None) -> None:
    lines, _ = laid_out(title, measure(number))
    if len(lines) > 1:
        assert [line for line in lines if len(line.replace("\u00a0", " ").split()) < 2] == []


def test_lines_are_even() -> None:
    words = ("aaaa", "bb", "cc", "dd", "ee")
    # As many as fit would leave the last word alone.
    assert broken(words, 13, 9, len) == ("aaaa bb", "cc dd ee")
    assert broken(words, 13, 1, len) is None
    assert broken(words, 3, 9, len) is None


def test_what_belongs_together_is_not_torn() -> None:
    assert pieces("trong Quý I/2017 tại") == ("trong", "Quý\u00a0I/2017", "tại")
    assert pieces("Trung ương - 10 năm")[0] == "Trung\u00a0ương\u00a0-"
    assert pieces("a & b <i>") == ("a", "&", "b", "<i>")


def test_the_words_keep_their_distance_from_every_edge() -> None:
    """A long title on a plain field: nothing of it is lost outside."""
    card = Card("Kế hoạch", TITLES[7], "Đảng bộ Khối các cơ quan Trung ương " * 3, FIELD, None)
    image = Image.open(io.BytesIO(drawn(card))).convert("RGB")
    assert image.size == (WIDTH, HEIGHT)
    plain = Image.new("RGB", image.size, FIELD)
    # A JPEG is never quite even.
    strong = ImageChops.difference(image, plain).convert("L").point(lambda x: 255 * (x > 60))
    inked = strong.getbbox()
    assert inked is not None
    left, top, right, bottom = inked
    assert left >= MARGIN - 4
    assert top >= MARGIN - 4
    assert right <= WIDTH - MARGIN + 4
    assert bottom <= HEIGHT - MARGIN // 2


def test_the_number_of_years_is_seen_whole() -> None:
    """Its light lines reach neither the words nor the edge."""
    image = Image.open(io.BytesIO(drawn(Card("", "Lễ", "", FIELD, 10)))).convert("L")
    aside = image.crop((MARGIN + measure(10), 0, WIDTH, HEIGHT))
    bright = aside.point(lambda level: 255 * (level > 150))
    box = bright.getbbox()
    assert box is not None
    assert box[0] > 0
    assert box[2] < WIDTH - measure(10) - MARGIN - MARGIN // 2


def test_the_same_words_give_the_same_bytes_and_are_drawn_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card("Kế hoạch", "Lễ kỷ niệm", "Trường", FIELD, 50)
    first = cards.made(card, tmp_path)
    assert drawn(card) == first
    (kept,) = tmp_path.iterdir()
    monkeypatch.setattr(cards, "drawn", None)
    assert cards.made(card, tmp_path) == first == kept.read_bytes()


def test_words_that_are_bound_from_now_on_are_another_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card("", "Lễ kỷ niệm", "Trường", FIELD, 50)
    cards.made(card, tmp_path)
    monkeypatch.setattr(cards, "pieces", lambda _: ("Lễ kỷ", "niệm"))
    cards.made(card, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    "other",
    [
        Card("Tin", "Lễ kỷ niệm", "Trường", FIELD, 50),
        Card("Kế hoạch", "Lễ", "Trường", FIELD, 50),
        Card("Kế hoạch", "Lễ kỷ niệm", "Trường khác", FIELD, 50),
        Card("Kế hoạch", "Lễ kỷ niệm", "Trường", "#00305A", 50),
        Card("Kế hoạch", "Lễ kỷ niệm", "Trường", FIELD, 51),
    ],
)
def test_other_words_colours_and_years_are_another_card(tmp_path: Path, other: Card) -> None:
    cards.made(Card("Kế hoạch", "Lễ kỷ niệm", "Trường", FIELD, 50), tmp_path)
    cards.made(other, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
