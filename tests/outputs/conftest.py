"""A small campaign with news and activities, for what tells of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from campaign.editions import Edition, View, view
from campaign.model import Plan, Settings, Units
from campaign.now import Now
from campaign.reading import read_campaign

HEAD = """\
id: truong-50
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
languages: [vi, en]
organisation: {id: truong, name: Trường Ví Dụ & các cựu học sinh}
occasion: {id: dip, name: Kỷ niệm 50 năm, years: 50, origin: 20/11/1977, day: 20/11/2027}
"""
PLAN = "plan: {type: Kế hoạch, title: Kỷ niệm, issued_on: 05/01/2027}\n"

Seen = Callable[..., View]


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """The view of a campaign with these articles (`name="front matter"`) and activities."""

    def make(
        *activities: str,
        at: str = "2027-09-01T08:00+07:00",
        edition: Edition = Edition.PUBLIC,
        language: str = "vi",
        head: str = HEAD,
        **articles: str,
    ) -> View:
        items = "".join(f"  - {{id: a{n}, {one}}}\n" for n, one in enumerate(activities))
        texts = {
            "data/campaign.yml": head,
            "data/plan.yml": PLAN + (f"activities:\n{items}" if items else ""),
            **{f"docs/{_path(name)}.md": f"---\n{text}\n---\n" for name, text in articles.items()},
        }
        for name, text in texts.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        campaign = read_campaign(tmp_path, (Settings, Plan, Units)).campaign()
        now = Now(datetime.fromisoformat(at), "test")
        return view(campaign, edition, now=now, language=language)

    return make


def _path(name: str) -> str:
    return f"en/tin/{name.removeprefix('en_')}" if name.startswith("en_") else f"tin/{name}"
