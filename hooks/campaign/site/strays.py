"""Short links that lead nowhere: refused, since what is printed can't be mended.

One whose page only waits for its day waits with it: time alone must stop no build.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from campaign.complaints import field_path
from campaign.editions import Edition, View, view
from campaign.model import Campaign, ShortLink, ShortLinks
from campaign.problems import DataError, Problem, meant
from campaign.reading import Reading
from campaign.references import Known, known_ids
from campaign.vietnamese import slug

# When everything has come that waits for its day.
_AT_LAST = datetime(9999, 1, 1, tzinfo=UTC)


def early(shown: View, pages: Collection[str], whole: Campaign) -> frozenset[str]:
    """The codes whose page isn't among these addresses, but will be when its record is out."""
    lost = [one for one in shown[ShortLinks].links if one.to is not None and one.to not in pages]
    if not lost:
        return frozenset()
    later = view(whole, shown.edition, now=replace(shown.now, at=_AT_LAST))
    awaited = {id_ for _, id_ in _known(later) - _known(shown)}
    return frozenset(one.id for one in lost if not awaited.isdisjoint(_names(one.to or "")))


def without(shown: View, codes: Collection[str]) -> View:
    """The view without these codes."""
    links = shown[ShortLinks]
    kept = tuple(one for one in links.links if one.id not in codes)
    told = links.model_copy(update={"links": kept})
    return replace(shown, parts={**shown.parts, ShortLinks: told})


def _known(of: View) -> Known:
    return known_ids((*of.parts.values(), *of.articles))


def _names(address: str) -> Collection[str]:
    """The ids of a record with a page there, and of an article."""
    return address.rstrip("/").rpartition("/")[2], slug(address)


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
            "cho mã này cùng visibility với trang ấy",
            f"the {edition} edition has no page '{link.to}'{close[1]}; correct the address, or "
            "give the code the visibility of that page",
        )
