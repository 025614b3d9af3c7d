"""The pages of the section as they are rendered: words, links, data."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from campaign.assets import Assets
from campaign.derivatives.picture import Tiles
from campaign.editions import Edition, View
from campaign.exhibits import exhibits
from campaign.gaps import apart
from campaign.hanging import hung
from campaign.model import Exhibitions
from campaign.pages import Links, Page, Renderer
from campaign.photo_page import PhotoPages
from campaign.sections import exhibition
from campaign.structured import script

TEMPLATES = Path(__file__).parents[2] / "overrides"


def rendered(view: View, uri: str) -> str:
    page = named(view, uri)
    return str(Renderer(view, TEMPLATES, Assets(TEMPLATES)).body(page, Links.of(page)))


def named(view: View, uri: str) -> Page:
    return next(page for page in exhibition.pages(view) if page.uri == uri)


def data(view: View, uri: str) -> dict[str, Any]:
    """What search engines read of the page's own subject."""
    thing = named(view, uri).thing
    assert thing is not None
    written = json.loads(script([thing]))
    assert written["@context"] == "https://schema.org"
    (told,) = written["@graph"]
    assert isinstance(told, dict)
    return told


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_is_rendered_in_both_languages(folder: Any, language: str) -> None:
    view = folder.seen(language=language)
    for page in exhibition.pages(view):
        html = rendered(view, page.uri)
        assert html.count("<h1") == 1, page.uri
        assert len(re.findall(r'\bid="([^"]+)"', html)) == len(
            set(re.findall(r'\bid="([^"]+)"', html))
        ), page.uri


CLASSES = "lop-mot", "lop-hai", "lop-ba", "lop-tu", "lop-nam", "lop-sau"
CLASS = """\
  - id: {id}
    file: 1977/lop.jpg
    caption: "{id} & sân. Ngày <hội>."
    alt: Học sinh của {id}
    when: 198X
    illustration: true
    rights: http://rightsstatements.org/vocab/InC/1.0/
"""


def in_pairs(folder: Any, edition: Edition) -> View:
    """A view with two of each: photographs, plates in their place, scans to zoom into."""
    folder.change("lop-hoc]", f"lop-hoc, {', '.join(CLASSES)}, san-truong]")
    records = "".join(CLASS.format(id=one) for one in CLASSES)
    folder.change("  - id: san-truong\n", f"{records}  - id: san-truong\n")
    view: View = folder.seen(edition)
    tiles = Tiles("anh.iiif", 6000, 4000, 512, (1, 2, 4, 8))
    plates = {one: replace(view.pictures[one], broken=True) for one in CLASSES[2:4]}
    scans = {one: replace(view.pictures[one], tiles=tiles) for one in CLASSES[4:]}
    return replace(view, pictures={**view.pictures, **plates, **scans})


@pytest.mark.parametrize("edition", [Edition.PUBLIC, Edition.KIOSK])
def test_pages_of_one_form_are_what_each_would_be_with_its_own_words(
    folder: Any, edition: Edition
) -> None:
    view = in_pairs(folder, edition)
    renderer = Renderer(view, TEMPLATES, Assets(TEMPLATES))
    forms: list[Hashable] = []
    for page in exhibition.pages(view):
        if page.told:
            filled = renderer.body(page, Links.of(page))
            told = page.told(renderer)
            assert filled == renderer.part(page.template, Links.of(page), told=told), page.uri
            forms.append(apart(told)[0])
    assert len(forms) == len(view[Exhibitions].photos)
    assert len([one for one in set(forms) if forms.count(one) > 1]) >= 3


def test_a_photograph_tells_all_that_is_known(folder: Any) -> None:
    html = words(rendered(folder.seen(), "anh/cong-truong/"))
    for said in (
        "Khoảng năm 1977 Cổng trường Dựng bằng tre.",
        "Người trong ảnh (từ trái sang) Nguyễn Văn Ví Dụ (Hiệu trưởng) Trần Thị Mẫu",
        "Người chụp Lê Văn Thử",
        "Dựng bằng tre. Ảnh: Kho lưu trữ của trường",
        "Ký hiệu A-12",
        "Bản quyền CC BY 4.0 (Ghi công)",
        "Mốc lịch sử Khóa học đầu tiên",
        "Phần trưng bày Những năm đầu Hôm nay",
        "Tải ảnh về 1600 × 1066 điểm ảnh 2400 × 1600 điểm ảnh",
        "Những năm đầu, ảnh 1/2",
        "Ảnh sau Lớp học",
    ):
        assert said in html
    cited = "Lê Văn Thử. Cổng trường. Khoảng năm 1977. Kho lưu trữ của trường. Ký hiệu A-12"
    assert cited in html.replace(" .", ".")


