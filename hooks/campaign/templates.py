"""Jinja as pages need it: strict, escaping, compiled and kept, without what nobody uses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, MutableMapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from campaign.writing import keep, mark_used

# Another way of compiling is another number.
_RECIPE = 1
_MARK = hashlib.sha256().digest_size


def _asked_late(told: Callable[..., object]) -> Callable[..., object]:
    """The filter as Jinja asks it only where there is a page, even of what is always the same."""

    @pass_context
    def asked(_: Context, *of: object, **more: object) -> object:
        return told(*of, **more)

    return asked


class Compiled(BytecodeCache):
    """What templates were compiled to, in a folder that may be lost."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._jinja = version("jinja2")

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
        keep(self._file(bucket), hashlib.sha256(code).digest() + code)

    def _file(self, bucket: Bucket) -> Path:
        # How a filter is called is compiled into what calls it.
        called = sorted(
            (name, str(getattr(told, "jinja_pass_arg", None)))
            for name, told in bucket.environment.filters.items()
        )
        made_of = repr((_RECIPE, self._jinja, called, bucket.key, bucket.checksum))
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

    def offer(self, **filters: Callable[..., object]) -> None:
        """Offers filters of one view: none is asked while a template is compiled for all views."""
        self.filters |= {name: _asked_late(told) for name, told in filters.items()}

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """The same for all templates: chains of them would be compared at every import."""
        return self.globals
