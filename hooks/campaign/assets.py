"""Styles, scripts, fonts and drawings: only those that pages ask for, named by content."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from jinja2 import TemplateNotFound

from campaign import fonts

FOLDER = "tai-nguyen"
RECORDINGS = "phim"
VENDOR = "vendor/"
_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|\#)([^"')]+)\1\s*\)""", re.IGNORECASE)


class Assets:
    """The files below overrides/ that the pages of this build use.

    `added` is what the campaign adds to some of them: its colours to the tokens.
    """

    def __init__(self, folder: Path, added: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._added = added or {}
        self._uris: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}
        self._carried: dict[str, Path] = {}

    @property
    def files(self) -> Mapping[str, bytes]:
        """What to publish: address below the site's root -> content."""
        return {f"{FOLDER}/{name}": content for name, content in self._contents.items()}

    @property
    def carried(self) -> Mapping[str, Path]:
        """What to publish as it lies on the disk, being too large to hold: address -> file."""
        return self._carried

    @property
    def cache(self) -> Path:
        """Where what is made once is kept."""
        return self._folder.parent / ".cache"

    def has(self, path: str) -> bool:
        """True if there is such a file below overrides/."""
        return (self._folder / path).is_file()

    def uri(self, path: str) -> str:
        """The address of a file below overrides/, which is published from now on."""
        if path not in self._uris:
            self._uris[path] = f"{FOLDER}/{self._named(posixpath.normpath(path))}"
        return self._uris[path]

    def joined(self, path: str, parts: Sequence[str]) -> str:
        """The address of one style sheet made of several."""
        return self.add(path, b"\n".join(map(self._content, parts)))

    def add(self, path: str, content: bytes) -> str:
        """The address of a file that isn't below overrides/ but made for this campaign."""
        return f"{FOLDER}/{self._kept(path, content)}"

    def carry(self, file: Path, stem: str) -> str:
        """The address of a recording, which is published from now on."""
        with file.open("rb") as opened:
            mark = hashlib.file_digest(opened, "sha256").hexdigest()[:8]
        address = f"{RECORDINGS}/{stem}.{mark}{file.suffix.lower()}"
        self._carried[address] = file
        return address

    def inlined(self, path: str, prefix: str) -> str:
        """The text of a style sheet for inside a page, whose site begins at `prefix`."""
        text = self._content(path).decode()
        return _URL.sub(lambda url: f'url("{prefix}{FOLDER}/{url[2]}")', text)

    def _named(self, path: str) -> str:
        if path not in self._names:
            self._names[path] = self._kept(path, self._content(path))
            self._keep_licence_of(path)
        return self._names[path]

    def _keep_licence_of(self, path: str) -> None:
        """Who wrote a script lets us publish it together with the licence beside it."""
        if path.startswith(VENDOR):
            for licence in sorted((self._folder / path).parent.glob("LICENSE*")):
                self._kept(licence.name, licence.read_bytes())

    def _kept(self, path: str, content: bytes) -> str:
        # The name holds the hash of what is published, addresses of other files included:
        # a server may let it be kept for ever.
        mark = hashlib.sha256(content).hexdigest()[:8]
        name = PurePosixPath(path)
        kept = f"{name.stem}.{mark}{name.suffix}"
        self._contents[kept] = content
        return kept

    def _content(self, path: str) -> bytes:
        if not self.has(path):
            font = fonts.made(path, self.cache / "fonts")
            if font is None:
                raise TemplateNotFound(path)
            return font
        content = (self._folder / path).read_bytes() + self._added.get(path, "").encode()
        if not path.endswith(".css"):
            return content
        here = posixpath.dirname(path)
        return _URL.sub(lambda url: self._beside(here, url[2]), content.decode()).encode()

    def _beside(self, here: str, target: str) -> str:
        path, mark, rest = target.strip().partition("#")
        return f'url("{self._named(posixpath.normpath(posixpath.join(here, path)))}{mark}{rest}")'
