"""What "now" is: read once, at the top, and passed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from campaign.model import Settings
from campaign.problems import Wrong

_SETTINGS, _CLOCK = "clock: trong campaign.yml", "đồng hồ máy"
_ORIGINS_EN = {_SETTINGS: "clock: in campaign.yml", _CLOCK: "this machine's clock"}


@dataclass(frozen=True, slots=True)
class Now:
    """The moment a build speaks of (aware), where it comes from, and whether it is replayed."""

    at: datetime
    origin: str
    replayed: bool = False

    def says(self, language: str) -> str:
        """The line a build begins with."""
        told = f"{self.at:%d/%m/%Y %H:%M}"
        if language == "en":
            return f"The site is built as of {told} ({_ORIGINS_EN.get(self.origin, self.origin)})"
        return f"Thời điểm dựng trang: {told} ({self.origin})"


def read_now(settings: Settings, at: datetime | None, environment: Mapping[str, str]) -> Now:
    """`--at`, else the campaign's replay clock, else SOURCE_DATE_EPOCH, else the clock."""
    zone = settings.timezone
    if at is not None:
        aware = at if at.tzinfo else at.replace(tzinfo=zone)
        return Now(aware.astimezone(zone), "--at", replayed=settings.clock is not None)
    if settings.clock is not None:
        return Now(settings.clock.astimezone(zone), _SETTINGS, replayed=True)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return Now(_from_epoch(epoch).astimezone(zone), "SOURCE_DATE_EPOCH")
    return Now(datetime.now(zone), _CLOCK)


def _from_epoch(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise Wrong(
            f"SOURCE_DATE_EPOCH='{epoch}' không phải là số giây kể từ 1970",
            f"SOURCE_DATE_EPOCH='{epoch}' is not a number of seconds since 1970",
        ) from None
