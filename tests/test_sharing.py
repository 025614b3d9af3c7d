"""Links that pass an address on: it arrives as it was written."""

from __future__ import annotations

import base64
import json
import string
from urllib.parse import parse_qs, urlsplit

import pytest

from campaign.sharing import ways

ADDRESSES = (
    "https://truong.example/",
    "https://truong.example/ky-niem/en/ke-hoach/le/",
    "https://truong.example/tin/h%E1%BB%8Dp/?a=1&b=2#c",
    "https://truong.example/~a/",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_facebook_is_given_the_whole_address(address: str) -> None:
    _, facebook = ways(address)
    assert parse_qs(urlsplit(facebook.href).query) == {"u": [address]}


@pytest.mark.parametrize("address", ADDRESSES)
def test_zalo_is_given_the_whole_address(address: str) -> None:
    zalo, _ = ways(address)
    (written,) = parse_qs(urlsplit(zalo.href).query)["d"]
    assert json.loads(base64.b64decode(written, validate=True)) == {"url": address}
    assert set(written) <= set(string.ascii_letters + string.digits + "+/"), "needs no padding"
