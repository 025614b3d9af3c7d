"""What MkDocs is asked to build: which campaign, which edition, as of when."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from campaign import vietnamese
from campaign.editions import Edition
from campaign.problems import Wrong


@dataclass(frozen=True)
class Order:
    """One build as somebody wants it."""

    campaign: Path
    edition: Edition
    at: datetime | None
    messages: str
    templates: Path
    cache: Path
    skips_broken_photos: bool = False
    """True where a plate stands in for a photograph that can't be shown."""
    preview: bool = False
    """True while somebody looks at it with `kyniem serve`."""

    @property
    def docs(self) -> Path:
        """Where its prose is; an empty folder if the campaign has none."""
        docs = self.campaign / "docs"
        return docs if docs.is_dir() else self.empty

    @property
    def empty(self) -> Path:
        """A folder without prose."""
        return self.cache / "no-docs"

    @classmethod
    def read(cls, config: MkDocsConfig, *, preview: bool) -> Order:
        """The order in `config.extra`; CAMPAIGN names the campaign for plain `mkdocs build`."""
        root = Path(config.config_file_path).resolve().parent
        named = config.extra.get("campaign") or os.environ.get("CAMPAIGN") or root
        folder = Path(named).resolve()
        if not (folder / "data").is_dir():
            raise Wrong(
                f"'{named}' không phải là thư mục của một đợt kỷ niệm: không có data/",
                f"'{named}' is not the folder of a campaign: it has no data/",
            )
        return cls(
            campaign=folder,
            edition=Edition(config.extra["edition"]),
            at=config.extra.get("at"),
            messages=config.extra.get("messages", "vi"),
            templates=root / "overrides",
            cache=root / ".cache",
            skips_broken_photos=bool(config.extra.get("skip_broken_photos")),
            preview=preview,
        )


def prepare(config: MkDocsConfig, order: Order) -> None:
    """Turns MkDocs to the campaign's folders, and off what the theme would add by itself."""
    if order.docs == order.empty:
        order.empty.mkdir(parents=True, exist_ok=True)
    config.docs_dir = str(order.docs)
    # MkDocs refuses a folder that isn't there; photos/ may come later.
    folders = (order.campaign / "data", order.campaign / "photos")
    config.watch.extend(str(folder) for folder in folders if folder.is_dir())
    # The theme's own 404.html and sitemap.xml know nothing of our pages.
    config.theme.static_templates.clear()
    config.mdx_configs.setdefault("toc", {})["slugify"] = vietnamese.slug
