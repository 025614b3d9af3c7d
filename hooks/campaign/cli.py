"""`kyniem`: build, preview, check, date phrases, schemas, a new campaign, the cache of photographs.

Exit codes: 0 good (questions alone are good), 1 errors in the data, 2 wrong usage, 130 stopped by
Ctrl-C.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from campaign import publishing, raw, schema, site, starter
from campaign.arguments import ENGINE, Address, asked_at, campaign_folder, messages, which_edition
from campaign.checking import check, counted
from campaign.derivatives.command import cache
from campaign.editions import Edition
from campaign.photos_command import photos
from campaign.problems import DataError, Wrong, report, shown
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.stopping import stoppable
from campaign.when import When

STOPPED = {
    "vi": "Đã dừng theo yêu cầu. Ảnh đã làm xong vẫn được giữ, trang dựng lần trước vẫn nguyên; gõ "
    "lại lệnh để làm tiếp.",
    "en": "Stopped as asked. Finished pictures are kept, the last good site is still there; give "
    "the command again to go on.",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kyniem")
def main() -> None:
    """Kỷ Niệm: từ kế hoạch đến trang web, màn hình tra cứu và tài liệu báo chí."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of an older code page would stop at the first đ.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


main.add_command(cache)
main.add_command(check)
main.add_command(photos)
main.add_command(publishing.print_next)
main.add_command(publishing.write_compressed)


@main.command()
@campaign_folder
@which_edition("all", "all")
@asked_at
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Thư mục ghi trang; mỗi phiên bản một thư mục con.",
)
@click.option(
    "--skip-broken-photos",
    is_flag=True,
    help="Ảnh nào hỏng thì hiện tấm 'Ảnh đang được thay' thay vì dừng lại.",
)
@messages
def build(edition: str, out: Path, language: str, **ordered: Any) -> None:
    """Dựng trang."""
    wanted = [one.value for one in Edition] if edition == "all" else [edition]
    with stoppable(STOPPED[language]):
        for one in wanted:
            _build(out.resolve() / one, one, language, ordered)


def _build(out: Path, edition: str, language: str, ordered: Mapping[str, Any]) -> None:
    try:
        built = site.build(root=ENGINE, out=out, edition=edition, messages=language, **ordered)
    except DataError as error:
        _stop(error, language)
    except site.Occupied as error:
        raise click.UsageError(error.says(language)) from None
    except Wrong as error:
        _fail(error, language)
    else:
        click.echo(_summary(built, language))


def _summary(built: site.Built, language: str) -> str:
    numbers = built.pages, built.photos, f"{built.seconds:.1f}", built.warnings
    names = ("trang", "ảnh", "giây", "cảnh báo")
    if language == "en":
        names = ("pages", "photos", "seconds", "warnings")
    told = ", ".join(f"{number} {name}" for number, name in zip(numbers, names, strict=True))
    return f"{shown(built.out)}: {told}{_next(built, language)}"


def _next(built: site.Built, language: str) -> str:
    if built.next_change is None:
        return ""
    told = "build again at" if language == "en" else "nên dựng lại lúc"
    return f"; {told} {built.next_change:%d/%m/%Y %H:%M}"


@main.command()
@campaign_folder
@which_edition("public")
@asked_at
@click.option(
    "--address",
    type=Address(),
    default="127.0.0.1:8000",
    show_default=True,
    help="Địa chỉ xem trước.",
)
@messages
def serve(campaign: Path, edition: str, at: datetime | None, address: str, language: str) -> None:
    """Xem trước; trang tự tải lại khi sửa dữ liệu."""
    try:
        site.serve(
            root=ENGINE,
            campaign=campaign,
            edition=edition,
            at=at,
            address=address,
            messages=language,
        )
    except Wrong as error:
        raise click.UsageError(error.says(language)) from None


@main.command()
@click.argument("phrase")
@campaign_folder
@messages
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
@campaign_folder
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Thư mục ghi lược đồ (mặc định: schema/ của đợt kỷ niệm).",
)
def write_schema(campaign: Path, out: Path | None) -> None:
    """Ghi lại lược đồ JSON để trình soạn thảo gợi ý và kiểm tra khi gõ."""
    for file in schema.write(out or campaign / "schema", PARTS):
        click.echo(shown(file))


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@messages
def new(folder: Path, language: str) -> None:
    """Tạo một thư mục mẫu cho đợt kỷ niệm mới."""
    try:
        files = starter.write(folder)
    except Wrong as error:
        raise click.UsageError(error.says(language)) from None
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from None
    for file in files:
        click.echo(shown(file))
    click.echo(f'\nDựng thử: kyniem build --campaign "{os.fspath(folder)}"')


def _stop(error: DataError, language: str) -> None:
    click.echo(report(error.problems, language), err=True)
    click.echo(counted(error.problems, language), err=True)
    sys.exit(1)


def _fail(error: Wrong, language: str) -> None:
    click.echo(error.says(language), err=True)
    sys.exit(1)
