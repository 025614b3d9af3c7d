"""What hosts are told: the one policy, what may be kept for ever, where the missing page is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from campaign import starter
from campaign.assets import FOLDER
from campaign.editions import Edition, View, view
from campaign.exhibits import PICTURES
from campaign.now import Now
from campaign.outputs import hosting
from campaign.policy import HEADERS, KEEP, OPEN
from campaign.reading import read_campaign
from campaign.sections import PARTS

Seen = Callable[..., View]


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """The starter's view, published at that address."""

    def make(edition: Edition = Edition.PUBLIC, language: str = "vi", address: str = "") -> View:
        folder = tmp_path / edition / language
        starter.write(folder)
        if address:
            with (folder / "data/campaign.yml").open("a", encoding="utf-8") as file:
                file.write(f"address: {address}\n")
        campaign = read_campaign(folder, PARTS).campaign()
        now = Now(datetime.fromisoformat("2027-09-01T08:00+07:00"), "test")
        return view(campaign, edition, now=now, language=language)

    return make


def told(view: View) -> dict[str, str]:
    return {output.uri: output.content.decode() for output in hosting.files(view)}


def test_every_host_is_told_every_header(seen: Seen) -> None:
    files = told(seen())
    assert files.keys() == {".htaccess", "web.config", "_headers"}
    for name, said in HEADERS.items():
        assert f'Header always set {name} "{said}"' in files[".htaccess"]
        assert f"  {name}: {said}\n" in files["_headers"]
    config = ElementTree.fromstring(files["web.config"])
    assert {
        str(one.get("name")): str(one.get("value"))
        for one in config.iterfind("./system.webServer//customHeaders/add")
    } == HEADERS


def test_only_what_is_named_by_its_content_is_kept_for_ever(seen: Seen) -> None:
    files = told(seen())
    for folder in (FOLDER, PICTURES):
        assert f"/{folder}/*\n  Cache-Control: {KEEP}\n" in files["_headers"]
        assert f'<location path="{folder}">' in files["web.config"]
    assert "m#^/(?:tai-nguyen|hinh|phim)/#" in files[".htaccess"]


def test_the_missing_page_is_found_where_the_site_begins(seen: Seen) -> None:
    files = told(seen(address="https://vi-du.example/ky-niem/"))
    assert "ErrorDocument 404 /ky-niem/404.html" in files[".htaccess"]
    assert "m#^/ky-niem/(?:" in files[".htaccess"]


def test_the_press_edition_begins_at_the_top_of_its_own_host(seen: Seen) -> None:
    address = "https://vi-du.example/50-nam"
    assert "ErrorDocument 404 /50-nam/404.html" in told(seen(address=address))[".htaccess"]
    press = told(seen(Edition.PRESS, address=address))
    assert "ErrorDocument 404 /404.html" in press[".htaccess"]


def test_they_are_written_once_and_not_for_the_kiosk(seen: Seen) -> None:
    assert told(seen(language="en")) == {}
    assert told(seen(Edition.KIOSK)) == {}
    assert told(seen(Edition.PRESS))


def test_pages_of_others_may_read_photographs_but_not_those_of_the_press(seen: Seen) -> None:
    files = told(seen())
    for folder in OPEN:
        assert f"/{folder}/*\n  Access-Control-Allow-Origin: *\n" in files["_headers"]
    allowed = 'm#^/(?:hinh|anh|trien-lam)/#">\nHeader set Access-Control-Allow-Origin "*"\n'
    assert allowed in files[".htaccess"]
    root = ElementTree.fromstring(files["web.config"])
    places = {str(one.get("path")): one for one in root.iterfind("location")}
    assert len(places) == len(root.findall("location")), "IIS takes a folder once"
    opened = {path for path, one in places.items() if one.find(".//customHeaders/add") is not None}
    assert opened == set(OPEN)
    for name, text in told(seen(Edition.PRESS)).items():
        assert "Access-Control" not in text, name
