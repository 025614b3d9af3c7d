"""What a careful editor would ask: anniversary arithmetic, gaps, conflicts, slips.

A question isn't an error: the data may be right, and only people know. Each rule is a function
named for what it asks; adding one is adding its name to the RULES of its module.
"""

from __future__ import annotations

from campaign.lint import (
    anniversaries,
    approved,
    awards,
    canchi,
    capitals,
    gaps,
    naming,
    photo_files,
    photographs,
    slips,
    spelling,
    subjects,
    timing,
)
from campaign.lint.desk import Desk, Rule
from campaign.problems import Problem
from campaign.reading import Reading

RULES: tuple[Rule, ...] = (
    *anniversaries.RULES,
    *subjects.RULES,
    *timing.RULES,
    *canchi.RULES,
    *gaps.RULES,
    *naming.RULES,
    *awards.RULES,
    *approved.RULES,
    *capitals.RULES,
    *spelling.RULES,
    *slips.RULES,
    *photographs.RULES,
    *photo_files.RULES,
)


def questions(reading: Reading) -> tuple[Problem, ...]:
    """Every question, in the order of files and lines; the reading must be free of errors."""
    desk = Desk(reading)
    found = {problem: None for rule in RULES for problem in rule(desk)}
    return tuple(sorted(found, key=lambda problem: (problem.place, problem.field, problem.vi)))
