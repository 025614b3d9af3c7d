"""Photographs on their way into a site: published, left out, refused, replaced."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from campaign.derivatives import Cache, Progress
from campaign.photos.catalogue import Looked
from campaign.problems import DataError
from campaign.teller import Teller
from tests.site.building import broken_links, build, change, files, mkdocs, write
from tests.site.photographed import draw, photographed


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One cache for all these tests, and for nobody else."""
    folder = tmp_path_factory.getbasetemp() / "photographs"
    monkeypatch.setenv("KYNIEM_CACHE", str(folder))
    return folder


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    return photographed(tmp_path / "campaign")


def pictures(site: Path) -> set[str]:
    return {name for name in files(site) if name.startswith("hinh/")}


def test_a_site_has_its_photographs_and_leads_to_them(campaign: Path, tmp_path: Path) -> None:
    built = build(campaign, tmp_path / "site")
    assert built.photos == 2
    assert broken_links(built.out) == []
    page = (built.out / "anh/cong-truong/index.html").read_text("utf-8")
    shown = {name for name in pictures(built.out) if name.removeprefix("hinh/") in page}
    assert any(name.endswith(".1300.avif") for name in shown)
    assert "anh/lop-hoc/index.html" in files(built.out)
    assert "en/anh/lop-hoc/index.html" in files(built.out)


def test_originals_are_not_published_and_derivatives_not_copied(
    campaign: Path, tmp_path: Path, cache: Path
) -> None:
    built = build(campaign, tmp_path / "site")
    assert not [name for name in files(built.out) if "cổng trường" in name]
    (one, *_) = (name for name in pictures(built.out) if name.endswith(".400.avif"))
    kept = Cache(cache).file(one.removeprefix("hinh/"))
    assert (built.out / one).samefile(kept)


def test_a_withdrawn_photograph_is_gone_from_the_next_site(campaign: Path, tmp_path: Path) -> None:
    build(campaign, tmp_path / "site")
    change(campaign / "data/exhibition.yml", "consent: family", "consent: withdrawn")
    built = build(campaign, tmp_path / "site")
    assert built.photos == 1
    assert not [name for name in files(built.out) if "lop-hoc" in name]
    for name in files(built.out):
        content = (built.out / name).read_bytes()
        assert "Nguyễn Văn Ví Dụ".encode() not in content, name
        assert b"lop-hoc" not in content, name


def spoil(campaign: Path) -> None:
    """Cuts one photograph off, and empties the other."""
    whole = (campaign / "photos/1980/lop-hoc.jpg").read_bytes()
    (campaign / "photos/1980/lop-hoc.jpg").write_bytes(whole[: len(whole) // 2])
    (campaign / "photos/cổng trường.png").write_bytes(b"")


def test_all_broken_photographs_are_told_at_once_at_their_records(
    campaign: Path, tmp_path: Path
) -> None:
    build(campaign, tmp_path / "site")
    before = files(tmp_path / "site")
    spoil(campaign)
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site")
    told = {(p.place.file.name, p.place.line, p.field) for p in refused.value.problems}
    assert told == {
        ("exhibition.yml", 11, "photos[0].file"),
        ("exhibition.yml", 19, "photos[1].file"),
    }
    assert files(tmp_path / "site") == before


def test_broken_photographs_are_told_with_what_is_wrong_in_the_data(
    campaign: Path, tmp_path: Path
) -> None:
    spoil(campaign)
    write(campaign / "data/slogans.yml", "groups: 5\n")
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site")
    told = {(p.place.file.name, p.field) for p in refused.value.problems}
    assert {("exhibition.yml", "photos[0].file"), ("exhibition.yml", "photos[1].file")} < told
    assert ("slogans.yml", "groups") in told
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site", skip_broken=True)
    assert {p.place.file.name for p in refused.value.problems} == {"slogans.yml"}


def test_a_broken_picture_of_the_news_is_told_by_its_file(campaign: Path, tmp_path: Path) -> None:
    draw(campaign / "docs/tin/le.jpg", (900, 600))
    whole = (campaign / "docs/tin/le.jpg").read_bytes()
    (campaign / "docs/tin/le.jpg").write_bytes(whole[: len(whole) // 2])
    (campaign / "docs/tin/le.md").write_text(
        "---\ntitle: Lễ\ndate: 20/8/2027\npicture: le.jpg\n---\n", "utf-8"
    )
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site")
    (problem,) = refused.value.problems
    assert problem.place.file == campaign / "docs/tin/le.jpg"
    assert "docs/tin/le.jpg bị cắt mất phần cuối" in problem.vi


def test_a_plate_stands_in_for_a_broken_photograph(campaign: Path, tmp_path: Path) -> None:
    spoil(campaign)
    built = build(campaign, tmp_path / "site", skip_broken=True)
    assert (built.photos, built.warnings) == (2, 2)
    assert broken_links(built.out) == []
    names = pictures(built.out)
    assert names
    assert all("anh-dang-duoc-thay" in name for name in names)
    for page in ("anh/lop-hoc", "anh/cong-truong", "trien-lam"):
        assert "anh-dang-duoc-thay" in (built.out / page / "index.html").read_text("utf-8")
    shown = (built.out / "anh/lop-hoc/index.html").read_text("utf-8")
    assert "Ảnh đang được thay" in shown
    assert "data-zooms" not in (built.out / "anh/cong-truong/index.html").read_text("utf-8")


def test_a_campaign_says_how_large_its_photographs_may_be(campaign: Path, tmp_path: Path) -> None:
    head = campaign / "data/campaign.yml"
    head.write_text(head.read_text("utf-8") + "\nphoto_megapixels: 1\n", "utf-8")
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site")
    (problem,) = refused.value.problems
    assert problem.field == "photos[0].file"
    assert "1300×900" in problem.vi
    assert "photo_megapixels" in problem.vi


def test_progress_is_one_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    teller = Teller("vi", terminal, clock=lambda: 0)
    for done in range(4):
        teller(Progress(done, 3, done, 3.0 - done))
    lines = terminal.getvalue().split("\r")
    assert lines[0] == ""
    assert lines[1].startswith("Ảnh 0/3")
    assert lines[-1].startswith("Ảnh 3/3 · 1,0 ảnh/giây")
    assert terminal.getvalue().count("\n") == 1
    assert len(lines) == 3, "what follows within a blink is passed over, but for the last"


def test_progress_in_a_log_is_a_line_a_minute() -> None:
    log = io.StringIO()
    now = [0.0]
    teller = Teller("en", log, clock=lambda: now[0])
    for done in range(181):
        now[0] = float(done)
        teller(Progress(done, 180, done, 180.0 - done))
    assert [line.split()[1] for line in log.getvalue().splitlines()] == [
        "0/180",
        "60/180",
        "120/180",
        "180/180",
    ]


def test_plain_mkdocs_builds_photographs_too(campaign: Path, tmp_path: Path, cache: Path) -> None:
    done = mkdocs(campaign, tmp_path / "site", "--strict", KYNIEM_CACHE=str(cache))
    assert done.returncode == 0, done.stdout
    assert pictures(tmp_path / "site")


def test_nothing_is_said_of_what_is_quickly_done() -> None:
    now = [0.0]
    for each, told in ((0.125, 0), (1.0, 2)):
        log = io.StringIO()
        teller = Teller("vi", log, clock=lambda: now[0], patience=2)
        for done in range(11):
            teller(Looked(done, 10))
            now[0] += each
        assert len(log.getvalue().splitlines()) == told
    assert log.getvalue().splitlines() == ["Xem tệp ảnh 2/10", "Xem tệp ảnh 10/10"]
