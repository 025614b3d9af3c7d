"""A build of photographs in a process of its own, to be stopped by tests.

python -m tests.derivatives.building CACHE PHOTOGRAPH…

With the variable PAUSE it stops, workers and all, when the first photograph is finished; SIGCONT
lets it go on. However slow a machine, what comes then comes in the middle.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from campaign.derivatives import Cache, Planned, Progress, Stamp, Wanted, make, plan, pool
from tests.derivatives.originals import original


def planned(files: list[Path]) -> list[Planned]:
    """The files, each as a photograph of its own name."""
    return [plan(Wanted(file.stem, original(file), Stamp())) for file in files]


def _say(progress: Progress) -> None:
    print(f"{progress.done}/{progress.total}", flush=True)
    if progress.done == 1 and "PAUSE" in os.environ:
        os.killpg(0, signal.SIGSTOP)


if __name__ == "__main__":
    # Who runs the tests in the background has them begin deaf to Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with pool(2) as executor:
        make(
            planned([Path(name) for name in sys.argv[2:]]), Cache(Path(sys.argv[1])), executor, _say
        )
