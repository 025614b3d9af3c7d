"""Python's own housekeeping around a build."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from campaign.uninterrupted import undisturbed, uninterrupted


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Housekeeping is on again after each test."""
    yield
    gc.enable()


def work() -> None:
    """Work that stops with an error."""
    with uninterrupted():
        assert not gc.isenabled()
        raise ValueError("dừng")


@pytest.mark.parametrize("enabled", [True, False])
def test_housekeeping_is_as_before_also_after_an_error(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    with pytest.raises(ValueError, match="dừng"):
        work()
    assert gc.isenabled() is enabled


class Ring:
    """Garbage that only collection finds."""

    def __init__(self) -> None:
        self.itself = self


def left_behind() -> weakref.ref[Ring]:
    """What a run has left behind."""
    with undisturbed():
        assert not gc.isenabled()
        return weakref.ref(Ring())


def test_what_a_run_leaves_is_thrown_away_when_the_next_begins() -> None:
    ring = left_behind()
    assert gc.isenabled()
    gc.collect()
    assert ring() is not None
    with undisturbed():
        assert ring() is None
    gc.unfreeze()
