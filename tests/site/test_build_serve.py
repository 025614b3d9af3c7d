"""A preview shows what is wrong with the data, and the site again once it is right."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.building import AT, MKDOCS, ROOT, build, change, environment, started, write
from tests.site.photographed import photographed

MKDOCS_SERVE = (*MKDOCS, "serve", "--dev-addr")
KYNIEM_SERVE = (sys.executable, "-c", "from campaign.cli import main; main()", "serve")
PATIENCE = 120  # seconds; the first build of all makes the fonts


@dataclass(frozen=True)
class Preview:
    """A running `mkdocs serve`."""

    url: str
    log: Path

    def get(self, path: str = "") -> str:
        """The page, whatever status it comes with; '' while nobody answers."""
        try:
            with urlopen(self.url + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()
        except OSError:
            return ""

    def wait(self, until: Callable[[str], bool], path: str = "") -> str:
        """The page as soon as it is so."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            page = self.get(path)
            if until(page):
                return page
            time.sleep(0.2)
        pytest.fail(f"waited in vain\n{page}\n{self.log.read_text('utf-8')}")


def surroundings(campaign: Path) -> Mapping[str, str]:
    """Nothing is written into hooks/: it is watched."""
    quiet = {"PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return environment(campaign, PYTHONPATH=str(ROOT / "hooks"), **quiet)


Serve = Callable[..., Preview]


@pytest.fixture
def serve(tmp_path: Path) -> Generator[Serve, None, None]:
    """`serve(campaign)`: its preview, ended with the test."""
    processes: list[subprocess.Popen[bytes]] = []

    def running(
        campaign: Path, *, root: Path = ROOT, command: Sequence[str] = MKDOCS_SERVE
    ) -> Preview:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        log = tmp_path / "serve.log"
        process = subprocess.Popen(
            [*command, address],
            cwd=root,
            env=surroundings(campaign),
            stdout=log.open("wb"),
            stderr=subprocess.STDOUT,
        )
        processes.append(process)
        return Preview(f"http://{address}/", log)

    yield running
    for process in processes:
        process.terminate()
        process.wait()


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign outside the repository, to break and mend."""
    return started(tmp_path / "trường")


def is_trouble(page: str) -> bool:
    return "Chưa dựng được trang" in page


def is_site(page: str) -> bool:
    return 'class="masthead"' in page


def test_wrong_at_start_then_mended_then_broken_then_mended(campaign: Path, serve: Serve) -> None:
    settings, units = campaign / "data/campaign.yml", campaign / "data/units.yml"
    change(settings, "day: 20/11/2027", "day: 31/11/2027")
    preview = serve(campaign)
    page = preview.wait(is_trouble)
    assert "campaign.yml:" in page
    assert "livereload(" in page
    assert re.search(r"campaign\.yml:\d+:\d+: occasion\.day", preview.log.read_text("utf-8"))
    change(settings, "day: 31/11/2027", "day: 20/11/2027")
    assert "livereload(" in preview.wait(is_site)
    change(units, "name:", "nam:")
    assert "units.yml:" in preview.wait(is_trouble)
    change(units, "nam:", "name:")
    preview.wait(is_site)


def test_every_address_tells_what_is_wrong(campaign: Path, serve: Serve) -> None:
    change(campaign / "data/campaign.yml", "day: 20/11/2027", "day: 31/11/2027")
    preview = serve(campaign)
    preview.wait(is_trouble)
    page = preview.get("ke-hoach/")
    assert is_trouble(page)
    # MkDocs adds no live reload to a page that isn't there: it asks again by itself.
    assert 'http-equiv="refresh"' in page
    assert 'http-equiv="refresh"' not in preview.get()


def test_a_change_of_data_prose_or_templates_is_seen(
    campaign: Path, serve: Serve, tmp_path: Path
) -> None:
    engine = tmp_path / "engine"
    shutil.copytree(ROOT / "overrides", engine / "overrides")
    (engine / "docs").mkdir()
    (ROOT / ".cache").mkdir(exist_ok=True)
    for shared in ("hooks", ".cache"):
        (engine / shared).symlink_to(ROOT / shared)
    shutil.copy(ROOT / "mkdocs.yml", engine)
    preview = serve(campaign, root=engine)
    preview.wait(is_site)
    write(campaign / "docs/bai-moi.md", "# Bài mới\n")
    preview.wait(lambda page: "Bài mới" in page, "bai-moi/")
    write(campaign / "docs/index.md", "# Trang chủ của tôi\n")
    assert "docs/index.md" in preview.wait(is_trouble)
    (campaign / "docs/index.md").unlink()
    preview.wait(is_site)
    head = engine / "overrides/parts/head.html"
    change(head, "<title>{{ told.title }}", "<title>Xem trước {{ told.title }}")
    preview.wait(lambda page: "<title>Xem trước" in page)
    change(head, "{{ told.title }}", "{{ tieu_de }}")
    page = preview.wait(is_trouble)
    line = head.read_text("utf-8").split("{{ tieu_de }}")[0].count("\n") + 1
    assert f"overrides/parts/head.html:{line}:1" in page
    assert "tieu_de" in page
    change(head, "{{ tieu_de }}", "{{ told.title }}")
    preview.wait(is_site)
    change(engine / "overrides/slogans/page.html", "<header", "{{ khau_hieu.ten }}<header")
    preview.wait(is_trouble, "khau-hieu/")
    # As MkDocs writes all others: a page made on demand has no log of its own.
    told = r"ERROR +- +Chưa dựng[^\n]*\n[^\n]*khau_hieu"
    assert re.search(told, preview.log.read_text("utf-8"))


def test_kyniem_serves_the_edition_and_moment_it_is_asked_for(campaign: Path, serve: Serve) -> None:
    write(campaign / "docs/hop-bao.md", "---\nvisibility: press\n---\n\n# Họp báo\n")
    asked = ("--edition", "press", "--at", "2027-09-01", "--address")
    preview = serve(campaign, command=(*KYNIEM_SERVE, *asked))
    page = preview.wait(is_site, "hop-bao/")
    assert "Họp báo" in page
    # The preview's own script, which reloads the page, stands in it.
    assert "Content-Security-Policy" not in page
    assert "01/09/2027 00:00 (--at)" in preview.log.read_text("utf-8")


def test_after_edits_a_preview_serves_what_a_build_makes(
    tmp_path: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = photographed(tmp_path / "trường")
    preview = serve(campaign, command=(*KYNIEM_SERVE, "--at", AT.isoformat(), "--address"))
    pages = "", "anh/cong-truong/", "anh/lop-hoc/", "khau-hieu/", "tim-kiem/"
    assert all(is_site(preview.wait(is_site, page)) for page in pages)
    photos = campaign / "data/exhibition.yml"
    change(photos, "Cổng trường. Dựng năm 1977.", "Cổng trường cũ. Dựng năm 1977.")
    change(campaign / "data/slogans.yml", "Thi đua dạy tốt", "Tất cả vì học sinh, dạy tốt")
    preview.wait(lambda page: "Cổng trường cũ" in page, "anh/cong-truong/")
    change(photos, "[cong-truong, lop-hoc]", "[cong-truong]")
    photos.write_text(photos.read_text("utf-8").partition("  - id: lop-hoc")[0], "utf-8")
    preview.wait(lambda page: "Không có trang này" in page, "anh/lop-hoc/")
    monkeypatch.setenv("SITE_URL", preview.url)
    build(campaign, tmp_path / "built")
    for file in sorted((tmp_path / "built").rglob("*.*")):
        name = file.relative_to(tmp_path / "built").as_posix()
        if file.suffix == ".html":
            shown, made = preview.get(name), file.read_text("utf-8")
            assert below_head(shown) == below_head(made), name
        elif file.suffix in (".css", ".js", ".json", ".ics", ".csv", ".xml", ".txt"):
            assert preview.get(name) == file.read_bytes().decode(), name


def below_head(page: str) -> str:
    """A page without its head, which in a preview has no policy, and without the live reload."""
    return re.sub(
        r"<script>\s*var livereload.*?</script>", "", page.partition("<body")[2], flags=re.S
    )


@pytest.mark.parametrize("option", ["--no-livereload", "--clean"])
def test_mkdocs_serves_every_page_where_it_tells_us_of_no_request(
    campaign: Path, serve: Serve, option: str
) -> None:
    preview = serve(campaign, command=(*MKDOCS, "serve", option, "--dev-addr"))
    page = preview.wait(is_site)
    missing = "Không có trang này"
    assert missing in preview.get("khong-co/")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert styles
    for shown in (page, preview.get("ke-hoach/"), *map(preview.get, styles)):
        assert shown
        assert missing not in shown
    assert "Traceback" not in preview.log.read_text("utf-8")


def test_a_page_seen_before_an_edit_is_made_anew_where_files_are_kept(
    campaign: Path, serve: Serve
) -> None:
    preview = serve(campaign, command=(*MKDOCS, "serve", "--dirty", "--dev-addr"))
    preview.wait(is_site, "khau-hieu/")
    change(campaign / "data/slogans.yml", "Thi đua", "Gắng")
    preview.wait(lambda page: "Gắng" in page, "khau-hieu/")


def test_a_preview_that_kyniem_starts_writes_no_page_before_it_is_asked_for(
    campaign: Path, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    preview = serve(campaign, command=(*KYNIEM_SERVE, "--address"))
    preview.wait(is_site)
    (site,) = (tmp_path / "temporary").glob("mkdocs_*")
    assert not (site / "ke-hoach/index.html").exists()
    assert is_site(preview.get("ke-hoach/"))
    assert (site / "ke-hoach/index.html").is_file()


def test_an_address_in_use_is_told_without_traceback(campaign: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = subprocess.run(
            [*KYNIEM_SERVE, "--address", f"127.0.0.1:{taken.getsockname()[1]}"],
            env=surroundings(campaign),
            check=False,
            text=True,
            capture_output=True,
        )
    assert ended.returncode == 2
    assert "chương trình khác" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
