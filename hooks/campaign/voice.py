"""How the words of a view stand in its pages: escaped, in its language, held together."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from campaign import captions, foreign
from campaign.editions import Edition, View
from campaign.facts import Value
from campaign.model import Choice, Rights, Text
from campaign.typesetting import bind
from campaign.when import When


class Voice:
    """Says what a view has to say; every answer is finished HTML, but that of `plain`."""

    def __init__(self, view: View) -> None:
        self._language = view.language
        self._held: dict[str, Markup] = {}
        # The screen in the room leads nowhere but through its own pages.
        self._links = view.edition is not Edition.KIOSK

    def say(self, text: Text | Choice | Rights | None) -> Markup:
        """The words in the view's language; Vietnamese marked as such where they aren't."""
        if text is None:
            return Markup()
        said = text.says(self._language)
        if said is not None:
            return self.spoken(said)
        return Markup('<span lang="vi">{}</span>').format(text.vi)

    def spoken(self, text: str, language: str | None = None) -> Markup:
        """Words in the view's language or another, Vietnamese names in them marked as such."""
        ours = (language or self._language) == "vi"
        return escape(text) if ours else foreign.marked(text)

    def plain(self, text: Text | Choice | Rights | None) -> str:
        """The same words on one line without a mark, as attributes and titles have them."""
        said = "" if text is None else text.says(self._language) or text.vi
        return " ".join(said.split())

    def held(self, text: Text | Choice | Rights) -> Markup:
        """The words with what belongs together on one line; many come back page after page."""
        said = text.says(self._language)
        if said is None:
            return bind(self.say(text))
        held = self._held.get(said)
        if held is None:
            held = self._held[said] = bind(self.spoken(said))
        return held

    def stated(self, value: Value) -> Markup:
        """One thing a fact says, without the link it may be."""
        if value.when:
            return bind(self.worded(value.when))
        return self.held(value.words) if value.words else bind(self.spoken(value.figures))

    def filled(self, words: str, **told: object) -> Markup:
        """Words of the pages themselves with what belongs into their gaps."""
        # Markup.format does the same in ten times the time.
        return Markup(str(escape(words)).format(**{key: escape(one) for key, one in told.items()}))

    def prose(self, text: Text) -> Markup:
        """An opening text or a whole caption, in paragraphs."""
        return self._marked_up(text, captions.paragraphs, "div")

    def line(self, text: Text) -> Markup:
        """A caption as it stands under a picture."""
        return self._marked_up(text, captions.line, "span")

    def _marked_up(self, text: Text, rendered: Callable[..., Markup], tag: str) -> Markup:
        said = text.says(self._language)
        if said is not None:
            return bind(self.spoken(rendered(said, links=self._links)))
        there = bind(rendered(text.vi, links=self._links))
        return Markup('<{0} lang="vi">{1}</{0}>').format(Markup(tag), there)

    def worded(self, when: When) -> str:
        """A time by itself, as a headline or beside a label."""
        return self._timed(when.words(self._language))

    def phrased(self, when: When) -> str:
        """A time as it stands within a sentence."""
        return self._timed(when.phrase(self._language))

    def _timed(self, told: str) -> str:
        """Times have words in two languages: elsewhere they stand as the plan has them."""
        if self._language in ("vi", "en"):
            return told
        return Markup('<span lang="vi">{}</span>').format(told)
