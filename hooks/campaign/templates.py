"""Jinja as pages need it: strict, escaping, compiled and kept, without what nobody uses."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from campaign.writing import mark_used, write_whole

# Another syntax, or other filters that take the context, is another number.
_RECIPE = 1
_MARK = hashlib.sha256().digest_size


class Compiled(BytecodeCache):
    """What templates were compiled to, in a folder that may be lost."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Finds what the same text has become before."""
        file = self._file(bucket)
        try:
            content = file.read_bytes()
        except OSError:
            return
        mark_used(file)
        mark, code = content[:_MARK], content[_MARK:]
        # Python believes whatever bytes it is given to be code: half of a file must be none.
        if hashlib.sha256(code).digest() == mark:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what it has become now; without a place to do so nothing is lost but time."""
        code = bucket.bytecode_to_string()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(bucket), hashlib.sha256(code).digest() + code)

    def _file(self, bucket: Bucket) -> Path:
        made_of = repr((_RECIPE, version("jinja2"), bucket.key, bucket.checksum))
        return self._folder / f"{hashlib.sha256(made_of.encode()).hexdigest()[:16]}.code"


class Templates(Environment):
    """The templates of a folder; what they were compiled to is kept in another one."""

    def __init__(self, folder: Path, kept: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            # A build reads its templates once; the next one has an environment of its own.
            auto_reload=False,
            bytecode_cache=Compiled(kept),
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """The same for all templates: chains of them would be compared at every import."""
        return self.globals
