"""`kyniem photos scan`: the files in photos/ against the records, and drafts for the new ones.

Exit codes: 0 every record has its file and every photograph can be shown, 1 some haven't or can't,
2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from campaign.appending import append, as_deep
from campaign.arguments import campaign_folder, messages
from campaign.checking import described
from campaign.filled import PHOTOS
from campaign.holdings import FOLDER
from campaign.inventory import Inventory, take
from campaign.known_photos import known_photos
from campaign.model import Exhibitions
from campaign.problems import Wrong, report, shown
from campaign.reading import read_campaign
from campaign.sections import PARTS
from campaign.stopping import stoppable

STOPPED = {
    "vi": "Đã dừng theo yêu cầu, chưa ghi gì; lần sau không phải xem lại những tệp đã xem.",
    "en": "Stopped as asked, nothing was written; what was looked at needn't be looked at again.",
}


@click.group()
def photos() -> None:
    """Các tệp ảnh gốc trong photos/."""


@photos.command()
@campaign_folder
@messages
@click.option(
    "--write",
    "writes",
    is_flag=True,
    help="Ghi các hồ sơ nháp vào cuối photos: của data/exhibition.yml thay vì in ra.",
)
@click.option("--json", "as_json", is_flag=True, help="In ra JSON.")
def scan(campaign: Path, language: str, writes: bool, as_json: bool) -> None:
    """Soạn hồ sơ nháp cho ảnh mới, kể tệp chưa có hồ sơ và hồ sơ không có tệp.

    Hồ sơ nháp in ra stdout, lời kể ra stderr. Không có --write thì không sửa gì.
    """
    with stoppable(STOPPED[language]):
        catalogue = known_photos(language)
        reading = read_campaign(campaign, PARTS, catalogue=catalogue)
        source = reading.sources[Exhibitions.FILE]
        if source.data is None:
            click.echo(report(source.problems, language), err=True)
            sys.exit(1)
        found = take(reading, catalogue)
    drafts = "\n".join(one.yaml(language) for one in found.new)
    if writes and drafts:
        try:
            append(source.file, PHOTOS, f"\n{drafts}")
        except Wrong as error:
            click.echo(error.says(language), err=True)
            sys.exit(1)
    if as_json:
        click.echo(json.dumps(_as_json(found, language), ensure_ascii=False, indent=2))
    else:
        click.echo("" if writes else as_deep(source.text, PHOTOS, drafts), nl=False)
        click.echo("\n".join(_told(found, source.file if writes else None, language)), err=True)
    sys.exit(0 if found.is_sound else 1)


def _told(found: Inventory, written: Path | None, language: str) -> Iterator[str]:
    """The report: how many files there are, then what is to be done, one thing a line."""
    is_english = language == "en"
    yield f"{found.files} files in photos/" if is_english else f"photos/ có {found.files} tệp"
    chapters = [one for one in _chapters(found, written, language) if one[1]]
    for words, lines in chapters:
        yield f"\n{words['en' if is_english else 'vi']} ({len(lines)}):"
        yield from (f"  {line}" for line in lines)
    if not chapters:
        yield "Nothing to do." if is_english else "Tệp nào cũng có hồ sơ, hồ sơ nào cũng có tệp."


def _chapters(
    found: Inventory, written: Path | None, language: str
) -> Iterator[tuple[dict[str, str], list[str]]]:
    where = {"vi": "hồ sơ nháp ở trên", "en": "drafts are above"}
    if written is not None:
        where = {"vi": f"đã ghi hồ sơ nháp vào {shown(written)}", "en": f"now in {shown(written)}"}
    new = [f"{FOLDER}/{one.values['file']} -> {one.values['id']}" for one in found.new]
    yield (
        {"vi": f"Ảnh chưa có hồ sơ; {where['vi']}", "en": f"Without a record; {where['en']}"},
        new,
    )
    yield (
        {"vi": "Giống hệt tệp đã có, nên không soạn hồ sơ", "en": "The same as another, no draft"},
        [f"{FOLDER}/{name} = {FOLDER}/{other}" for name, other in found.copies.items()],
    )
    yield (
        {"vi": "Hồ sơ không có tệp", "en": "Records without their file"},
        [problem.line(language) for problem in found.missing],
    )
    yield (
        {"vi": "Tệp không dùng được", "en": "Files that can't be shown"},
        [error.says(language) for error in found.broken.values()],
    )
    yield (
        {"vi": "Đuôi tệp sai", "en": "Misleading endings"},
        [error.says(language) for error in found.misnamed.values()],
    )
    yield (
        {"vi": "Tệp nhiều trang", "en": "Files of several pages"},
        [error.says(language) for error in found.with_more_pages.values()],
    )
    yield (
        {"vi": "Tên trông giống hệt nhau (khác cách viết dấu)", "en": "Names that look the same"},
        [f"{FOLDER}/{name} × {len(files)}" for name, files in found.twins.items()],
    )
    yield (
        {"vi": "Tệp khác, không phải ảnh", "en": "Other files, no photographs"},
        [f"{FOLDER}/{name}" for name in found.others],
    )
    yield (
        {"vi": "Thư mục là liên kết, không được xem", "en": "Folders that are links, not seen"},
        [f"{FOLDER}/{name}" for name in found.links],
    )


def _as_json(found: Inventory, language: str) -> dict[str, Any]:
    """Everything, as programs read it."""

    def said(errors: Any) -> list[dict[str, str]]:
        return [{"file": name, "vi": one.vi, "en": one.en} for name, one in errors.items()]

    return {
        "files": found.files,
        "new": [
            {
                "record": dict(one.values),
                "missing": list(one.missing),
                "remarks": [{"vi": vi, "en": en} for vi, en in one.remarks],
                "yaml": one.yaml(language),
            }
            for one in found.new
        ],
        "copies": [{"file": name, "of": other} for name, other in found.copies.items()],
        "records_without_file": [described(one) for one in found.missing],
        "broken": said(found.broken),
        "misnamed": said(found.misnamed),
        "with_more_pages": said(found.with_more_pages),
        "twins": {name: list(files) for name, files in found.twins.items()},
        "others": list(found.others),
        "links": list(found.links),
    }
