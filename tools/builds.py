"""Builds every edition of both campaigns strictly: a warning of MkDocs is a failure.

python -m tools.builds
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITIONS = ("mkdocs.yml", "mkdocs.kiosk.yml", "mkdocs.press.yml")
CAMPAIGNS = (".", "examples/hai-duong-2012")


class Failed(Exception):
    """A build that stopped or warned; its text is what the build printed."""


def strictly(engine: list[str], config: str, campaign: str, out: Path) -> frozenset[str]:
    """Names of the files that `engine` made of one edition of one campaign."""
    # Never --quiet: it takes the warnings from --strict too.
    command = [*engine, "build", "--strict", "--config-file", config, "--site-dir", str(out)]
    environment = {**os.environ, "CAMPAIGN": campaign}
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if ended.returncode:
        raise Failed(f"CAMPAIGN={campaign} {' '.join(command)}\n{ended.stdout}")
    return frozenset(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file())


def pages(files: frozenset[str]) -> frozenset[str]:
    """Those that are pages."""
    return frozenset(name for name in files if name.endswith(".html"))


def main() -> int:
    """Exit code 0 when every build was clean; all of them are tried."""
    mkdocs = [sys.executable, "-m", "mkdocs"]
    failed = 0
    for campaign in CAMPAIGNS:
        for config in EDITIONS:
            begun = time.monotonic()
            try:
                with tempfile.TemporaryDirectory() as out:
                    made = pages(strictly(mkdocs, config, campaign, Path(out, "site")))
            except Failed as failure:
                failed += 1
                print(failure, file=sys.stderr)
            else:
                took = time.monotonic() - begun
                print(f"{campaign} {config}: {len(made)} pages, {took:.1f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
