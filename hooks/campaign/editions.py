"""Who may see what, and when: an edition is a function from a Campaign to a smaller one.

Visibility, embargo and the moment of the build are decided here and nowhere else. What isn't
in the view can't leak from a template, a feed, a search index, a file name or a count.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from campaign.derivatives.picture import Picture
from campaign.holdings import FOLDER as HOLDINGS
from campaign.model import (
    Activity,
    Campaign,
    Choice,
    Exhibitions,
    Model,
    Occasion,
    Settings,
    Status,
    Visibility,
    Visible,
)
from campaign.model.base import Noted, has_happened
from campaign.nesting import fields_holding
from campaign.now import Now
from campaign.references import known_ids, without_dangling

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")


class Edition(Choice):
    """The three editions of one site."""

    PUBLIC = "public", "công khai", "public"
    KIOSK = "kiosk", "phòng truyền thống", "kiosk"
    PRESS = "press", "báo chí", "press"


SHOWS: Mapping[Edition, frozenset[Visibility]] = {
    Edition.PUBLIC: frozenset({Visibility.PUBLIC}),
    Edition.KIOSK: frozenset({Visibility.PUBLIC, Visibility.INTERNAL}),
    Edition.PRESS: frozenset({Visibility.PUBLIC, Visibility.PRESS}),
}


@dataclass(frozen=True)
class View(Campaign):
    """The Campaign an edition may show at a moment, and that moment."""

    edition: Edition = Edition.PUBLIC
    now: Now = None  # type: ignore[assignment]
    language: str = "vi"
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Photo id -> its files; of the photographs in the view, once these files are there.

    Pictures that hang in no exhibition have the name of their file for an id, see `supplied`.
    """
    _made: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: Callable[[View], T]) -> T:
        """What the function makes of this view, made at the first asking and kept with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])


def view(campaign: Campaign, edition: Edition, *, now: Now, language: str = "vi") -> View:
    """The part of the campaign this edition may show at `now`, in pages of `language`."""
    judge = _Judge(edition, now, campaign.settings.visibility)
    parts = {kind: judge.cut(part) for kind, part in campaign.parts.items()}
    whole, shown = campaign.parts.get(Exhibitions), parts.get(Exhibitions)
    if isinstance(whole, Exhibitions) and isinstance(shown, Exhibitions):
        shown = parts[Exhibitions] = _hanging(whole, shown)
        hidden = _files(whole) - _files(shown)
        parts[Settings] = _first_screen(judge.cut(campaign.settings), hidden)
    articles = tuple(judge.cut(a) for a in campaign.articles if judge.admits(a))
    kept = known_ids((*parts.values(), *articles))
    return View(
        root=campaign.root,
        parts={kind: without_dangling(part, kept) for kind, part in parts.items()},
        articles=tuple(without_dangling(article, kept) for article in articles),
        edition=edition,
        now=now,
        language=language,
    )


def _hanging(whole: Exhibitions, shown: Exhibitions) -> Exhibitions:
    """Without what hangs in rooms, but in none of those shown: they hold it as a record would."""
    hung = {one for room in whole.rooms() for one in room.hung()}
    gone = hung - {one for room in shown.rooms() for one in room.hung()}
    return shown.model_copy(
        update={
            "photos": tuple(p for p in shown.photos if (p.family, p.id) not in gone),
            "recordings": tuple(r for r in shown.recordings if (r.family, r.id) not in gone),
        }
    )


def _files(exhibitions: Exhibitions) -> frozenset[str]:
    """Where its photographs lie below the folder of the campaign."""
    return frozenset(f"{HOLDINGS}/{photo.file}" for photo in exhibitions.photos)


def _first_screen(settings: Settings, hidden: frozenset[str]) -> Settings:
    """The settings without a hero picture that is the file of a photograph not to be shown."""
    hero = settings.look.hero
    if hero is None or hero.file is None or PurePosixPath(hero.file).as_posix() not in hidden:
        return settings
    look = settings.look.model_copy(update={"hero": None})
    return settings.model_copy(update={"look": look})


class _Judge:
    """Decides, record by record; a record inside another is never more public than it."""

    def __init__(self, edition: Edition, now: Now, default: Visibility) -> None:
        self.edition = edition
        self.now = now
        self.default = default

    def admits(self, record: Visible) -> bool:
        """True if this edition may show the record at this moment."""
        if self._visibility(record) not in SHOWS[self.edition]:
            return False
        if not record.is_known(self.now.at):
            return False
        lifted = record.embargo_until is None or record.embargo_until <= self.now.at
        return lifted or self.edition is Edition.PRESS

    def _visibility(self, record: Visible) -> Visibility:
        if record.visibility is not None:
            return record.visibility
        return Visibility.OFFICE if record.is_house_paper else self.default

    def cut(self, model: M) -> M:
        """The model without the records inside it that may not be shown."""
        names = (name for name, _ in fields_holding(type(model), Noted))
        kept = {name: self._kept(getattr(model, name)) for name in names}
        if isinstance(model, Noted):
            kept["note"] = None
        if isinstance(model, Activity):
            kept |= self._unsaid(model, kept)
        changes = {name: new for name, new in kept.items() if new is not getattr(model, name)}
        return model.model_copy(update=changes) if changes else model

    def _kept(self, value: Any) -> Any:
        """The same object where nothing in it is hidden: most of a campaign is never copied."""
        if type(value) is Occasion:
            # A campaign is of its occasion: no default visibility hides it (see `Settings`).
            return self.cut(value)
        if isinstance(value, Visible) and not self.admits(value):
            return None
        if isinstance(value, Model):
            return self.cut(value)
        if isinstance(value, tuple) and value and isinstance(value[0], Model):
            kept = tuple(self.cut(item) for item in value if self._may_stay(item))
            same = len(kept) == len(value) and all(map(operator.is_, kept, value))
            return value if same else kept
        return value

    def _may_stay(self, item: Any) -> bool:
        return not isinstance(item, Visible) or self.admits(item)

    def _unsaid(self, activity: Activity, kept: Mapping[str, Any]) -> dict[str, Any]:
        """What only a hidden child may say, and that it is done before that is known."""
        changes: dict[str, Any] = {}
        if len(kept["children"]) < len(activity.children):
            changes["verbatim"] = None
        if activity.status is Status.DONE and not kept["actual"] and not self._is_over(activity):
            changes["status"] = Status.PLANNED
        return changes

    def _is_over(self, activity: Activity) -> bool:
        """True unless its record dates what happened, or what was planned, later than now."""
        if activity.actual is not None:
            return False
        return activity.when is None or has_happened(activity.when, self.now.at)
