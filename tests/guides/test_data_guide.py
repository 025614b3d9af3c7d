"""The guide for the office is true: its examples are run, its messages are the program's own."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from campaign import lint, raw, starter
from campaign.cli import main
from campaign.problems import Wrong, report
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.source import parse
from campaign.vietnamese import nfc
from campaign.when import When, WhenContext
from campaign.when.natures import NATURES_VI
from tests.guides.blocks import DATA_GUIDE, SECTION_GUIDE, blocks, overlaid, rows

# Wrong data is tried in the record that the guide speaks of.
ANCHORS = {"plan.yml": "  - id: le-ky-niem", "timeline.yml": "  - id: thanh-lap-truong"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter campaign, not to be changed."""
    folder = tmp_path_factory.mktemp("guide")
    starter.write(folder)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    """The starter campaign, to be changed."""
    return shutil.copytree(written, tmp_path / "trial")


@pytest.fixture(scope="module")
def context(written: Path) -> WhenContext:
    """What phrases lean on in the starter campaign."""
    return raw.when_context(read_campaign(written, PARTS).sources)


def said(folder: Path) -> str:
    """Every problem of the campaign, one a line."""
    return report(read_campaign(folder, PARTS).problems)


@pytest.mark.parametrize("example", blocks(DATA_GUIDE, "yaml"))
def test_examples_are_valid_in_the_starter_campaign(example: str, folder: Path) -> None:
    name = example.partition("\n")[0].removeprefix("# data/")
    file = folder / "data" / name
    change = parse(example, Path("guide")).data
    data = parse(file.read_text(encoding="utf-8"), file).data
    assert _known(change, data), "the example speaks of what the starter campaign hasn't got"
    text = yaml.safe_dump(overlaid(data, change), allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")
    assert said(folder) == ""


def _known(change: dict[str, Any], data: dict[str, Any]) -> bool:
    return all(key in data for key in change)


def test_commands_print_what_the_guide_shows(folder: Path) -> None:
    shown = blocks(DATA_GUIDE, "console")
    assert shown
    for block in shown:
        command, _, output = block.removeprefix("$ kyniem ").partition("\n")
        runner = CliRunner(env={"CAMPAIGN": str(folder)})
        assert runner.invoke(main, shlex.split(command)).stdout == output


@pytest.mark.parametrize("row", rows(DATA_GUIDE, "## Viết thời gian"), ids=lambda row: row[0])
def test_forms_of_time_mean_what_the_guide_says(row: list[str], context: WhenContext) -> None:
    phrase, first, last, nature = row
    when = When.read(phrase, context)
    assert [_figures(when.earliest), _figures(when.latest)] == [first, last]
    assert when.nature is NATURES_VI[nature]


def _figures(day: date | None) -> str:
    """A day as official papers write it: 0 before days to 9 and months 1 and 2."""
    if day is None:
        return "–"
    month = f"{day.month:02}" if day.month < 3 else day.month
    return f"{day.day:02}/{month}/{day.year}"


@pytest.mark.parametrize("row", rows(DATA_GUIDE, "### Lỗi thời gian"), ids=lambda row: row[0])
def test_messages_about_times_are_the_program_s(row: list[str], context: WhenContext) -> None:
    wrong, message, right = row
    with pytest.raises(Wrong) as caught:
        When.read(wrong, context)
    assert message in caught.value.vi
    assert When.read(right, context)


MISTAKES = rows(DATA_GUIDE, "### Lỗi cú pháp") + rows(DATA_GUIDE, "### Lỗi nội dung")


@pytest.mark.parametrize("row", MISTAKES, ids=lambda row: row[1])
def test_messages_about_mistakes_are_the_program_s(row: list[str], folder: Path) -> None:
    name, wrong, message, right = row
    file = folder / "data" / name
    sound = file.read_text(encoding="utf-8")
    file.write_text(_typed(sound, wrong, ANCHORS.get(name, "")), encoding="utf-8")
    assert message in said(folder)
    file.write_text(_typed(sound, right, ANCHORS.get(name, "")), encoding="utf-8")
    assert said(folder) == ""


def test_messages_about_whole_files_are_the_program_s(folder: Path) -> None:
    (folder / "data" / "plan.yml").rename(folder / "data" / "plans.yml")
    (folder / "data" / "slogans.yml").write_bytes("slogans: # kỷ niệm".encode("utf-16"))
    messages = _in_bold("thông báo về cả tệp")
    assert len(messages) == 3
    for message in messages:
        assert message in said(folder)


def test_messages_about_odd_letters_and_lost_units_are_the_program_s(folder: Path) -> None:
    odd, invisible, lost = _in_bold("Chữ chép từ Word")
    (folder / "data" / "units.yml").unlink()
    slogans = folder / "data" / "slogans.yml"
    text = slogans.read_text(encoding="utf-8")
    slogans.write_text(text.replace("    text:", "\u00a0\u00a0text:", 1), encoding="utf-8")
    assert odd in said(folder)
    assert lost in said(folder)
    slogans.write_text(text.replace("    text:", "    \u200btext:", 1), encoding="utf-8")
    assert invisible in said(folder)


def _in_bold(paragraph: str) -> list[str]:
    """What a paragraph of the guide that begins so prints in bold."""
    section = " ".join(DATA_GUIDE.partition(paragraph)[2].partition("\n\n")[0].split())
    return re.findall(r"\*\*(.+?)\*\*", section)


@pytest.mark.parametrize("row", rows(DATA_GUIDE, "## Khi `kyniem check` hỏi"), ids=lambda r: r[1])
def test_questions_are_those_of_the_program(row: list[str], folder: Path) -> None:
    name, written, question, _ = row
    file = folder / "data" / name
    text = _typed(file.read_text(encoding="utf-8"), written, ANCHORS.get(name, ""))
    file.write_text(text, encoding="utf-8")
    reading = read_campaign(folder, PARTS)
    assert said(folder) == ""
    assert question in report(lint.questions(reading))


def _typed(text: str, snippet: str, anchor: str) -> str:
    """The text with the snippet in place of the key it names, or below the anchor without one."""
    lines = text.splitlines()
    start = lines.index(anchor) + 1 if anchor else 0
    stop = lines.index("", start) if anchor else len(lines)
    key = f"{re.split('[: ]', snippet)[0]}:"
    at = next((i for i in range(start, stop) if lines[i].strip().startswith(key)), None)
    end = start if at is None else at + 1
    indent = "    " if at is None else re.sub(r"\S.*", "", lines[at])
    while at is not None and lines[end].startswith(f"{indent} "):
        end += 1
    new = [line if "\t" in line else indent + line for line in snippet.split("\n")]
    return "\n".join([*lines[: start if at is None else at], *new, *lines[end:]]) + "\n"


def test_guides_are_in_composed_letters() -> None:
    assert nfc(DATA_GUIDE) == DATA_GUIDE
    assert nfc(SECTION_GUIDE) == SECTION_GUIDE
