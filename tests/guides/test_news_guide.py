"""The guide to news is true: its articles are written into a campaign and listed."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from PIL import Image

from campaign import starter
from campaign.editions import Edition, View, view
from campaign.model.article import Article
from campaign.news import by_activity, news
from campaign.now import Now
from campaign.outputs import feeds
from campaign.reading import read_campaign
from campaign.sections import PARTS
from tests.guides.blocks import ROOT, blocks, overlaid, rows
from tests.pictures import pictured

GUIDE = (ROOT / "guide" / "tin-bai.md").read_text(encoding="utf-8")


AT = "2027-03-01T08:00+07:00"


@pytest.fixture
def shown(tmp_path: Path) -> View:
    """The starter campaign with everything the guide writes, some weeks later."""
    folder = tmp_path / "trial"
    starter.write(folder)
    for block in blocks(GUIDE, "markdown"):
        found = re.search(r"^# (docs/\S+)$", block, re.MULTILINE)
        assert found
        (folder / found[1]).parent.mkdir(parents=True, exist_ok=True)
        (folder / found[1]).write_text(block, encoding="utf-8")
    (folder / "docs/tin/anh").mkdir()
    Image.new("RGB", (30, 20)).save(folder / "docs/tin/anh/le-phat-dong.jpg")
    for block in blocks(GUIDE, "yaml"):
        _overlay(folder / "data/plan.yml", block)
    campaign = read_campaign(folder, PARTS).campaign()
    now = Now(datetime.fromisoformat(AT), "test")
    return pictured(view(campaign, Edition.PUBLIC, now=now))


def _overlay(file: Path, block: str) -> None:
    # BaseLoader: every value stays the text it is.
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    merged = overlaid(data, yaml.load(block, yaml.BaseLoader))
    text = yaml.safe_dump(merged, allow_unicode=True, sort_keys=False)
    # What the guide doesn't know is null in the data, not the word.
    file.write_text(re.sub(r"'(null|true|false|\d+)'", r"\1", text), encoding="utf-8")


def test_the_articles_of_the_guide_are_listed(shown: View) -> None:
    listed = news(shown)
    assert [item.address for item in listed] == ["tin/le-phat-dong/", "tin/hop-ban-to-chuc/"]
    assert listed[0].picture is not None
    assert listed[0].picture.credit is not None
    assert by_activity(listed)["thanh-lap-ban-to-chuc"] == (listed[1],)


def test_what_took_place_is_told_by_the_feed(shown: View) -> None:
    told = {entry.id: entry.summary for entry in feeds.entries(shown)}
    summary = told["tag:truong-vi-du-50-nam,2027:activity/thanh-lap-ban-to-chuc"]
    assert summary is not None
    assert summary.vi == "Đã diễn ra: ngày 12/01/2027. Ban Tổ chức được thành lập."


def test_the_guide_names_every_key_of_an_article() -> None:
    filled_in = {"id", "path", "note"}
    keys = {field.alias or name for name, field in Article.model_fields.items()}
    assert {row[0] for row in rows(GUIDE, "### Các khóa của một bài")} == keys - filled_in
