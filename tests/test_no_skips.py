"""A test that skips itself fails, alone or with its whole file."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = {
    "test_call.py": "import pytest\ndef test_x(): pytest.skip('thiếu trình duyệt')\n",
    "test_mark.py": "import pytest\n@pytest.mark.skip\ndef test_x(): ...\n",
    "test_file.py": "import pytest\npytest.importorskip('thu_vien_khong_co')\n",
}


def test_every_way_to_skip_fails_the_run(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    for name, source in SKIPPED.items():
        (tmp_path / name).write_text(source, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-ra",
        "--continue-on-collection-errors",
        str(tmp_path),
    ]
    ended = subprocess.run(command, cwd=tmp_path, check=False, text=True, capture_output=True)
    assert ended.returncode != 0, ended.stdout
    for name in SKIPPED:
        assert re.search(rf"(FAILED|ERROR) .*{name}", ended.stdout), ended.stdout
    assert "1 failed, 2 errors" in ended.stdout
