"""Do the times agree with each other and with the campaign?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from campaign.lint.datings import DATE, day_of
from campaign.lint.desk import Desk, Rule, ask_at, at
from campaign.model import Activity, Deadline, Entry, Era, Plan, Record, Relation
from campaign.problems import Problem
from campaign.when import When

YEAR = timedelta(days=366)
# Plans run up to a year and a half ahead; reports and books come out months after.
EARLIEST_BEFORE = timedelta(days=550)
LATEST_AFTER = timedelta(days=245)


def deadline_inside(desk: Desk) -> Iterator[Problem]:
    """Is something due before the drive it closes has ended?"""
    known = {activity.id: activity for activity in desk.activities}
    for deadline in desk.plan.deadlines:
        closed = known.get(deadline.closes or "")
        due = deadline.when.latest
        end = closed.when.latest if closed is not None and closed.when else None
        if closed is not None and due is not None and end is not None and due < end:
            yield _too_soon(desk, deadline, closed)


def _too_soon(desk: Desk, deadline: Deadline, closed: Activity) -> Problem:
    assert closed.when is not None
    there = at(desk.place(closed, "when"))
    return desk.ask(
        deadline,
        "when",
        vi=f"Hạn '{deadline.when.text}' đến trước khi '{closed.title}' kết thúc "
        f"('{closed.when.text}', {there}); hạn nào đúng?",
        en=f"Due '{deadline.when.text}', before '{closed.title}' ends ('{closed.when.text}', "
        f"{there}); which is right?",
    )


def outside_campaign(desk: Desk) -> Iterator[Problem]:
    """Is an activity or a deadline long before the plan, or long after the anniversary?"""
    first, last = _bounds(desk)
    for record, steps, when in _times(desk):
        early = when.latest is not None and when.latest < first
        late = when.earliest is not None and when.earliest > last
        if (early or late) and not _is_at_related(desk, when):
            vi, en = _anniversary(desk)
            yield desk.ask(
                record,
                *steps,
                vi=f"'{when.text}' ở ngoài đợt kỷ niệm ({vi}); có gõ nhầm năm không?",
                en=f"'{when.text}' is outside the campaign ({en}); is the year a slip?",
            )


def _bounds(desk: Desk) -> tuple[date, date]:
    day = _day(desk)
    issued = _issued(desk)
    first = issued if issued is not None and issued <= day else day - EARLIEST_BEFORE
    return first, max(day + LATEST_AFTER, date(day.year, 12, 31))


def _issued(desk: Desk) -> date | None:
    document = desk.plan.plan
    bounds = document.issued_bounds
    return document.issued_on or (bounds.when.earliest if bounds else None)


def _day(desk: Desk) -> date:
    day = desk.settings.occasion.day.earliest
    assert day is not None  # an occasion is on one day, or it isn't read
    return day


def _anniversary(desk: Desk) -> tuple[str, str]:
    day = desk.settings.occasion.day
    return f"ngày kỷ niệm {day.text}", f"anniversary {day.text}"


def _times(desk: Desk) -> Iterator[tuple[Record, tuple[str, ...], When]]:
    for activity in desk.activities:
        if activity.when is not None:
            yield activity, ("when",), activity.when
        if activity.actual is not None:
            yield activity, ("actual", "when"), activity.actual.when
    for deadline in desk.plan.deadlines:
        yield deadline, ("when",), deadline.when


def _is_at_related(desk: Desk, when: When) -> bool:
    """Within two months of another anniversary that the plan leads to."""
    near = timedelta(days=62)
    for occasion in desk.settings.related:
        day = occasion.day.earliest
        last = when.latest or when.earliest
        if day is not None and last is not None and abs(day - last) <= near:
            return True
    return False


def related_far_away(desk: Desk) -> Iterator[Problem]:
    """Is an anniversary tied to this one, or the season of it, in another year?"""
    for occasion in desk.settings.related:
        day = occasion.day.earliest
        is_later = occasion.relation is Relation.LEADS_TO
        if day is not None and not is_later and abs(day - _day(desk)) > YEAR:
            vi, en = _anniversary(desk)
            yield desk.ask(
                occasion,
                "day",
                vi=f"'{occasion.day.text}' cách {vi} hơn một năm; có gõ nhầm năm không?",
                en=f"'{occasion.day.text}' is more than a year from the {en}; is the year a slip?",
            )


def plan_after_anniversary(desk: Desk) -> Iterator[Problem]:
    """Was the plan issued after the anniversary, or before a document it cites?"""
    issued = desk.plan.plan.issued_on
    if issued is None:
        return
    if issued > _day(desk):
        vi, en = _anniversary(desk)
        yield desk.ask_part(
            Plan,
            "plan",
            "issued_on",
            vi=f"Kế hoạch ban hành sau {vi}; có gõ nhầm năm không?",
            en=f"The plan was issued after the {en}; is the year a slip?",
        )
    for cited in desk.plan.documents:
        if cited.issued_on is not None and cited.issued_on > issued:
            yield desk.ask(
                cited,
                "issued_on",
                vi="Văn bản được dẫn ban hành sau kế hoạch này; ngày nào đúng?",
                en="The cited document is later than this plan; which date is right?",
            )


def issued_two_ways(desk: Desk) -> Iterator[Problem]:
    """Do `issued_on` and the line "Hải Dương, ngày 04 tháng 11 năm 2011" agree?"""
    document = desk.plan.plan
    found = DATE.search(document.issued_text or "")
    if document.issued_on and found and day_of(found) not in (None, document.issued_on):
        yield desk.ask_part(
            Plan,
            "plan",
            "issued_on",
            vi=f"issued_on không khớp với dòng '{document.issued_text}'; ngày nào đúng?",
            en=f"issued_on doesn't fit the line '{document.issued_text}'; which is right?",
        )


def outside_era(desk: Desk) -> Iterator[Problem]:
    """Does a timeline entry lie in its era?"""
    eras = {era.id: era for era in desk.history.eras}
    for entry in desk.history.entries:
        era = eras.get(entry.era or "")
        if era is not None and _is_outside(entry.when, era.when):
            yield _misplaced(desk, entry, era)


def _is_outside(when: When, era: When) -> bool:
    begins_late = when.earliest and era.latest and when.earliest > era.latest
    ends_early = when.latest and era.earliest and when.latest < era.earliest
    return bool(begins_late or ends_early)


def _misplaced(desk: Desk, entry: Entry, era: Era) -> Problem:
    there = at(desk.place(era, "when"))
    return desk.ask(
        entry,
        "when",
        vi=f"'{entry.when.text}' không nằm trong thời kỳ '{era.title}' ('{era.when.text}', "
        f"{there}); ngày hay thời kỳ nào đúng?",
        en=f"'{entry.when.text}' isn't in the era '{era.title}' ('{era.when.text}', {there}); "
        "which is right?",
    )


_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WEEKDAY = "|".join(_WEEKDAYS)
_NAMED_DAY = re.compile(
    rf"\b(?P<before>{_WEEKDAY}),?\s*\(?(?:ngày\s+)?{DATE.pattern}"
    rf"|{DATE.pattern.replace('<a', '<z').replace('=a', '=z')},?\s*\(?(?P<after>{_WEEKDAY})\b",
    re.IGNORECASE,
)


def weekdays(desk: Desk) -> Iterator[Problem]:
    """Is "thứ Ba, ngày 11/4/2017" a Tuesday?"""
    for passage in desk.vietnamese:
        for found in _NAMED_DAY.finditer(passage.text):
            day = day_of(found, "a" if found["before"] else "z")
            said = (found["before"] or found["after"]).lower()
            if day is not None and _WEEKDAYS[day.weekday()] != said:
                right = _WEEKDAYS[day.weekday()]
                yield ask_at(
                    [passage.spot(found.start(), found.end())],
                    f"'{found[0]}': ngày ấy là {right}; thứ hay ngày nào đúng?",
                    f"'{found[0]}': that day is a {day:%A}; which is right?",
                )


RULES: tuple[Rule, ...] = (
    deadline_inside,
    outside_campaign,
    related_far_away,
    plan_after_anniversary,
    issued_two_ways,
    outside_era,
    weekdays,
)
