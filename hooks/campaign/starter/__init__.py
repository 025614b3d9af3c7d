"""A campaign folder to start from: a school's fiftieth anniversary, commented key by key."""

from __future__ import annotations

import shutil
from pathlib import Path

from campaign import schema
from campaign.problems import Wrong, shown
from campaign.sections import PARTS

MODEL_FOLDER = Path(__file__).parent / "folder"


def write(folder: Path) -> tuple[Path, ...]:
    """Writes the folder, with the schemas its files name; the files written, in order.

    The schemas come along so that completion works wherever the folder is moved.
    """
    _refuse_unless_free(folder)
    shutil.copytree(MODEL_FOLDER, folder, dirs_exist_ok=True)
    schema.write(folder / "schema", PARTS)
    return tuple(sorted(file for file in folder.rglob("*") if file.is_file()))


def _refuse_unless_free(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Wrong(
            f"'{shown(folder)}' là một tệp; hãy đặt tên một thư mục mới",
            f"'{shown(folder)}' is a file; name a new folder",
        )
    if folder.is_dir() and any(folder.iterdir()):
        raise Wrong(
            f"thư mục '{shown(folder)}' không trống; hãy đặt tên một thư mục mới",
            f"the folder '{shown(folder)}' isn't empty; name a new one",
        )
