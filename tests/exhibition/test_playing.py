"""Recordings: published as they are, small until they play, subtitled also where files are."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from campaign.assets import Assets
from campaign.editions import Edition
from campaign.pages import Links, Page, Renderer
from campaign.playing import clock
from campaign.search import gathered
from campaign.sections import exhibition

TEMPLATES = Path(__file__).parents[2] / "overrides"
RECORDINGS = """\
recordings:
  - id: phong-su
    kind: video
    file: phim/PHONG SU.MP4
    title: Phóng sự
    poster: san-truong
    captions: {vi: phim/phong-su.vtt}
    transcript: Lời dẫn của phóng sự.
    duration: 3:05
    credit: Tổ truyền thông
  - id: loi-ke
    kind: audio
    file: phim/loi-ke.mp3
    title: Lời kể
  - id: kho
    kind: audio
    file: phim/kho.mp3
    title: Không treo ở đâu
"""
FILM, SUBTITLES = b"film as it is", "WEBVTT\n\n00:00.000 --> 00:01.000\nXin chào\n".encode()


@pytest.fixture
def played(folder: Any) -> Any:
    """The folder with two recordings in its second room, and one in no room."""
    for name in ("phim/PHONG SU.MP4", "phim/loi-ke.mp3", "phim/kho.mp3", "phim/phong-su.vtt"):
        folder.hold(name)
    (folder.root / "photos/phim/PHONG SU.MP4").write_bytes(FILM)
    (folder.root / "photos/phim/phong-su.vtt").write_bytes(SUBTITLES)
    folder.change(
        "photos: [san-truong]", "photos: [san-truong]\n        recordings: [phong-su, loi-ke]"
    )
    file = folder.root / "data" / "exhibition.yml"
    file.write_text(file.read_text("utf-8") + RECORDINGS, "utf-8")
    return folder


def room(folder: Any, edition: Edition = Edition.PUBLIC) -> tuple[str, Assets]:
    """The page of the second room, and what it made the build publish."""
    view = folder.seen(edition)
    assets = Assets(TEMPLATES)
    page: Page = next(p for p in exhibition.pages(view) if p.uri == "trien-lam/hom-nay/")
    return str(Renderer(view, TEMPLATES, assets).body(page, Links.of(page))), assets


def test_a_recording_is_published_as_it_is_under_a_name_of_its_own(played: Any) -> None:
    html, assets = room(played)
    published = {address: path.name for address, path in assets.carried.items()}
    film = next(address for address, name in published.items() if name == "PHONG SU.MP4")
    assert re.fullmatch(r"phim/phong-su\.[0-9a-f]{8}\.mp4", film)
    assert f'src="../../{film}" type="video/mp4"' in html
    assert sorted(published.values()) == ["PHONG SU.MP4", "loi-ke.mp3"], "what hangs, and no more"


def test_its_name_changes_with_its_content(played: Any) -> None:
    before = set(room(played)[1].carried)
    (played.root / "photos/phim/PHONG SU.MP4").write_bytes(b"another cut")
    assert len(set(room(played)[1].carried) - before) == 1


def test_nothing_of_it_is_loaded_before_somebody_starts_it(played: Any) -> None:
    html, _ = room(played)
    players = re.findall(r"<(?:video|audio) [^>]*>", html)
    assert len(players) == 2
    assert all('preload="none"' in player and "autoplay" not in player for player in players)
    assert " default>" not in html, "a browser would load the subtitles with the page"


def test_the_picture_before_it_plays_is_a_small_one(played: Any) -> None:
    html, _ = room(played)
    assert 'poster="../../hinh/san-truong.0.400.jpg"' in html


def test_its_words_are_there_for_who_cannot_hear(played: Any) -> None:
    html, assets = room(played)
    track = re.search(r'<track kind="captions" srclang="vi" label="Tiếng Việt" src="([^"]+)"', html)
    assert track
    assert assets.files[track[1].removeprefix("../../")] == SUBTITLES
    for said in ("Lời dẫn của phóng sự.", "Thời lượng 3:05", "Tổ truyền thông"):
        assert said in Markup(html).striptags()


def test_a_kiosk_has_the_subtitles_in_the_page(played: Any) -> None:
    html, _ = room(played, Edition.KIOSK)
    track = re.search(r'src="data:text/vtt;base64,([^"]+)"', html)
    assert track
    assert base64.b64decode(track[1]) == SUBTITLES


@pytest.mark.parametrize(
    ("seconds", "told"), [(4, "0:04"), (185, "3:05"), (3723, "1:02:03")], ids=str
)
def test_lengths_are_told_as_clocks_do(seconds: int, told: str) -> None:
    assert clock(seconds) == told


def test_what_hangs_is_found_where_it_stands_by_what_is_said_in_it(played: Any) -> None:
    found = {str(one.title): one for one in exhibition.findable(played.seen())}
    film = found["Phóng sự"]
    assert "Lời dẫn của phóng sự." in film.texts
    assert film.kind == "Phim, bản ghi âm"
    assert "Không treo ở đâu" not in found
    html, _ = room(played)
    for title in ("Phóng sự", "Lời kể"):
        page, _, anchor = found[title].uri.partition("#")
        assert page == "trien-lam/hom-nay/"
        assert f'id="{anchor}"' in html


def test_what_the_room_does_not_show_of_a_recording_is_not_found_either(played: Any) -> None:
    unseen = "people: [Nguyễn Văn Ví Dụ]\n    keywords: [lưu kho]"
    played.change("title: Lời kể", f"title: Lời kể\n    {unseen}")
    html, _ = room(played)
    view = played.seen()
    found = gathered(view, exhibition.findable(view), (), {})
    (row,) = (one for one in found if one.title == "Lời kể")
    for word in ("Nguyễn Văn Ví Dụ", "lưu kho"):
        assert word not in html
        assert word not in row.text
