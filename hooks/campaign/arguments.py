"""What may be written after `kyniem COMMAND`: the options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any, TypeVar

import click

from campaign.editions import Edition

# Without the first and the last that dates are read in: zones move a moment by hours.
YEARS = range(1001, 2999)
PORTS = range(1, 65536)
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


class Address(click.ParamType[str]):
    """An address of this machine with a port, as IP:PORT."""

    name = "IP:PORT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address, or a usage error."""
        host, _, port = value.rpartition(":")
        if not (_is_host(host) and port.isdecimal() and int(port) in PORTS):
            said = f"'{value}' không phải là địa chỉ để xem trước, ví dụ 127.0.0.1:8000"
            self.fail(said, param, ctx)
        return str(value)


def _is_host(host: str) -> bool:
    try:
        return host == "localhost" or bool(ip_address(host.strip("[]")))
    except ValueError:
        return False


def campaign_folder(command: COMMAND) -> COMMAND:
    """`--campaign DIR`, else $CAMPAIGN, else the one in the root."""
    return click.option(
        "--campaign",
        type=Folder(),
        envvar="CAMPAIGN",
        default=ENGINE,
        help="Thư mục của đợt kỷ niệm (mặc định: $CAMPAIGN, nếu không có thì thư mục gốc).",
    )(command)


def messages(command: COMMAND) -> COMMAND:
    """`--language`: what the command itself speaks."""
    return click.option(
        "--language",
        type=click.Choice(["vi", "en"]),
        default="vi",
        help="Thứ tiếng của các thông báo.",
    )(command)


def which_edition(default: str, *more: str) -> Callable[[COMMAND], COMMAND]:
    """`--edition`, one of the three or of what else the command takes."""
    return click.option(
        "--edition",
        type=click.Choice([*(edition.value for edition in Edition), *more]),
        default=default,
        show_default=True,
        help="Phiên bản: công khai, phòng truyền thống, báo chí.",
    )


asked_at = click.option(
    "--at", type=Moment(), help="Dựng như thể đang ở thời điểm này, ví dụ 2026-01-01."
)
