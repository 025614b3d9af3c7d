"""The photographs of a build handed to MkDocs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from campaign.exhibits import published


class Linked(File):
    """A file that is published as it lies in the cache: by a second name, not by a copy."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Links it into the site, or copies it where a disk can't link."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        assert self.abs_src_path is not None
        try:
            os.link(self.abs_src_path, target)
        except OSError:
            super().copy_file()


def publish(pictures: Mapping[str, Path], files: Files, config: MkDocsConfig) -> None:
    """Adds the finished files to what MkDocs writes."""
    for name, path in pictures.items():
        if files.get_file_from_path(published(name)) is None:  # one plate stands in for many
            files.append(Linked.generated(config, published(name), abs_src_path=str(path)))
