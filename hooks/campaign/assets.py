"""Styles, scripts, fonts and drawings: only those that pages ask for, named by content."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from jinja2 import TemplateNotFound

from campaign import fonts

FOLDER = "tai-nguyen"
_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|\#)([^"')]+)\1\s*\)""", re.IGNORECASE)


class Assets:
    """The files below overrides/ that the pages of this build use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}

    @property
    def files(self) -> Mapping[str, bytes]:
        """What to publish: address below the site's root -> content."""
        return {f"{FOLDER}/{name}": content for name, content in self._contents.items()}

    def has(self, path: str) -> bool:
        """True if there is such a file below overrides/."""
        return (self._folder / path).is_file()

    def uri(self, path: str) -> str:
        """The address of a file below overrides/, which is published from now on."""
        return f"{FOLDER}/{self._named(posixpath.normpath(path))}"

    def _named(self, path: str) -> str:
        if path not in self._names:
            content = self._content(path)
            # The name holds the hash of what is published, addresses of other files included:
            # a server may let it be kept for ever.
            mark = hashlib.sha256(content).hexdigest()[:8]
            name = PurePosixPath(path)
            self._names[path] = f"{name.stem}.{mark}{name.suffix}"
            self._contents[self._names[path]] = content
        return self._names[path]

    def _content(self, path: str) -> bytes:
        if not self.has(path):
            font = fonts.made(path, self._folder.parent / ".cache" / "fonts")
            if font is None:
                raise TemplateNotFound(path)
            return font
        content = (self._folder / path).read_bytes()
        if not path.endswith(".css"):
            return content
        here = posixpath.dirname(path)
        return _URL.sub(lambda url: self._beside(here, url[2]), content.decode()).encode()

    def _beside(self, here: str, target: str) -> str:
        path, mark, rest = target.strip().partition("#")
        return f'url("{self._named(posixpath.normpath(posixpath.join(here, path)))}{mark}{rest}")'
