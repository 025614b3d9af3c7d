"""Twenty new builds go up while nginx is under load: no request fails, no page is of two builds.

Run: python -m bench.switches

Needs nginx with libnginx-mod-http-brotli-static, wrk and rsync. Four builds that differ in words
and colours are published in turn by deploy/publish.sh. Meanwhile wrk asks for pages as fast as it
can, and visitors load a page with all that it names: the page has to be, byte for byte, that of one
build, and every file to have the content that its name promises. About a minute.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

from bench.serving import DEPLOY, ask, nginx
from campaign import site, starter
from campaign.arguments import ENGINE
from campaign.compression import compress

SWITCHES = 20
PAUSE = 1.0  # seconds between two of them
VISITORS = 4
COLOURS = "#00305A", "#0B4F2E", "#8B0000", "#4A148C"
PAGES = "/", "/ke-hoach/", "/lich-su/", "/en/ke-hoach/"
NAMED = re.compile(r"(?<=[\"/])tai-nguyen/[^\"#?]+\.([0-9a-f]{8})\.\w+")
WRK = """\
local pages = {%s}
local at = 0
request = function()
  at = at %% #pages + 1
  return wrk.format("GET", pages[at], {["Accept-Encoding"] = "br"})
end
"""


def builds(folder: Path) -> Iterator[Path]:
    """Sites of one campaign whose words and colours were changed in between."""
    campaign = folder / "campaign"
    starter.write(campaign)
    head = campaign / "data/campaign.yml"
    text = head.read_text("utf-8").replace("  # - en", "  - en")
    for number, colour in enumerate(COLOURS):
        look = f'look: {{colours: {{field: "{colour}", accent: "{colour}"}}}}\n'
        head.write_text(text.replace("  vi: ", f"  vi: Lần {number}, ", 1) + look, "utf-8")
        out = folder / f"build-{number}"
        site.build(root=ENGINE, campaign=campaign, edition="public", at=None, out=out)
        compress(out)
        yield out


def publish(built: Path, root: Path) -> None:
    """One more release, and the switch to it."""
    subprocess.run([DEPLOY / "publish.sh", built, root], check=True, stdout=subprocess.DEVNULL)


class Visitor(Thread):
    """Loads page after page with all their files; remembers what was wrong."""

    def __init__(self, url: str, sites: list[Path], done: Event) -> None:
        super().__init__(daemon=True)
        self._url, self._done = url, done
        self._whole = {
            path: {(one / path[1:] / "index.html").read_bytes() for one in sites} for path in PAGES
        }
        self.loads = 0
        self.seen: set[bytes] = set()
        self.wrong: list[str] = []

    def run(self) -> None:
        """Until told to stop."""
        while not self._done.is_set():
            for path in PAGES:
                self._load(path)
                self.loads += 1

    def _load(self, path: str) -> None:
        page = ask(self._url, path)
        if page.status != 200 or page.body not in self._whole[path]:
            self.wrong.append(f"{path}: {page.status}, not a page of one build")
            return
        self.seen.add(page.body)
        for found in NAMED.finditer(page.body.decode()):
            file = ask(self._url, f"/{found[0]}")
            content = hashlib.sha256(file.body).hexdigest()[:8]
            if file.status != 200 or content != found[1]:
                self.wrong.append(f"{found[0]}: {file.status}, content {content}")


def load(url: str, folder: Path, seconds: int) -> subprocess.Popen[str]:
    """wrk, at work."""
    script = folder / "pages.lua"
    script.write_text(WRK % ", ".join(f'"{path}"' for path in PAGES), "utf-8")
    command = ["wrk", "-t1", "-c16", f"-d{seconds}s", "-s", str(script), url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def switching(url: str, folder: Path, root: Path, sites: list[Path]) -> bool:
    """True if nobody noticed twenty switches."""
    done = Event()
    visitors = [Visitor(url, sites, done) for _ in range(VISITORS)]
    wrk = load(url, folder, int(SWITCHES * (PAUSE + 1)))
    for visitor in visitors:
        visitor.start()
    for number in range(1, SWITCHES + 1):
        publish(sites[number % len(sites)], root)
        time.sleep(PAUSE)
    told = wrk.communicate(timeout=120)[0]
    done.set()
    for visitor in visitors:
        visitor.join(30)
    wrong = [one for visitor in visitors for one in visitor.wrong]
    wrong += re.findall(r".*(?:Socket errors|Non-2xx).*", told)
    loads = sum(visitor.loads for visitor in visitors)
    seen = len(set().union(*(visitor.seen for visitor in visitors)))
    print(told)
    print(f"{SWITCHES} switches, {loads} pages loaded whole ({seen} different), {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    return not wrong


def main() -> int:
    """Exit code 0 if no request failed and no page was mixed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sites = list(builds(folder))
        root = folder / "srv"
        publish(sites[0], root)
        (folder / "nginx").mkdir()
        with nginx(root / "current", folder / "nginx") as url:
            return 0 if switching(url, folder, root, sites) else 1


if __name__ == "__main__":
    sys.exit(main())
