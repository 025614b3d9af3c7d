"""How heavy the index of a large site is, and how fast its search answers on a slow phone.

Run: python -m bench.search [RECORDS]

The records are invented from the words of the campaigns that come with Kỷ Niệm, as long as captions
of photographs are. A browser four times slower than this machine types each question letter by
letter; what is measured is one letter: finding, writing the results, laying them out. Each is typed
three times and the best time counts: what else the machine does is not the search's.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from campaign import search, site
from tests.site.browsing import ROOT, served
from tools import chromium

SLOWER = 4
QUESTIONS = (
    "dang bo",
    "đảng bộ khối",
    "ky niem",
    "truong sa",
    "truogn sa",
    "le mit tinh 2017",
    "uu tu",
)
READY = "() => !document.querySelector('[data-search] [role=status]').textContent"
TYPE = """text => {
  const field = document.querySelector("[data-search] input");
  const times = Array(text.length).fill(Infinity);
  for (let run = 0; run < 3; run += 1) {
    for (let end = 1; end <= text.length; end += 1) {
      field.value = text.slice(0, end);
      const start = performance.now();
      field.dispatchEvent(new Event("input"));
      document.body.getBoundingClientRect();
      times[end - 1] = Math.min(times[end - 1], performance.now() - start);
    }
  }
  return times;
}"""


def sentences(words: int, rng: random.Random) -> Iterator[str]:
    """Endless wordings of that many words, each word after one that it follows somewhere."""
    texts = " ".join(
        file.read_text("utf-8")
        for folder in (ROOT / "data", ROOT / "examples" / "hai-duong-2012" / "data")
        for file in sorted(folder.glob("*.yml"))
    )
    known = re.findall(r"[^\W\d_]+", texts)
    following = defaultdict(list)
    for word, after in pairwise(known):
        following[word].append(after)
    while True:
        said = [rng.choice(known)]
        while len(said) < words:
            said.append(rng.choice(following[said[-1]] or known))
        yield " ".join(said)


def invented(count: int) -> Iterator[search.Found]:
    """So many photographs with their captions."""
    rng = random.Random(count)
    titles, texts = sentences(12, rng), sentences(16, rng)
    for number in range(count):
        day = f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{rng.randint(1948, 2017)}"
        text = f"{day} · {next(texts)}"
        yield search.Found(next(titles), text, "Ảnh", f"anh/anh-{number}/", True, False, False)


def measured(page: Page) -> None:
    """Prints how long each question took, letter by letter."""
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    start = page.evaluate("performance.now()")
    page.keyboard.press("/")
    page.wait_for_function(READY)
    print(f"from / to the first answer: {page.evaluate('performance.now()') - start:.0f} ms")
    for question in QUESTIONS:
        times = page.evaluate(TYPE, question)
        print(f"{question:<18} {median(times):5.1f} ms a letter, at most {max(times):5.1f} ms")


def main(count: int) -> None:
    """Prints the size of the index and the times."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        site.build(root=ROOT, campaign=ROOT, edition="public", at=None, out=built)
        (index,) = built.glob("tai-nguyen/found-vi.*.js")
        content = search.script(invented(count), directories=True)
        index.write_bytes(content)
        packed = len(gzip.compress(content, 9))
        print(f"{count} records: {len(content) / 1000:.0f} kB, {packed / 1000:.0f} kB gz")
        with served(built) as url, sync_playwright() as engine:
            browser = engine.chromium.launch(
                executable_path=str(chromium.found()), args=["--no-sandbox"]
            )
            page = browser.new_page()
            page.goto(url)
            measured(page)
            browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
