"""The last good site survives whatever happens to the next one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from campaign.assets import FOLDER
from campaign.problems import Wrong
from campaign.site.swap import Staging

HOOKS = Path(__file__).resolve().parents[2] / "hooks"


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    (folder / FOLDER).mkdir(exist_ok=True)
    (folder / FOLDER / "base.0.css").write_text("", "utf-8")


def shown(site: Path) -> str:
    return (site / "index.html").read_text("utf-8")


def left_beside(site: Path) -> list[str]:
    """What lies beside the site, but for the lock that stays."""
    names = {path.name for path in site.parent.iterdir()}
    return sorted(names - {site.name, f".{site.name}.lock"})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    target = tmp_path / "site" / "public"
    write(target, "trang cũ")
    return target


def killed(site: Path, script: str) -> None:
    """Runs a build in a process of its own that is killed where the script says so."""
    body = f"""
        import os, signal, sys
        from pathlib import Path
        from campaign.site.swap import Staging
        site = Path(sys.argv[1])
        staging = Staging(site)
        (staging.folder / "index.html").write_text("trang mới", "utf-8")
        (staging.folder / "{FOLDER}").mkdir()
        (staging.folder / "{FOLDER}" / "base.0.css").write_text("", "utf-8")
        def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
        {script}
        die()
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(body), str(site)],
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL


def test_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    staging = Staging(site)
    write(staging.folder, "trang mới")
    assert shown(site) == "trang cũ"
    staging.commit()
    assert shown(site) == "trang mới"
    assert left_beside(site) == []


def test_files_of_the_old_site_do_not_stay(site: Path) -> None:
    (site / "da-go.html").write_text("ảnh đã rút", "utf-8")
    staging = Staging(site)
    write(staging.folder, "trang mới")
    staging.commit()
    assert not (site / "da-go.html").exists()


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "chưa có" / "public")
    write(staging.folder, "trang mới")
    staging.commit()
    assert shown(tmp_path / "chưa có" / "public") == "trang mới"


def test_discarded_build_leaves_nothing_but_the_old_site(site: Path) -> None:
    staging = Staging(site)
    write(staging.folder, "hỏng")
    staging.discard()
    assert shown(site) == "trang cũ"
    assert left_beside(site) == []


def test_discarding_after_the_swap_harms_nothing(site: Path) -> None:
    staging = Staging(site)
    write(staging.folder, "trang mới")
    staging.commit()
    staging.discard()
    assert shown(site) == "trang mới"


def test_new_folder_is_as_open_as_any_other(site: Path) -> None:
    staging = Staging(site)
    write(staging.folder, "trang mới")
    staging.commit()
    assert site.stat().st_mode == site.parent.stat().st_mode


def test_of_two_builds_at_once_the_last_to_finish_wins(site: Path) -> None:
    first, second = Staging(site), Staging(site)
    write(first.folder, "thứ nhất")
    write(second.folder, "thứ hai")
    second.commit()
    assert shown(site) == "thứ hai"
    first.commit()
    assert shown(site) == "thứ nhất"
    assert left_beside(site) == []


def test_a_new_build_leaves_a_running_one_alone(site: Path) -> None:
    running = Staging(site)
    write(running.folder, "đang dựng")
    Staging(site).discard()
    assert shown(running.folder) == "đang dựng"


def test_editions_side_by_side_keep_apart(tmp_path: Path) -> None:
    public, press = Staging(tmp_path / "public"), Staging(tmp_path / "press")
    write(public.folder, "công khai")
    write(press.folder, "báo chí")
    press.commit()
    public.commit()
    assert (shown(tmp_path / "public"), shown(tmp_path / "press")) == ("công khai", "báo chí")


def test_kill_while_building_leaves_the_old_site_and_is_swept(site: Path) -> None:
    killed(site, "pass")
    assert shown(site) == "trang cũ"
    assert left_beside(site) != []
    Staging(site).discard()
    assert shown(site) == "trang cũ"
    assert left_beside(site) == []


def test_kill_between_the_renames_is_finished_by_the_next_build(site: Path) -> None:
    killed(
        site,
        "rename = Path.rename; "
        "Path.rename = lambda self, to: (rename(self, to), die()); staging.commit()",
    )
    assert not site.exists()
    Staging(site).discard()
    assert shown(site) == "trang mới"
    assert left_beside(site) == []


def test_kill_before_the_old_site_is_removed_leaves_the_new_one(site: Path) -> None:
    killed(site, "import shutil; shutil.rmtree = die; staging.commit()")
    assert shown(site) == "trang mới"
    Staging(site).discard()
    assert shown(site) == "trang mới"
    assert left_beside(site) == []


def test_a_killed_commit_is_also_finished_by_a_build_that_commits(site: Path) -> None:
    running = Staging(site)
    write(running.folder, "mới hơn")
    killed(
        site,
        "rename = Path.rename; "
        "Path.rename = lambda self, to: (rename(self, to), die()); staging.commit()",
    )
    running.commit()
    assert shown(site) == "mới hơn"
    Staging(site).discard()
    assert left_beside(site) == []


def test_a_site_behind_a_link_stays_behind_it(tmp_path: Path) -> None:
    real = tmp_path / "real"
    write(real, "trang cũ")
    link = tmp_path / "public"
    link.symlink_to(real, target_is_directory=True)
    staging = Staging(link)
    write(staging.folder, "trang mới")
    staging.commit()
    assert link.is_symlink()
    assert shown(link) == "trang mới"


@pytest.mark.parametrize("kept", ["Kế hoạch.docx", "index.html", "anh/001.jpg"])
def test_a_folder_that_holds_something_else_is_never_replaced(tmp_path: Path, kept: str) -> None:
    target = tmp_path / "public"
    (target / kept).parent.mkdir(parents=True)
    (target / kept).write_text("của người dùng", "utf-8")
    with pytest.raises(Wrong, match="đang chứa thứ khác"):
        Staging(target)
    assert (target / kept).read_text("utf-8") == "của người dùng"
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_an_empty_folder_and_a_site_may_be_replaced(tmp_path: Path, site: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for target in (empty, site, tmp_path / "new"):
        staging = Staging(target)
        write(staging.folder, "trang mới")
        staging.commit()
        assert shown(target) == "trang mới"
