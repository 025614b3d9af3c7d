"""`kyniem` from the outside: what it prints, and its exit codes."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from campaign.cli import main
from tests.photos import making
from tests.site.building import change

ROOT = Path(__file__).parents[1]
HAI_DUONG = ROOT / "examples" / "hai-duong-2012"


def run(*arguments: str) -> Result:
    return CliRunner(env={"CAMPAIGN": None}).invoke(main, list(arguments))


def test_when_tells_how_a_phrase_is_understood() -> None:
    told = json.loads(run("when", "từ tháng 10/2016 đến hết tháng 3/2017", "--json").stdout)
    assert told == {
        "edtf": "2016-10/2017-03",
        "earliest": "2016-10-01",
        "latest": "2017-03-31",
        "nature": "span",
        "tentative": False,
        "vi": "Từ tháng 10/2016 đến hết tháng 3/2017",
        "en": "October 2016 – end of March 2017",
    }


def test_when_leans_on_the_campaign_it_is_asked_about() -> None:
    here = json.loads(run("when", "ngày 3/2", "--json").stdout)
    there = json.loads(run("when", "ngày 3/2", "--json", "--campaign", str(HAI_DUONG)).stdout)
    assert (here["earliest"], there["earliest"]) == ("2017-02-03", "2012-02-03")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_phrase_that_can_t_be_read_is_an_error_with_the_forms(language: str) -> None:
    result = run("when", "Quý V/2017", "--language", language)
    assert result.exit_code == 1
    assert "Quý V/2017" in result.stderr
    assert not result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--edition", "private"),
        ("build", "--at", "soon"),
        ("build", "--at", "9999-12-31T23:59-10:00"),
        ("build", "--at", "0001-01-01"),
        ("new", "/proc/thu"),
        ("build", "--campaign", "/nowhere"),
        ("check", "--speak"),
        ("schema", "--campaign", "/nowhere"),
        ("serve", "--address", "127.0.0.1:99999"),
        ("serve", "--address", "8000"),
        ("serve", "--address", "máy:8000"),
        ("fly",),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("campaign", [ROOT, HAI_DUONG])
def test_questions_alone_are_good(campaign: Path) -> None:
    result = run("check", "--json", "--campaign", str(campaign))
    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {problem["severity"] for problem in found} == {"question"}
    assert all(problem["line"] > 1 for problem in found)


def test_errors_are_exit_code_1_and_name_file_and_line(tmp_path: Path) -> None:
    assert run("new", str(tmp_path / "trial")).exit_code == 0
    plan = tmp_path / "trial" / "data" / "plan.yml"
    lines = plan.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if line.strip().startswith("kind:"))
    lines[number] = lines[number].split("kind:")[0] + "kind: diễu hành"
    plan.write_text("\n".join(lines), encoding="utf-8")
    for command in ("check", "build"):
        extra = ("--out", str(tmp_path / "site")) if command == "build" else ()
        result = run(command, "--campaign", str(tmp_path / "trial"), *extra)
        assert result.exit_code == 1
        assert f"plan.yml:{number + 1}:" in result.output
        assert "diễu hành" in result.output
    assert not (tmp_path / "site" / "public").exists()


RECORDS = """photos:
  - {id: a, file: a.jpg, caption: Sân trường, alt: Nắng}
  - {id: b, file: b.jpg, caption: Lớp học, visibility: office}
  - {id: c, file: c.jpg, caption: Cổng trường, alt: Tre, when: hồi ấy}
  - {id: d, file: d.jpg, caption: Cây bàng, alt: Lá}
