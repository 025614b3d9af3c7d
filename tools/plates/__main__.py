"""Draws plates into the photos/ of both campaigns.

python -m tools.plates [name …]
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.plates.catalogue import PLATES
from tools.plates.printing import printed

ROOT = Path(__file__).resolve().parents[2]


def main(names: list[str]) -> None:
    """Draw those of the names, or all."""
    for folder, plates in PLATES.items():
        for plate in plates:
            if names and plate.name not in names:
                continue
            file = ROOT / folder / plate.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(printed(plate))
            print(f"{folder}/{plate.file}  {file.stat().st_size:,} bytes", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
