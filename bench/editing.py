"""From saving a file to the first answer that has the new words: `kyniem serve`, `mkdocs serve`.

Ours has so many photographs, the peer as many ordinary Markdown pages under stock Material. Both
run at once and are edited in turn, A B A B; between the edits of a file both have come to rest.
The aims, with 1,000: at most 1.5 s, and at most 0.3 of the peer.

Run: python bench/editing.py [PHOTOS] [ROUNDS]
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

import many_photos
import photo_pages
import photo_rebuild

OURS = (sys.executable, "-c", "from campaign.cli import main; main()", "serve", "--address")
PEER = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr")
AGAIN = 0.02  # seconds between two questions
PATIENCE = 120  # seconds
REST = 1.5  # seconds, in which a server would notice what it has missed


@dataclass(frozen=True)
class Edit:
    """Words in a file, and the page on which they stand."""

    file: Path
    words: str
    url: str

    def seconds(self, mark: str) -> float:
        """From writing the file with the mark behind the words to the first answer with it."""
        text = self.file.read_text("utf-8")
        new = text.replace(self.words, f"{self.words} {mark}", 1)
        assert new != text
        try:
            self.file.write_text(new, "utf-8")
            return until(lambda: mark in said(self.url))
        finally:
            self.file.write_text(text, "utf-8")
            until(lambda: mark not in said(self.url))
            time.sleep(REST)


def until(is_so: Callable[[], bool]) -> float:
    """The seconds until it is so."""
    begun = time.perf_counter()
    while not is_so():
        assert time.perf_counter() - begun < PATIENCE, "waited in vain"
        time.sleep(AGAIN)
    return time.perf_counter() - begun


def said(url: str) -> str:
    """The page; '' while nobody answers."""
    try:
        with urlopen(url) as answer:
            return str(answer.read().decode())
    except URLError:
        return ""


@contextmanager
def served(command: tuple[str, ...], folder: Path, more: Mapping[str, str]) -> Iterator[str]:
    """The address of a preview that has begun to answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **more}
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, address], cwd=folder, env=environment, stdout=log, stderr=log
        )
        try:
            while not said(f"http://{address}/"):
                time.sleep(1)
                assert process.poll() is None, (folder / "serve.log").read_text("utf-8")
            yield f"http://{address}/"
        finally:
            process.terminate()
            process.wait()


def campaign(root: Path, photos: int) -> None:
    """A campaign with so many small photographs."""
    many_photos.write(root, photos)
    for number, file in enumerate(sorted((root / "photos").rglob("*.jpg"))):
        photo_rebuild.draw(file, number)


def edits(root: Path, url: str, photos: int) -> dict[str, Edit]:
    """What an office changes: a caption, the name of an activity, a slogan."""
    data, middle = root / "data", photos // 2
    words = {
        "exhibition.yml": (f"ảnh {middle}", f"anh/anh-{middle}/"),
        "plan.yml": ("Hội thao giáo viên và học sinh", "ke-hoach/"),
        "slogans.yml": ("Thi đua dạy tốt, học tốt", "khau-hieu/"),
    }
    return {name: Edit(data / name, said, url + page) for name, (said, page) in words.items()}


def main(photos: int, rounds: int) -> None:
    """Prints the seconds and the ratio for each file."""
    with tempfile.TemporaryDirectory() as name:
        root, peer = Path(name) / "campaign", Path(name) / "material"
        campaign(root, photos)
        photo_pages.material(Path(name), photos)
        ours = {"CAMPAIGN": str(root), "KYNIEM_CACHE": str(Path(name) / "cache")}
        middle = photos // 2
        with served(OURS, root, ours) as a, served(PEER, peer, {}) as b:
            page = f"anh/anh-{middle}"
            other = Edit(peer / "docs" / f"{page}.md", f"ảnh {middle}", f"{b}{page}/")
            for file, edit in edits(root, a, photos).items():
                told = [(edit.seconds(f"M{n}K"), other.seconds(f"M{n}K")) for n in range(rounds)]
                seconds = (statistics.median(one) for one in zip(*told, strict=True))
                ratio = statistics.median(one / two for one, two in told)
                print(f"{file:16} {' / '.join(f'{s:.2f}' for s in seconds)} s   {ratio:.3f}")


if __name__ == "__main__":
    arguments = [int(one) for one in sys.argv[1:]]
    main(*arguments, *(1_000, 3)[len(arguments) :])
