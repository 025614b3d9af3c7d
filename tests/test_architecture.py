"""The rules that keep the house in order."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from campaign.sections import SECTIONS as LISTED

HOOKS = Path(__file__).resolve().parents[1] / "hooks"
SECTIONS = HOOKS / "campaign" / "sections"
MODULES = sorted(HOOKS.rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """Full names of the modules, and of the names in them, that a file imports."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A dot in front would hide which module is meant.
            assert node.level == 0, f"{file}: relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def section_names() -> set[str]:
    names = {path.stem for path in SECTIONS.iterdir() if path.suffix == ".py" or path.is_dir()}
    return names - {"__init__", "__pycache__"}


def test_only_main_and_site_speak_mkdocs() -> None:
    speaking = {
        file.relative_to(HOOKS).as_posix()
        for file in MODULES
        if any(name.split(".")[0] in ("mkdocs", "material") for name in imported(file))
    }
    outside = {name for name in speaking if not name.startswith("campaign/site/")}
    assert outside == {"main.py"}


def test_sections_do_not_import_each_other() -> None:
    names = section_names()
    assert names, "no sections: the test looks in the wrong place"
    for file in SECTIONS.rglob("*.py"):
        own = file.relative_to(SECTIONS).parts[0].removesuffix(".py")
        if own == "__init__":
            continue
        others = {f"campaign.sections.{name}" for name in names - {own}}
        assert others.isdisjoint(imported(file)), file


def test_only_the_list_of_sections_names_a_section() -> None:
    named = {f"campaign.sections.{name}" for name in section_names()}
    for file in MODULES:
        if not file.is_relative_to(SECTIONS):
            assert named.isdisjoint(imported(file)), file


def test_every_section_answers_the_same_questions() -> None:
    for section in LISTED:
        assert isinstance(section.NAME, str)
        assert isinstance(section.PARTS, tuple)
        for question in ("pages", "menu", "findable"):
            assert callable(getattr(section, question, None)), f"{section.NAME}.{question}"


def test_main_only_passes_events_on() -> None:
    source = (HOOKS / "main.py").read_text("utf-8")
    assert len(source.splitlines()) <= 100
    deciding = ast.If | ast.For | ast.While | ast.Try | ast.IfExp | ast.comprehension
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, deciding)]
