"""Python's own housekeeping around a build."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from campaign.uninterrupted import uninterrupted


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
