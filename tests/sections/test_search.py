"""What a search finds: everything in the view, nothing else, and a list in dictionary order."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from markupsafe import Markup

from campaign import search
from campaign.editions import View
from campaign.finding import Findable
from campaign.pages import Page
from campaign.search import LISTED, Found, Leaf, gathered, letters, script
from campaign.sections import SECTIONS

Seen = Callable[..., View]

PLAN = """\
activities:
  - id: mit-tinh
    title: {vi: Lễ mít tinh, en: Ceremony}
    when: trong tháng 11/2027
    lead: ban
    verbatim: Tổ chức lễ mít tinh trọng thể.
  - {id: tang-qua, title: Tặng quà, visibility: press}
"""
HONOURS = """\
awards:
  - {id: giay-khen, name: Giấy khen}
honours:
  - {name: Nguyễn Thị Ví Dụ, kind: cá nhân, award: giay-khen, consent: true}
  - {name: Trần Văn Ví Dụ, kind: cá nhân, award: giay-khen, consent: false}
"""


def told(view: View) -> Iterator[Findable]:
    return (one for section in SECTIONS for one in section.findable(view))


def pages(view: View) -> Iterator[Page]:
    return (page for section in SECTIONS for page in section.pages(view))


def found(view: View, **prose: Markup) -> dict[str, Found]:
    """By title."""
    return {one.title: one for one in gathered(view, told(view), pages(view), prose)}


def test_an_activity_is_found_by_all_that_is_said_of_it(seen: Seen) -> None:
    one = found(seen(plan=PLAN))["Lễ mít tinh"]
    assert one.address == "ke-hoach/mit-tinh/"
    for said in ("tháng 11/2027", "Ban tổ chức", "Tổ chức lễ mít tinh trọng thể."):
        assert said in one.text


def test_what_is_not_in_the_view_is_not_found(seen: Seen) -> None:
    view = seen(plan=PLAN, honours=HONOURS)
    content = script(found(view).values(), directories=True).decode()
    assert "Nguyễn Thị Ví Dụ" in content
    assert "Tặng quà" not in content
    assert "Trần Văn Ví Dụ" not in content


def test_every_page_is_found_once(seen: Seen) -> None:
    view = seen(plan=PLAN)
    everything = gathered(view, told(view), (*pages(view), *search.pages(view)), {})
    addresses = [one.address for one in everything if "#" not in one.address]
    assert sorted(addresses) == sorted({page.address for page in pages(view)})


def test_people_are_found_but_not_listed(seen: Seen) -> None:
    everything = found(seen(honours=HONOURS))
    person = everything["Nguyễn Thị Ví Dụ"]
    assert person.address == "bang-vang/giay-khen/#tim=Nguyễn Thị Ví Dụ"
    listed = {one.title for letter in letters(everything.values()) for one in letter.found}
    assert "Giấy khen" in listed
    assert person.title not in listed


def test_prose_is_found_by_its_text(seen: Seen) -> None:
    view = seen()
    page = Page(uri="ve-trang/", section="prose", template="", title="Về trang này")
    text = Markup("<h1>Về trang này</h1><p>Phòng truyền thống mở cửa buổi sáng.</p>")
    (one,) = (o for o in gathered(view, (), [page], {"ve-trang/": text}) if "ve-" in o.address)
    assert one.text == "Phòng truyền thống mở cửa buổi sáng."


def test_what_is_not_translated_is_said_to_be_vietnamese(seen: Seen) -> None:
    everything = found(seen(plan=PLAN, language="en"))
    assert everything["Ceremony"].address == "en/ke-hoach/mit-tinh/"
    assert not everything["Ceremony"].title_is_foreign
    assert everything["Ceremony"].text_is_foreign
    assert everything["Đoàn trường"].title_is_foreign


@pytest.mark.parametrize("directories", [True, False], ids=["server", "file"])
def test_the_script_leads_to_files_where_nobody_serves_folders(
    seen: Seen, directories: bool
) -> None:
    content = script(found(seen(plan=PLAN)).values(), directories=directories).decode()
    told = json.loads(content.removeprefix("kyniemFound="))
    (row,) = (row for row in told["rows"] if row[1] == "Lễ mít tinh")
    end = "" if directories else "index.html"
    assert row[2] == f"ke-hoach/mit-tinh/{end}"
    assert told["kinds"][row[0]] == "Hoạt động"


def named(title: str) -> Found:
    return Found(title, "", "Trang", f"{title}/", True, False, False)


def test_the_list_is_in_the_order_of_a_dictionary() -> None:
    titles = ["Đảng", "Dân", "“Ảnh”", "Ăn", "An", "10 năm", "9 năm", "Bà", "Ba", "Ước", "Ông"]
    titles.append(unicodedata.normalize("NFD", "Đất"))
    filed = [
        (letter.name, [one.title for one in letter.found]) for letter in letters(map(named, titles))
    ]
    assert filed == [
        ("", ["9 năm", "10 năm"]),
        ("A", ["An", "“Ảnh”"]),
        ("Ă", ["Ăn"]),
        ("B", ["Ba", "Bà"]),
        ("D", ["Dân"]),
        ("Đ", ["Đảng", titles[-1]]),
        ("Ô", ["Ông"]),
        ("Ư", ["Ước"]),
    ]
    anchors = [letter.anchor for letter in letters(map(named, titles))]
    assert len(set(anchors)) == len(anchors)


def test_a_long_list_has_pages_for_its_letters_and_loses_nothing(seen: Seen) -> None:
    many = [named(f"Đoàn {n}") for n in range(LISTED + 1)] + [named("Ảnh"), named("1977")]
    top, *turned = search.pages(seen(), many)
    assert top.context["letters"] == ()
    addresses = [f"tim-kiem/{name}/" for name in ("so", "a", "dd", "dd-2")]
    assert [page.uri for page in turned] == addresses
    assert [leaf.uri for leaf in cast("tuple[Leaf, ...]", top.context["leaves"])] == addresses
    listed = [one for page in turned for one in cast("Leaf", page.context["leaf"]).found]
    assert sorted(one.title for one in listed) == sorted(one.title for one in many)
    assert not any(page.indexed for page in turned)
    assert [page.uri for page in search.pages(seen(), many[:LISTED])] == ["tim-kiem/"]


def test_pages_of_letters_have_plain_addresses_and_titles_of_their_own(seen: Seen) -> None:
    titles = [*(f"Đoàn {n}" for n in range(LISTED + 1)), "Škoda", "Sao", "中文", "1977"]
    _, *turned = search.pages(seen(), map(named, titles))
    assert len({page.uri for page in turned}) == len(turned)
    assert all(page.uri.isascii() for page in turned)
    assert [page.title for page in turned if page.uri.startswith("tim-kiem/dd")] == [
        "Mục lục A–Z: Đ",
        "Mục lục A–Z: Đ (2)",
    ]
    assert len({page.title for page in turned}) == len(turned)
