"""The browser that the tests drive."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser")
MACOS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# Where Playwright puts the one it downloads, and what that one is called on each system.
DOWNLOADS = ROOT / ".cache" / "playwright"
DOWNLOADED = ("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing")


def found() -> Path | None:
    """An installed Chrome or Chromium, or the one that Playwright has downloaded here."""
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    downloaded = (p for p in DOWNLOADS.rglob("*") if p.name in DOWNLOADED and p.is_file())
    return next((p for p in [*MACOS, *sorted(downloaded)] if p.is_file()), None)


def download() -> None:
    """Playwright's own Chromium, into the project's cache."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    environment = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADS)}
    subprocess.run(command, check=False, env=environment)
