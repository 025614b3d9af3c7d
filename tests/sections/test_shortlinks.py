"""Short links: what a code may look like, where it leads, what becomes of one no longer used."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.problems import DataError
from campaign.reading import read_campaign
from campaign.sections import PARTS
from tests.guides.blocks import ROOT, blocks
from tests.site.building import build, change, files, started, write

LINKS = """\
links:
  - id: kh2
    to: ke-hoach/
  - id: dau
    to: ""
  - id: cu3
    retired: true
  - id: hb4
    to: hop-bao/
    visibility: press
"""


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """The starter with short links, one of them to a page for the press."""
    folder = started(tmp_path / "campaign")
    write(folder / "data/shortlinks.yml", LINKS)
    write(folder / "docs/hop-bao.md", "---\nvisibility: press\n---\n\n# Họp báo\n")
    return folder


def address(campaign: Path, said: str) -> None:
    with (campaign / "data/campaign.yml").open("a", encoding="utf-8") as file:
        file.write(f'address: "{said}"\n')


def complaints(campaign: Path, links: str) -> list[str]:
    write(campaign / "data/shortlinks.yml", f"links:\n{links}")
    return [problem.line("vi") for problem in read_campaign(campaign, PARTS).problems]


@pytest.mark.parametrize(
    ("links", "place", "advice"),
    [
        ("  - {id: a0l, to: lich/}\n", ":2:6: links[0].id", "dễ đọc nhầm; ví dụ kn2"),
        ("  - {id: qua-dai, to: lich/}\n", ":2:6: links[0].id", "3 đến 8"),
        ("  - {id: abc, to: /lich}\n", ":2:15: links[0].to", "có dấu / ở cuối"),
        ("  - {id: abc, to: x/kh2/}\n", ":2:15: links[0].to", "của một mã rút gọn"),
        ("  - {id: abc, to: x/abc/}\n", ":2:15: links[0].to", "ghi địa chỉ của trang"),
        ("  - {id: abc}\n", ":2:5: links[0]", "đúng một trong hai"),
        ("  - {id: abc, to: lich/, retired: true}\n", ":2:5: links[0]", "đúng một trong hai"),
        (
            "  - {id: abc, retired: true}\n  - {id: abc, to: lich/}\n",
            ":3:6: links[1].id",
            "đã dùng ở shortlinks.yml:2",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_place(
    campaign: Path, links: str, place: str, advice: str
) -> None:
    [told] = complaints(campaign, links)
    assert place in told
    assert advice in told


def test_every_code_leads_on_by_itself_or_says_it_is_no_longer_used(
    campaign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://vi-du.example/50-nam/")
    out = build(campaign, tmp_path / "public").out
    plan = (out / "x/kh2/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../ke-hoach/">' in plan
    assert '<link rel="canonical" href="https://vi-du.example/50-nam/ke-hoach/">' in plan
    assert '<a class="btn" href="../../ke-hoach/">Mở trang</a>' in plan
    assert 'content="0; url=../../">' in (out / "x/dau/index.html").read_text("utf-8")
    retired = (out / "x/cu3/index.html").read_text("utf-8")
    assert "Mã này không còn được sử dụng" in retired
    assert "Có thể xem mọi nội dung hiện có từ trang đầu." in retired
    assert "dẫn đến một trang" not in retired
    assert "refresh" not in retired
    for page in (plan, retired):
        assert '<meta name="robots" content="noindex">' in page
    assert "/x/" not in (out / "sitemap.xml").read_text("utf-8")
    assert not (out / "x/hb4").exists()


def test_servers_are_told_where_codes_lead_and_not_where_a_hidden_one_does(
    campaign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://vi-du.example/50-nam/")
    out = build(campaign, tmp_path / "public").out
    told = {name: (out / name).read_text("utf-8") for name in ("x/.nginx", "x/.caddy")}
    assert told["x/.nginx"].splitlines() == [
        "/50-nam/x/kh2 /50-nam/ke-hoach/;",
        "/50-nam/x/kh2/ /50-nam/ke-hoach/;",
        "/50-nam/x/dau /50-nam/;",
        "/50-nam/x/dau/ /50-nam/;",
    ]
    assert "redir /50-nam/x/kh2/ /50-nam/ke-hoach/ 302\n" in told["x/.caddy"]
    apache = (out / "x/.htaccess").read_text("utf-8")
    assert 'RedirectMatch 302 "^/50-nam/x/kh2/?$" "/50-nam/ke-hoach/"' in apache
    assert "/50-nam/x/kh2/ /50-nam/ke-hoach/ 302\n" in (out / "_redirects").read_text("utf-8")


def test_a_code_that_leads_nowhere_stops_the_build_at_its_line(
    campaign: Path, tmp_path: Path
) -> None:
    write(campaign / "data/shortlinks.yml", LINKS.replace("ke-hoach/", "ke-hoac/"))
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "public")
    [told] = [problem.line("vi") for problem in refused.value.problems]
    assert "shortlinks.yml:3:5: links[0].to" in told
    assert "ý bạn là 'ke-hoach/'" in told
    write(campaign / "data/shortlinks.yml", LINKS.replace("    visibility: press\n", ""))
    with pytest.raises(DataError, match="hop-bao"):
        build(campaign, tmp_path / "public")


@pytest.mark.parametrize("code_waited", [False, True])
def test_a_code_to_a_page_that_is_not_out_yet_is_not_out_either(
    campaign: Path, tmp_path: Path, code_waited: bool
) -> None:
    # The code's own embargo ends before that of its page: time alone may stop no build.
    embargo = ", embargo_until: 2027-08-01T08:00+07:00" if code_waited else ""
    pages = {"sm2": "thu-moi/", "vc2": "ke-hoach/viec-sau/"}
    added = (f"  - {{id: {code}, to: {page}{embargo}}}\n" for code, page in pages.items())
    write(campaign / "data/shortlinks.yml", LINKS + "".join(added))
    late = "embargo_until: 2027-12-01T08:00+07:00"
    write(campaign / "docs/thu-moi.md", f"---\n{late}\n---\n\n# Thư mời\n")
    activity = f"  - {{id: viec-sau, title: Việc sau, when: 10/12/2027, {late}}}\n"
    change(campaign / "data/plan.yml", "\nactivities:\n", f"\nactivities:\n{activity}")
    public = build(campaign, tmp_path / "public").out
    assert (public / "x/kh2/index.html").is_file()
    published = {name: (public / name).read_bytes() for name in files(public)}
    for word in (*pages, "thu-moi", "viec-sau"):
        assert not [name for name in published if word in name]
        assert not [name for name, said in published.items() if f"/{word}".encode() in said]
    press = build(campaign, tmp_path / "press", "press").out
    assert (press / "x/sm2/index.html").is_file()
    assert (press / "x/vc2/index.html").is_file()


def test_codes_are_for_who_is_not_in_the_room(campaign: Path, tmp_path: Path) -> None:
    assert not any(
        name.startswith("x/") for name in files(build(campaign, tmp_path / "kiosk", "kiosk").out)
    )
    address(campaign, "https://vi-du.example/50-nam")
    press = build(campaign, tmp_path / "press", "press").out
    assert "x/hb4/index.html" in files(press)
    # On its own host it begins at the top, wherever the public edition does.
    assert "/x/hb4 /hop-bao/;\n" in (press / "x/.nginx").read_text("utf-8")


@pytest.mark.parametrize("wrong", ["https://vi-du.example/a;/", "https://vi-du.example/a{b}/"])
def test_no_address_brings_more_than_a_path_into_the_files_of_servers(
    campaign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    monkeypatch.setenv("SITE_URL", wrong)
    with pytest.raises(DataError, match="sau tên miền chỉ được có"):
        build(campaign, tmp_path / "public")
    address(campaign, wrong)
    [told] = complaints(campaign, "  - {id: kh2, to: ke-hoach/}\n")
    assert ": address: " in told
    assert "sau tên miền chỉ được có" in told


def test_the_example_of_the_guide_is_one(campaign: Path, tmp_path: Path) -> None:
    [example] = blocks((ROOT / "guide/publish.md").read_text("utf-8"), "yaml")
    write(campaign / "data/shortlinks.yml", example)
    out = build(campaign, tmp_path / "public").out
    assert "../../ke-hoach/le-ky-niem/" in (out / "x/kn2/index.html").read_text("utf-8")
    assert "Mã này không còn được sử dụng" in (out / "x/cu3/index.html").read_text("utf-8")
