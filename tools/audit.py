"""Examines one page of each kind of a built site with axe and writes down what was found.

python -m tools.audit [--campaign DIR]: builds the public edition, looks at it in Chromium, in each
language, light and dark, and writes data/accessibility.yml; a person reads and commits it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from threading import Thread

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from campaign import site
from tools import chromium

ROOT = Path(__file__).resolve().parent.parent
HEAD = """\
# yaml-language-server: $schema={schema}
#
# Khả năng tiếp cận: `make audit` ghi phần examined; một người đọc lại rồi mới đưa vào kho.
# Trang "Khả năng tiếp cận" chỉ có khi có tệp này. Khóa thứ hai do người viết:
#   limits    những chỗ còn vướng mà máy không thấy, mỗi chỗ một câu
"""
# Colours are all that differs in the dark.
DARK = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
LIGHT = {"resultTypes": ["violations"]}


@dataclass(frozen=True)
class Report:
    """What was looked at, with what, and which rules were broken how often."""

    tool: str
    browser: str
    pages: tuple[str, ...]
    broken: Mapping[str, int]


def kinds(folder: Path) -> tuple[str, ...]:
    """The fullest page of each kind in each language: a kind has one folder and one depth."""
    fullest: dict[tuple[str, ...], Path] = {}
    for file in sorted(folder.rglob("*.html")):
        kind = _kind(file.relative_to(folder).parts)
        if kind not in fullest or file.stat().st_size > fullest[kind].stat().st_size:
            fullest[kind] = file
    return tuple(sorted(file.relative_to(folder).as_posix() for file in fullest.values()))


def _kind(parts: tuple[str, ...]) -> tuple[str, ...]:
    first = 1 if len(parts[0]) == len("en") else 0
    return (*parts[: first + 1], str(len(parts)))


def problems(page: Page, *, dark: bool) -> Iterator[tuple[str, str]]:
    """(rule, what breaks it) of the page as it stands."""
    found = Axe().run(page, options=DARK if dark else LIGHT).response["violations"]
    for one in found:
        for node in one["nodes"]:
            yield one["id"], node["html"]


def examine(browser: Browser, url: str, pages: Iterable[str]) -> Report:
    """Looks at each page light and dark; what breaks a rule is printed as it is found."""
    names = tuple(pages)
    broken: Counter[str] = Counter()
    tool = ""
    for dark in (False, True):
        page = browser.new_page(color_scheme="dark" if dark else "light")
        for name in names:
            page.goto(url + name)
            found = tuple(problems(page, dark=dark))
            broken.update({rule for rule, _ in found})
            tool = tool or f"Deque axe-core {page.evaluate('() => axe.version')}"
            for rule, html in found:
                print(f"{name}{' (dark)' if dark else ''}: {rule}: {html}")
        page.close()
    return Report(tool, f"Chromium {browser.version}", names, broken)


def schema_of(file: Path) -> str:
    """Where the schema of the file lies, as the file writes it: in its campaign or with us."""
    name = f"{file.stem}.schema.json"
    own = file.parent.parent / "schema" / name
    found = own if own.is_file() else ROOT / "schema" / name
    return os.path.relpath(found, file.parent).replace(os.sep, "/")


def written(report: Report, on: date, kept: Mapping[str, object], schema: str) -> str:
    """The text of accessibility.yml; what people wrote into it stays."""
    examined: dict[str, object] = {
        "day": on,
        "program": f"Kỷ Niệm {version('kyniem')}",
        "tool": report.tool,
        "browser": report.browser,
        "pages": len(report.pages),
    }
    if report.broken:
        examined["findings"] = [
            {"rule": rule, "pages": times} for rule, times in sorted(report.broken.items())
        ]
    told = {"examined": examined, **{key: kept[key] for key in kept if key != "examined"}}
    return HEAD.format(schema=schema) + yaml.safe_dump(
        told, allow_unicode=True, sort_keys=False, width=100
    )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what is printed is for results."""


def _audit(campaign: Path) -> Report:
    path = chromium.found()
    if path is None:
        sys.exit("Chromium is missing; `make tools` installs it")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        out = Path(folder, "site")
        site.build(root=ROOT, campaign=campaign, edition="public", at=None, out=out)
        handler = partial(_Quiet, directory=str(out))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            browser = player.chromium.launch(executable_path=str(path), args=["--no-sandbox"])
            report = examine(browser, f"http://127.0.0.1:{server.server_port}/", kinds(out))
            browser.close()
            server.shutdown()
    return report


def main() -> int:
    """Exit code 0 where no rule was broken."""
    parser = argparse.ArgumentParser(description="Examines the site with axe.")
    parser.add_argument("--campaign", type=Path, default=ROOT)
    campaign = parser.parse_args().campaign
    report = _audit(campaign)
    file = campaign / "data" / "accessibility.yml"
    kept = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else {}
    file.write_text(written(report, date.today(), kept, schema_of(file.resolve())), "utf-8")
    print(f"{file}: {len(report.pages)} pages, {sum(report.broken.values())} problems")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
