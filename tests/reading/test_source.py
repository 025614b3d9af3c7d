"""Strict YAML: text stays text, places are kept, syntax errors say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.source import Source, parse, read_source

FILE = Path("data/plan.yml")


def read(text: str) -> Source:
    return parse(text, FILE)


@pytest.mark.parametrize(
    "written", ["no", "NO", "yes", "on", "off", "7:30", "19:30", "0123", "1_000", "2012-02-15", "="]
)
def test_what_yaml_1_1_would_change_stays_text(written: str) -> None:
    assert read(f"key: {written}").data == {"key": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [("true", True), ("false", False), ("500", 500), ("1.5", 1.5), ("null", None), ("~", None)],
)
def test_what_can_only_mean_one_thing_is_typed(written: str, value: object) -> None:
    assert read(f"key: {written}").data == {"key": value}


def test_quoted_words_are_always_text() -> None:
    assert read("a: '500'\nb: \"true\"\nc: ''").data == {"a": "500", "b": "true", "c": ""}


def test_an_empty_file_has_no_records() -> None:
    assert read("# chỉ có lời ghi\n").data == {}


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes("title: Đa\u0309ng bo\u0323\u0302".encode())
    assert read_source(file).data == {"title": "Đảng bộ"}


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: hai\r\n")
    assert read_source(file).data == {"a": 1, "b": "hai"}


def test_places_are_of_the_key_and_of_the_list_item() -> None:
    source = read("activities:\n  - id: a\n    title: Lễ\n  - id: b\n")
    assert str(source.place(("activities", 0, "title"))) == "data/plan.yml:3:5"
    assert str(source.place(("activities", 1))) == "data/plan.yml:4:5"


def test_the_place_of_a_missing_key_is_its_record() -> None:
    source = read("activities:\n  - id: a\n  - id: b\n")
    assert str(source.place(("activities", 1, "title"))) == "data/plan.yml:3:5"


def test_a_key_given_twice_is_refused_at_the_second() -> None:
    (problem,) = read("a: 1\nb: 2\na: 3\n").problems
    assert (problem.place.line, problem.vi) == (3, "khóa 'a' đã có ở dòng 1; chỉ giữ một")


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x\n", "a: &x {c: 1}\nb:\n  <<: *x\n"])
def test_aliases_and_merges_are_refused(text: str) -> None:
    assert [problem.place.line for problem in read(text).problems]


def test_a_bomb_of_aliases_is_refused_without_growing() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for depth in range(1, 9):
        lines.append(f"a{depth}: &a{depth} [{', '.join([f'*a{depth - 1}'] * 9)}]")
    assert len(read("\n".join(lines)).problems) == 8 * 9


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("id: a\ntitle: Kỷ niệm: 10 năm\n", 2, 'ví dụ title: "Kỷ niệm: 10 năm"'),
        ("a:\n\tb: 1\n", 2, "dấu Tab"),
        ('id: a\ntitle: "Kỷ niệm\nkind: x\n', 2, "dấu nháy mở ra mà không đóng lại"),
        ('a: "một\nb: "hai"\nc: "ba"\n', 1, "dấu nháy mở ra mà không đóng lại"),
        ("title: * Lễ\n", 1, "dấu *"),
        ("title: @Lễ\n", 1, "dấu đặc biệt"),
        ("list: [a, b\nnext: 1\n", 2, "ngoặc chưa đóng"),
        ("a: 1\n  b: 2\n", 2, "thụt sâu hơn"),
        ("- id: a\n   number: 1\n", 2, "thụt sâu hơn"),
        ("a: một\n  hai ba: bốn\n", 2, "dấu hai chấm giữa dòng"),
        ("- id: a\n\u00a0\u00a0number: 1\n  title: b\n", 2, "dấu cách lạ"),
        ("list:\n  - a\n - b\n", 3, "thụt lề"),
        ("a: 1\n---\nb: 2\n", 2, "bỏ dòng ---"),
    ],
)
def test_a_syntax_error_says_where_and_what_to_do(text: str, line: int, advice: str) -> None:
    source = read(text)
    (problem,) = source.problems
    assert source.data is None
    assert problem.place.line == line
    assert advice in problem.vi
    assert "YAML syntax" in problem.en


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"a: 1\nb: \xb8\xb9\n")
    (problem,) = read_source(file).problems
    assert (problem.place.line, "UTF-8" in problem.vi) == (2, True)


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_source(tmp_path).problems
    assert problem.vi == "không đọc được tệp: đây là một thư mục"
    assert problem.en == "unreadable: it is a folder"


@pytest.mark.parametrize("words", ["!Lễ", "!Le", "!Le mit tinh"])
def test_words_after_an_exclamation_mark_are_not_lost_silently(words: str) -> None:
    (problem,) = read(f"a: 1\ntitle: {words}\n").problems
    assert (problem.place.line, "dấu !" in problem.vi) == (2, True)


def test_a_missing_file_is_said_in_words(tmp_path: Path) -> None:
    (problem,) = read_source(tmp_path / "plan.yml").problems
    assert problem.vi.startswith("thiếu tệp plan.yml")


def test_deep_nesting_is_a_problem_and_no_crash() -> None:
    for text in ("[" * 900 + "]" * 900, "{a: " * 50_000 + "}" * 50_000, "\n" + "- " * 50_000):
        (problem,) = read(f"a: 1\nunits: {text}").problems
        assert "lồng nhau quá sâu" in problem.vi
        assert problem.place.line in (2, 3)


def test_brackets_in_words_are_no_nesting() -> None:
    assert read("\n".join(f"- Lễ [{number}" for number in range(500))).problems == ()


def test_a_number_nobody_counts_to_stays_text() -> None:
    assert read(f"a: {'9' * 5000}").data == {"a": "9" * 5000}
    assert read(f"a: 0.{'9' * 5000}").data == {"a": f"0.{'9' * 5000}"}


def test_a_control_character_is_found_on_its_line() -> None:
    (problem,) = read("a: một\nb: hai\x00\n").problems
    assert (problem.place.line, "ký tự điều khiển" in problem.vi) == (2, True)


@pytest.mark.parametrize("escape", ["\\0", "\\x08", "\\v", "\\e", "\\x7f", "\\uFFFE"])
def test_an_escaped_control_character_is_refused_as_a_typed_one_is(escape: str) -> None:
    (problem,) = read(f'title: a\ncaption: "b{escape}c"\n').problems
    assert (problem.place.line, "ký tự điều khiển" in problem.vi) == (2, True)


def test_escaped_breaks_and_spaces_stay() -> None:
    assert read('title: "a\\n\\tb\\_c"\n').data == {"title": "a\n\tb\u00a0c"}


def test_escaped_letters_are_composed() -> None:
    assert read('title: "e\\u0323\\u0302"\n').data == {"title": "\u1ec7"}
