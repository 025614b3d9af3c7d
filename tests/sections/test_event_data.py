"""Activities as schema.org's events: only what is known, and never surer than the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from campaign.editions import Edition, View
from campaign.sections import plan
from tests.school import HEAD

Seen = Callable[..., View]
ADDRESS = f"{HEAD}address: https://truong.example/50\n"


def thing(view: View, uri: str = "ke-hoach/le/") -> Any:
    """What the page of the activity says it is, None where it is no event."""
    return next(page.thing for page in plan.pages(view) if page.uri == uri)


def activity(said: str) -> str:
    return f"activities:\n  - {{id: le, title: Lễ kỷ niệm, lead: ban, {said}}}\n"


def test_an_event_has_its_day_place_and_organiser(seen: Seen) -> None:
    written = "kind: ceremony, when: '2027-11-20T08:00+07:00', place: [Sân trường, Hội trường]"
    told = thing(seen(campaign=ADDRESS, plan=activity(f"{written}, summary: Toàn trường dự.")))
    assert told == {
        "@type": "Event",
        "name": "Lễ kỷ niệm",
        "description": "Toàn trường dự.",
        "url": "https://truong.example/50/ke-hoach/le/",
        "inLanguage": "vi",
        "startDate": "2027-11-20T08:00:00+07:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": [
            {"@type": "Place", "name": "Sân trường"},
            {"@type": "Place", "name": "Hội trường"},
        ],
        "organizer": {
            "@type": "Organization",
            "name": "Ban tổ chức",
            "url": "https://truong.example/50/don-vi/ban/",
        },
    }


def test_an_exhibition_runs_from_day_to_day(seen: Seen) -> None:
    told = thing(seen(plan=activity("kind: photo-exhibition, when: từ 15/11/2027 đến 25/11/2027")))
    assert told["@type"] == "ExhibitionEvent"
    assert (told["startDate"], told["endDate"]) == ("2027-11-15", "2027-11-25")
    assert "url" not in told["organizer"], "a relative address would be that of another page"


@pytest.mark.parametrize(
    "when",
    [
        "tháng 11/2027",
        "Quý IV/2027",
        "dự kiến 20/11/2027",
        "khoảng 20/11/2027",
        "trước 20/11/2027",
        "nhân dịp 20/11",
        "'null'",
        "từ tháng 10/2027 đến tháng 11/2027",
    ],
)
def test_what_has_no_certain_day_is_no_event(seen: Seen, when: str) -> None:
    written = "" if when == "'null'" else f", when: {when}"
    assert thing(seen(plan=activity(f"kind: ceremony{written}"))) is None


@pytest.mark.parametrize("kind", ["award-proposal", "guidance", "publication", "banner"])
def test_what_nobody_comes_to_is_no_event(seen: Seen, kind: str) -> None:
    written = f"kind: {kind}, when: 20/11/2027, visibility: public"
    assert thing(seen(plan=activity(written))) is None


def test_a_moved_event_names_the_day_it_was_to_be_on(seen: Seen) -> None:
    written = "kind: ceremony, when: 20/11/2027, moved_from: [tháng 10/2027, 18/11/2027]"
    told = thing(seen(plan=activity(written)))
    assert told["eventStatus"] == "https://schema.org/EventRescheduled"
    assert told["previousStartDate"] == ["2027-11-18"]


def test_from_a_month_to_a_day_is_no_change_of_day(seen: Seen) -> None:
    told = thing(
        seen(plan=activity("kind: ceremony, when: 20/11/2027, moved_from: [tháng 10/2027]"))
    )
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert "previousStartDate" not in told


@pytest.mark.parametrize(
    ("status", "said"), [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")]
)
def test_what_is_put_off_or_called_off_keeps_its_day(seen: Seen, status: str, said: str) -> None:
    written = f"kind: ceremony, when: 20/8/2027, status: {status}"
    told = thing(seen(plan=activity(written)))
    assert (told["eventStatus"], told["startDate"]) == (f"https://schema.org/{said}", "2027-08-20")


def test_what_was_only_planned_for_a_day_gone_by_is_no_event(seen: Seen) -> None:
    written = "kind: ceremony, when: 20/8/2027"
    assert thing(seen("2027-08-20T12:00", plan=activity(written))) is not None
    assert thing(seen("2027-08-21T08:00", plan=activity(written))) is None
    done = f"{written}, status: done, actual: {{when: 21/8/2027, place: Nhà thi đấu}}"
    told = thing(seen("2027-09-01T08:00", plan=activity(done)))
    assert told["startDate"] == "2027-08-21"
    assert told["location"] == [{"@type": "Place", "name": "Nhà thi đấu"}]


def test_an_event_is_told_in_the_language_of_its_page(seen: Seen) -> None:
    written = "kind: ceremony, when: 20/11/2027"
    text = activity(written).replace("Lễ kỷ niệm", "{vi: Lễ kỷ niệm, en: Ceremony}")
    told = thing(seen(language="en", campaign=ADDRESS, plan=text))
    assert (told["name"], told["inLanguage"]) == ("Ceremony", "en")
    assert told["url"] == "https://truong.example/50/en/ke-hoach/le/"


def test_what_is_under_embargo_is_no_event_but_for_the_press(seen: Seen) -> None:
    text = activity("kind: ceremony, when: 20/11/2027") + (
        "  - {id: kin, title: Lễ kín, kind: ceremony, when: 20/11/2027,"
        " embargo_until: 2027-10-01}\n"
    )
    assert "Lễ kín" not in str([page.thing for page in plan.pages(seen(plan=text))])
    assert thing(seen(edition=Edition.PRESS, plan=text), "ke-hoach/kin/")["name"] == "Lễ kín"


def test_an_activity_without_a_summary_is_described_by_time_and_lead(seen: Seen) -> None:
    view = seen(plan=activity("when: tháng 11/2027"))
    (page,) = (page for page in plan.pages(view) if page.uri == "ke-hoach/le/")
    assert page.description == "Tháng 11/2027. Ban tổ chức chủ trì."
