"""What holds for every test: nothing is skipped, and a slow machine changes no result."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# The machine of the day decides how long an example takes, and in CI not even which is tried.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")

# What somebody set for sites of their own is none of the tests' business; they set what they try.
for named in ("CAMPAIGN", "SITE_URL", "SOURCE_DATE_EPOCH"):
    os.environ.pop(named, None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test fails: what a test needs is installed by `make tools`, or is missing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"a test may not be skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A file that skips itself fails, for the same reason."""
    report = yield
    if report.skipped:
        report.outcome, report.longrepr = "failed", f"a file may not be skipped: {report.longrepr}"
    return report
