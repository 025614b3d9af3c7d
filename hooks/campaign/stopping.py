"""Ctrl-C: somebody has had enough, and is told what became of the work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

# What shells take for "ended by Ctrl-C".
EXIT_CODE = 130


@contextmanager
def stoppable(said: str) -> Iterator[None]:
    """On Ctrl-C that sentence, and the exit code of who was stopped."""
    try:
        yield
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            click.echo(err=True)  # the line of progress, with ^C on it, ends here
        click.echo(said, err=True)
        sys.exit(EXIT_CODE)
