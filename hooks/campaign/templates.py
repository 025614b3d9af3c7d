"""Jinja as pages need it: strict, escaping, compiled once, without what nobody uses."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """What templates were compiled to: for every language, and for each build of a preview."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Finds what the same text has become before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what it has become now."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


class Templates(Environment):
    """The templates of a folder. All such environments have the same syntax and filters."""

    _compiled = _Compiled()

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            # A build reads its templates once; the next one has an environment of its own.
            auto_reload=False,
            bytecode_cache=self._compiled,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """The same for all templates: chains of them would be compared at every import."""
        return self.globals
