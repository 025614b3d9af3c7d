"""Things by what they have in common."""

from __future__ import annotations

from campaign.grouping import grouped


def test_items_keep_their_order_and_what_has_no_key_is_left_out() -> None:
    words = ("bảng", "vàng", "", "bia", "Việt")
    found = grouped(words, lambda word: word[0].lower() if word else None)
    assert found == {"b": ("bảng", "bia"), "v": ("vàng", "Việt")}
    assert list(found) == ["b", "v"]
