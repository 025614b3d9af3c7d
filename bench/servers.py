"""Serves a built site with nginx, Caddy and Apache as deploy/ and the site itself set them up.

Run: python -m bench.servers [nginx] [caddy] [apache]

Needs Debian's nginx with libnginx-mod-http-brotli-static, caddy, apache2. Each listens on a port of
this machine only and is asked for all that deploy/ promises; whatever it does otherwise is printed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.serving import SERVERS, ask, faults
from campaign import site
from campaign.compression import compress
from campaign.exhibits import PICTURES
from campaign.policy import TO_ALL
from tests.site.browsing import ROOT

LINKS = """\
links:
  - {id: kh2, to: ke-hoach/}
  - {id: dau, to: ""}
  - {id: cu3, retired: true}
"""


def main(names: list[str]) -> int:
    """Exit code 0 if every server does what it has to."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        campaign = linked(Path(folder) / "campaign")
        site.build(root=ROOT, campaign=campaign, edition="public", at=None, out=built)
        compress(built)
        for name in names:
            place = Path(folder) / name
            place.mkdir()
            with SERVERS[name](built, place) as url:
                found = [*faults(url, built), *closed(url, built)]
            wrong += len(found)
            print("\n".join((f"{name}: {len(found)} faults", *found)))
    return 1 if wrong else 0


def linked(folder: Path) -> Path:
    """The campaign in the root with short links."""
    for name in ("data", "docs", "photos"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "data/shortlinks.yml").write_text(LINKS, "utf-8")
    return folder


def closed(url: str, built: Path) -> Iterator[str]:
    """Photographs that viewers on other sites can't read, and pages that they can."""
    name, said = TO_ALL
    picture = next((built / PICTURES).glob("*.jpg")).name
    right = {f"/{PICTURES}/{picture}": said, "/trien-lam/anh.csv": said, "/": ""}
    for path, wanted in right.items():
        if (told := ask(url, path)[name]) != wanted:
            yield f"{path}: {name}: {told!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(SERVERS)))
