"""A `when:` of one line: a phrase, EDTF, or a bare year."""

from __future__ import annotations

from campaign.problems import Wrong
from campaign.when.context import Phrase, WhenContext, folded
from campaign.when.edtf import looks_like_edtf, read_edtf
from campaign.when.forms import Reading
from campaign.when.phrases import read_phrase


def text_of(source: object) -> str:
    """The text as written; YAML makes a bare year a number."""
    if isinstance(source, int) and not isinstance(source, bool):
        return str(source)
    if not isinstance(source, str) or not (text := folded(source)):
        raise Wrong(
            "thời gian phải là chữ hoặc một năm, ví dụ 'Quý I/2017', 2017; "
            "chưa biết thì viết 'chưa rõ' hoặc null",
            "a time must be text or a year, such as 'Quý I/2017', 2017; "
            "if it isn't known, write 'chưa rõ' or null",
        )
    return text


def read_text(text: str, context: WhenContext) -> Reading:
    """What a phrase or EDTF says."""
    if looks_like_edtf(text):
        return read_edtf(text, context)
    return read_phrase(Phrase.of(text, context))
