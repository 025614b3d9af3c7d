"""Whether the keys of a mapping are known and fit what they describe."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from campaign.problems import Wrong, meant
from campaign.when.context import Phrase, WhenContext, folded
from campaign.when.forms import Reading
from campaign.when.lunar import LunarDay, year_named
from campaign.when.lunisolar import lunar_day_of
from campaign.when.natures import Nature, Precision


def known_keys(source: Mapping[object, object], known: Mapping[str, object]) -> dict[str, object]:
    """The keys that hold something; raises Wrong for one that means nothing here."""
    for key in source:
        if key not in known:
            ask_vi, ask_en = meant(str(key), known)
            raise Wrong(
                f"không có khóa '{key}'; các khóa là {', '.join(known)}{ask_vi}",
                f"there is no key '{key}'; the keys are {', '.join(known)}{ask_en}",
            )
    return {str(key): value for key, value in source.items() if value is not None}


def _is_one_day(reading: Reading) -> bool:
    fine = reading.precision in (Precision.DAY, Precision.INSTANT)
    return fine and reading.earliest is not None and reading.earliest == reading.latest


def _is_bounded(reading: Reading) -> bool:
    return reading.earliest is not None and reading.latest is not None


def _is_half_open(reading: Reading) -> bool:
    return (reading.earliest is None) != (reading.latest is None)


# What a nature asks of the dates it is said of, and how that is told.
_ASKS: dict[Nature, tuple[Callable[[Reading], bool], str, str]] = {
    Nature.DAY: (_is_one_day, "đúng một ngày", "exactly one day"),
    Nature.INSTANT: (lambda found: found.instant is not None, "giờ và ngày", "an hour and day"),
    Nature.DAYS: (_is_bounded, "các ngày cụ thể", "dates"),
    Nature.SPAN: (_is_bounded, "ngày đầu và ngày cuối", "a start and an end"),
    Nature.WINDOW: (_is_bounded, "ngày đầu và ngày cuối", "a start and an end"),
    Nature.PAIR: (_is_bounded, "hai ngày", "two dates"),
    Nature.OCCASION: (_is_bounded, "ngày của dịp ấy", "the day of the occasion"),
    Nature.DEADLINE: (lambda found: found.latest is not None, "ngày cuối", "an end"),
    Nature.RUN_UP: (lambda found: found.latest is not None, "ngày hướng tới", "an end"),
    Nature.OPEN: (_is_half_open, "một đầu để ngỏ, ví dụ '2016-10/..'", "an open end, '2016-10/..'"),
    Nature.APPROXIMATE: (_is_bounded, "ngày hoặc năm ước chừng", "a date"),
    Nature.UNKNOWN: (lambda found: found.edtf is None, "không có ngày nào", "no date at all"),
}


def check_nature(nature: Nature, reading: Reading, said: str) -> None:
    """Raises Wrong where the dates can't have that nature."""
    fits, vi, en = _ASKS.get(nature, (None, "", ""))
    if fits is not None and not fits(reading):
        raise Wrong(
            f"'nature: {nature}' không hợp với '{said}': cần {vi}; sửa 'nature' hoặc thời gian",
            f"'nature: {nature}' doesn't fit '{said}': it needs {en}; correct one of them",
        )


_LUNAR_KEYS = dict.fromkeys(("day", "month", "year", "leap"))


def read_lunar(source: object, context: WhenContext) -> LunarDay:
    """The lunar day of `lunar:`, one line or {day, month, year, leap}; raises Wrong if none."""
    if isinstance(source, str):
        return lunar_day_of(Phrase.of(folded(source), context))
    given = known_keys(source, _LUNAR_KEYS) if isinstance(source, Mapping) else {}
    day, month, year = given.get("day"), given.get("month"), given.get("year")
    leap = given.get("leap", False)
    if isinstance(year, str):
        name = Phrase.of(folded(year), context)
        digits = name.text.isdecimal()
        year = int(name.text) if digits else year_named(name.text, name.source, context.year)
    # To Python true is a number too, so the leap flag is told apart by its type.
    numbers = bool not in (type(day), type(month), type(year)) and isinstance(leap, bool)
    if numbers and isinstance(day, int) and isinstance(month, int) and isinstance(year, int):
        return LunarDay(year, month, day, leap is True)
    raise Wrong(
        "'lunar' phải là một dòng như '01/01 Nhâm Thìn', hoặc đủ day, month, year bằng số "
        "(leap: true nếu là tháng nhuận)",
        "'lunar' must be a line like '01/01 Nhâm Thìn', or day, month and year in numbers "
        "(leap: true for a leap month)",
    )