"""


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new campaign with photographs that can't be shown, and one that can."""
    monkeypatch.setenv("KYNIEM_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "trial"
    assert run("new", str(folder)).exit_code == 0
    (folder / "data/exhibition.yml").write_text(RECORDS, "utf-8")
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        making.put(folder / "photos" / name, b"")
    making.put(folder / "photos/d.jpg", making.encoded("JPEG"))
    return folder


def test_check_examines_the_photographs_all_at_once(spoilt: Path) -> None:
    result = run("check", "--json", "--campaign", str(spoilt))
    told = [one for one in json.loads(result.stdout) if one["field"].endswith(".file")]
    assert result.exit_code == 1
    assert {(one["line"], one["severity"]) for one in told} == {
        (2, "error"),
        (3, "error"),
        (4, "error"),
    }
    assert all("rỗng (0 byte)" in one["vi"] for one in told)
    change(spoilt / "data/exhibition.yml", ", when: hồi ấy", "")
    result = run("check", "--json", "--campaign", str(spoilt))
    told = [one for one in json.loads(result.stdout) if one["field"].endswith(".file")]
    assert [one["severity"] for one in told] == ["error", "warning", "error"], "b is a draft"


def test_what_only_the_office_sees_stops_nothing(spoilt: Path) -> None:
    for name in ("a.jpg", "c.jpg"):
        making.put(spoilt / "photos" / name, making.encoded("JPEG"))
    change(spoilt / "data/exhibition.yml", ", when: hồi ấy", "")
    result = run("check", "--campaign", str(spoilt))
    assert result.exit_code == 0
    assert "0 lỗi, 1 cảnh báo" in result.stderr


def test_a_new_campaign_never_touches_a_folder_in_use(tmp_path: Path) -> None:
    (tmp_path / "thu-cu.txt").write_text("giữ nguyên", encoding="utf-8")
    result = run("new", str(tmp_path))
    assert result.exit_code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["thu-cu.txt"]


def test_a_build_says_what_now_is_and_what_it_made(tmp_path: Path) -> None:
    out = tmp_path / "site"
    result = run("build", "--edition", "public", "--out", str(out), "--at", "2026-01-01")
    assert result.exit_code == 0, result.output
    assert "01/01/2026" in result.output
    assert "--at" in result.output
    assert "trang" in result.stdout
    assert (out / "public" / "index.html").is_file()
    assert not (out / "kiosk").exists()


def test_a_folder_that_holds_something_else_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "bao-cao.txt").write_text("giữ nguyên", encoding="utf-8")
    arguments = ("build", "--edition", "public", "--out", str(tmp_path), "--language")
    vi, en = (run(*arguments, language) for language in ("vi", "en"))
    assert (vi.exit_code, en.exit_code) == (2, 2)
    assert "đang chứa thứ khác" in vi.stderr
    assert "holds something else" in en.stderr
    assert [file.name for file in (tmp_path / "public").iterdir()] == ["bao-cao.txt"]


def test_a_build_speaks_the_language_it_is_asked_in(tmp_path: Path) -> None:
    arguments = ("build", "--edition", "public", "--out", str(tmp_path), "--language", "en")
    result = run(*arguments)
    assert "built as of 15/01/2017 08:00 (clock: in campaign.yml)" in result.output
    assert "pages" in result.stdout
    assert not set("ảâăđêôơư") & set(result.output.lower())


def test_the_schemas_of_a_campaign_s_own_folder_are_renewed(tmp_path: Path) -> None:
    folder = tmp_path / "trial"
    assert run("new", str(folder)).exit_code == 0
    old = folder / "schema" / "plan.schema.json"
    written = old.read_text(encoding="utf-8")
    old.write_text("{}", encoding="utf-8")
    assert run("schema", "--campaign", str(folder)).exit_code == 0
    assert old.read_text(encoding="utf-8") == written


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("new") / "truong"
    assert run("new", str(folder)).exit_code == 0
    return str(folder)


def test_next_tells_a_script_when_to_build_again(school: str) -> None:
    told = run("next", "--campaign", school, "--at", "2027-11-20T09:00")
    assert told.stdout == "2027-11-21T00:00:00+07:00\n"
    after = run("next", "--campaign", school, "--at", "2040-01-01", "--language", "en")
    assert (after.exit_code, after.stdout) == (0, "")
    assert after.stderr == "Nothing changes by time alone any more.\n"


def test_a_replay_never_changes() -> None:
    assert run("next").stdout == ""


def test_a_build_tells_when_it_will_be_out_of_date(school: str, tmp_path: Path) -> None:
    asked = ("--campaign", school, "--at", "2027-11-20T09:00", "--edition", "public")
    built = run("build", *asked, "--out", str(tmp_path))
    assert "nên dựng lại lúc 21/11/2027 00:00" in built.stdout
    small = run("compress", str(tmp_path / "public"))
    assert "tệp chữ" in small.stdout
    assert (tmp_path / "public/index.html.br").is_file()
    assert run("compress", str(tmp_path / "nowhere")).exit_code == 2


@pytest.mark.parametrize("at", ["2027-03-01T09:00", "2027-11-19T09:00"])
def test_a_build_for_an_address_tells_the_moment_that_next_tells(
    school: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    asked = ("--campaign", school, "--at", at)
    moment = datetime.fromisoformat(run("next", *asked).stdout.strip())
    monkeypatch.setenv("SITE_URL", "https://truong.example/50/")
    built = run("build", *asked, "--edition", "public", "--out", str(tmp_path))
    assert f"nên dựng lại lúc {moment:%d/%m/%Y %H:%M}" in built.stdout
