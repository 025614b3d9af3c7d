"""The JSON feed keeps to version 1.1 and tells what the Atom feed tells."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from campaign.editions import Edition, View
from campaign.outputs import feeds, json_feed
from tests.outputs.conftest import HEAD, Seen

ROOT = "https://truong.example/ky-niem/"
ADDRESS = f"{HEAD}address: {ROOT}\n"
MOVED = "title: Hội thao, when: 20/10/2027, moved_from: [10/10/2027], updated: 20/8/2027"


def feed(shown: View) -> dict[str, Any]:
    """The feed, checked for what the specification asks of every feed."""
    (output,) = json_feed.files(shown)
    told = json.loads(output.content)
    assert isinstance(told, dict)
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == ROOT + output.uri
    for item in told["items"]:
        assert item["id"]
        assert item["content_text"]
        for name in ("date_published", "date_modified"):
            assert name not in item or datetime.fromisoformat(item[name]).tzinfo is not None
    return told


def test_it_tells_what_the_other_feed_tells(seen: Seen) -> None:
    shown = seen(MOVED, head=ADDRESS, mot="title: Một\ndate: 15/8/2027\nsummary: Tóm & tắt <b>")
    told = feed(shown)
    assert [(one["id"], one["title"]) for one in told["items"]] == [
        (one.id, one.title.vi) for one in feeds.entries(shown)
    ]
    moved, news = told["items"]
    assert moved["content_text"] == "Thời gian mới: ngày 20/10/2027; dời từ ngày 10/10/2027."
    assert news["content_text"] == "Tóm & tắt <b>", "text, not HTML"
    assert news["url"] == f"{ROOT}tin/mot/"
    assert news["date_published"] == "2027-08-15T00:00:00+07:00"
    assert told["home_page_url"] == ROOT


def test_it_speaks_the_language_of_its_pages(seen: Seen) -> None:
    told = feed(seen(head=ADDRESS, language="en", mot="title: Một\ndate: 15/8/2027\nkind: bài"))
    assert (told["language"], told["home_page_url"]) == ("en", f"{ROOT}en/")
    (item,) = told["items"]
    assert (item["language"], item["tags"]) == ("vi", ["feature"])
    assert item["url"] == f"{ROOT}tin/mot/"
    assert item["content_text"] == "Một"


def test_what_may_not_be_seen_is_not_told(seen: Seen) -> None:
    shown = seen(
        head=ADDRESS,
        cho="title: Bài chờ\ndate: 15/8/2027\nembargo_until: 2027-10-01",
        chung="title: Bài chung\ndate: 14/8/2027",
    )
    assert [item["title"] for item in feed(shown)["items"]] == ["Bài chung"]


@pytest.mark.parametrize("edition", [Edition.PRESS, Edition.KIOSK])
def test_there_is_none_where_pages_have_no_address(seen: Seen, edition: Edition) -> None:
    article = "title: Một\ndate: 15/8/2027"
    assert json_feed.offered(seen(head=ADDRESS, edition=edition, mot=article)) is None
    assert json_feed.offered(seen(mot=article)) is None
    assert list(json_feed.files(seen(mot=article))) == []
