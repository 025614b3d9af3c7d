"""The commands of who publishes a site: when to build again, and texts in small."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from campaign.arguments import asked_at, campaign_folder, messages, which_edition
from campaign.coming import next_change
from campaign.compression import compress
from campaign.derivatives import Cache
from campaign.editions import Edition, view
from campaign.now import read_now
from campaign.photos.catalogue import Catalogue
from campaign.problems import DataError, Wrong, report
from campaign.reading import read_campaign
from campaign.sections import PARTS

NEVER = {
    "vi": "Không có gì thay đổi theo thời gian nữa.",
    "en": "Nothing changes by time alone any more.",
}


@click.command("next")
@campaign_folder
@which_edition("public")
@asked_at
@messages
def print_next(campaign: Path, edition: str, at: datetime | None, language: str) -> None:
    """In thời điểm trang thay đổi tiếp theo, để dựng lại lúc ấy."""
    try:
        told = read_campaign(campaign, PARTS, catalogue=Catalogue(Cache.default().root)).campaign()
        now = read_now(told.settings, at, os.environ)
    except DataError as error:
        click.echo(report(error.problems, language), err=True)
        sys.exit(1)
    except Wrong as error:
        raise click.UsageError(error.says(language)) from None
    moment = next_change(told, view(told, Edition(edition), now=now))
    if moment is None:
        click.echo(NEVER[language], err=True)
    else:
        # Nothing else: a script reads it.
        click.echo(moment.isoformat())


@click.command("compress")
@click.argument("site", metavar="SITE", type=click.Path(file_okay=False, path_type=Path))
@messages
def write_compressed(site: Path, language: str) -> None:
    """Đặt bản nén .br và .gz cạnh mỗi tệp chữ của trang đã dựng."""
    try:
        made = compress(site)
    except Wrong as error:
        raise click.UsageError(error.says(language)) from None
    files, before, after = made.files, made.before / 1000, made.after / 1000
    if language == "en":
        click.echo(f"{files} texts, {before:.0f} kB; with Brotli {after:.0f} kB")
    else:
        click.echo(f"{files} tệp chữ, {before:.0f} kB; nén Brotli còn {after:.0f} kB")
