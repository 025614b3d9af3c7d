"""What Lighthouse says of our pages, and of a stock Material page with as much to see.

Both sites are served alike, compressed, from this machine; the phone and its slow connection are
simulated as Lighthouse does by default. Needs Node with Lighthouse in a folder of its own:

    npm install --prefix PEERS lighthouse@12

Run: python -m bench.lighthouse PEERS [RUNS]
The aims: performance at least 98, everything else 100, largest paint at most 0.6 of Material's.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.site.browsing import Quiet, served

ROOT = Path(__file__).resolve().parents[1]
CATEGORIES = "performance", "accessibility", "best-practices", "seo"
METRICS = "first-contentful-paint", "largest-contentful-paint", "total-blocking-time"
PAGES = "", "ke-hoach/", "lich-su/", "ke-hoach/le-mit-tinh/", "trien-lam/", "anh/nui-rung-viet-bac/"
MATERIAL = """\
site_name: Kỷ niệm 10 năm Ngày thành lập
site_description: Kế hoạch, các hoạt động và dòng thời gian
theme: {name: material, language: vi, font: false}
plugins: [search]
"""
TEXTS = ".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"


class Compressing(Quiet):
    """Serves texts compressed, as every server for the public does."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        """The file; a text comes compressed."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if path.suffix not in TEXTS or not path.exists():
            return super().send_head()
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


def build_ours(out: Path, address: str) -> Path:
    """The public edition at that address."""
    kyniem = str(Path(sys.executable).parent / "kyniem")
    command = [kyniem, "build", "--edition", "public", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "SITE_URL": address})
    return out / "public"


def build_material(folder: Path, ours: Path) -> Path:
    """A page with the text of our home and one of our pictures."""
    (folder / "docs").mkdir(parents=True)
    picture = min((ours / "hinh").glob("nui-rung-viet-bac.*.1600.jpg"))
    shutil.copy(picture, folder / "docs" / "anh.jpg")
    (folder / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    text = f"# Kỷ niệm 10 năm\n\n![Núi rừng Việt Bắc](anh.jpg)\n\n{_text(ours / 'index.html')}\n"
    (folder / "docs" / "index.md").write_text(text, encoding="utf-8")
    mkdocs = str(Path(sys.executable).parent / "mkdocs")
    subprocess.run([mkdocs, "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def _text(page: Path) -> str:
    """The words between its tags, a paragraph for each."""
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_data = lambda data: found.append(data.strip())  # type: ignore[method-assign]
    parser.feed(page.read_text("utf-8").partition("<main")[2])
    return "\n\n".join(filter(None, found))


def judged(peers: Path, chrome: str, address: str) -> dict[str, float]:
    """The scores (0 to 100) and the times (milliseconds) of one run."""
    command = [str(peers / "node_modules" / ".bin" / "lighthouse"), address, "--quiet"]
    flags = "--headless=new --no-sandbox"
    command += [
        "--output=json",
        f"--chrome-flags={flags}",
        "--only-categories",
        ",".join(CATEGORIES),
    ]
    environment = {**os.environ, "CHROME_PATH": chrome}
    told = json.loads(subprocess.check_output(command, env=environment, text=True))
    scores = {name: 100 * told["categories"][name]["score"] for name in CATEGORIES}
    return scores | {name: told["audits"][name]["numericValue"] for name in METRICS}


def compare(peers: Path, chrome: str, addresses: dict[str, str], runs: int) -> None:
    """Prints the medians of each page, taken in turns."""
    print(f"{'':28}" + "".join(f"{name[:14]:>15}" for name in (*CATEGORIES, *METRICS)))
    told: dict[str, list[dict[str, float]]] = {name: [] for name in addresses}
    for _ in range(runs):
        for name, address in addresses.items():
            told[name].append(judged(peers, chrome, address))
    for name, each in told.items():
        medians = [statistics.median(run[key] for run in each) for key in (*CATEGORIES, *METRICS)]
        print(f"{name:28}" + "".join(f"{median:15.0f}" for median in medians))


def main(peers: Path, runs: int) -> None:
    """Builds and serves both, then has them judged."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as engine:
        folder = Path(name)
        public = folder / "ours" / "public"
        with (
            served(public, Compressing) as address,
            served(folder / "stock" / "site", Compressing) as stock,
        ):
            build_ours(folder / "ours", address)
            build_material(folder / "stock", public)
            pages = {f"/{page}": address + page for page in PAGES}
            compare(peers, engine.chromium.executable_path, {"Material": stock, **pages}, runs)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
