"""What is wrong or doubtful in the data: collected, worded and reported all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path


class Wrong(ValueError):
    """A sentence for a person: what is wrong and what would be right, in both languages.

    Raised by parsers and validators, which know the reason; `reading` adds the place. `at` leads
    from what was validated to the field inside it that is meant.
    """

    def __init__(self, vi: str, en: str, *, at: tuple[str | int, ...] = ()) -> None:
        super().__init__(vi)
        self.vi = vi
        self.en = en
        self.at = at

    def says(self, language: str) -> str:
        """The sentence in this language."""
        return self.en if language == "en" else self.vi


class Severity(StrEnum):
    """An error stops the build; a warning is shown by it; a question waits for `kyniem check`."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A spot in a file people edit; line and column count from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct or to ask: where, in which field (`activities[3].when`), and what."""

    place: Place
    field: str
    vi: str
    en: str
    severity: Severity = Severity.ERROR

    def line(self, language: str = "vi") -> str:
        """`data/plan.yml:42:7: activities[3].when: …`, the form editors make clickable."""
        said = self.en if language == "en" else self.vi
        return ": ".join(part for part in (str(self.place), self.field, said) if part)


class DataError(Exception):
    """The data can't be built; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem], language: str = "vi") -> str:
    """All problems in the order of files and lines, one a line, without repeats."""
    ordered = sorted(problems, key=lambda problem: (problem.place, problem.field))
    return "\n".join(dict.fromkeys(problem.line(language) for problem in ordered))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def shown(path: Path) -> str:
    """The path as a person at this prompt would type it."""
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else str(path)


def meant(word: str, known: Iterable[str], *, key: Callable[[str], str] = str) -> tuple[str, str]:
    """The two endings "ý bạn là …?" and "did you mean …?", or two empty strings.

    Words are compared by their keys and suggested as they are written in `known`.
    """
    said = {key(one): one for one in known}
    close = [said[found] for found in get_close_matches(key(word), said, n=1, cutoff=0.65)]
    return (f"; ý bạn là '{close[0]}'?", f"; did you mean '{close[0]}'?") if close else ("", "")
