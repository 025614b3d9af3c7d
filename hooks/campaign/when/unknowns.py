"""Times nobody knows yet: `chưa rõ`, `không rõ ngày chụp`, `thời gian sẽ thông báo sau`."""

from __future__ import annotations

import re
from collections.abc import Callable

from campaign.when.context import Phrase
from campaign.when.forms import Reading
from campaign.when.occasions import undated


def _unknown_photo(_found: re.Match[str], _phrase: Phrase) -> Reading | None:
    return undated("chưa rõ ngày chụp", "date unknown")


def _unknown(_found: re.Match[str], _phrase: Phrase) -> Reading | None:
    return undated("chưa rõ thời gian", "date unknown")


def _announced_later(_found: re.Match[str], _phrase: Phrase) -> Reading | None:
    return undated("thời gian sẽ thông báo", "time to be announced")


UNKNOWNS: tuple[tuple[str, str, Callable[[re.Match[str], Phrase], Reading | None]], ...] = (
    (
        "không chưa",
        r"(?:không|chưa) (?:rõ|biết) ngày(?: tháng)?(?: chụp)?",
        _unknown_photo,
    ),
    (
        "không chưa đang",
        r"(?:không|chưa) (?:rõ|biết|xác định)(?: (?:được|thời gian|thời điểm|năm|lúc nào))*"
        r"|đang cập nhật|chưa có",
        _unknown,
    ),
    (
        "thời sẽ được thông báo",
        r"(?:thời gian )?(?:sẽ |được )*(?:thông báo|báo)(?: sau)?",
        _announced_later,
    ),
)
