"""HTML that Markdown made, set as our pages are: figures, tables in a box, words held together."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import count

from markupsafe import Markup, escape

from campaign import foreign, vietnamese
from campaign.interface import Words, words

# A picture's width and height by its address as the page writes it, None if nobody knows.
SizeOf = Callable[[str], tuple[int, int] | None]

# What isn't words: comments, code with all that is in it, tags.
_NO_WORDS = re.compile(
    r"(<!--.*?-->|<(?P<kept>pre|code|kbd|samp|script|style|textarea|svg)\b.*?</(?P=kept)>|<[^>]*>)",
    re.DOTALL,
)
_TAG = re.compile(r"(<[^>]*>)")
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")
_FIGURE = re.compile(
    r'<p>((?:<picture><source [^>]*>)?<img\b[^>]*?) title="([^"]*)"([^>]*>(?:</picture>)?)</p>'
)
_IMAGE = re.compile(r'<img\b(?P<rest>[^>]*?\bsrc="(?P<src>[^"]*)"[^>]*?)\s*/?>')
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ADMONITION = re.compile(
    r'<div class="admonition (?P<kind>[\w-]+)(?P<more>[^"]*)">\s*'
    r'<p class="admonition-title">(?P<title>.*?)</p>'
)
_FOOTNOTES = re.compile(r'<div class="footnote">\s*<hr ?/?>\s*(<ol>.*</ol>)\s*</div>', re.DOTALL)
_BACK = re.compile(r'title="Jump back to footnote (\d+) in the text"')


def typeset(html: str, language: str, size_of: SizeOf) -> Markup:
    """The HTML as it goes into a page of that language."""
    said = words(language).prose
    tables = count(1)
    html = _FIGURE.sub(r"<figure>\1\3<figcaption>\2</figcaption></figure>", html)
    html = _IMAGE.sub(lambda image: _sized(image, size_of), html)
    html = _TABLE.sub(lambda table: _boxed(table[0], said.table.format(next(tables))), html)
    html = _ADMONITION.sub(lambda note: _admonition(note, said), html)
    html = _FOOTNOTES.sub(
        lambda notes: (
            f'<section class="footnotes" aria-label="{escape(said.footnotes)}">{notes[1]}</section>'
        ),
        html,
    )
    html = _BACK.sub(lambda back: _labelled(said.footnote_back.format(back[1])), html)
    return Markup("").join(_whole_words(html, language))


# Names, places and credits come back on page after page. Typed: Markup equals the text in it.
@lru_cache(maxsize=16_384, typed=True)
def bind(text: str) -> Markup:
    """The text as HTML that breaks only where a line may end; its own tags stay as they are."""
    if not isinstance(text, Markup):
        return vietnamese.bind(text)
    if "<" not in text:
        return vietnamese.bind(text.unescape())
    parts = map(Markup, _TAG.split(text))
    return Markup().join(part if part.startswith("<") else bind(part) for part in parts)


def _whole_words(html: str, language: str) -> list[Markup]:
    """The pieces of the HTML, numbers and names in its words held together."""
    pieces = []
    end = 0
    for found in _NO_WORDS.finditer(html):
        pieces += [_words(html[end : found.start()], language), Markup(found[0])]
        end = found.end()
    return [*pieces, _words(html[end:], language)]


def _words(text: str, language: str) -> Markup:
    if not text.strip():
        return Markup(text)
    # Editors wrap their lines anywhere, also inside "10 năm".
    read = Markup(_WRAPPED.sub(" ", text)).unescape()
    return bind(read if language == "vi" else foreign.marked(read))


def _sized(image: re.Match[str], size_of: SizeOf) -> str:
    """The picture with its size, so that nothing jumps when it arrives."""
    size = None if re.search(r"\b(?:width|height)=", image["rest"]) else size_of(image["src"])
    sides = f' width="{size[0]}" height="{size[1]}"' if size else ""
    return f'<img{image["rest"]}{sides} loading="lazy" decoding="async">'


def _boxed(table: str, label: str) -> str:
    # Focusable, so that a wide table can be moved with the keyboard too.
    return f'<div class="scroll" role="region" tabindex="0" {_labelled(label)}>{table}</div>'


def _admonition(note: re.Match[str], said: Words) -> str:
    """The note with a title in its own language where the editor gave none."""
    kind, title = note["kind"], note["title"]
    known = said.admonition
    if title == kind.capitalize() and kind in known:
        title = str(escape(known[kind]))
    # The kind is no class: pages have classes of those names for other things.
    return (
        f'<div class="admonition{note["more"]}" data-kind="{kind}" role="note">'
        f'<p class="admonition-title">{title}</p>'
    )


def _labelled(label: str) -> str:
    return f'aria-label="{escape(label)}"'
