"""The holdings of a campaign: the files below photos/ or docs/, by the names records call them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from campaign.grouping import grouped
from campaign.problems import Wrong, meant
from campaign.vietnamese import fold, nfc

FOLDER = "photos"
# What systems and network drives put beside pictures, besides what is hidden.
_LITTER_FILES = ("thumbs.db", "ehthumbs.db", "desktop.ini")
_LITTER_FOLDERS = ("@eadir", "__macosx")


class Holdings:
    """The files below a folder, listed once; names are compared in NFC, as YAML is read.

    Macs write diacritics in pieces, so a file's own name may be spelt otherwise.
    """

    def __init__(self, root: Path, folder: str = FOLDER) -> None:
        self.folder = root / folder

    @cached_property
    def names(self) -> frozenset[str]:
        """Every file by its name below the folder, with slashes; hidden files are left out."""
        return frozenset(self._spelt)

    def file(self, name: str) -> Path:
        """Where the file of that name is, however its name is spelt on the disk."""
        return self.folder / self._spelt.get(name, (name,))[0]

    @cached_property
    def twins(self) -> Mapping[str, tuple[str, ...]]:
        """Names that several files have, each spelt in its way: the first is the one in use."""
        return {name: spelt for name, spelt in self._spelt.items() if len(spelt) > 1}

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Folders that are links; what is in them is no part of the campaign."""
        found = (prefix + name for prefix, folders, _ in self._tree for name in folders)
        return tuple(sorted(nfc(name) for name in found if (self.folder / name).is_symlink()))

    def check(self, name: str) -> str:
        """The name itself; Wrong if there is no such file."""
        if name in self.names:
            return name
        link = next((one for one in self.links if name.startswith(f"{one}/")), None)
        if link is not None:
            raise _behind(link)
        vi, en = self._close(name)
        raise Wrong(
            f"không có tệp {FOLDER}/{name}{vi or f'; đặt tệp vào {FOLDER}/ và viết đúng tên'}",
            f"there is no file {FOLDER}/{name}{en or f'; put it into {FOLDER}/, named like this'}",
        )

    @cached_property
    def _spelt(self) -> Mapping[str, tuple[str, ...]]:
        """Name -> as the disk spells it; a spelling that is the name itself comes first."""
        found = (prefix + name for prefix, _, names in self._tree for name in names)
        return grouped(sorted(found, key=lambda name: (name != nfc(name), name)), nfc)

    @cached_property
    def _tree(self) -> tuple[tuple[str, list[str], list[str]], ...]:
        """`1977/` (empty for the folder itself), the folders in it, the files in it."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if _is_meant(name, _LITTER_FOLDERS)]
            inside = Path(folder).relative_to(self.folder).as_posix()
            kept = [name for name in names if _is_meant(name, _LITTER_FILES)]
            yield "" if inside == "." else f"{inside}/", list(folders), kept

    def _close(self, name: str) -> tuple[str, str]:
        """The name that was probably meant: elsewhere, with other capitals, or misspelt."""
        path = PurePosixPath(name)
        folded = self._by_folded_name.get(fold(path.name), ())
        if len(folded) == 1:
            return f"; ý bạn là '{folded[0]}'?", f"; did you mean '{folded[0]}'?"
        return meant(name, self._by_folder.get(path.parent.as_posix(), ()))

    @cached_property
    def _by_folded_name(self) -> Mapping[str, tuple[str, ...]]:
        return grouped(sorted(self.names), lambda name: fold(PurePosixPath(name).name))

    @cached_property
    def _by_folder(self) -> Mapping[str, tuple[str, ...]]:
        return grouped(sorted(self.names), lambda name: PurePosixPath(name).parent.as_posix())


def _is_meant(name: str, litter: tuple[str, ...]) -> bool:
    return not name.startswith(".") and name.lower() not in litter


def _behind(link: str) -> Wrong:
    return Wrong(
        f"{FOLDER}/{link} là liên kết tới thư mục khác nên không được xem; chép thư mục ấy vào "
        f"{FOLDER}/",
        f"{FOLDER}/{link} is a link to another folder and isn't looked into; copy that folder into "
        f"{FOLDER}/",
    )
