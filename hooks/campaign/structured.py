"""What pages tell programs in the words of schema.org, as JSON that can stand in a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from campaign.compact import compact
from campaign.editions import View

Thing = Mapping[str, Any]
CONTEXT = "https://schema.org"
# A script element ends at "</", whatever stands around it.
_HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def known(kind: str, **told: Any) -> Thing:
    """A thing of that type; what isn't known is left out. `id_` is JSON-LD's `@id`."""
    said = {"@id" if key == "id_" else key: value for key, value in told.items() if value}
    return {"@type": kind, **said}


def organisation(view: View, root: str) -> Thing:
    """Whose site it is."""
    name = view.settings.organisation.name.told(view.language)
    return known("Organization", name=name, url=root)


def script(things: Iterable[Thing]) -> Markup:
    """The things as JSON, safe to stand in a script element."""
    told = {"@context": CONTEXT, "@graph": list(things)}
    text = compact(told)
    for letter, harmless in _HARMLESS.items():
        text = text.replace(letter, harmless)
    return Markup(text)
