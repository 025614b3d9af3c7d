"""A fuzzy date: what an editor wrote, what it means, and how it is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pydantic_core import core_schema

from campaign.when.context import WhenContext
from campaign.when.lunar import LunarDay
from campaign.when.mapping import read_mapping
from campaign.when.natures import Nature, PartOfDay, Position, Precision
from campaign.when.schema import JSON_SCHEMA
from campaign.when.written import read_text, text_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

# Natures whose one day isn't the day something takes place.
_NEVER_A_DAY = {Nature.APPROXIMATE, Nature.RECURRING, Nature.REFERENCE}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as plans give it: a day, a quarter, a deadline, "hàng tháng", or not known.

    `text` is the source wording (NFC, spaces folded). `earliest` and `latest` are its first and
    last day, None = open on that side; `instant` and `until` the clock times of its ends, where
    given. `recurs` is an ISO 8601 duration. `vi` and `en` are what `words()` is made from.
    """

    text: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    nature: Nature
    precision: Precision
    vi: str
    en: str
    tentative: bool = False
    part_of_day: PartOfDay | None = None
    instant: datetime | None = None
    until: datetime | None = None
    recurs: str | None = None
    lunar: LunarDay | None = None
    note: str | None = None

    @classmethod
    def read(cls, source: object, context: WhenContext) -> When:
        """What an editor wrote, understood; raises Wrong with a sentence if it can't be."""
        if isinstance(source, cls):
            return source
        if isinstance(source, Mapping):
            reading, text, note = read_mapping(source, context)
        else:
            text, note = text_of(source), None
            reading = read_text(text, context)
        return cls(text=text, note=note, **reading._asdict())

    def state(self, at: datetime, timezone: ZoneInfo) -> Position:
        """Whether it is still ahead, on, or over at a moment, on the calendar of that zone."""
        if at.tzinfo is None:
            raise ValueError("'at' needs a time zone")
        today = at.astimezone(timezone).date()
        if self.earliest is None and self.latest is None:
            return Position.UNDATED
        if (self.earliest and today < self.earliest) or (self.instant and at < self.instant):
            return Position.BEFORE
        # Without an end on the clock, what begins at eight may last the day: plans don't say.
        if (self.latest and today > self.latest) or (self.until and at >= self.until):
            return Position.AFTER
        return Position.WITHIN

    def words(self, language: str) -> str:
        """Official Vietnamese, or English for 'en'; never more precise than what is known."""
        return _sentence(self.phrase(language))

    def phrase(self, language: str) -> str:
        """The same words as they stand inside a sentence: "dời từ trong tháng 3/2017"."""
        if language == "en":
            return f"{self.en} (planned)" if self.tentative else self.en
        return f"dự kiến {self.vi}" if self.tentative else self.vi

    @property
    def sort_key(self) -> tuple[bool, date, date, int]:
        """Orders by earliest, then latest; an open start by its latest; undated last.

        Of one day, what has no hour comes before what has, and that by the clock.
        """
        first, last = self.earliest or self.latest, self.latest or date.max
        if first is None:
            return True, date.max, date.max, 0
        clock = self.instant or self.until
        if clock is not None:
            return False, first, last, 60 * clock.hour + clock.minute
        return False, first, last, 60 * min(self.part_of_day.hours) if self.part_of_day else -1

    @property
    def is_day(self) -> bool:
        """Exactly one calendar day is known: what a countdown or a calendar link may use."""
        one = self.earliest is not None and self.earliest == self.latest
        fine = self.precision in (Precision.DAY, Precision.INSTANT)
        return one and fine and self.nature not in _NEVER_A_DAY

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Lets a model field be a When: read with the WhenContext at `context["when"]`."""
        return core_schema.with_info_plain_validator_function(
            cls._validated,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda when: when.text, when_used="json"
            ),
        )

    @classmethod
    def _validated(cls, value: object, info: core_schema.ValidationInfo[Any]) -> When:
        return cls.read(value, (info.context or {}).get("when") or WhenContext())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What editors' tools may offer and check."""
        return dict(JSON_SCHEMA)


def _sentence(words: str) -> str:
    # "c. 1948" is an abbreviation and stays small; all else is ours, in NFC, and safe to raise.
    return words if words.startswith("c. ") else words[:1].upper() + words[1:]
