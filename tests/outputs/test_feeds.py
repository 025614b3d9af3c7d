"""The feed is Atom as RFC 4287 has it, and tells the same of the same records."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from campaign.editions import Edition, View
from campaign.outputs import feeds
from tests.outputs.conftest import HEAD, Seen

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Atom says which children must be there once, and which may stand there once.
REQUIRED = ("id", "title", "updated")
AT_MOST_ONCE = ("summary", "published")


def feed(shown: View) -> Element:
    """The feed as a reader parses it, checked for what the RFC asks of every feed."""
    (output,) = feeds.files(shown)
    root = ElementTree.fromstring(output.content)
    assert root.tag == f"{ATOM}feed"
    assert [child.text for child in root.findall(f"{ATOM}author/{ATOM}name")]
    for element in (root, *root.findall(f"{ATOM}entry")):
        _check(element)
    ids = [text(entry, "id") for entry in root.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return root


def _check(element: Element) -> None:
    for name in REQUIRED:
        assert len(element.findall(ATOM + name)) == 1, name
    for name in AT_MOST_ONCE:
        assert len(element.findall(ATOM + name)) <= 1, name
    for moment in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")):
        assert datetime.fromisoformat(moment.text or "").tzinfo is not None
    # Without content an entry must lead somewhere.
    assert len(element.findall(f"{ATOM}link[@rel='alternate']")) == 1


def entries(shown: View) -> list[Element]:
    return feed(shown).findall(f"{ATOM}entry")


def text(element: Element, name: str) -> str:
    return element.findtext(ATOM + name) or ""


def link(element: Element, rel: str = "alternate") -> str:
    found = element.find(f"{ATOM}link[@rel='{rel}']")
    assert found is not None
    return found.attrib["href"]


def test_news_and_changes_stand_newest_first(seen: Seen) -> None:
    shown = seen(
        "title: Họp báo, when: 10/8/2027, status: done, actual: {when: 10/8/2027}",
        "title: Hội thao, when: 20/10/2027, moved_from: [10/10/2027], updated: 20/8/2027",
        "title: Chưa đổi gì, when: 20/10/2027",
        mot="title: Một\ndate: 15/8/2027\nsummary: Tóm & tắt <b>",
    )
    told = entries(shown)
    assert [text(entry, "title") for entry in told] == ["Hội thao", "Một", "Họp báo"]
    assert [text(entry, "updated") for entry in told] == [
        "2027-08-20T00:00:00+07:00",
        "2027-08-15T00:00:00+07:00",
        "2027-08-10T00:00:00+07:00",
    ]
    assert text(feed(shown), "updated") == text(told[0], "updated")
    assert text(told[1], "summary") == "Tóm & tắt <b>"
    assert text(told[1], "published") == "2027-08-15T00:00:00+07:00"


@pytest.mark.parametrize(
    ("activity", "said"),
    [
        (
            "when: 9/8/2027, actual: {when: 10/8/2027, summary: Vui.}",
            "Đã diễn ra: ngày 10/8/2027. Vui.",
        ),
        (
            "when: 9/8/2027, moved_from: [1/8/2027]",
            "Thời gian mới: ngày 09/8/2027; dời từ ngày 01/8/2027.",
        ),
        ("when: 9/8/2027, status: cancelled", "Hủy."),
        ("when: 9/8/2027, status: postponed, moved_from: [1/8/2027]", "Hoãn."),
        ("updated: 1/8/2027", "Có cập nhật. Thời gian: Thời gian sẽ thông báo."),
    ],
)
def test_a_change_says_what_became_of_the_activity(seen: Seen, activity: str, said: str) -> None:
    (entry,) = entries(seen(f"title: Hội thao, {activity}"))
    assert text(entry, "summary") == said


def test_a_change_nobody_dated_is_as_old_as_the_plan(seen: Seen) -> None:
    (entry,) = entries(seen("title: Hội thao, when: 9/8/2027, status: cancelled"))
    assert text(entry, "updated") == "2027-01-05T00:00:00+07:00"


def test_the_clock_of_the_build_changes_nothing(seen: Seen) -> None:
    records = ("title: Hội thao, when: 9/12/2027, moved_from: [9/10/2027]",)
    article = "title: Một\ndate: 15/8/2027"
    (before,) = feeds.files(seen(*records, mot=article, at="2027-08-16T08:00+07:00"))
    (after,) = feeds.files(seen(*records, mot=article, at="2027-09-30T21:15+07:00"))
    assert before == after


def test_an_edit_changes_the_date_of_an_entry_and_never_its_id(seen: Seen) -> None:
    (before,) = entries(seen("title: Hội thao, when: 9/12/2027, updated: 1/8/2027"))
    moved = "title: Hội thao trường, when: 9/12/2027, moved_from: [9/10/2027], updated: 2/8/2027"
    (after,) = entries(seen(moved))
    assert text(before, "id") == text(after, "id") == "tag:truong-50,2027:activity/a0"
    assert text(before, "updated") < text(after, "updated")


def test_what_is_dated_later_is_not_told_yet(seen: Seen) -> None:
    shown = seen(
        "title: Hội thao, when: 9/8/2027, updated: 1/10/2027",
        mot="title: Một\ndate: 15/9/2027",
    )
    assert feeds.offered(shown) is None
    assert list(feeds.files(shown)) == []


def test_what_may_not_be_seen_is_not_told(seen: Seen) -> None:
    records = {
        "kin": "title: Bài kín\ndate: 15/8/2027\nvisibility: office",
        "cho": "title: Bài chờ\ndate: 15/8/2027\nembargo_until: 2027-10-01",
        "chung": "title: Bài chung\ndate: 14/8/2027",
    }
    (public,) = feeds.files(seen(**records))
    assert "kín" not in public.content.decode()
    assert "chờ" not in public.content.decode()
    assert "2027-08-15" not in public.content.decode()
    press = entries(seen(**records, edition=Edition.PRESS))
    assert [text(entry, "title") for entry in press] == ["Bài chờ", "Bài chung"]


def test_the_kiosk_has_no_feed(seen: Seen) -> None:
    assert feeds.offered(seen(mot="title: Một\ndate: 15/8/2027", edition=Edition.KIOSK)) is None


def test_links_are_absolute_where_the_address_is_known(seen: Seen) -> None:
    head = f"{HEAD}address: https://truong.example/ky-niem\n"
    root = feed(seen(head=head, language="en", mot="title: Một\ndate: 15/8/2027"))
    (entry,) = root.findall(f"{ATOM}entry")
    assert link(root, "self") == "https://truong.example/ky-niem/en/nguon-tin.xml"
    assert link(root) == "https://truong.example/ky-niem/en/"
    assert link(entry) == "https://truong.example/ky-niem/tin/mot/"


@pytest.mark.parametrize(
    ("language", "self_", "home", "read"),
    [
        ("vi", "/nguon-tin.xml", "/", ["/tin/hai/", "/tin/mot/"]),
        ("en", "/en/nguon-tin.xml", "/en/", ["/en/tin/hai/", "/tin/mot/"]),
    ],
)
def test_links_are_relative_to_the_feed_where_it_is_not(
    seen: Seen, language: str, self_: str, home: str, read: list[str]
) -> None:
    shown = seen(
        language=language,
        mot="title: Một\ndate: 15/8/2027",
        hai="title: Hai\ndate: 16/8/2027",
        en_hai="title: Two\ndate: 16/8/2027",
    )
    (output,) = feeds.files(shown)
    base = f"https://somewhere.example/{output.uri}"
    root = feed(shown)
    found = [link(root, "self"), link(root), *(link(one) for one in root.findall(f"{ATOM}entry"))]
    assert not any("://" in address for address in found)
    there = [urljoin(base, address) for address in found]
    assert there == [f"https://somewhere.example{path}" for path in (self_, home, *read)]


def test_vietnamese_in_the_english_feed_is_marked(seen: Seen) -> None:
    root = feed(seen(language="en", mot="title: Một\ndate: 15/8/2027\nkind: bài"))
    assert root.get(LANGUAGE) == "en"
    title = root.find(f"{ATOM}entry/{ATOM}title")
    author = root.find(f"{ATOM}author")
    category = root.find(f"{ATOM}entry/{ATOM}category")
    assert title is not None
    assert author is not None
    assert category is not None
    assert (title.get(LANGUAGE), author.get(LANGUAGE)) == ("vi", "vi")
    assert category.attrib == {"term": "feature", "label": "feature"}
