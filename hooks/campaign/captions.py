"""Captions and opening texts: light Markdown as HTML that can do no harm, or as plain words.

Emphasis, links, paragraphs and lists with dashes are all there is. Everything else that Markdown
would make of a text stays as it was written: "1948. Chiến khu" is no list, "<b>" no tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

import markdown
import nh3
from markupsafe import Markup, escape

_INLINE = {"a", "br", "em", "strong"}
_BLOCKS = {"li", "p", "ul"}
_SCHEMES = {"http", "https", "mailto"}
_LEFT_AS_WRITTEN = {
    "blocks": "code hashheader setextheader hr olist quote reference",
    "inline": "backtick reference image_link image_reference short_reference short_image_ref "
    "html entity",
}
# Without any of these a text means to Markdown what it says; most captions have none.
_MARKED = re.compile(r"[\\`*_\[\]<>&\x00-\x1f]|^[-+ ]|  ")
_MEANT = re.compile(r"[\\*_\[\]]")
_SENTENCE = re.compile(r"(.+?[^\s.]{2,})[.!?…](?=\s)")
_BETWEEN_BLOCKS = re.compile(r"(?:</(?:li|p|ul)>\s*)+(?:<(?:li|p|ul)>\s*)+")
_BREAK = re.compile(r"<br\s*/?>")
_HREF = re.compile(r'<a [^>]*?href="([^"]*)"')
_DEAD_LINK = re.compile(r'<a rel="[^"]*">(.*?)</a>', re.DOTALL)


def paragraphs(text: str, *, links: bool = True) -> Markup:
    """The text in paragraphs and lists: for an opening text, or a caption with a page to itself."""
    if not _MARKED.search(text):
        return Markup(f"<p>{escape(text)}</p>")
    return _cleaned(_html(text), _INLINE | _BLOCKS, links=links)


def line(text: str, *, links: bool = True) -> Markup:
    """The text as it stands within a line or a figcaption: paragraphs become lines."""
    if not _MARKED.search(text):
        return escape(text)
    return _cleaned(_BETWEEN_BLOCKS.sub("<br>", _html(text)), _INLINE, links=links)


@lru_cache(maxsize=16_384)
def plain(text: str) -> str:
    """The words alone, on one line: for titles, search and files of other programs."""
    if not _MARKED.search(text):
        return text
    spaced = Markup(_BREAK.sub(" ", line(text)))
    return " ".join(spaced.striptags().split())


def dead_links(text: str) -> tuple[str, ...]:
    """Where links lead that `paragraphs` leaves out: to no page that a reader can be sent to."""
    if not _MARKED.search(text):
        return ()
    kept = set(_HREF.findall(paragraphs(text)))
    return tuple(unescape(href) for href in _HREF.findall(_html(text)) if href not in kept)


def literal(text: str) -> str:
    """Words that were no Markdown, written so that they stay what they are."""
    return _MEANT.sub(r"\\\g<0>", text)


def first_sentence(text: str) -> str:
    """What stands for a title where there is none: the words up to the first full stop."""
    found = _SENTENCE.match(text)
    return found[1] if found else text.removesuffix(".")


def _cleaned(html: str, tags: set[str], *, links: bool) -> Markup:
    cleaned = nh3.clean(
        html,
        tags=tags if links else tags - {"a"},
        # A text is shown at several depths: no relative address is right at all of them.
        attributes={"a": {"href"}, "*": set()},
        url_schemes=_SCHEMES,
        url_relative="deny",
        link_rel="external noopener" if links else None,
    )
    return Markup(_DEAD_LINK.sub(r"\1", cleaned).strip())


@lru_cache(maxsize=4096)
def _html(text: str) -> str:
    converter = _converter()
    converter.reset()
    return converter.convert(text)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    """Markdown with the little it is needed for."""
    converter = markdown.Markdown()
    converter.preprocessors.deregister("html_block")
    for name in _LEFT_AS_WRITTEN["blocks"].split():
        converter.parser.blockprocessors.deregister(name)
    for name in _LEFT_AS_WRITTEN["inline"].split():
        converter.inlinePatterns.deregister(name)
    return converter
