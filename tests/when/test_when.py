"""What a When answers: where a moment stands to it, its order, its day, its schema."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel, ValidationError

from campaign.when import JSON_SCHEMA, Nature, Position, When, WhenContext

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
TRUNG_UONG = WhenContext(year=2017, origin=date(2007, 4, 11), anniversary=date(2017, 4, 11))


def read(source: object) -> When:
    return When.read(source, TRUNG_UONG)


@pytest.mark.parametrize(
    ("text", "at", "position"),
    [
        ("11/4/2017", "2017-04-10T23:59", Position.BEFORE),
        ("11/4/2017", "2017-04-11T00:00", Position.WITHIN),
        ("11/4/2017", "2017-04-11T23:59", Position.WITHIN),
        ("11/4/2017", "2017-04-12T00:00", Position.AFTER),
        ("8h00 ngày 11/4/2017", "2017-04-11T07:59", Position.BEFORE),
        ("8h00 ngày 11/4/2017", "2017-04-11T08:00", Position.WITHIN),
        ("8h00 ngày 11/4/2017", "2017-04-11T23:00", Position.WITHIN),
        ("8h00 ngày 11/4/2017", "2017-04-12T00:00", Position.AFTER),
        ("từ 8h00 đến 11h30 ngày 11/4/2017", "2017-04-11T11:29", Position.WITHIN),
        ("từ 8h00 đến 11h30 ngày 11/4/2017", "2017-04-11T11:30", Position.AFTER),
        ("trước ngày 10/10/2016", "2016-01-01T00:00", Position.WITHIN),
        ("trước ngày 10/10/2016", "2016-10-09T23:59", Position.WITHIN),
        ("trước ngày 10/10/2016", "2016-10-10T00:00", Position.AFTER),
        ("đến hết ngày 31/3/2017", "2017-03-31T23:59", Position.WITHIN),
        ("đến hết ngày 31/3/2017", "2017-04-01T00:00", Position.AFTER),
        ("chậm nhất 17h ngày 31/3/2017", "2017-03-31T16:59", Position.WITHIN),
        ("chậm nhất 17h ngày 31/3/2017", "2017-03-31T17:00", Position.AFTER),
        ("từ tháng 10/2016", "2016-09-30T23:59", Position.BEFORE),
        ("từ tháng 10/2016", "2099-01-01T00:00", Position.WITHIN),
        ("Quý I/2017", "2017-02-01T00:00", Position.WITHIN),
        ("hàng tháng", "2017-02-01T00:00", Position.UNDATED),
        ("chưa rõ", "2017-02-01T00:00", Position.UNDATED),
    ],
)
def test_state(text: str, at: str, position: Position) -> None:
    assert read(text).state(datetime.fromisoformat(f"{at}:00+07:00"), VIETNAM) is position


def test_the_day_is_that_of_the_campaigns_zone() -> None:
    at = datetime(2017, 4, 10, 17, 30, tzinfo=UTC)
    assert read("11/4/2017").state(at, VIETNAM) is Position.WITHIN
    assert read("11/4/2017").state(at, ZoneInfo("Europe/Paris")) is Position.BEFORE


def test_a_moment_without_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="time zone"):
        read("11/4/2017").state(datetime(2017, 4, 11), VIETNAM)


def test_order() -> None:
    texts = [
        "trước ngày 10/10/2016",
        "từ tháng 10/2016 đến hết tháng 12/2016",
        "từ tháng 10/2016 đến hết tháng 3/2017",
        "từ tháng 10/2016",
        "Quý I/2017",
        "ngày 11/4/2017",
        "sáng 11/4/2017",
        "8h00 ngày 11/4/2017",
        "chiều 11/4/2017",
        "tháng 4/2018",
        "chưa rõ",
    ]
    ordered = sorted(map(read, reversed(texts)), key=lambda when: when.sort_key)
    # October's first day lies before the deadline of the ninth.
    assert [when.text for when in ordered] == [*texts[1:4], texts[0], *texts[4:]]


@pytest.mark.parametrize(
    ("source", "is_day"),
    [
        ("11/4/2017", True),
        ("sáng 11/4/2017", True),
        ("8h00 ngày 11/4/2017", True),
        ("nhân dịp 11/4/2017", True),
        ("10/3 âm lịch năm 2017", True),
        ("dự kiến 11/4/2017", True),
        ("từ 8h00 đến 11h30 ngày 11/4/2017", True),
        ("dịp 30/4 và 1/5", False),
        ("khoảng ngày 11/4/2017", False),
        ("2017-04-09?", False),
        ("tháng 4/2017", False),
        ("đến hết ngày 31/3/2017", False),
        ("10-12/4/2017", False),
        ("hàng tháng", False),
        ("2017", False),
    ],
)
def test_is_day(source: str, is_day: bool) -> None:
    assert read(source).is_day is is_day


def test_a_when_is_a_value() -> None:
    assert read("Quý I/2017") == read("Quý I/2017")
    assert hash(read("Quý I/2017")) == hash(read("Quý I/2017"))
    with pytest.raises(AttributeError):
        read("Quý I/2017").edtf = "2018"  # type: ignore[misc]


class Thing(BaseModel):
    when: When | None = None


def test_a_model_reads_its_when_with_the_campaigns_context() -> None:
    context = {"when": TRUNG_UONG}
    thing = Thing.model_validate({"when": "nhân dịp kỷ niệm 10 năm"}, context=context)
    assert thing.when is not None
    assert thing.when.nature is Nature.OCCASION
    mapped = Thing.model_validate({"when": {"edtf": 2017, "nature": "span"}}, context=context)
    assert mapped.when is not None
    assert mapped.when.nature is Nature.SPAN
    assert Thing.model_validate({"when": None}).when is None


def test_a_model_takes_a_when_as_it_is() -> None:
    when = read("Quý I/2017")
    assert Thing(when=when).when is when
    assert Thing(when=when).model_dump_json() == '{"when":"Quý I/2017"}'


def test_a_model_reports_the_sentence() -> None:
    with pytest.raises(ValidationError) as raised:
        Thing.model_validate({"when": "Quý V/2017"})
    error: Any = raised.value.errors()[0]["ctx"]["error"]
    assert error.vi.startswith("'Quý V/2017' không phải là một quý")


def test_the_schema_names_every_key_in_vietnamese() -> None:
    found: Any = Thing.model_json_schema()["properties"]["when"]["anyOf"][0]
    if "$ref" in found:
        found = Thing.model_json_schema()["$defs"][found["$ref"].rpartition("/")[2]]
    assert found == JSON_SCHEMA
    text, year, mapping = found["anyOf"]
    assert (text["type"], year["type"]) == ("string", "integer")
    assert mapping["additionalProperties"] is False
    keys = {"text", "edtf", "lunar", "nature", "tentative", "part_of_day", "recurs", "note"}
    assert set(mapping["properties"]) == keys
    assert all(found["description"] for found in mapping["properties"].values())
    assert {"window", "hạn chót"} <= set(mapping["properties"]["nature"]["enum"])
