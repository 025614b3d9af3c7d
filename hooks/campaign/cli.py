"""`kyniem`: build, preview, check, date phrases, schemas, a new campaign.

Exit codes: 0 good (questions alone are good), 1 errors in the data, 2 wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from campaign import lint, raw, schema, site, starter
from campaign.editions import Edition
from campaign.problems import DataError, Problem, Wrong, errors, report, shown
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.when import When

# Without the first and the last that dates are read in: zones move a moment by hours.
YEARS = range(1001, 2999)
ENGINE = Path(__file__).resolve().parents[2]
COMMAND = TypeVar("COMMAND", bound=Callable[..., Any])


class Moment(click.ParamType[datetime]):
    """An ISO date or date-time; without a zone it is in the campaign's."""

    name = "ISO-TIME"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The moment, or a usage error."""
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            moment = datetime.min
        if moment.year not in YEARS:
            said = f"'{value}' không phải là thời điểm ISO, ví dụ 2017-04-11T08:00+07:00"
            self.fail(said, param, ctx)
        return moment


class Folder(click.ParamType[Path]):
    """A campaign folder: one that has data/ in it."""

    name = "DIR"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder, absolute, or a usage error."""
        folder = Path(value).resolve()
        if not (folder / "data").is_dir():
            self.fail(
                f"'{value}' không phải là thư mục của một đợt kỷ niệm: không có data/", param, ctx
            )
        return folder


def _campaign(command: COMMAND) -> COMMAND:
    return click.option(
        "--campaign",
        type=Folder(),
        envvar="CAMPAIGN",
        default=ENGINE,
        help="Thư mục của đợt kỷ niệm (mặc định: $CAMPAIGN, nếu không có thì thư mục gốc).",
    )(command)


def _language(command: COMMAND) -> COMMAND:
    return click.option(
        "--language",
        type=click.Choice(["vi", "en"]),
        default="vi",
        help="Thứ tiếng của các thông báo.",
    )(command)


def _edition(default: str, *more: str) -> Callable[[COMMAND], COMMAND]:
    return click.option(
        "--edition",
        type=click.Choice([*(edition.value for edition in Edition), *more]),
        default=default,
        show_default=True,
        help="Phiên bản: công khai, phòng truyền thống, báo chí.",
    )


_at = click.option(
    "--at", type=Moment(), help="Dựng như thể đang ở thời điểm này, ví dụ 2026-01-01."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kyniem")
def main() -> None:
    """Kỷ Niệm: từ kế hoạch đến trang web, màn hình tra cứu và tài liệu báo chí."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of an older code page would stop at the first đ.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@main.command()
@_campaign
@_edition("all", "all")
@_at
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Thư mục ghi trang; mỗi phiên bản một thư mục con.",
)
@_language
def build(campaign: Path, edition: str, at: datetime | None, out: Path, language: str) -> None:
    """Dựng trang."""
    wanted = [one.value for one in Edition] if edition == "all" else [edition]
    for one in wanted:
        try:
            built = site.build(
                root=ENGINE, campaign=campaign, edition=one, at=at, out=out.resolve() / one
            )
        except DataError as error:
            _stop(error, language)
        except Wrong as error:
            _fail(error, language)
        click.echo(
            f"{shown(built.out)}: {built.pages} trang, {built.photos} ảnh, "
            f"{built.seconds:.1f} giây, {built.warnings} cảnh báo"
        )


@main.command()
@_campaign
@_edition("public")
@_at
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Địa chỉ xem trước.")
def serve(campaign: Path, edition: str, at: datetime | None, address: str) -> None:
    """Xem trước; trang tự tải lại khi sửa dữ liệu."""
    site.serve(root=ENGINE, campaign=campaign, edition=edition, at=at, address=address)


@main.command()
@_campaign
@_language
@click.option("--json", "as_json", is_flag=True, help="In ra JSON.")
def check(campaign: Path, language: str, as_json: bool) -> None:
    """Kiểm tra dữ liệu: lỗi phải sửa và câu hỏi của người biên tập kỹ."""
    reading = read_campaign(campaign, PARTS)
    wrong = errors(reading.problems)
    found = reading.problems if wrong else (*reading.problems, *lint.questions(reading))
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2))
    elif found:
        click.echo(report(found, language))
    if not as_json:
        click.echo(_count(len(wrong), len(found) - len(wrong), language), err=True)
    sys.exit(1 if wrong else 0)


def _as_json(problem: Problem) -> dict[str, Any]:
    return {
        "file": shown(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "field": problem.field,
        "severity": problem.severity.value,
        "vi": problem.vi,
        "en": problem.en,
    }


def _count(wrong: int, asked: int, language: str) -> str:
    if language == "en":
        return f"{wrong} error(s), {asked} question(s)"
    return f"{wrong} lỗi, {asked} câu hỏi"


@main.command()
@click.argument("phrase")
@_campaign
@_language
@click.option("--json", "as_json", is_flag=True, help="In ra JSON.")
def when(phrase: str, campaign: Path, language: str, as_json: bool) -> None:
    """Cho biết một cách viết thời gian được hiểu thế nào."""
    try:
        read = When.read(phrase, raw.when_context(read_campaign(campaign, PARTS).sources))
    except Wrong as error:
        _fail(error, language)
    told = {
        "edtf": read.edtf,
        "earliest": read.earliest.isoformat() if read.earliest else None,
        "latest": read.latest.isoformat() if read.latest else None,
        "nature": read.nature.value,
        "tentative": read.tentative,
        "vi": read.words("vi"),
        "en": read.words("en"),
    }
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(f"{key:<10}{_plain(value)}" for key, value in told.items()))


def _plain(value: object) -> str:
    return {None: "–", True: "có", False: "không"}.get(value, str(value))  # type: ignore[call-overload, no-any-return]


@main.command("schema")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=ENGINE / "schema",
    help="Thư mục ghi lược đồ (mặc định: schema/).",
)
def write_schema(out: Path) -> None:
    """Ghi lại lược đồ JSON để trình soạn thảo gợi ý và kiểm tra khi gõ."""
    for file in schema.write(out, PARTS):
        click.echo(shown(file))


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_language
def new(folder: Path, language: str) -> None:
    """Tạo một thư mục mẫu cho đợt kỷ niệm mới."""
    try:
        files = starter.write(folder)
    except Wrong as error:
        raise click.UsageError(error.en if language == "en" else error.vi) from None
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from None
    for file in files:
        click.echo(shown(file))
    click.echo(f'\nDựng thử: kyniem build --campaign "{os.fspath(folder)}"')


def _stop(error: DataError, language: str) -> None:
    click.echo(report(error.problems, language), err=True)
    wrong = errors(error.problems)
    click.echo(_count(len(wrong), len(error.problems) - len(wrong), language), err=True)
    sys.exit(1)


def _fail(error: Wrong, language: str) -> None:
    click.echo(error.en if language == "en" else error.vi, err=True)
    sys.exit(1)
