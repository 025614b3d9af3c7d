"""Makes a virtual environment hold what a lock names; at once when it already does.

Standard library only: it runs before anything is installed.
    python tools/env.py .venv requirements.lock
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = "made-from.txt"


def pins(lock: str) -> frozenset[str]:
    """What the lock names, as `name==version`."""
    starts = (line.split(";")[0].strip(" \\") for line in lock.splitlines() if line[:1].isalnum())
    return frozenset(starts)


def origin(root: Path = ROOT) -> str:
    """What an environment depends on beside its lock: this Python, this folder, this project."""
    project = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    return f"# {sys.version.split()[0]} {sys.base_prefix} {root} {project}"


def serves(stamp: Path, lock: str) -> bool:
    """The environment was made here, by this Python, from this lock or one that holds it all."""
    if not stamp.is_file():
        return False
    made_from = stamp.read_text("utf-8")
    return made_from.startswith(origin() + "\n") and pins(lock) <= pins(made_from)


def can_be_filled_up(stamp: Path, uv: str | None) -> bool:
    """It is of this Python and this folder; making it anew would take pip a minute.

    uv puts no pip into what it makes: without uv such an environment is of no more use.
    """
    if not stamp.is_file() or not stamp.read_text("utf-8").startswith(origin() + "\n"):
        return False
    return uv is not None or any(stamp.parent.glob("lib/python*/site-packages/pip"))


def commands(venv: Path, lock: Path, uv: str | None) -> list[list[str]]:
    """The steps that make the environment, by uv where it is installed, else by pip.

    The project comes last, without its dependencies and without a build environment: those
    would be fetched past the lock.
    """
    python = str(venv / "bin" / "python")
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    if uv:
        make = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(venv)]
        fill = [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", python, str(lock)]
        return [make, fill, [uv, "pip", "install", "--quiet", "--python", python, *project]]
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    # Python compiles what is used on first use; compiling all of it takes pip 15 s more.
    pip = [python, "-m", "pip", *quiet, "install", "--no-compile"]
    make = [sys.executable, "-m", "venv", "--clear", str(venv)]
    return [make, [*pip, "--require-hashes", "--requirement", str(lock)], [*pip, *project]]


def main(venv: Path, lock: Path) -> int:
    """Exit code 0 when the environment serves; each failing step has said why."""
    wanted = lock.read_text("utf-8")
    stamp = venv / STAMP
    if serves(stamp, wanted):
        return 0
    print(f"Cài {len(pins(wanted))} thư viện vào {venv} …", flush=True)
    uv = shutil.which("uv")
    steps = commands(venv, lock, uv)
    if can_be_filled_up(stamp, uv):
        steps = steps[1:]
    stamp.unlink(missing_ok=True)
    for step in steps:
        if code := subprocess.run(step, check=False).returncode:
            print(f"Không cài được: {' '.join(step)}", file=sys.stderr)
            return code
    stamp.write_text(f"{origin()}\n{wanted}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
