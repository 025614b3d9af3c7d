"""What the wording of a time means, said in a sentence: never more precise than the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from campaign.interface import words
from campaign.marks import Mark, mark
from campaign.when import Nature, Precision, When
from campaign.when.units import day_of

_UNTIL = (Nature.DEADLINE, Nature.RUN_UP)


def meaning(when: When | None, language: str) -> str | None:
    """`Kế hoạch chỉ ghi quý, từ 01/01 đến 31/3/2017.`; None where a day speaks for itself."""
    key = _key(when)
    if key is None:
        return None
    said = words(language).plan.meaning[key]
    return str(said.format(**_bounds(when, language)))


def expected(when: When, language: str) -> str:
    """`Dự kiến trong tháng 4/2017`: what is only a window is never said as if it were set."""
    planned = when.tentative or mark(when) is Mark.WINDOW
    return replace(when, tentative=planned).words(language)


def _key(when: When | None) -> str | None:
    if when is None:
        return "undated"
    shape = mark(when)
    if shape is Mark.DAY:
        return None
    if when.nature is Nature.RECURRING:
        return "recurring"
    if when.earliest is None or when.latest is None:
        return _open(when)
    if when.nature in (Nature.OCCASION, Nature.APPROXIMATE):
        return when.nature.value
    return _named_stretch(when) if shape is Mark.WINDOW else "span"


def _open(when: When) -> str | None:
    if when.latest is not None:
        return "until"
    return "since" if when.earliest is not None else "undated"


def _named_stretch(when: When) -> str:
    """The name of the stretch if the window is one whole month, quarter …"""
    assert when.earliest is not None
    assert when.latest is not None
    months = (when.latest.year - when.earliest.year) * 12
    months += when.latest.month - when.earliest.month + 1
    whole = {
        (Precision.MONTH, 1): "month",
        (Precision.QUARTER, 3): "quarter",
        (Precision.YEAR, 12): "year",
        (Precision.THIRD, 1): "third",
        (Precision.HALF_MONTH, 1): "third",
    }
    return whole.get((when.precision, months), "window")


def _bounds(when: When | None, language: str) -> dict[str, str]:
    if when is None:
        return {}
    first, last = when.earliest, when.latest
    same_year = first is not None and last is not None and first.year == last.year
    return {
        "first": _words(first, language, year=not same_year) if first else "",
        "last": _words(last, language, year=True) if last else "",
    }


def _words(day: date, language: str, *, year: bool) -> str:
    unit = day_of(day)
    if language == "en":
        return unit.en if year else unit.short_en
    return unit.figures(year=year)
