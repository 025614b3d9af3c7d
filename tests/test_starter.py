"""`kyniem new`: the starter campaign is sound, asks nothing, and every choice in it works."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from campaign import lint, site, starter
from campaign.model import Plan
from campaign.problems import Wrong, report
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS

ROOT = Path(__file__).parents[1]
# A line of YAML behind a comment sign is a choice: `# visibility: internal`, `# - en`.
CHOICE = re.compile(r"^(?P<indent> *)# (?P<line> *(?:[a-z_]+:(?: \S.*)?|- \S.*))$")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    starter.write(tmp_path / "trial")
    return tmp_path / "trial"


def read(folder: Path) -> Reading:
    return read_campaign(folder, PARTS)


def test_every_file_written_is_named_and_there(tmp_path: Path) -> None:
    written = starter.write(tmp_path / "trial")
    found = {file for file in (tmp_path / "trial").rglob("*") if file.is_file()}
    assert set(written) == found
    names = {file.relative_to(tmp_path / "trial").as_posix() for file in written}
    assert names >= {"data/campaign.yml", "data/plan.yml", "docs/gioi-thieu.md", "photos/.gitkeep"}


def test_an_empty_folder_may_be_there_already(tmp_path: Path) -> None:
    assert starter.write(tmp_path)


def test_a_folder_with_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thư.txt").write_text("Kính gửi", encoding="utf-8")
    with pytest.raises(Wrong, match="không trống"):
        starter.write(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thư.txt"]


def test_a_file_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "trial").write_text("", encoding="utf-8")
    with pytest.raises(Wrong, match="là một tệp"):
        starter.write(tmp_path / "trial")


def test_it_has_no_problems_and_raises_no_questions(folder: Path) -> None:
    reading = read(folder)
    assert report(reading.problems) == ""
    assert report(lint.questions(reading)) == ""


@pytest.mark.parametrize("edition", ["public", "kiosk", "press"])
def test_it_builds_as_it_is(folder: Path, edition: str, tmp_path: Path) -> None:
    out = tmp_path / "site" / edition
    at = datetime.fromisoformat("2027-01-15T08:00+07:00")
    built = site.build(root=ROOT, campaign=folder, edition=edition, at=at, out=out)
    assert built.warnings == 0
    assert "Trường Trung học phổ thông Ví Dụ" in (out / "index.html").read_text(encoding="utf-8")


def test_it_runs_by_the_clock_and_says_nothing_has_happened(folder: Path) -> None:
    campaign = read(folder).campaign()
    assert campaign.settings.clock is None
    assert not any(activity.has_happened for activity in campaign[Plan].leaves())


def _choices(text: str) -> list[str]:
    return [line for line in text.splitlines() if CHOICE.match(line)]


def test_there_are_choices_behind_comment_signs(folder: Path) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("data/*.yml"))
    assert len(_choices(text)) >= 4


def test_every_choice_behind_a_comment_sign_is_right_when_taken(folder: Path) -> None:
    for file in folder.glob("data/*.yml"):
        head, sign, body = file.read_text(encoding="utf-8").partition("\n\n")
        taken = "\n".join(CHOICE.sub(r"\g<indent>\g<line>", line) for line in body.splitlines())
        file.write_text(head + sign + taken, encoding="utf-8")
    assert report(read(folder).problems) == ""
