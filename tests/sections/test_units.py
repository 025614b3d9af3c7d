"""Units: what is mine, and when."""

from __future__ import annotations

from collections.abc import Callable

from campaign.editions import View
from campaign.sections import units

Seen = Callable[..., View]

PLAN = """\
activities:
  - {id: hai, title: Hai, when: 20/11/2027, lead: ban, support: [doan]}
  - {id: mot, title: Một, when: 20/10/2027, lead: ban}
assignments:
  - {id: phan-cong, unit: doan, text: "- Đoàn trường phối hợp.", activities: [hai]}
"""


def test_a_unit_finds_its_activities_by_role_in_order_of_time(seen: Seen) -> None:
    ban, doan, _ = units.all_tasks(seen(plan=PLAN))
    assert [(d.role, [line.id for line in d.lines]) for d in ban.duties] == [
        ("leads", ["mot", "hai"])
    ]
    assert [(d.role, [line.id for line in d.lines]) for d in doan.duties] == [("supports", ["hai"])]
    assert [assignment.id for assignment in doan.assignments] == ["phan-cong"]


def test_units_keep_the_order_of_protocol(seen: Seen) -> None:
    assert [tasks.unit.id for tasks in units.all_tasks(seen())] == ["ban", "doan", "khach"]


def test_an_activity_is_counted_once_and_no_unit_is_left_without_a_word(seen: Seen) -> None:
    told = [tasks.told for tasks in units.all_tasks(seen(plan=PLAN))]
    assert told == ["2 hoạt động", "1 hoạt động", "Được nhắc tới trong kế hoạch"]
    assigned = PLAN.replace("support: [doan]", "support: []")
    _, doan, _ = units.all_tasks(seen(plan=assigned))
    assert doan.told == "Có phân công trong kế hoạch"
    issuer = next(iter(units.all_tasks(seen())))
    assert issuer.told is None


def test_a_unit_without_a_task_says_so_but_the_issuer_is_not_idle(seen: Seen) -> None:
    ban, _, khach = units.all_tasks(seen())
    assert khach.is_idle
    assert not ban.is_idle
