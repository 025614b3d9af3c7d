"""IIIF manifests (Presentation API 3.0): the exhibitions for the viewers of libraries and museums.

A manifest per exhibition, one per photograph, and the `info.json` of every photograph that is cut
into squares. Identifiers have to be absolute, so there are manifests only where the site's address
is known: in the public edition of a campaign with an `address`. The press edition has none: what
is under embargo has no address that could be passed on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

from campaign.address import public_address
from campaign.compact import compact
from campaign.editions import View
from campaign.exhibits import Exhibit, exhibits, published
from campaign.hanging import HungExhibition, hung
from campaign.outputs.iiif.manifests import Manifests, exhibition_uri, photo_uri, shown_in
from campaign.outputs.output import Output

Shown = TypeVar("Shown")

__all__ = ["files", "of_exhibition", "of_photo"]


def files(view: View) -> Iterator[Output]:
    """All of them, once a site: a manifest speaks every language of it."""
    root = public_address(view)
    if not root or view.language != "vi":
        return
    manifests = Manifests(view, root)
    for exhibition in hung(view):
        if uri := of_exhibition(exhibition, view):
            yield Output(uri, partial(_written, manifests.of_exhibition, exhibition))
    for exhibit in exhibits(view).values():
        if uri := of_photo(exhibit, view):
            yield Output(uri, partial(_written, manifests.of_photo, exhibit))
            yield from _service(exhibit, root)


def of_exhibition(hung: HungExhibition, view: View) -> str | None:
    """Where the manifest of an exhibition lies below the root of the site, if it has one."""
    shown = any(shown_in(room) for room in hung.rooms)
    return exhibition_uri(hung.exhibition) if shown and public_address(view) else None


def of_photo(exhibit: Exhibit, view: View) -> str | None:
    """The same for a photograph."""
    return None if exhibit.picture.broken or not public_address(view) else photo_uri(exhibit)


def _service(exhibit: Exhibit, root: str) -> Iterator[Output]:
    """What a viewer has to know of the squares."""
    if tiles := exhibit.picture.tiles:
        folder = published(tiles.folder)
        yield Output(f"{folder}/info.json", _json(tiles.info(root + folder)))


def _written(manifest: Callable[[Shown], Mapping[str, Any]], shown: Shown) -> bytes:
    return _json(manifest(shown))


def _json(told: Mapping[str, Any]) -> bytes:
    return compact(told).encode()
