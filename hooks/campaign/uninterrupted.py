"""Work that makes much and throws nothing away."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uninterrupted() -> Iterator[None]:
    """No garbage collection: where nothing is rubbish, looking for it costs half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def undisturbed() -> Iterator[None]:
    """The same for a whole run, which is mostly the last of its process.

    Each stretch of `uninterrupted` ends with a look through all there is. This one doesn't: what
    it leaves behind is looked through when the next run begins, or never.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    with uninterrupted():
        try:
            yield
        finally:
            gc.freeze()
