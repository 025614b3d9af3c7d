"""A small campaign to see sections with, written as people write it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from campaign.editions import Edition, View, view
from campaign.now import Now
from campaign.reading import read_campaign
from campaign.sections import PARTS
from tests.pictures import pictured
from tests.school import HEAD

Seen = Callable[..., View]

PLAN = "plan: {type: Kế hoạch, title: Kỷ niệm, issuer: ban}\n"
UNITS = """\
units:
  - {id: ban, name: Ban tổ chức}
  - {id: doan, name: Đoàn trường}
  - {id: khach, name: Khách mời, external: true}
"""


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """Makes the view of a campaign with these files at this moment."""

    def make(
        at: str = "2027-09-01T08:00",
        language: str = "vi",
        edition: Edition = Edition.PUBLIC,
        **files: str,
    ) -> View:
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        texts = {"campaign": HEAD, "units": UNITS, "plan": PLAN, **files}
        if "plan:" not in texts["plan"]:
            texts["plan"] = PLAN + texts["plan"]
        for name, text in texts.items():
            (data / f"{name}.yml").write_text(text, encoding="utf-8")
        campaign = read_campaign(tmp_path, PARTS).campaign()
        moment = datetime.fromisoformat(at).replace(tzinfo=campaign.settings.timezone)
        now = Now(moment, "test")
        return pictured(view(campaign, edition, now=now, language=language))

    return make
