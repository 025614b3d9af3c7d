"""Sees to it that this machine has what the tests need beside Python, and installs what it lacks.

python -m tools.machine
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools import chromium

# What pages are drawn with until their own fonts arrive: overrides/theme/tokens.css names them.
TWINS = (
    ("Arial", "Liberation Sans", "Arimo"),
    ("Times New Roman", "Liberation Serif", "Tinos"),
)
# Another installation may be under way: apt waits for it instead of giving up.
APT = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")


def has_fonts() -> bool:
    """Both kinds of letters are there for first paints; without fontconfig nobody can tell."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return True
    installed = subprocess.check_output([fc_list], text=True)
    return all(any(name in installed for name in twins) for twins in TWINS)


def needed() -> tuple[str, ...]:
    """Debian's packages for what is missing."""
    present = {
        "chromium": chromium.found() is not None,
        "fonts-liberation": has_fonts(),
        # Reads and writes what is said in picture files, independently of us.
        "libimage-exiftool-perl": shutil.which("exiftool") is not None,
        # Carries a site to where it is served: deploy/publish.sh.
        "rsync": shutil.which("rsync") is not None,
    }
    return tuple(package for package, is_there in present.items() if not is_there)


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


def main() -> int:
    """Exit code 0 when all is there and the browser starts; it says which one."""
    if packages := needed():
        install(packages)
    if chromium.found() is None:
        chromium.download()
    browser, missing = chromium.found(), needed()
    if browser is None or missing:
        print(f"Còn thiếu: {', '.join(missing)}", file=sys.stderr)
        print(f"Still missing: {', '.join(missing)}", file=sys.stderr)
        return 1
    return subprocess.run([browser, "--version"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
