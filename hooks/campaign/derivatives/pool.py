"""The workers on this machine: as many as it has cores, gone the moment the build is."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar

from PIL import Image

P = ParamSpec("P")
T = TypeVar("T")

# What one picture gives back of its memory the next one takes: asking the system anew each time
# costs a twentieth of all work. In blocks of 16 MB ("Block allocator" in Pillow's documentation).
_BLOCKS = 6


@contextmanager
def pool(workers: int | None = None) -> Iterator[Executor]:
    """Processes for `make`; none is started before there is something to do.

    When the block is left by an error or Ctrl-C, and even when this process is killed, they stop
    at once, in the middle of a picture.
    """
    spawning = multiprocessing.get_context("spawn")
    theirs, ours = spawning.Pipe(duplex=False)
    executor = _Pool(
        workers or cores(), mp_context=spawning, initializer=_begin, initargs=(theirs,)
    )
    try:
        yield executor
    finally:
        # Only that end of the pipe was open: each worker now reads its end.
        ours.close()
        executor.shutdown(cancel_futures=True)
        theirs.close()


class AtOnce(Executor):
    """Does what it is given itself, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """As any executor; the future is over already."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except OSError as error:
            future.set_exception(error)
        return future


class _Pool(ProcessPoolExecutor):
    """Workers to which Ctrl-C says nothing from their first moment on, before `_begin`."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """As any executor; a worker that this starts is born deaf."""
        with _deaf():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C waits until this is over, and never comes to processes that begin meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def cores() -> int:
    """Those that this process may use, of which a container may leave it few."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin(lifeline: Connection) -> None:
    Image.core.set_blocks_max(_BLOCKS)  # type: ignore[attr-defined]
    # Ctrl-C goes to all processes of a terminal: the build decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    """Waits until the other end is closed; nobody ever sends anything."""
    try:
        lifeline.poll(None)
    finally:
        os._exit(1)
