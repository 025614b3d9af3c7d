"""The text of a file that people write, or what keeps it from being read."""

from __future__ import annotations

import errno
from pathlib import Path

from campaign.problems import Place, Problem
from campaign.vietnamese import nfc

_REASONS = {
    errno.EISDIR: ("đây là một thư mục", "it is a folder"),
    errno.EACCES: ("không có quyền đọc", "you may not read it"),
}


def text_of(file: Path) -> str | Problem:
    """The file's text in NFC, or why it can't be read."""
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return Problem(
            Place(file),
            "",
            f"thiếu tệp {file.name}; xem tệp mẫu trong thư mục mà `kyniem new` tạo ra",
            f"the file {file.name} is missing; see the one in a folder that `kyniem new` makes",
        )
    except OSError as error:
        vi, en = _REASONS.get(error.errno or 0, (error.strerror or str(error),) * 2)
        return Problem(Place(file), "", f"không đọc được tệp: {vi}", f"unreadable: {en}")
    try:
        return nfc(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Problem(
            Place(file, raw[: error.start].count(b"\n") + 1),
            "",
            "tệp không phải UTF-8; mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
            "not UTF-8; open it in an editor and save it as UTF-8",
        )
