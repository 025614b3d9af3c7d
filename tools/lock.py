"""Writes the lock files anew from pyproject.toml: pinned, hashed, for every system.

    python tools/lock.py [--upgrade]
Without `--upgrade` a version changes only where pyproject.toml asks for it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# In this order: each keeps to the versions of the one before, and tests ask for the most.
EXTRAS = {
    "requirements-dev.lock": "dev",
    "requirements.lock": None,
    "properdocs.lock": "properdocs",
    "requirements-heic.lock": "heic",
}


def command(uv: str, lock: str, flags: list[str]) -> list[str]:
    """One run of uv, which writes one lock."""
    options = ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
    said = ["--custom-compile-command=make lock"]
    extra = [f"--extra={EXTRAS[lock]}"] if EXTRAS[lock] else []
    earlier = list(EXTRAS)[: list(EXTRAS).index(lock)]
    same = [f"--constraints={other}" for other in earlier]
    return [
        *(uv, "pip", "compile", *options, *said, *extra, *same, *flags),
        *("--output-file", lock, "pyproject.toml", "-"),
    ]


def main(flags: list[str]) -> int:
    """Exit code 0 when all are written."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv isn't installed; it writes the locks (pipx install uv).", file=sys.stderr)
        return 1
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    # The project is built in the environment itself, so its build tool is locked too.
    build = "\n".join(project["build-system"]["requires"]).encode()
    for lock in EXTRAS:
        subprocess.run(
            command(uv, lock, flags), input=build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
