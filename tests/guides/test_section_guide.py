"""The guide for maintainers is true: its section is put into a copy of the engine and built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from campaign import starter
from tests.guides.blocks import ROOT, SECTION_GUIDE, blocks, overlaid


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
    (index,) = (engine / "site" / "public" / "tai-nguyen").glob("found-vi.*.js")
    assert "so-luu-niem/#khoa-dau" in index.read_text(encoding="utf-8")


def test_the_test_of_the_guide_passes(engine: Path) -> None:
    _run(engine, "-m", "pytest", "-q", "tests/sections/test_guestbook.py")
