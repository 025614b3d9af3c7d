"""The guides are true: their examples are run, their messages are the program's own."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
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

ROOT = Path(__file__).parents[1]
DATA_GUIDE = (ROOT / "guide" / "du-lieu.md").read_text(encoding="utf-8")
SECTION_GUIDE = (ROOT / "guide" / "them-chuyen-muc.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
# Wrong data is tried in the record that the guide speaks of.
ANCHORS = {"plan.yml": "  - id: le-ky-niem", "timeline.yml": "  - id: thanh-lap-truong"}


def blocks(guide: str, language: str) -> list[str]:
    """Fenced blocks of that language."""
    return [found["body"] for found in FENCE.finditer(guide) if found["language"] == language]


def rows(guide: str, heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    section = guide.partition(f"{heading}\n")[2].partition("\n## ")[0].partition("\n### ")[0]
    return [[_cell(cell) for cell in found[1].split(" | ")] for found in ROW.finditer(section)][1:]


def _cell(text: str) -> str:
    return text.strip("`").replace("⏎", "\n").replace("⇥", "\t")


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
    reading = read_campaign(written, PARTS)
    found = raw.context(reading.sources, reading.declared)["when"]
    assert isinstance(found, WhenContext)
    return found


def overlaid(data: Any, change: Any) -> Any:
    """The data with an example written over it: records are met by id, new ones come last."""
    if isinstance(data, dict) and isinstance(change, dict):
        return {**data, **{key: overlaid(data.get(key), new) for key, new in change.items()}}
    if not isinstance(data, list) or not _are_records(change):
        return change
    changes = {record["id"]: record for record in change}
    kept = [overlaid(record, changes.pop(record["id"], {})) for record in data]
    return kept + list(changes.values())


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and "id" in item for item in value
    )


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


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """A copy of the engine with the section of the guide in it, and a campaign that uses it."""
    copy = tmp_path / "engine"
    for name in ("hooks", "overrides", "tests", "docs"):
        skipped = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / name, copy / name, ignore=skipped)
    for file in (*ROOT.glob("mkdocs*.yml"), ROOT / "pyproject.toml"):
        shutil.copy(file, copy)
    starter.write(copy / "trial")
    for language, place in BLOCKS.items():
        for block in blocks(SECTION_GUIDE, language):
            first, _, body = block.partition("\n")
            place(copy / _path(first), body)
    _add_word(copy / "hooks" / "campaign" / "sections" / "__init__.py")
    return copy


def _path(comment: str) -> str:
    found = re.search(r"[\w./-]+\.\w+", comment)
    assert found, f"the block begins with '{comment}', not with its file"
    return found[0].replace("data/", "trial/data/")


def _create(file: Path, body: str) -> None:
    assert not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(body, encoding="utf-8")


def _merge(file: Path, body: str) -> None:
    """Writes new keys into a YAML file, or the whole file where there is none."""
    if not file.exists():
        _create(file, body)
        return
    # BaseLoader: every value stays the text it is.
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    merged = overlaid(data, yaml.load(body, yaml.BaseLoader))
    text = yaml.safe_dump(merged, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


def _add_word(file: Path) -> None:
    """The one word in SECTIONS, and its import."""
    text = file.read_text(encoding="utf-8")
    text, imported = re.subn(r"(from campaign\.sections import (?:\(\n)?)", r"\1guestbook, ", text)
    text, listed = re.subn(r"^(SECTIONS\b.*= \()", r"\1guestbook, ", text, flags=re.MULTILINE)
    assert (imported, listed) == (1, 1)
    file.write_text(text, encoding="utf-8")


BLOCKS: dict[str, Callable[[Path, str], None]] = {
    "python": _create,
    "html": _create,
    "css": _create,
    "yaml": _merge,
}


def _run(engine: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=engine,
        env={**os.environ, "PYTHONPATH": str(engine / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_section_of_the_guide_is_built_with_what_the_guide_lists(engine: Path) -> None:
    build = "from campaign.cli import main; main()"
    _run(engine, "-c", build, "build", "--campaign", "trial", "--edition", "public")
    page = (engine / "site" / "public" / "so-luu-niem" / "index.html").read_text(encoding="utf-8")
    assert "Nhớ mãi mái trường xưa." in page
    home = (engine / "site" / "public" / "index.html").read_text(encoding="utf-8")
    assert "Sổ lưu niệm" in home


def test_the_test_of_the_guide_passes(engine: Path) -> None:
    _run(engine, "-m", "pytest", "-q", "tests/sections/test_guestbook.py")
