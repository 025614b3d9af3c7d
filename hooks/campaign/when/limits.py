"""Times told by one end: `đến hết`, `chậm nhất`, `trước`, `sau`, `từ nay đến`."""

from __future__ import annotations

import re
from collections.abc import Callable

from campaign.when import wrongs
from campaign.when.context import Phrase
from campaign.when.forms import Reading, after, before, by, span
from campaign.when.lunisolar import lunar_reading
from campaign.when.pieces import Asked
from campaign.when.stretches import stretch
from campaign.when.units import day_of


def _deadline(found: re.Match[str], phrase: Phrase) -> Reading | None:
    end = stretch(Asked(found["rest"], phrase))
    at_latest = not found["lead"].startswith(("đến", "tới", "hết", "cho đến"))
    return by(end, at_latest=at_latest) if end is not None else None


def _before(found: re.Match[str], phrase: Phrase) -> Reading | None:
    limit = stretch(Asked(found["rest"], phrase))
    return before(limit) if limit is not None else _beside_feast("trước", found, phrase)


def _after(found: re.Match[str], phrase: Phrase) -> Reading | None:
    limit = stretch(Asked(found["rest"], phrase))
    return after(limit) if limit is not None else _beside_feast("sau", found, phrase)


def _beside_feast(side: str, found: re.Match[str], phrase: Phrase) -> Reading | None:
    feast = lunar_reading(phrase.part(found["rest"]))
    if feast is None or feast.earliest is None:
        return None
    day = day_of(feast.earliest)
    read, said = (before(day), "before") if side == "trước" else (after(day), "after")
    return read._replace(vi=f"{side} {feast.vi.removeprefix('dịp ')}", en=f"{said} {feast.en}")


def _from_now(found: re.Match[str], phrase: Phrase) -> Reading | None:
    end, now = stretch(Asked(found["rest"], phrase)), phrase.context.document
    if end is None or now is None:
        return by(end) if end is not None else None
    if now > end.first:
        raise wrongs.backwards(phrase.source)
    return span(day_of(now), end)


_DEADLINE = (
    r"(?P<lead>(?:chậm nhất|muộn nhất|trễ nhất|không quá|không (?:muộn|chậm) hơn|"
    r"(?:thời )?hạn(?: (?:chót|cuối|nộp|gửi))?)(?: là| vào| đến| đến hết| hết)*:?|"
    r"(?:phải |cần )?hoàn thành trong|(?:cho )?(?:đến|tới)(?: hết)?|hết) (?P<rest>.+)"
)
LIMITS: tuple[tuple[str, str, Callable[[re.Match[str], Phrase], Reading | None]], ...] = (
    (
        "trước chậm muộn hoàn là",
        r"(?:chậm nhất |muộn nhất |hoàn thành )?(?:là )?trước (?P<rest>.+)",
        _before,
    ),
    ("chậm muộn trễ không hạn thời phải cần hoàn cho đến tới hết", _DEADLINE, _deadline),
    ("sau từ", r"(?:từ )?sau (?P<rest>.+)", _after),
    ("từ", r"từ nay (?:cho )?(?:đến|tới)(?: hết)? (?P<rest>.+)", _from_now),
)
