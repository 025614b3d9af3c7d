"""A test that skips itself fails, alone or with its whole file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPED = {
    "test": "import pytest\ndef test_x(): pytest.skip('thiếu trình duyệt')\n",
    "mark": "import pytest\n@pytest.mark.skip\ndef test_x(): ...\n",
    "file": "import pytest\npytest.importorskip('thu_vien_khong_co')\n",
}


@pytest.mark.parametrize("source", SKIPPED.values(), ids=SKIPPED)
def test_a_skip_fails_the_run(tmp_path: Path, source: str) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_x.py").write_text(source, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)]
    ended = subprocess.run(command, cwd=tmp_path, check=False, text=True, capture_output=True)
    assert ended.returncode != 0, ended.stdout
    assert "may not be skipped" in ended.stdout
