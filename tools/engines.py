"""Builds the public edition with MkDocs and with ProperDocs and compares what they made.

    python -m tools.engines
ProperDocs continues MkDocs; while both make the same site, we can move whenever we must.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tools.builds import CAMPAIGNS, EDITIONS, ROOT, Failed, pages, strictly

PROPERDOCS = ROOT / ".venv-properdocs" / "bin" / "properdocs"


def differences(mkdocs: frozenset[str], properdocs: frozenset[str]) -> list[str]:
    """One line for each file that only one of the two made; an asset's name tells its content."""
    only = [f"only MkDocs makes {name}" for name in sorted(mkdocs - properdocs)]
    return only + [f"only ProperDocs makes {name}" for name in sorted(properdocs - mkdocs)]


def main() -> int:
    """Exit code 0 when both engines make the same files, and some pages."""
    engines = {"mkdocs": [sys.executable, "-m", "mkdocs"], "properdocs": [str(PROPERDOCS)]}
    with tempfile.TemporaryDirectory() as out:
        try:
            mkdocs, properdocs = (
                strictly(engine, EDITIONS[0], CAMPAIGNS[0], Path(out, name))
                for name, engine in engines.items()
            )
        except Failed as failure:
            print(failure, file=sys.stderr)
            return 1
    found = differences(mkdocs, properdocs)
    print("\n".join(found) or f"MkDocs and ProperDocs make the same {len(pages(mkdocs))} pages")
    return 1 if found or not pages(mkdocs) else 0


if __name__ == "__main__":
    sys.exit(main())
