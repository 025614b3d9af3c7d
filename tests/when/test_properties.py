"""What must hold for every time, whatever it is."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from campaign.when import Nature, Position, Precision, When, WhenContext
from tests.when.strategies import DAYS, PART_TEXTS, PHRASES, UNIT_TEXTS

NOWHERE = WhenContext()
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
# EDTF has no word for these: `../2016-10-09` is a deadline, `2015/2020` a span, and so on.
NOT_IN_EDTF = {
    Nature.RUN_UP: {Nature.DEADLINE},
    Nature.REFERENCE: {Nature.SPAN},
    Nature.RECURRING: {Nature.SPAN, Nature.WINDOW},
    Nature.SPAN: {Nature.SPAN, Nature.WINDOW, Nature.PAIR, Nature.APPROXIMATE},
    Nature.WINDOW: {Nature.WINDOW, Nature.SPAN},
    Nature.APPROXIMATE: {Nature.APPROXIMATE, Nature.WINDOW, Nature.SPAN},
}


def meaning(when: When) -> tuple[object, ...]:
    return (
        when.edtf, when.earliest, when.latest, when.nature, when.precision, when.tentative,
        when.part_of_day, when.instant, when.until, when.recurs,
    )  # fmt: skip


@settings(max_examples=600)
@given(PHRASES)
def test_its_own_words_read_as_itself(text: str) -> None:
    when = When.read(text, NOWHERE)
    again = When.read(when.words("vi"), NOWHERE)
    assert meaning(again) == meaning(when)
    assert again.words("vi") == when.words("vi")
    assert again.words("en") == when.words("en")


@settings(max_examples=600)
@given(PHRASES)
@example("hướng tới 0 giờ 00 ngày 1/1/2000")
def test_its_edtf_reads_as_itself(text: str) -> None:
    when = When.read(text, NOWHERE)
    assert when.edtf is not None
    again = When.read(when.edtf, NOWHERE)
    assert (again.edtf, again.earliest, again.latest) == (when.edtf, when.earliest, when.latest)
    assert (again.instant, again.until) == (when.instant, when.until)
    assert again.nature in NOT_IN_EDTF.get(when.nature, {when.nature})


@settings(max_examples=300)
@given(PHRASES)
def test_edtf_worded_and_read_again_is_the_same(text: str) -> None:
    when = When.read(When.read(text, NOWHERE).edtf, NOWHERE)
    again = When.read(when.words("vi"), NOWHERE)
    assert (again.edtf, again.earliest, again.latest) == (when.edtf, when.earliest, when.latest)
    assert again.nature is when.nature


@given(PHRASES)
def test_bounds_are_in_order(text: str) -> None:
    when = When.read(text, NOWHERE)
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when.instant is None or when.until is None or when.instant <= when.until
    assert when.earliest or when.latest


@given(PHRASES)
def test_a_phrase_written_otherwise_is_the_same(text: str) -> None:
    when = When.read(text, NOWHERE)
    for other in (text.upper(), text.lower(), f"  {text.replace(' ', '  ')} ", f"{text}."):
        assert meaning(When.read(other, NOWHERE)) == meaning(when)


@given(PHRASES, st.datetimes().map(lambda at: at.replace(tzinfo=UTC)))
def test_time_passes_from_before_to_after(text: str, at: datetime) -> None:
    when = When.read(text, NOWHERE)
    order = [Position.BEFORE, Position.WITHIN, Position.AFTER]
    at = at.replace(year=min(max(at.year, 1800), 2500), day=min(at.day, 28))
    now, later = (when.state(then, VIETNAM) for then in (at, at + timedelta(days=1)))
    assert order.index(now) <= order.index(later)


@given(st.lists(PHRASES, min_size=2, max_size=6))
def test_sorts_by_earliest_then_latest(texts: list[str]) -> None:
    found = sorted((When.read(text, NOWHERE) for text in texts), key=lambda when: when.sort_key)
    firsts = [when.earliest or when.latest for when in found]
    assert all(one and other and one <= other for one, other in pairwise(firsts))


@given(st.one_of(UNIT_TEXTS, PART_TEXTS))
def test_words_are_never_more_precise_than_what_is_known(text: str) -> None:
    when = When.read(text, NOWHERE)
    # A day of the month is only said of what is known to the day.
    if when.precision is not Precision.DAY:
        assert not re.search(r"\d/\d+/\d", when.words("vi"))
        assert not re.search(r"\b\d\d? [A-Z]", when.words("en"))


@given(DAYS)
def test_a_day_is_said_with_official_padding(day: date) -> None:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    said = When.read(f"{day.day}/{day.month}/{day.year}", NOWHERE).words("vi")
    assert said == f"Ngày {day.day:02}/{month}/{day.year}"
