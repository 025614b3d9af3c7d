"""The search: a script file with everything a visitor may look for, and a list from A to Z.

`overrides/search/finder.js` looks through the file; without scripts there is still the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from campaign.address import home
from campaign.compact import compact
from campaign.editions import View
from campaign.finding import Findable, Words
from campaign.interface import words
from campaign.model import Text
from campaign.pages import Links, Page
from campaign.vietnamese import initial, numbered_sort_key

NAME = "search"
URI = "tim-kiem/"
# A whole article, not a whole book: every visitor who searches loads all of it.
LONGEST = 4_000
# On one page: some 200 kB.
LISTED = 700
_TELEX = str.maketrans(
    {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
)
_OPENING = re.compile(r"^[\W_]+")


@dataclass(frozen=True)
class Found:
    """One thing as results show it, in the words of one language."""

    title: str
    text: str
    kind: str
    address: str
    """Below the root of the site."""
    listed: bool
    title_is_foreign: bool
    """True where it is told in Vietnamese on a page of another language."""
    text_is_foreign: bool


@dataclass(frozen=True)
class Letter:
    """What begins with one letter of the alphabet; '' for figures."""

    name: str
    anchor: str
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Leaf:
    """A letter, or part of one, on a page of its own."""

    name: str
    number: int
    uri: str
    found: tuple[Found, ...]

    @property
    def numbered(self) -> str:
        """Which part of its letter it is; '' for the first."""
        return f" ({self.number})" if self.number > 1 else ""


def pages(view: View, found: Iterable[Found] = (), index: str = "") -> Iterator[Page]:
    """The page of the search, with the list from A to Z; `index` is the script's address.

    A list too long for one page has a page for each letter, which search engines leave alone.
    """
    said = words(view.language).search
    filed = tuple(letters(found))
    is_long = sum(len(letter.found) for letter in filed) > LISTED
    turned = tuple(leaves(filed)) if is_long else ()
    top = Page(
        uri=URI,
        section=NAME,
        template="search/page.html",
        title=said.title,
        description=said.description,
        context={"letters": () if is_long else filed, "leaves": turned, "search": offered(index)},
        language=view.language,
    )
    yield top
    for leaf in turned:
        yield replace(
            top,
            uri=leaf.uri,
            template="search/leaf.html",
            title=f"{said.alphabet}: {leaf.name or said.figures}{leaf.numbered}",
            context={"leaf": leaf, "leaves": turned, "whole": URI},
            indexed=False,
        )


def offered(index: str) -> dict[str, str]:
    """What templates need to offer the search."""
    return {"uri": URI, "index": index}


def gathered(
    view: View, told: Iterable[Findable], pages: Iterable[Page], prose: Mapping[str, Markup]
) -> tuple[Found, ...]:
    """What the sections tell, then every page that none of them told of.

    `prose` are the texts from docs/, by the address of their page.
    """
    own = tuple(_found(one, view, prose) for one in told)
    known = {one.address for one in own}
    others = (one for one in _of_pages(view, pages) if _address(one, view) not in known)
    return *own, *(_found(one, view, prose) for one in others)


def _of_pages(view: View, pages: Iterable[Page]) -> Iterator[Findable]:
    kind = words(view.language).search.page
    for one in pages:
        # A page that search engines should leave alone is for its section to tell of.
        if one.language == view.language and one.indexed and one.uri != URI:
            yield Findable(one.title, one.uri, kind, (one.description,))


def _found(one: Findable, view: View, prose: Mapping[str, Markup]) -> Found:
    address = _address(one, view)
    title = _said(one.title, view.language)
    body = prose[address].striptags().removeprefix(title).lstrip() if address in prose else ""
    texts = [said for text in one.texts if (said := _said(text, view.language))]
    return Found(
        title=title,
        text=" · ".join(part for part in (*texts, body) if part)[:LONGEST],
        kind=one.kind,
        address=address,
        listed=one.listed,
        title_is_foreign=_any_foreign((one.title,), one, view),
        text_is_foreign=_any_foreign(one.texts, one, view),
    )


def _address(one: Findable, view: View) -> str:
    return home(one.language or view.language) + one.uri


def _said(text: Words, language: str) -> str:
    said = text.told(language) if isinstance(text, Text) else text or ""
    return " ".join(said.split())


def _any_foreign(texts: Iterable[Words], one: Findable, view: View) -> bool:
    """Some of the words are Vietnamese on a page that isn't."""
    if view.language == "vi":
        return False
    elsewhere = one.language not in (None, view.language)
    return any(
        text.says(view.language) is None if isinstance(text, Text) else elsewhere for text in texts
    )


def script(found: Iterable[Found], *, directories: bool) -> bytes:
    """A classic script that leaves everything in `kyniemFound`: it runs from file:// too."""
    links = Links("", directories=directories)
    kinds: dict[str, int] = {}
    rows = [_row(one, kinds.setdefault(one.kind, len(kinds)), links) for one in found]
    told = {"kinds": list(kinds), "rows": rows}
    return f"kyniemFound={compact(told)}\n".encode()


def _row(one: Found, kind: int, links: Links) -> list[str | int]:
    foreign = one.title_is_foreign + 2 * one.text_is_foreign
    row: list[str | int] = [kind, one.title, links.at(one.address), one.text]
    return [*row, foreign] if foreign else row


def letters(found: Iterable[Found]) -> Iterator[Letter]:
    """The list in the order of a dictionary, figures first."""
    listed = {(one.title, one.address): one for one in found if one.listed}
    ordered = sorted(listed.values(), key=lambda one: numbered_sort_key(_filed(one)))
    for name, members in groupby(ordered, key=lambda one: initial(_filed(one))):
        yield Letter(name, f"chu-{name.lower() or 'so'}", tuple(members))


def leaves(filed: Iterable[Letter]) -> Iterator[Leaf]:
    """The letters on pages of their own, those of many on several."""
    for letter in filed:
        stem = _plain(letter.name.lower()) or "so"
        for number, first in enumerate(range(0, len(letter.found), LISTED), 1):
            uri = f"{URI}{stem}/" if number == 1 else f"{URI}{stem}-{number}/"
            yield Leaf(letter.name, number, uri, letter.found[first : first + LISTED])


def _plain(letter: str) -> str:
    """The letter in an address: "dd" for "đ" as keyboards write it, "u0161" for a foreign "š"."""
    typed = letter.translate(_TELEX)
    return typed if typed.isascii() else "-".join(f"u{ord(sign):04x}" for sign in typed)


def _filed(one: Found) -> str:
    """The title without the quotation mark it may begin with."""
    return _OPENING.sub("", one.title)
