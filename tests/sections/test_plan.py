"""The plan: chart, list by quarter, one page per activity, and the wording as a whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from campaign.activity_page import ActivityPages
from campaign.chart import Tone, chart
from campaign.citation import cited, cited_plan
from campaign.editions import View
from campaign.fulltext import chapters, read_headings
from campaign.meaning import meaning
from campaign.model import Plan
from campaign.quarters import by_quarter
from campaign.schedule import is_over, schedule, upcoming
from campaign.sections import plan
from campaign.when import When, WhenContext

Seen = Callable[..., View]

OPEN = "activities:\n  - {id: mo, title: Sưu tầm kỷ vật}\n"
ACTIVITIES = """\
activities:
  - {id: chua-ro, title: Triển lãm ảnh, when: null, lead: null}
  - {id: le, number: II.3, title: Lễ kỷ niệm, when: 20/11/2027, lead: ban, verbatim: 3. Lễ.}
  - id: dot
    number: II.1
    title: Hai việc
    verbatim: 1. Hai việc của một mục.
    children:
      - {id: thi-dua, title: Thi đua, when: từ tháng 9/2027 đến hết tháng 11/2027, lead: doan}
      - {id: toa-dam, title: Tọa đàm, when: trong tháng 10/2027, moved_from: [trong tháng 9/2027]}
  - {id: hop, title: Họp hàng tháng, when: hàng tháng}
