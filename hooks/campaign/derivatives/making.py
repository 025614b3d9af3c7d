"""Makes the files that are missing, several photographs at a time, within the memory there is."""

from __future__ import annotations

import errno
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field

from campaign.derivatives.cache import VARIABLE, Cache
from campaign.derivatives.memory import BUDGET
from campaign.derivatives.picture import Picture
from campaign.derivatives.planning import Planned
from campaign.derivatives.pool import AtOnce
from campaign.derivatives.progress import Progress
from campaign.derivatives.work import Job, do, jobs
from campaign.problems import Wrong

_FEW = 20
# Windows lets no Ctrl-C through while a thread waits for longer.
_TICK = 0.5
Told = Callable[[Progress], None]
# What is wrong, in both languages; None for a photograph that is finished.
Outcome = tuple[str, str] | None


@dataclass(slots=True)
class _Task:
    """A job, and the photographs that wait for it: the same file may have two ids."""

    job: Job
    memory: int
    ids: set[str] = field(default_factory=set)


def make(
    planned: Iterable[Planned],
    cache: Cache,
    executor: Executor,
    told: Told = lambda _: None,
    *,
    memory: int = BUDGET,
) -> Mapping[str, Wrong]:
    """Makes what the cache hasn't; what is wrong with the photographs that failed, by their id.

    `memory` is what all workers together may take. Raises Wrong where nothing can be made: a full
    disk, a cache that may not be written, a worker that was killed. What was finished is kept.
    """
    making = _Making(_missing(planned, cache), cache, memory)
    if not making.waiting:
        return {}
    try:
        cache.sweep()
        return making.run(AtOnce() if making.is_soon_done else executor, told)
    except OSError as error:
        raise unwritable(error, cache) from error
    except BrokenExecutor as error:
        raise _killed(making.running.values()) from error
    finally:
        for future in making.running:
            future.cancel()


def picture(planned: Planned, cache: Cache) -> Picture:
    """The photograph as pages show it, after `make`."""
    entry = cache.sound(planned.key, planned.names)
    if entry is None:
        raise ValueError(f"{planned.id} hasn't been made")
    original = planned.wanted.original
    return Picture(
        width=original.width,
        height=original.height,
        derivatives=planned.derivatives,
        placeholder=entry.note,
        tiles=planned.tiles,
    )


def _missing(planned: Iterable[Planned], cache: Cache) -> list[_Task]:
    """What is to be done, giants first: whatever else fits is done beside them."""
    tasks: dict[str, _Task] = {}
    for one in planned:
        for job in jobs(one):
            if job.key in tasks or cache.sound(job.key, job.names) is None:
                tasks.setdefault(job.key, _Task(job, job.memory)).ids.add(one.id)
    return sorted(tasks.values(), key=_largest_first)


def _largest_first(task: _Task) -> int:
    return -task.memory


class _Making:
    """The work of one call of `make`."""

    def __init__(self, waiting: list[_Task], cache: Cache, memory: int) -> None:
        self.waiting = waiting
        self.running: dict[Future[Outcome], _Task] = {}
        self._cache = cache
        self._memory = memory
        self._begun = time.monotonic()
        self._open = Counter(one for task in waiting for one in task.ids)
        self._total = len(self._open)
        self._work = sum(task.memory for task in waiting)
        self._done = 0

    @property
    def is_soon_done(self) -> bool:
        """True for so few new captions that they are written before a worker has begun."""
        few = len(self.waiting) <= _FEW
        return few and all(task.job.is_stamping(self._cache) for task in self.waiting)

    def run(self, executor: Executor, told: Told) -> Mapping[str, Wrong]:
        """Does everything; what is wrong, by photograph."""
        wrong: dict[str, Wrong] = {}
        told(self._progress())
        while self.waiting or self.running:
            self._start(executor)
            finished, _ = wait(self.running, timeout=_TICK, return_when=FIRST_COMPLETED)
            for future in finished:
                outcome = future.result()
                task = self.running.pop(future)
                wrong |= {one: Wrong(*outcome) for one in task.ids} if outcome else {}
                self._close(task)
                told(self._progress())
        return wrong

    def _start(self, executor: Executor) -> None:
        """Hands over what fits into the memory that is left; a giant waits until it is alone."""
        left = self._memory - sum(task.memory for task in self.running.values())
        while self.waiting:
            first = bisect_left(self.waiting, -left, key=_largest_first) if self.running else 0
            if first == len(self.waiting):
                return
            task = self.waiting.pop(first)
            self.running[executor.submit(do, task.job, self._cache.root)] = task
            left -= task.memory

    def _close(self, task: _Task) -> None:
        self._done += task.memory
        self._open -= Counter(task.ids)

    def _progress(self) -> Progress:
        """Larger photographs take longer: what is left is told by their size, not their number."""
        seconds = time.monotonic() - self._begun
        left = seconds * (self._work - self._done) / self._done if self._done else None
        return Progress(self._total - len(self._open), self._total, seconds, left)


def unwritable(error: OSError, cache: Cache) -> Wrong:
    """What to do where the cache takes no more."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        vi, en = "đĩa đã đầy", "the disk is full"
        do_vi, do_en = "hãy xóa bớt (`kyniem cache --prune`)", "free some (`kyniem cache --prune`)"
    else:
        vi = f"không ghi được ({error.strerror or error})"
        en = f"it can't be written ({error.strerror or error})"
        do_vi, do_en = "hãy sửa quyền ghi của thư mục đó", "make that folder writable"
    return Wrong(
        f"kho ảnh dẫn xuất {cache.root}: {vi}; {do_vi} hoặc đặt {VARIABLE} là thư mục khác. "
        "Các ảnh đã làm xong vẫn được giữ",
        f"the cache of derivatives {cache.root}: {en}; {do_en} or let {VARIABLE} name another "
        "folder. What was finished is kept",
    )


def _killed(tasks: Iterable[_Task]) -> Wrong:
    """Which photographs were in work when a worker died: one of them is too much for it."""
    ids = ", ".join(sorted({one for task in tasks for one in task.ids}))
    return Wrong(
        f"hệ điều hành đã dừng một tiến trình làm ảnh, có lẽ vì hết bộ nhớ, khi đang làm: {ids}; "
        "hãy đóng bớt chương trình khác hoặc thay ảnh lớn nhất bằng bản nhỏ hơn",
        f"a process that makes photographs was killed, perhaps for want of memory, at: {ids}; "
        "close other programs, or use a smaller copy of the largest photograph",
    )
