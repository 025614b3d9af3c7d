"""What isn't there yet: times, leads, the number of the plan, translations, work for a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from campaign.lint.datings import years_in
from campaign.lint.desk import Desk, Rule, ask_at, question
from campaign.lint.passages import Passage
from campaign.model import Activity, Article, Model, Plan, Status
from campaign.problems import Problem
from campaign.references import reference_fields
from campaign.when import Nature, Precision, When

_NOT_EXPECTED = (Status.CANCELLED, Status.POSTPONED)
_A_DAY = (Precision.DAY, Precision.INSTANT)
_HELD = (Nature.DAY, Nature.DAYS, Nature.INSTANT, Nature.SPAN, Nature.WINDOW)
# A plan with fewer activities than this may well leave the day open.
FEW = 3
NAMES_OF_LANGUAGES = {"en": ("tiếng Anh", "English")}


def activities_without(desk: Desk) -> Iterator[Problem]:
    """When is it, and who leads it? An item's own time and lead hold for its children."""
    yield from _without(desk, desk.plan.activities, has_time=False, has_lead=False)


def _without(
    desk: Desk, items: Iterable[Activity], *, has_time: bool, has_lead: bool
) -> Iterator[Problem]:
    for item in items:
        timed = has_time or _has_time(item)
        led = has_lead or item.lead is not None
        if item.children:
            yield from _without(desk, item.children, has_time=timed, has_lead=led)
        elif item.status is not Status.CANCELLED and not (timed and led):
            yield _asked(desk, item, timed=timed, led=led)


def _has_time(item: Activity) -> bool:
    if item.actual is not None or item.status in _NOT_EXPECTED:
        return True
    return item.when is not None and item.when.nature is not Nature.UNKNOWN


def _asked(desk: Desk, item: Activity, *, timed: bool, led: bool) -> Problem:
    missing_vi = "đơn vị chủ trì" if timed else "thời gian" if led else "thời gian, đơn vị chủ trì"
    missing_en = "lead unit" if timed else "time" if led else "time and no lead unit"
    return desk.ask(
        item,
        "lead" if timed else "when",
        vi=f"'{item.title}' chưa có {missing_vi}; hỏi lại đơn vị soạn kế hoạch?",
        en=f"'{item.title}' has no {missing_en}; ask those who drafted the plan?",
    )


def no_day_at_all(desk: Desk) -> Iterator[Problem]:
    """Has not one activity a day of its own, so that nobody can be invited to anything?"""
    leaves = list(desk.plan.leaves())
    times = [leaf.when for leaf in leaves if leaf.when is not None]
    if len(leaves) >= FEW and not any(_names_days(when) for when in times):
        yield desk.ask_part(
            Plan,
            "activities",
            vi=f"Trong {len(leaves)} hoạt động, {len(times)} có thời gian, không hoạt động nào có "
            "ngày cụ thể; đã có lịch chi tiết chưa?",
            en=f"Of {len(leaves)} activities {len(times)} have a time and none has a day; is there "
            "a detailed schedule?",
        )


def _names_days(when: When) -> bool:
    """Days on which it is: not the day it is due, and not the anniversary it is held for."""
    return when.precision in _A_DAY and when.nature in _HELD


def unfinished_plan(desk: Desk) -> Iterator[Problem]:
    """Has the plan a number and a date, and what `null` says it doesn't have?"""
    written = desk.reading.sources[Plan.FILE].data["plan"]
    document = desk.plan.plan
    missing = [
        (key, vi, en)
        for key, is_always_due, vi, en in _DUE
        if getattr(document, key) is None and (is_always_due or key in written)
    ]
    if missing:
        yield desk.ask_part(
            Plan,
            "plan",
            missing[0][0],
            vi=f"Kế hoạch chưa ghi {', '.join(vi for _, vi, _ in missing)}; có bản đã ký không?",
            en=f"The plan has no {', '.join(en for _, _, en in missing)}; is there a signed copy?",
        )


# A key written with null says that the copy received doesn't have it; left out, nobody asks.
_DUE = (
    ("number", True, "số hiệu", "number"),
    ("issued_on", True, "ngày ban hành", "date of issue"),
    ("issued_at", False, "nơi ban hành", "place of issue"),
    ("signature", False, "chữ ký", "signature"),
    ("distribution", False, "nơi nhận", "recipients"),
)


def missing_translations(desk: Desk) -> Iterator[Problem]:
    """What will readers of the other languages find in Vietnamese only? One question a record."""
    for language in desk.settings.languages[1:]:
        gaps: dict[int, list[Passage]] = {}
        for passage in desk.vietnamese:
            if _is_published(passage) and language not in passage.languages:
                gaps.setdefault(id(passage.owner or passage), []).append(passage)
        yield from (_untranslated(texts, language) for texts in gaps.values())


def _is_published(passage: Passage) -> bool:
    """Texts of the site; an article is translated as a whole, in a file of its own."""
    is_article = isinstance(passage.owner, Article)
    return bool(passage.languages) and not passage.at.is_office and not is_article


def _untranslated(texts: list[Passage], language: str) -> Problem:
    vi, en = NAMES_OF_LANGUAGES.get(language, (f"'{language}'", f"'{language}'"))
    fields = ", ".join(dict.fromkeys(text.field for text in texts))
    return question(
        texts[0].place,
        texts[0].path,
        f"Chưa có bản {vi} của {fields}; bổ sung, hay để tiếng Việt?",
        f"No {en} version of {fields}; add it, or leave it in Vietnamese?",
    )


def translated_numbers(desk: Desk) -> Iterator[Problem]:
    """Does a translation say another number of years than the Vietnamese text beside it?"""
    said: dict[tuple[Any, ...], dict[str, Passage]] = {}
    for passage in desk.passages:
        if passage.at.is_translation:
            key = (id(passage.at.sheet), passage.at.location[:-1])
            said.setdefault(key, {})[passage.language] = passage
    for versions in said.values():
        for language, passage in versions.items():
            if language != "vi":
                yield from _other_numbers(versions["vi"], passage)


def _other_numbers(original: Passage, translation: Passage) -> Iterator[Problem]:
    numbers = {years.number for years in years_in(original)}
    for years in years_in(translation):
        if numbers and years.number not in numbers:
            right = ", ".join(str(number) for number in sorted(numbers))
            yield ask_at(
                [years.spot],
                f"Bản dịch ghi '{years.spot.text}', bản tiếng Việt ghi {right} năm; số nào đúng?",
                f"The translation has '{years.spot.text}', the Vietnamese {right} years; "
                "which number is right?",
            )


def idle_units(desk: Desk) -> Iterator[Problem]:
    """Which unit has nothing to do in the plan, and is nobody's parent?"""
    parts = (*desk.reading.parts.values(), *desk.reading.articles)
    named = {name for part in parts for name in _units_named(part)}
    for unit in desk.units.units:
        if unit.id not in named:
            yield desk.ask(
                unit,
                vi=f"Đơn vị '{unit.name}' không có việc gì trong kế hoạch; thiếu phân công, hay bỏ "
                "đơn vị này?",
                en=f"The unit '{unit.name}' has no part in the plan; is an assignment missing, or "
                "may the unit go?",
            )


def _units_named(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _units_named(item)
    elif isinstance(value, Model):
        references = reference_fields(type(value))
        for name, inner in value:
            if references.get(name) == "unit":
                yield from (inner,) if isinstance(inner, str) else inner or ()
            else:
                yield from _units_named(inner)


RULES: tuple[Rule, ...] = (
    activities_without,
    no_day_at_all,
    unfinished_plan,
    missing_translations,
    translated_numbers,
    idle_units,
)
