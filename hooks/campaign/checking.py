"""`kyniem check`: what is wrong with the data and the photographs, and what is to be asked."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Any

import click

from campaign import lint
from campaign.arguments import campaign_folder, messages
from campaign.developing import problems_of
from campaign.known_photos import known_photos
from campaign.problems import Problem, Severity, errors, report, shown
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.stopping import stoppable

STOPPED = {
    "vi": "Đã dừng theo yêu cầu; lần sau không phải xem lại những tệp ảnh đã xem.",
    "en": "Stopped as asked; the photographs that were looked at needn't be looked at again.",
}


@click.command()
@campaign_folder
@messages
@click.option("--json", "as_json", is_flag=True, help="In ra JSON.")
def check(campaign: Path, language: str, as_json: bool) -> None:
    """Kiểm tra dữ liệu và tệp ảnh: lỗi phải sửa và câu hỏi của người biên tập kỹ."""
    with stoppable(STOPPED[language]):
        reading = read_campaign(campaign, PARTS, catalogue=known_photos(language))
    asked = () if errors(reading.problems) else lint.questions(reading)
    found = tuple(dict.fromkeys((*problems_of(reading), *asked)))
    if as_json:
        click.echo(json.dumps([described(one) for one in found], ensure_ascii=False, indent=2))
    elif found:
        click.echo(report(found, language))
    if not as_json:
        click.echo(counted(found, language), err=True)
    sys.exit(1 if errors(found) else 0)


def described(problem: Problem) -> dict[str, Any]:
    """The problem as programs read it."""
    return {
        "file": shown(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "field": problem.field,
        "severity": problem.severity.value,
        "vi": problem.vi,
        "en": problem.en,
    }


def counted(problems: Collection[Problem], language: str) -> str:
    """How many errors, warnings and questions there are; of warnings only if there are some."""
    number = Counter(one.severity for one in problems)
    names = ("error(s)", "warning(s)", "question(s)")
    if language != "en":
        names = ("lỗi", "cảnh báo", "câu hỏi")
    return ", ".join(
        f"{number[severity]} {name}"
        for severity, name in zip(Severity, names, strict=True)
        if number[severity] or severity is not Severity.WARNING
    )
