"""What the plan can be narrowed to: nothing that doesn't occur, in an order people know."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from campaign.editions import Edition, View, view
from campaign.filters import filters
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.schedule import schedule
from campaign.sections import PARTS

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def seen() -> View:
    campaign = read_campaign(ROOT, PARTS).campaign()
    at = datetime(2017, 1, 15, 8, tzinfo=campaign.settings.timezone)
    return view(campaign, Edition.PUBLIC, now=Now(at, "test"))


def values(view: View, name: str) -> list[str]:
    (found,) = (one for one in filters(schedule(view), view) if one.name == name)
    return [option.value for option in found.options]


def test_units_that_lead_or_support_are_offered_in_protocol_order(seen: View) -> None:
    units = values(seen, "don-vi")
    assert units[:3] == ["hoi-dong-chi-dao", "van-phong", "ban-to-chuc"]
    assert "co-quan-bao-chi" in units, "it supports"
    assert "ban-thuong-vu" not in units, "it does neither"


def test_kinds_are_in_the_order_of_the_dictionary_and_named_in_vietnamese(seen: View) -> None:
    kinds = values(seen, "loai")
    assert kinds[0] == "ban-hanh-ky-niem-chuong"
    assert kinds.index("hop-bao") < kinds.index("le-mit-tinh-le-ky-niem")
    assert "hoi-nghi-chuyen-de" not in kinds


def test_states_to_come_are_there_for_the_browser(seen: View) -> None:
    assert values(seen, "trang-thai") == [
        "sap-dien-ra",
        "dang-thuc-hien",
        "da-het-thoi-gian",
        "trong-thoi-gian-du-kien",
        "da-qua-thoi-gian-du-kien",
        "da-dien-ra",
    ]


def test_an_address_means_the_same_in_every_language(seen: View) -> None:
    english = view(
        read_campaign(ROOT, PARTS).campaign(), Edition.PUBLIC, now=seen.now, language="en"
    )
    for name in ("don-vi", "loai", "trang-thai"):
        assert set(values(english, name)) == set(values(seen, name))


def test_nothing_to_choose_from_is_no_list(seen: View) -> None:
    assert filters((), seen) == ()