"""


def test_what_has_no_time_comes_last(seen: Seen) -> None:
    lines = schedule(seen(plan=ACTIVITIES))
    assert [line.id for line in lines] == ["thi-dua", "toa-dam", "le", "chua-ro", "hop"]


def test_groups_are_quarters_then_what_recurs_then_what_is_undated(seen: Seen) -> None:
    view = seen(plan=ACTIVITIES)
    groups = by_quarter(schedule(view), view)
    told = [(group.title, [line.id for line in group.lines]) for group in groups]
    assert told == [
        ("Quý III/2027", ["thi-dua"]),
        ("Quý IV/2027", ["toa-dam", "le"]),
        ("Thường xuyên", ["hop"]),
        ("Thời gian sẽ thông báo", ["chua-ro"]),
    ]


@pytest.mark.parametrize(
    ("at", "over"),
    [("2027-11-20T23:00", False), ("2027-11-30T23:00", False), ("2027-12-01T00:00", True)],
)
def test_nothing_is_to_be_announced_any_more_once_all_is_over(
    seen: Seen, at: str, over: bool
) -> None:
    view = seen(at=at, plan=ACTIVITIES)
    assert is_over(view) is over
    last = by_quarter(schedule(view), view)[-1].title
    assert last == ("Kế hoạch không ghi thời gian" if over else "Thời gian sẽ thông báo")


def test_what_comes_next_is_ordered_by_the_day_it_is_sure_to_be_over(seen: Seen) -> None:
    lines = upcoming(schedule(seen(plan=ACTIVITIES)))
    assert [line.id for line in lines] == ["toa-dam", "le"]


def test_an_activity_of_an_item_takes_its_number_and_wording(seen: Seen) -> None:
    line = next(line for line in schedule(seen(plan=ACTIVITIES)) if line.id == "toa-dam")
    assert (line.number, line.verbatim) == ("II.1", "1. Hai việc của một mục.")


def test_the_chart_runs_over_whole_months_and_holds_the_anniversary(seen: Seen) -> None:
    view = seen(plan=ACTIVITIES)
    day = view.settings.occasion.day.earliest
    assert day is not None
    drawn = chart(schedule(view), view.now.at.date(), day)
    assert drawn is not None
    assert [tick.label for tick in drawn.months] == ["9", "10", "11"]
    assert [row.line.id for row in drawn.rows] == ["thi-dua", "toa-dam", "le"]
    assert drawn.today == "0%"
    (whole,) = drawn.rows[0].bars
    assert (whole.x, whole.width) == ("0%", "100%")


def test_a_quarter_of_one_month_has_no_room_for_its_year(seen: Seen) -> None:
    line = "{id: mot, title: Một, when: từ tháng 9/2027 đến hết tháng 12/2027}"
    view = seen(plan=f"activities:\n  - {line}\n")
    drawn = chart(schedule(view), view.now.at.date(), date(2027, 11, 20))
    assert drawn is not None
    assert [(q.label, q.is_cramped) for q in drawn.quarters] == [("III", True), ("IV", False)]


def test_a_moved_activity_shows_its_earlier_time_in_the_chart(seen: Seen) -> None:
    view = seen(plan=ACTIVITIES)
    day = view.settings.occasion.day.earliest
    assert day is not None
    drawn = chart(schedule(view), view.now.at.date(), day)
    assert drawn is not None
    assert [bar.tone for bar in drawn.rows[1].bars] == [Tone.MOVED, Tone.HOLDS]


def test_no_chart_without_a_time(seen: Seen) -> None:
    view = seen(plan="activities:\n  - {id: mot, title: Một, when: null}\n")
    day = view.settings.occasion.day.earliest
    assert day is not None
    assert chart(schedule(view), view.now.at.date(), day) is None


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("Quý I/2017", "Kế hoạch chỉ ghi quý, từ 01/01 đến 31/3/2017."),
        ("trong tháng 3/2017", "Kế hoạch chỉ ghi tháng, từ 01/3 đến 31/3/2017."),
        (
            "từ tháng 10/2016 đến hết tháng 3/2017",
            "Kéo dài suốt thời gian này, từ 01/10/2016 đến 31/3/2017.",
        ),
        (
            "hướng tới ngày 15/02/2012",
            "Kế hoạch ghi mốc cuối là 15/02/2012, không ghi ngày bắt đầu.",
        ),
    ],
)
def test_a_wording_is_explained_never_made_more_precise(when: str, said: str) -> None:
    assert meaning(When.read(when, WhenContext()), "vi") == said


def test_a_day_needs_no_explanation_and_a_missing_time_is_said() -> None:
    assert meaning(When.read("11/4/2017", WhenContext()), "vi") is None
    assert meaning(None, "vi") == "Kế hoạch chưa nêu thời gian."


def test_a_missing_lead_unit_is_said(seen: Seen) -> None:
    told = ActivityPages(seen(plan=ACTIVITIES))
    place = next(i for i, line in enumerate(told.lines) if line.id == "chua-ro")
    first = told.page(place).facts[0]
    assert (first.label, first.values[0].figures) == ("Chủ trì", "Đang cập nhật")


def test_years_later_nothing_is_promised_of_what_the_plan_left_open(seen: Seen) -> None:
    seen_now, seen_later = (seen(at, plan=OPEN) for at in ("2027-09-01T08:00", "2037-09-01T08:00"))
    now, later = (ActivityPages(view).page(0) for view in (seen_now, seen_later))
    assert [value.figures for value in now.facts[0].values] == ["Đang cập nhật"]
    assert now.meaning == "Kế hoạch chưa nêu thời gian."
    assert [value.figures for value in later.facts[0].values] == ["Kế hoạch không ghi"]
    assert later.meaning is None
    assert "Trạng thái" in [fact.label for fact in now.facts]
    assert "Trạng thái" not in [fact.label for fact in later.facts]


def test_a_description_promises_no_more_than_the_page(seen: Seen) -> None:
    for at, said in (("2027-09-01T08:00", "sẽ thông báo"), ("2037-09-01T08:00", "không ghi")):
        (page,) = (p for p in plan.pages(seen(at, plan=OPEN)) if p.uri == "ke-hoach/mo/")
        told = str(page.description)
        assert said in told
        assert "Đang cập nhật" not in told


def test_every_activity_leads_to_its_neighbours_in_time(seen: Seen) -> None:
    told = ActivityPages(seen(plan=ACTIVITIES))
    pages = [told.page(place) for place in range(len(told.lines))]
    assert pages[0].previous is None
    assert pages[-1].following is None
    assert [page.following.id for page in pages if page.following] == [
        line.id for line in told.lines[1:]
    ]


def test_addresses_are_ids_not_positions(seen: Seen) -> None:
    uris = [page.uri for page in plan.pages(seen(plan=ACTIVITIES))]
    assert uris[0] == "ke-hoach/"
    assert "ke-hoach/toa-dam/" in uris


def test_without_activities_there_is_no_page_and_no_entry(seen: Seen) -> None:
    view = seen()
    assert list(plan.pages(view)) == []
    assert plan.menu(view) is None


def test_headings_are_numbered_below_their_part() -> None:
    lines = ["I. MỤC ĐÍCH", "II- Nội dung", "1. Đối với Khối", "Một số khẩu hiệu:"]
    assert [heading.number for heading in read_headings(lines)] == ["I", "II", "II.1", "*"]


def test_the_full_text_keeps_the_order_of_the_document(seen: Seen) -> None:
    wording = """\