@pytest.mark.parametrize(
    ("title", "caption", "below"),
    [
        ("", "Cổng trường. Dựng bằng tre.", "Dựng bằng tre."),
        ("", "Cổng *trường*. Dựng bằng tre.", "Cổng *trường*. Dựng bằng tre."),
        ("", "Cổng trường.", None),
        ("title: Cổng trường", "Cổng trường", None),
        ("title: Cổng trường", "Dựng bằng tre.", "Dựng bằng tre."),
    ],
)
def test_a_caption_does_not_repeat_the_title_above_it(
    folder: Any, title: str, caption: str, below: str | None
) -> None:
    folder.change(
        "caption: {vi: Cổng trường. Dựng bằng tre., en: The gate. Built of bamboo.}",
        f"caption: '{caption}'\n    {title}",
    )
    said = exhibits(folder.seen())["cong-truong"].below_title
    assert (said and said.vi) == below


@pytest.mark.parametrize(
    ("when", "told"),
    [("1977", "1977"), ("1977~", "Khoảng năm 1977"), ("20/11/1977", "Ngày 20/11/1977")],
)
def test_a_year_alone_is_told_as_a_numeral(folder: Any, when: str, told: str) -> None:
    folder.change("when: 1977~", f"when: {when}")
    html = words(rendered(folder.seen(), "anh/cong-truong/"))
    assert f"{told} Cổng trường Dựng" in html


def test_nothing_is_taken_along_where_rights_or_the_room_forbid_it(folder: Any) -> None:
    assert "Tải ảnh về" not in rendered(folder.seen(), "anh/lop-hoc/")
    assert "Tải ảnh về" not in rendered(folder.seen(Edition.KIOSK), "anh/cong-truong/")


def test_neighbours_are_those_of_the_room(folder: Any) -> None:
    html = rendered(folder.seen(), "anh/lop-hoc/")
    assert re.findall(r'href="([^"]+)" rel="(prev|next)"', html) == [
        ("../../anh/cong-truong/", "prev")
    ]


def test_search_engines_learn_who_is_to_be_named(folder: Any) -> None:
    folder.change("summary:", "address: https://truong.example/50\nsummary:", "campaign")
    told = data(folder.seen(), "anh/cong-truong/")
    root = "https://truong.example/50/"
    assert told["@type"] == "ImageObject"
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["acquireLicensePage"] == told["url"] == f"{root}anh/cong-truong/"
    assert told["creditText"] == "Kho lưu trữ của trường"
    assert told["creator"] == {"@type": "Person", "name": "Lê Văn Thử"}
    assert told["copyrightNotice"] == "CC BY 4.0 (Ghi công). Kho lưu trữ của trường"
    assert told["contentUrl"] == f"{root}hinh/cong-truong.0.1600.jpg"
    assert "dateCreated" not in told, "about 1977 is no date"


def test_without_an_address_data_lead_where_the_page_is(folder: Any) -> None:
    told = data(folder.seen(language="en"), "anh/cong-moi/")
    assert told["contentUrl"] == "../../../hinh/cong-moi.0.1600.jpg"
    assert told["dateCreated"] == "2020"


def test_no_caption_ends_the_data_early(folder: Any) -> None:
    folder.change("caption: Lớp học", 'caption: "</script><script>alert(1)</script> & \\u2028"')
    view = folder.seen()
    assert data(view, "anh/lop-hoc/")["caption"].startswith("</script><script>alert(1)</script> &")
    written = script([named(view, "anh/lop-hoc/").thing or {}])
    assert not {"<", ">", "&"} & set(written)


