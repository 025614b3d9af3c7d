"""A clean campaign raises no question; each fault put into it raises one, at its line."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from campaign import lint
from campaign.problems import Problem, Severity, report
from campaign.reading import read_campaign
from campaign.sections import PARTS

HERE = Path(__file__).parent
CLEAN = HERE / "clean"
STARTER = HERE.parents[1] / "hooks" / "campaign" / "starter" / "folder"


@dataclass(frozen=True)
class Mutation:
    """One fault: `before` becomes `after` in a file, and a question `asks` about `line`."""

    name: str
    file: str
    before: str
    after: str
    asks: str
    line: str
    more: int


def mutations() -> list[Mutation]:
    """The cases of mutations.yml."""
    cases = yaml.safe_load((HERE / "mutations.yml").read_text(encoding="utf-8"))
    return [
        Mutation(
            name=case["name"],
            file=case["file"],
            before=case["from"],
            after=case["to"],
            asks=case["asks"],
            line=case.get("line") or _changed(case["from"], case["to"]),
            more=case.get("more", 0),
        )
        for case in cases
    ]


def _changed(before: str, after: str) -> str:
    """The first line of the new text that the old text didn't have."""
    old = before.split("\n")
    return next(line for line in after.split("\n") if line not in old).strip()


def asked(root: Path) -> tuple[Problem, ...]:
    """The questions about a campaign folder, which must be free of errors."""
    reading = read_campaign(root, PARTS)
    assert not reading.problems, report(reading.problems)
    return lint.questions(reading)


@pytest.mark.parametrize("folder", [CLEAN, STARTER], ids=["clean", "starter"])
def test_clean_data_raises_no_question(folder: Path) -> None:
    """Realistic Vietnamese with every trap that is no fault."""
    assert report(asked(folder)) == ""


@pytest.mark.parametrize("case", mutations(), ids=lambda case: case.name)
def test_fault_is_asked_about_at_its_line(case: Mutation, tmp_path: Path) -> None:
    """The question has its words, its line, and no other company than the case allows."""
    root = tmp_path / "campaign"
    shutil.copytree(CLEAN, root)
    file = root / "data" / case.file
    clean = file.read_text(encoding="utf-8")
    assert clean.count(case.before) == 1, "the words to spoil must be there once"
    file.write_text(clean.replace(case.before, case.after), encoding="utf-8")
    found = asked(root)
    lines = file.read_text(encoding="utf-8").split("\n")
    at = [problem for problem in found if case.asks in problem.vi]
    assert at, report(found)
    assert at[0].place.file == file
    assert case.line.rstrip("\n") in lines[at[0].place.line - 1], report(found)
    assert len(found) == 1 + case.more, report(found)


SENTENCES = yaml.safe_load((HERE / "harmless.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_harmless_sentence_raises_no_question(sentence: str, tmp_path: Path) -> None:
    """What only looks like a fault is let alone, in a translated text as in a verbatim one."""
    root = tmp_path / "campaign"
    shutil.copytree(CLEAN, root)
    file = root / "data" / "plan.yml"
    clean = file.read_text(encoding="utf-8")
    quoted = sentence.replace("'", "''")
    assert clean.count("    when: Quý III/2025\n") == 1
    spoiled = clean.replace(
        "    when: Quý III/2025\n", f"    verbatim: '{quoted}'\n    when: Quý III/2025\n"
    )
    file.write_text(spoiled, encoding="utf-8")
    assert report(asked(root)) == ""


def test_questions_are_questions_in_two_languages(tmp_path: Path) -> None:
    """None of them stops a build, and each can be read by who asked for English."""
    root = tmp_path / "campaign"
    shutil.copytree(CLEAN, root)
    for case in mutations():
        file = root / "data" / case.file
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(case.before, case.after), encoding="utf-8")
        if read_campaign(root, PARTS).problems:
            file.write_text(text, encoding="utf-8")
    found = asked(root)
    assert len(found) > 40
    assert {problem.severity for problem in found} == {Severity.QUESTION}
    assert all(problem.vi.strip() and problem.en.strip() for problem in found)
    assert all(problem.vi != problem.en for problem in found)


def test_files_that_nobody_uses_are_asked_about_together(tmp_path: Path) -> None:
    """Those that records use, whatever the record, are not among them."""
    root = tmp_path / "campaign"
    shutil.copytree(CLEAN, root)
    for number in range(6):
        (root / "photos" / f"ảnh {number}.jpg").touch()
    (root / "photos" / ".DS_Store").touch()
    (problem,) = asked(root)
    assert problem.place.file == root / "photos" / "ảnh 0.jpg"
    assert "ảnh 0.jpg, ảnh 1.jpg, ảnh 2.jpg, ảnh 3.jpg (+2)" in problem.vi
