"""New records at the end of a list in a file people edit; not a letter of theirs is changed."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent
from typing import Any

from campaign.problems import Wrong, shown
from campaign.source import parse
from campaign.vietnamese import nfc
from campaign.writing import write_whole

_NEXT_KEY = re.compile(r"[^\s#-]")
_EMPTY = re.compile(r":[ \t]*\[[ \t]*\]")
_NOTHING_MORE = re.compile(r"\s*(?:#.*)?\n?")


def append(file: Path, key: str, records: str) -> None:
    """Writes the records under the key; Wrong if the file can't take them, and stays as it is."""
    try:
        before = file.read_bytes().decode("utf-8") if file.exists() else ""
        if there := _ids(_data(before).get(key)) & _ids(_list(records)):
            raise _there(file, there)
        after = appended(before.replace("\r\n", "\n"), key, records)
        if after is None:
            raise _refused(file, key)
        if "\r\n" in before:
            after = after.replace("\n", "\r\n")
        write_whole(file, after.encode())
    except (OSError, UnicodeDecodeError) as error:
        raise Wrong(
            f"không ghi được {shown(file)}: {error}", f"can't write {shown(file)}: {error}"
        ) from None


def appended(text: str, key: str, records: str) -> str | None:
    """The text with these records under the key; None where that isn't sure to be right."""
    lines = _lines(text)
    at = _head(lines, key)
    if at is None:
        lines += [*(["\n"] if text else []), f"{key}:\n"]
        at = len(lines) - 1
    lines[at] = _EMPTY.sub(":", lines[at])
    end = _end(lines, at + 1)
    lines.insert(end, indent(records, _margin(lines[at + 1 : end])))
    after = "".join(lines)
    known = _data(text)
    expected = {**known, key: [*(known.get(key) or []), *_list(records)]}
    return after if _data(after) == expected else None


def as_deep(text: str, key: str, records: str) -> str:
    """The records as far from the margin as those under the key are: to be pasted there."""
    lines = _lines(text)
    at = _head(lines, key)
    held = [] if at is None else lines[at + 1 : _end(lines, at + 1)]
    return indent(records, _margin(held))


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.splitlines()]


def _head(lines: list[str], key: str) -> int | None:
    """Where the key stands, if nothing but its list can follow."""
    head = re.compile(rf"{key}:[ \t]*(?:\[[ \t]*\])?[ \t]*(?:#.*)?\n")
    return next((number for number, line in enumerate(lines) if head.fullmatch(line)), None)


def _margin(held: list[str]) -> str:
    """What stands before the items of a list; two spaces where there is none yet."""
    own = re.search(r"(?m)^ *(?=- )", "".join(held))
    return own[0] if own else "  "


def _ids(records: Any) -> set[str]:
    known = records if isinstance(records, list) else ()
    return {str(one["id"]) for one in known if isinstance(one, dict) and "id" in one}


def _end(lines: list[str], begin: int) -> int:
    """Behind the last item; what is said above the next key belongs to that."""
    rest = range(begin, len(lines))
    end = next((number for number in rest if _NEXT_KEY.match(lines[number])), len(lines))
    while end > begin and _NOTHING_MORE.fullmatch(lines[end - 1]):
        end -= 1
    return end


def _data(text: str) -> dict[str, Any]:
    read = parse(nfc(text.removeprefix("\ufeff")), Path("data.yml"))
    return read.data if isinstance(read.data, dict) and not read.problems else {}


def _list(records: str) -> list[Any]:
    read = parse(nfc(records), Path("data.yml"))
    return read.data if isinstance(read.data, list) else []


def _there(file: Path, ids: set[str]) -> Wrong:
    """Somebody else has written them meanwhile."""
    names = ", ".join(sorted(ids))
    return Wrong(
        f"{shown(file)} vừa bị sửa, đã có hồ sơ {names}, nên chưa ghi gì; chạy lại",
        f"{shown(file)} has been changed, {names} are there already, so nothing was written; "
        "run it again",
    )


def _refused(file: Path, key: str) -> Wrong:
    return Wrong(
        f"không chắc thêm đúng chỗ trong {shown(file)} nên chưa ghi gì; chạy lại không có --write "
        f"rồi dán các hồ sơ vào cuối {key}",
        f"no sure place for them in {shown(file)}, so nothing was written; run it without --write "
        f"and paste the records at the end of {key}",
    )
