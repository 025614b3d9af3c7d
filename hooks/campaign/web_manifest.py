"""The web app manifest: what a telephone calls the site on its first screen, and its icons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from campaign import colours
from campaign.address import home
from campaign.app_icon import app_icon
from campaign.editions import View

PAPER = "#FFFDF8"
# Width, purpose, and the share of it that stays free: systems cut off a tenth all round.
ICONS = ((192, "any", 0.14), (512, "any", 0.14), (512, "maskable", 0.24))
# What iPhones ask for beside the manifest.
TOUCH = 180, 0.18
Add = Callable[[str, bytes], str]


def manifest(view: View, field: str, add: Add, folder: Path) -> bytes:
    """The manifest of the site in one language; `add` publishes a file, `folder` keeps icons."""
    settings, language = view.settings, view.language
    body = settings.organisation.short or settings.organisation.name
    told = {
        "name": settings.title.told(language),
        "short_name": body.told(language),
        "description": settings.summary.told(language),
        "lang": language,
        "dir": "ltr",
        # Seen from the manifest, which lies in a folder of the site.
        "start_url": f"../{home(language)}",
        "scope": "../",
        "display": "minimal-ui",
        "theme_color": field,
        "background_color": PAPER,
        "icons": list(_icons(settings.occasion.years, field, add, folder)),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _icons(number: int | None, field: str, add: Add, folder: Path) -> Iterator[dict[str, Any]]:
    for side, purpose, margin in ICONS:
        content = app_icon(number, (field, colours.ON_FIELD_2), side, margin, folder)
        yield {
            "src": add(f"icon-{purpose}-{side}.png", content).rpartition("/")[2],
            "sizes": f"{side}x{side}",
            "type": "image/png",
            "purpose": purpose,
        }


def touch_icon(view: View, field: str, folder: Path) -> bytes:
    """The icon for an iPhone."""
    return app_icon(view.settings.occasion.years, (field, colours.ON_FIELD_2), *TOUCH, folder)
