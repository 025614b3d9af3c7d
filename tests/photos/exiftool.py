"""exiftool, which knows what picture files say independently of us.

It takes half a second to start, so one process serves all tests of a run, as its `-stay_open` is
made for.
"""

from __future__ import annotations

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

_READY = "{ready}\n"


def write(path: Path, *tags: str, charset: str = "UTF8") -> Path:
    """The file itself, with tags such as `XMP-dc:Description=Đoàn đại biểu` written into it."""
    wanted = (f"-{tag}" for tag in tags)
    told = _run("-overwrite_original", "-charset", f"iptc={charset}", *wanted, str(path))
    assert "1 image files updated" in told, told
    return path


def read(path: Path, *more: str) -> dict[str, Any]:
    """Every tag that exiftool finds, by group and name."""
    (found,) = json.loads(_run("-j", "-G1", "-struct", *more, str(path)))
    assert isinstance(found, dict)
    return found


def _run(*arguments: str) -> str:
    """What exiftool prints, and its errors, for these arguments."""
    process = _process()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n".join((*arguments, "-charset", "exif=UTF8", "-execute", "")))
    process.stdin.flush()
    told = ""
    while not told.endswith(_READY):
        line = process.stdout.readline()
        assert line, f"exiftool ended: {told}"
        told += line
    return told.removesuffix(_READY)


@cache
def _process() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        ["exiftool", "-stay_open", "True", "-@", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    process.communicate("-stay_open\nFalse\n")
