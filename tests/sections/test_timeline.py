"""The timeline: eras and entries in order, sources numbered, years as far as they have come."""

from __future__ import annotations

from collections.abc import Callable

from campaign.editions import View
from campaign.sections import timeline

Seen = Callable[..., View]

HISTORY = """\
eras:
  - {id: dau, title: Những năm đầu, when: 1977/1997}
  - {id: nay, title: Đến hôm nay, when: 1997/2027}
  - {id: rong, title: Không có gì, when: "1950"}
entries:
  - {id: c, when: 05/9/2007, title: Cơ sở mới, era: nay, sources: [{name: Báo}]}
  - {id: a, when: 20/11/1977, title: Thành lập, era: dau, sources: [{name: Báo}]}
  - {id: b, when: "1980", title: Khóa đầu, era: dau, sources: [{name: Báo}, {name: Sách}]}
  - {id: d, when: 05/9/2012, title: Ngoài thời kỳ, sources: [{name: Báo}]}
"""


def test_entries_stand_in_their_eras_in_order_of_time(seen: Seen) -> None:
    told = [
        (stretch.era and stretch.era.id, [one.entry.id for one in stretch.entries])
        for stretch in timeline.stretches(seen(timeline=HISTORY))
    ]
    assert told == [("dau", ["a", "b"]), ("nay", ["c"]), (None, ["d"])]


def test_sources_are_numbered_through_the_page(seen: Seen) -> None:
    entries = [e for s in timeline.stretches(seen(timeline=HISTORY)) for e in s.entries]
    assert [entry.note.number for entry in entries] == [1, 2, 3, 4]


def test_an_era_that_runs_on_names_no_year_to_come(seen: Seen) -> None:
    years = [stretch.years for stretch in timeline.stretches(seen(timeline=HISTORY))]
    assert years == ["1977 - 1997", "từ 1997", None]
    archive = timeline.stretches(seen(at="2030-01-01", timeline=HISTORY))
    assert archive[1].years == "1997 - 2027"


def test_a_year_alone_is_not_said_twice(seen: Seen) -> None:
    told = {
        one.entry.id: one.says_more_than_year
        for stretch in timeline.stretches(seen(timeline=HISTORY))
        for one in stretch.entries
    }
    assert told == {"a": True, "b": False, "c": True, "d": True}


def test_no_page_without_facts(seen: Seen) -> None:
    view = seen()
    assert list(timeline.pages(view)) == []
    assert timeline.menu(view) is None
