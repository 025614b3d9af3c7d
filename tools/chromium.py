"""Finds the browser that the tests drive, and installs one where there is none.

python -m tools.chromium
"""

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

# What pages are drawn with until their own fonts arrive: overrides/theme/tokens.css names them.
TWINS = (
    ("Arial", "Liberation Sans", "Arimo"),
    ("Times New Roman", "Liberation Serif", "Tinos"),
)
# Another installation may be under way: apt waits for it instead of giving up.
APT = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")


def found() -> Path | None:
    """An installed Chrome or Chromium, or the one that Playwright has downloaded here."""
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    downloaded = (p for p in DOWNLOADS.rglob("*") if p.name in DOWNLOADED and p.is_file())
    return next((p for p in [*MACOS, *sorted(downloaded)] if p.is_file()), None)


def has_fonts() -> bool:
    """Both kinds of letters are there for first paints; without fontconfig nobody can tell."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return True
    installed = subprocess.check_output([fc_list], text=True)
    return all(any(name in installed for name in twins) for twins in TWINS)


def needed() -> tuple[str, ...]:
    """Debian's packages for what is missing."""
    browser = () if found() else ("chromium",)
    return (*browser, *(() if has_fonts() else ("fonts-liberation",)))


def install(packages: tuple[str, ...]) -> None:
    """Installs Debian's packages; where we may not, prints the command that would."""
    if shutil.which("apt-get") is None:
        return
    if os.geteuid() != 0:
        print(f"Thiếu: {', '.join(packages)}. Hãy chạy: sudo {' '.join([*APT, *packages])}")
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], check=False, env=environment)
    subprocess.run([*APT, "--quiet", *packages], check=False, env=environment)


def download() -> None:
    """Playwright's own Chromium, into the project's cache."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    environment = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADS)}
    subprocess.run(command, check=False, env=environment)


def main() -> int:
    """Exit code 0 when there is a browser that starts; it says which one."""
    if packages := needed():
        install(packages)
    if found() is None:
        download()
    browser = found()
    if browser is None or needed():
        print(f"Còn thiếu: {', '.join(needed())}", file=sys.stderr)
        print(f"Still missing: {', '.join(needed())}", file=sys.stderr)
        return 1
    return subprocess.run([browser, "--version"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
