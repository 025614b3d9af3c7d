"""What an article says of itself is read whole, or refused: none is published by a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.front_matter import read_front_matter

KEPT_BACK = {"visibility": "office"}


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "bai.md"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize(
    "text",
    [
        "---\nvisibility: office\n---\n# Bài\n",
        "--- \nvisibility: office\n---\t\n# Bài\n",
        "---\nvisibility: office\n...\n# Bài\n",
        "---\r\nvisibility: office\r\n---\r\n# Bài\r\n",
        "\ufeff---\nvisibility: office\n---\n",
    ],
)
def test_every_way_that_mkdocs_ends_it_is_an_end(tmp_path: Path, text: str) -> None:
    source = read_front_matter(written(tmp_path, text))
    assert (source.data, source.problems) == (KEPT_BACK, ())


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("---\nvisibility: office\n\n# Bài\n", 1, "chưa có dòng --- đóng lại"),
        ("---\nnote: Riêng\n---", 3, "xuống dòng"),
        ("\n---\nvisibility: office\n---\n# Bài\n", 2, "phải là dòng đầu tiên"),
        ("---\nvisibility: office\n---\n# Bài\n\nmột\x0bhai\n", 6, "ký tự điều khiển"),
        ("# Bài\r\nmột\x00hai\r\n", 2, "ký tự điều khiển"),
        ("visibility: office\n\n# Bài\n", 1, "giữa hai dòng ---"),
        ("Note: ai viết\n\n# Bài\n", 1, "giữa hai dòng ---"),
        ("---\ntitle: Lễ: kỷ niệm\n---\n", 2, "dấu hai chấm"),
    ],
)
def test_what_could_be_published_by_mistake_is_refused(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    source = read_front_matter(written(tmp_path, text))
    (problem,) = source.problems
    assert source.data is None
    assert problem.place.line == line
    assert says in problem.vi
    assert problem.en != problem.vi


@pytest.mark.parametrize(
    "text", ["# Bài\n", "", "\n---", "\n\nMột đoạn.\n\n---\n\nHai đoạn.\n", "---\n---\n"]
)
def test_an_article_may_say_nothing_of_itself(tmp_path: Path, text: str) -> None:
    source = read_front_matter(written(tmp_path, text))
    assert (source.data, source.problems) == ({}, ())


def test_a_folder_called_like_an_article_is_said_in_words(tmp_path: Path) -> None:
    (problem,) = read_front_matter(tmp_path).problems
    assert "không đọc được tệp" in problem.vi
    assert "Errno" not in problem.vi


def test_an_article_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (problem,) = read_front_matter(written(tmp_path, "---\ntitle: Ké\n---\n", "latin-1")).problems
    assert (problem.place.line, "UTF-8" in problem.vi) == (2, True)
