"""exiftool, which knows what picture files say independently of us."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any


def write(path: Path, *tags: str, charset: str = "UTF8") -> Path:
    """The file itself, with tags such as `XMP-dc:Description=Đoàn đại biểu` written into it."""
    command = ["exiftool", "-q", "-overwrite_original", "-charset", f"iptc={charset}"]
    arguments = "\n".join(f"-{tag}" for tag in tags)
    subprocess.run(
        [*command, "-charset", "exif=UTF8", "-@", "-", str(path)],
        input=arguments,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return path


def read(path: Path, *more: str) -> dict[str, Any]:
    """Every tag that exiftool finds, by group and name."""
    command = ["exiftool", "-j", "-G1", "-struct", "-charset", "exif=UTF8", *more, str(path)]
    (found,) = json.loads(subprocess.check_output(command))
    assert isinstance(found, dict)
    return found
