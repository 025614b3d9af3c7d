"""How a page is passed on: the picture it is shown with, and links to where it is shared."""

from __future__ import annotations

import base64
from typing import NamedTuple
from urllib.parse import quote

from pydantic_core import to_json

_FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u={}"
# What Zalo's own button opens; that button is a script of theirs, this is a link.
_ZALO = "https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d={}"

WAYS = "Zalo", "Facebook"


class SharedPicture(NamedTuple):
    """A JPEG by its address below the site's root."""

    address: str
    width: int
    height: int
    alt: str


class Way(NamedTuple):
    """A link that opens a network's own form with the address in it."""

    name: str
    href: str


def ways(address: str) -> tuple[Way, ...]:
    """Where most people in Viet Nam share things."""
    hrefs = _ZALO.format(_for_zalo(address)), _FACEBOOK.format(quote(address, safe=""))
    return tuple(Way(name, href) for name, href in zip(WAYS, hrefs, strict=True))


def _for_zalo(address: str) -> str:
    """The address in JSON in base64; spaces behind it, so that no "=" is needed at the end."""
    told = to_json({"url": address}, ensure_ascii=True)
    return quote(base64.b64encode(told.ljust(-(-len(told) // 3) * 3)), safe="")
