"""Short links that lead nowhere: refused, since what is printed can't be mended."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from campaign.complaints import field_path
from campaign.editions import Edition, View
from campaign.model import ShortLink, ShortLinks
from campaign.problems import DataError, Problem, meant
from campaign.reading import Reading


def refuse(view: View, pages: Collection[str], reading: Reading) -> None:
    """DataError for every code whose page isn't among these addresses."""
    # The screen in the room has pages of its own, and no codes.
    lost = () if view.edition is Edition.KIOSK else tuple(_lost(view, pages, reading))
    if lost:
        raise DataError(lost)


def _lost(view: View, pages: Collection[str], reading: Reading) -> Iterator[Problem]:
    edition = view.edition.value
    for link in view[ShortLinks].links:
        if link.to is None or link.to in pages:
            continue
        place, location = reading.place(ShortLink.family, link.id, "to")
        close = meant(link.to, pages)
        yield Problem(
            place,
            field_path(location),
            f"phiên bản {edition} không có trang '{link.to}'{close[0]}; sửa lại địa chỉ, hoặc ghi "
            "cho mã này cùng visibility, embargo_until với trang ấy",
            f"the {edition} edition has no page '{link.to}'{close[1]}; correct the address, or "
            "give the code the visibility and embargo_until of that page",
        )
