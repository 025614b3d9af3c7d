"""What is written into every derivative: who made it, whose it is, what it shows. Nothing else."""

from __future__ import annotations

from dataclasses import dataclass

# The same words by language, Vietnamese first: all languages share one file.
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The whitelist: what isn't named here leaves the house with no file."""

    creator: str = ""
    credit: str = ""
    copyright: str = ""
    rights_url: str = ""
    description: Words = ()
    alt: Words = ()
