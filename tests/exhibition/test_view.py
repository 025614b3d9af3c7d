"""What an edition shows of an exhibition: nothing hidden leaves a name, a page or a count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from campaign.activity_page import ActivityPage, ActivityPages
from campaign.editions import Edition, View
from campaign.exhibits import by_activity, by_entry, exhibits
from campaign.hanging import hung
from campaign.model import Exhibitions
from campaign.placed import of_article, of_first_screen
from campaign.sections import exhibition, plan, timeline, units


def shown(view: View) -> list[str]:
    return [photo.id for photo in view[Exhibitions].photos]


def everything(view: View) -> str:
    """All that the section says, as one text."""
    return "\n".join(_said(value) for page in exhibition.pages(view) for value in (page,))


def _said(page: Any) -> str:
    return f"{page.uri} {page.title} {page.description} {page.context!r}"


ROOM = "      - id: nhung-nam-dau\n"
FIRST, SECOND = "  - id: lop-hoc\n", "  - id: cong-truong\n"


@pytest.mark.parametrize("key", ["visibility: office", "embargo_until: 2027-10-01"])
def test_a_hidden_photograph_leaves_nothing_behind(folder: Any, key: str) -> None:
    folder.change(FIRST, f"{FIRST}    {key}\n")
    view = folder.seen()
    assert shown(view) == ["cong-truong", "san-truong", "cong-moi"]
    assert "lop-hoc" not in everything(view)
    assert [room.counted for room in hung(view)[0].rooms] == ["1 ảnh", "3 ảnh"]


@pytest.mark.parametrize("edition", list(Edition))
def test_a_withdrawn_photograph_is_in_no_edition(folder: Any, edition: Edition) -> None:
    folder.change("    consent: family", "    consent: withdrawn")
    view = folder.seen(edition)
    assert "cong-truong" not in shown(view)
    assert "Nguyễn Văn Ví Dụ" not in everything(view)


def test_a_pair_goes_with_either_of_its_photographs(folder: Any) -> None:
    folder.change(SECOND, f"{SECOND}    visibility: press\n")
    (_, today) = folder.seen()[Exhibitions].rooms()
    assert (today.pairs, today.photos) == ((), ("san-truong",))
    (_, today) = folder.seen(Edition.PRESS)[Exhibitions].rooms()
    assert len(today.pairs) == 1


def test_what_hangs_only_in_a_hidden_room_is_hidden_with_it(folder: Any) -> None:
    folder.change(ROOM, f"{ROOM}        visibility: internal\n")
    # The gate hangs in the other room as well, the classroom doesn't.
    assert shown(folder.seen()) == ["cong-truong", "san-truong", "cong-moi"]
    assert "lop-hoc" in shown(folder.seen(Edition.KIOSK))


def test_what_hangs_in_a_hidden_exhibition_is_hidden_even_if_it_says_public(folder: Any) -> None:
    exhibition_ = "  - id: nam-muoi-nam\n"
    folder.change(exhibition_, f"{exhibition_}    visibility: internal\n")
    folder.change(FIRST, f"{FIRST}    visibility: public\n")
    view = folder.seen()
    assert shown(view) == []
    assert list(exhibition.pages(view)) == []
    assert exhibition.menu(view) is None


def test_what_hangs_nowhere_is_as_public_as_it_says(folder: Any) -> None:
    folder.change("photos: [san-truong]", "photos: []")
    assert "san-truong" in shown(folder.seen())


def test_a_photograph_is_not_there_before_it_was_taken(folder: Any) -> None:
    folder.change("when: 2020", "when: 02/9/2027")
    assert "cong-moi" not in shown(folder.seen(at="2027-09-01T23:00"))
    assert "cong-moi" in shown(folder.seen(at="2027-09-02T00:00"))


def test_an_empty_room_is_left_out(folder: Any) -> None:
    folder.change("  - id: cong-truong\n", "  - id: cong-truong\n    visibility: office\n")
    folder.change(FIRST, f"{FIRST}    visibility: office\n")
    (one,) = hung(folder.seen())
    assert [(room.room.id, room.number) for room in one.rooms] == [("hom-nay", 1)]


def test_photographs_are_found_by_what_they_belong_to(folder: Any) -> None:
    known = exhibits(folder.seen()).values()
    assert [one.id for one in by_activity(known)["trung-bay"]] == ["san-truong"]
    assert [one.id for one in by_entry(known)["khai-giang"]] == ["cong-truong"]


def addresses(view: View) -> Iterator[str]:
    return (page.uri for page in exhibition.pages(view))


def test_one_exhibition_has_the_section_to_itself(folder: Any) -> None:
    assert list(addresses(folder.seen())) == [
        "trien-lam/",
        "trien-lam/nhung-nam-dau/",
        "trien-lam/hom-nay/",
        "anh/cong-truong/",
        "anh/lop-hoc/",
        "anh/san-truong/",
        "anh/cong-moi/",
        "anh/theo-nam/",
        "anh/theo-noi/",
        "anh/theo-nguoi/",
        "anh/theo-don-vi/",
    ]


def test_a_room_keeps_its_address_when_another_exhibition_opens(folder: Any) -> None:
    before = set(addresses(folder.seen()))
    second = "  - {id: khac, title: Khác, rooms: [{id: phong, title: Phòng, photos: [lop-hoc]}]}\n"
    folder.change("exhibitions:\n", f"exhibitions:\n{second}")
    after = set(addresses(folder.seen()))
    assert after - before == {"trien-lam/khac/", "trien-lam/phong/", "trien-lam/nam-muoi-nam/"}
    assert before <= after


def write_article(folder: Any) -> None:
    """News with a photograph of the exhibition."""
    file = folder.root / "docs/tin/mai.md"
    file.parent.mkdir(parents=True)
    file.write_text("---\ntitle: Mái lá\ndate: 01/8/2027\npicture: lop-hoc\n---\n", "utf-8")


@pytest.mark.parametrize("edition", [Edition.PUBLIC, Edition.PRESS])
@pytest.mark.parametrize(
    "hero", ["photo: lop-hoc", "file: photos/./1977/lop.jpg, alt: A, credit: B"]
)
def test_no_other_page_shows_a_hidden_photograph(folder: Any, hero: str, edition: Edition) -> None:
    Image.new("RGB", (30, 20)).save(folder.root / "photos/1977/lop.jpg")
    folder.change("title: ", f"look: {{hero: {{{hero}}}}}\ntitle: ", name="campaign")
    write_article(folder)
    folder.change(FIRST, f"{FIRST}    visibility: press\n")
    view = folder.seen(edition)
    is_shown = edition is Edition.PRESS
    assert (of_first_screen(view) is not None) is is_shown
    assert (of_article(view.articles[0], view) is not None) is is_shown


def test_a_photograph_brings_its_own_words_to_an_article(folder: Any) -> None:
    write_article(folder)
    view = folder.seen()
    placed = of_article(view.articles[0], view)
    assert placed is not None
    assert placed.exhibit is not None
    assert placed.exhibit.id == "lop-hoc"
    assert placed.alt == placed.exhibit.photo.alt
    assert placed.picture is view.pictures["lop-hoc"]


def activity_page(view: View) -> ActivityPage:
    return ActivityPages(view).page(0)


def test_what_happened_is_shown_before_what_belongs_to_the_activity(folder: Any) -> None:
    actual = "actual: {when: 15/11/2027, photos: [lop-hoc]}"
    folder.change("lead: ban}", f"lead: ban, {actual}}}", name="plan")
    after = activity_page(folder.seen(at="2027-11-16T08:00"))
    assert [one.id for one in after.exhibits] == ["lop-hoc", "san-truong"]
    before = activity_page(folder.seen())
    assert [one.id for one in before.exhibits] == ["san-truong"]
    folder.change(FIRST, f"{FIRST}    visibility: office\n")
    hidden = activity_page(folder.seen(at="2027-11-16T08:00"))
    assert [one.id for one in hidden.exhibits] == ["san-truong"]


def test_an_activity_without_words_and_pictures_is_told_by_its_facts(folder: Any) -> None:
    def is_brief() -> bool:
        pages = {page.uri: page for page in plan.pages(folder.seen())}
        return bool(pages["ke-hoach/trung-bay/"].context["is_brief"])

    assert not is_brief()
    folder.change("    activity: trung-bay\n", "")
    assert is_brief()
    folder.change("lead: ban}", "lead: ban, verbatim: Trưng bày ảnh.}", name="plan")
    assert not is_brief()


def test_entries_and_units_have_their_photographs(folder: Any) -> None:
    view = folder.seen()
    (stretch,) = timeline.stretches(view)
    assert [one.id for one in stretch.entries[0].exhibits] == ["cong-truong"]
    (unit,) = (page for page in units.pages(view) if page.uri == "don-vi/ban/")
    shown: Any = unit.context["exhibits"]
    assert [one.id for one in shown] == ["cong-truong"]
    assert unit.context["all_exhibits"] is None


def test_of_many_photographs_a_unit_shows_some_and_leads_to_all(folder: Any) -> None:
    records = "".join(
        f"  - {{id: x{n}, file: san.jpg, caption: Sân {n}, alt: Nắng, unit: ban}}\n"
        for n in range(9)
    )
    folder.change("photos:\n  - id: cong-truong", f"photos:\n{records}  - id: cong-truong")
    (unit,) = (page for page in units.pages(folder.seen()) if page.uri == "don-vi/ban/")
    shown: Any = unit.context["exhibits"]
    assert len(shown) == units.SHOWN_PHOTOS
    assert unit.context["all_exhibits"] == "anh/theo-don-vi/#ban"


def test_a_view_has_one_exhibit_for_each_photograph_and_its_translation_others(
    folder: Any,
) -> None:
    view = folder.seen()
    translated = replace(view, language="en")
    one, same, other = (exhibits(seen)["lop-hoc"] for seen in (view, view, translated))
    assert one is same
    assert one is not other
    assert one.photo is other.photo
