"""The audit: which pages it looks at, and what it writes for a person to commit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from campaign.model import Accessibility
from tools.audit import ROOT, Report, kinds, schema_of, written

REPORT = Report("axe-core 4.12.1", "Chromium 156", ("index.html",), {})


def test_of_each_kind_in_each_language_the_fullest_page_is_looked_at(tmp_path: Path) -> None:
    sizes = {
        "index.html": 3,
        "404.html": 1,
        "ke-hoach/index.html": 5,
        "ke-hoach/le/index.html": 5,
        "ke-hoach/hop-bao/index.html": 9,
        "en/index.html": 3,
        "en/ke-hoach/index.html": 5,
        "en/ke-hoach/le/index.html": 5,
    }
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x" * size)
    assert set(kinds(tmp_path)) == set(sizes) - {"ke-hoach/le/index.html"}


def test_what_it_writes_can_be_read_and_what_people_wrote_stays() -> None:
    limits = {"examined": {"pages": 3}, "limits": ["Phim chưa có phụ đề."]}
    report = Report(REPORT.tool, REPORT.browser, REPORT.pages, {"color-contrast": 2})
    text = written(report, date(2026, 11, 26), limits, "../schema/x.json")
    read = Accessibility.model_validate(yaml.safe_load(text))
    assert read.examined is not None
    assert (read.examined.day, read.examined.pages) == (date(2026, 11, 26), 1)
    assert [(one.rule, one.pages) for one in read.examined.findings] == [("color-contrast", 2)]
    assert [str(one) for one in read.limits] == ["Phim chưa có phụ đề."]


def test_without_problems_it_lists_none() -> None:
    assert "findings" not in written(REPORT, date(2026, 11, 26), {}, "../schema/x.json")


def test_it_names_the_schema_of_its_campaign_or_ours(tmp_path: Path) -> None:
    own = tmp_path / "data" / "accessibility.yml"
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "accessibility.schema.json").touch()
    example = ROOT / "examples" / "hai-duong-2012" / "data" / "accessibility.yml"
    assert schema_of(own) == "../schema/accessibility.schema.json"
    assert schema_of(example) == "../../../schema/accessibility.schema.json"