plan:
  type: Kế hoạch
  title: Kỷ niệm
  headings: [I. MỤC ĐÍCH, II. TỔ CHỨC, 2. Các đơn vị]
purposes:
  - {id: mot, text: "- Là dịp."}
governance:
  - {id: hai, number: II.1, title: Chỉ đạo, text: 1. Thành lập ban.}
assignments:
  - {id: ba, number: II.2, unit: doan, text: "- Đoàn trường làm."}
"""
    told = [
        (chapter.heading and chapter.heading.text, chapter.paragraphs)
        for chapter in chapters(seen(plan=wording))
    ]
    assert told == [
        ("I. MỤC ĐÍCH", ("- Là dịp.",)),
        ("II. TỔ CHỨC", ("1. Thành lập ban.",)),
        ("2. Các đơn vị", ("- Đoàn trường làm.",)),
    ]


def test_a_document_is_cited_with_what_is_known(seen: Seen) -> None:
    documents = """\
documents:
  - {id: tb, type: Thông báo, number: 162-TB/VPĐUK, issued_on: 15/8/2016, issuer: Văn phòng}
  - {id: nq, type: Nghị quyết, about: đại hội các cấp}
"""
    told = [cited(document, "vi") for document in seen(plan=documents)[Plan].documents]
    assert told == [
        "Thông báo số 162-TB/VPĐUK ngày 15/8/2016 của Văn phòng",
        "Nghị quyết về đại hội các cấp",
    ]


def test_the_plan_is_cited_in_both_languages(seen: Seen) -> None:
    files = {
        "plan": "plan: {type: {vi: Kế hoạch, en: Plan}, number: 15/KH-VD, issued_on: 01/10/2026, "
        "title: Kỷ niệm, issuer: ban}\n",
        "units": "units:\n  - {id: ban, name: {vi: Ban Giám hiệu, en: Board of Rectors}}\n",
    }
    assert cited_plan(seen(**files)) == "Kế hoạch số 15/KH-VD ngày 01/10/2026 của Ban Giám hiệu"
    english = cited_plan(seen(language="en", **files))
    assert english == "Plan No. 15/KH-VD of 1 October 2026 by the Board of Rectors"


@pytest.mark.parametrize(
    ("state", "tones"),
    [
        ("status: postponed", [Tone.VOID]),
        ("status: cancelled", [Tone.VOID]),
        ("status: done", [Tone.HOLDS]),
        ("actual: {when: 02/10/2026}", [Tone.CARRIED_OUT, Tone.HOLDS]),
        ("status: postponed, moved_from: [trong tháng 9/2027]", [Tone.MOVED, Tone.VOID]),
    ],
)
def test_only_a_time_that_holds_is_drawn_in_full(seen: Seen, state: str, tones: list[Tone]) -> None:
    line = f"{{id: mot, title: Một, when: trong tháng 10/2027, {state}}}"
    view = seen(plan=f"activities:\n  - {line}\n")
    day = view.settings.occasion.day.earliest
    assert day is not None
    drawn = chart(schedule(view), view.now.at.date(), day)
    assert drawn is not None
    (row,) = drawn.rows
    assert [bar.tone for bar in row.bars] == tones
    assert row.line.is_void is (Tone.VOID in tones)
