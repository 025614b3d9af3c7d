"""Checks every page of every edition with the Nu Html Checker: no error but those with a reason.

python -m tools.markup vnu.jar: the checker is no part of the project, needs Java, and comes from
https://github.com/validator/validator or as `npm pack vnu-jar`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.builds import CAMPAIGNS, EDITIONS, strictly

# Pattern of a message -> why it is let pass.
ALLOWED = {
    r"Attribute “autocomplete” is only allowed when the input type is": (
        "Material's base.html writes two checkboxes so; nothing of ours shows or uses them"
    ),
}


def wrong(messages: Iterable[str]) -> Iterator[str]:
    """The errors that nobody has given a reason for."""
    for message in messages:
        if not any(re.search(pattern, message) for pattern in ALLOWED):
            yield message


def checked(jar: Path, folder: Path) -> list[str]:
    """The checker's errors for every page below the folder, one a line."""
    command = ["java", "-jar", str(jar), "--errors-only", "--skip-non-html", "--format", "gnu"]
    ended = subprocess.run([*command, str(folder)], check=False, text=True, stderr=subprocess.PIPE)
    return ended.stderr.splitlines()


def main() -> int:
    """Exit code 0 where every error has its reason."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file() or not shutil.which("java"):
        print(
            "Cần Java và tệp vnu.jar (https://github.com/validator/validator): "
            "make markup VNU=vnu.jar",
            file=sys.stderr,
        )
        return 2
    engine = [sys.executable, "-m", "mkdocs"]
    with tempfile.TemporaryDirectory() as folder:
        for number, campaign in enumerate(CAMPAIGNS):
            for config in EDITIONS:
                strictly(engine, config, campaign, Path(folder, str(number), config))
        found = tuple(wrong(checked(Path(sys.argv[1]), Path(folder))))
        pages = sum(1 for _ in Path(folder).rglob("*.html"))
    print(*found, f"{pages} pages, {len(found)} errors", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
