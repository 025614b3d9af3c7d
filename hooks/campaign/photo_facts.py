"""What is known of a photograph or a recording, as a list of facts; and how it is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaign.editions import Edition, View
from campaign.facts import Fact, Value
from campaign.interface import words
from campaign.model import Described, Entry, History, Photo, Plan, Text
from campaign.model.described import is_unnamed
from campaign.model.rights import Rights
from campaign.model.words import Name
from campaign.schedule import Named, named_units, schedule
from campaign.vietnamese import capitalised


class Facts:
    """The facts of any photograph of a view; what they refer to is looked up once."""

    def __init__(self, view: View) -> None:
        self._view = view
        said = words(view.language).exhibition
        self._labels, self._unnamed = said.facts, said.unnamed
        self._units: Mapping[str, Named] = named_units(view)
        self._activities = _activities(view)
        self._entries: Mapping[str, Entry] = {entry.id: entry for entry in view[History].entries}

    def of(self, described: Described) -> tuple[Fact, ...]:
        """What is known, in the order of a label in a museum; nothing is said of what isn't."""
        return tuple(
            Fact(self._labels[key], said, key)
            for key, said in (
                *self._seen(described),
                *self._kept(described),
                *self._tied(described),
            )
            if said
        )

    def _seen(self, one: Described) -> Iterator[tuple[str, tuple[Value, ...]]]:
        yield "when", (Value(when=one.when),) if one.when else ()
        yield "place", _words(one.place)
        yield "people", tuple(map(self._person, one.people))
        if isinstance(one, Photo):
            yield "photographer", _words(one.photographer)
            yield "medium", (Value(one.medium),) if one.medium else ()

    def _person(self, person: Name) -> Value:
        untold = is_unnamed(person) and person.says(self._view.language) is None
        return Value(figures=self._unnamed) if untold else Value(person)

    def _kept(self, one: Described) -> Iterator[tuple[str, tuple[Value, ...]]]:
        yield "credit", _words(one.credit)
        yield "donor", _words(one.donor)
        yield "identifier", (Value(figures=one.identifier),) if one.identifier else ()
        yield "rights", (self._rights(one.rights),) if one.rights else ()

    def _rights(self, rights: Rights) -> Value:
        """With the page that explains it; the screen in the room leads to no other site."""
        outward = self._view.edition is not Edition.KIOSK
        return Value(rights, href=rights.link if outward else None)

    def _tied(self, one: Described) -> Iterator[tuple[str, tuple[Value, ...]]]:
        unit = self._units.get(one.unit or "")
        yield "unit", (Value(unit.name, uri=unit.uri),) if unit else ()
        activity = self._activities.get(one.activity or "")
        yield "activity", (activity,) if activity else ()
        entry = self._entries.get(one.entry or "")
        yield "entry", (Value(entry.title, uri=f"lich-su/#{entry.id}"),) if entry else ()
        yield "keywords", tuple(Value(Text(vi=keyword)) for keyword in one.keywords)


def _activities(view: View) -> dict[str, Value]:
    """Every activity by id; an item that holds several has no page of its own."""
    items = {item.id: Value(item.title) for item in view[Plan].activities}
    return items | {line.id: Value(line.title, uri=line.uri) for line in schedule(view)}


def _words(text: Text | None) -> tuple[Value, ...]:
    return (Value(text),) if text else ()


def citation(photo: Photo, title: str, address: str, language: str) -> str:
    """One line to copy: who, what, when, from where; only what is known."""
    said = words(language).exhibition
    name = photo.photographer and photo.photographer.told(language)
    credit = photo.credit and photo.credit.told(language)
    parts = (
        name,
        capitalised(f"{title} ({said.illustration})" if photo.illustration else title),
        photo.when.words(language) if photo.when else None,
        credit and capitalised(credit),
        photo.identifier and said.cited_identifier.format(photo.identifier),
        address,
    )
    return ". ".join(str(part).removesuffix(".") for part in parts if part)
