"""Scripts of others: in folders named by version, each with its licence, unchanged."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from campaign.assets import Assets

ROOT = Path(__file__).resolve().parents[1]
VENDOR = ROOT / "overrides" / "vendor"
SUMS = VENDOR / "SHA256SUMS"


def vendored() -> dict[str, str]:
    """File below vendor/ -> its checksum."""
    files = (path for path in VENDOR.rglob("*") if path.is_file() and path != SUMS)
    return {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def test_the_list_holds_every_file_as_it_is() -> None:
    listed = (line.split("  ", 1) for line in SUMS.read_text("utf-8").splitlines())
    assert {name: checksum for checksum, name in listed} == vendored()


def test_every_folder_says_its_version_and_holds_its_licence() -> None:
    for folder in (path for path in VENDOR.iterdir() if path.is_dir()):
        assert re.fullmatch(r"[a-z]+-\d+(\.\d+)+", folder.name), folder
        assert list(folder.glob("LICENSE*")), folder


def test_a_script_is_published_with_its_licence() -> None:
    assets = Assets(ROOT / "overrides")
    assets.uri("vendor/minisearch-7.2.0/minisearch.js")
    published = {re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in assets.files}
    assert published == {"tai-nguyen/minisearch.js", "tai-nguyen/LICENSE.txt"}