def test_a_drawing_is_always_called_one(folder: Any) -> None:
    folder.change("    caption: Lớp học", "    illustration: true\n    caption: Lớp học")
    view = folder.seen()
    assert "Ảnh minh họa" in rendered(view, "anh/lop-hoc/")
    assert "Ảnh minh họa" in rendered(view, "trien-lam/nhung-nam-dau/")
    assert "(Ảnh minh họa)" in rendered(view, "anh/lop-hoc/")
    assert data(view, "anh/lop-hoc/")["name"] == "Lớp học (Ảnh minh họa)"


def index(view: View, uri: str) -> list[tuple[str, list[str]]]:
    headings = named(view, uri).context["index"].headings  # type: ignore[attr-defined]
    return [(one.name.vi, [exhibit.id for exhibit in one.exhibits]) for one in headings]


def test_photographs_are_looked_up_by_year(folder: Any) -> None:
    assert index(folder.seen(), "anh/theo-nam/") == [
        ("1977", ["cong-truong"]),
        ("Những năm 1980", ["lop-hoc"]),
        ("2020", ["cong-moi"]),
        ("Chưa rõ năm", ["san-truong"]),
    ]


def test_people_are_looked_up_by_their_given_name_without_their_office(folder: Any) -> None:
    folder.change("alt: Sân trường", "people: [Nguyễn Văn Ví Dụ, Lê An]\n    alt: Sân trường")
    assert index(folder.seen(), "anh/theo-nguoi/") == [
        ("Lê An", ["san-truong"]),
        ("Nguyễn Văn Ví Dụ", ["cong-truong", "san-truong"]),
        ("Trần Thị Mẫu", ["cong-truong"]),
    ]
    assert not named(folder.seen(), "anh/theo-nguoi/").indexed


def test_who_has_no_name_keeps_the_place_in_the_list_and_no_entry_in_the_index(folder: Any) -> None:
    folder.change(", Trần Thị Mẫu]", ", chưa rõ tên, Trần Thị Mẫu]")
    assert [name for name, _ in index(folder.seen(), "anh/theo-nguoi/")] == [
        "Nguyễn Văn Ví Dụ",
        "Trần Thị Mẫu",
    ]
    in_order = [
        ["Nguyễn Văn Ví Dụ (Hiệu trưởng)", "chưa rõ tên", "Trần Thị Mẫu"],
        ["Nguyễn Văn Ví Dụ (Hiệu trưởng)", "name unknown", "Trần Thị Mẫu"],
    ]
    for language, names in zip(("vi", "en"), in_order, strict=True):
        words = Markup(rendered(folder.seen(language=language), "anh/cong-truong/")).striptags()
        places = [words.find(name) for name in names]
        assert -1 not in places, names
        assert places == sorted(places)


def test_places_with_the_same_letters_have_anchors_of_their_own(folder: Any) -> None:
    folder.change("alt: Sân trường", "place: Vị Dù\n    alt: Sân trường")
    found = named(folder.seen(), "anh/theo-noi/").context["index"]
    assert {one.anchor for one in found.headings} == {"vi-du", "vi-du-2"}  # type: ignore[attr-defined]


def test_in_the_room_no_word_leads_outside(folder: Any) -> None:
    folder.change("caption: Lớp học", "caption: Lớp học, xem [báo](https://bao.example/)")
    assert 'href="http' in rendered(folder.seen(), "anh/lop-hoc/")
    assert "//" not in rendered(folder.seen(Edition.KIOSK), "anh/lop-hoc/")


def test_every_sentence_of_a_citation_begins_as_one(folder: Any) -> None:
    folder.change("credit: Kho lưu trữ của trường", "credit: ảnh của nhà trường")
    view = folder.seen(Edition.KIOSK)
    told = PhotoPages(view, hung(view)).page(exhibits(view)["cong-truong"])
    said = "Lê Văn Thử. Cổng trường. Khoảng năm 1977. Ảnh của nhà trường. Ký hiệu A-12"
    assert told.citation == said


def test_whose_it_is_stands_before_all_other_facts_and_once(folder: Any) -> None:
    html = rendered(folder.seen(), "anh/cong-truong/")
    caption, facts = html.index('<div class="text">'), html.index('<dl class="facts">')
    assert caption < html.index("Ảnh: Kho lưu trữ của trường") < facts
    labels = re.findall(r"<dt[^>]*>(.*?)</dt>", html[facts:])
    assert "Bản quyền" in labels
    assert "Nguồn" not in labels
